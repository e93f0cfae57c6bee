/**
 * Slack's markup in its smallest parts: characters, with the three entities decoded once, and what stands between `<`
 * and `>` (docs.slack.dev, "Formatting message text").
 */

export type Token =
  | { readonly kind: 'user'; readonly id: string; readonly label: string | undefined }
  | { readonly kind: 'channel'; readonly id: string; readonly label: string | undefined }
  /** `@here`, `@channel`, `@everyone`, a group: somebody's phone rings. */
  | { readonly kind: 'ping'; readonly range: string }
  | {
      readonly kind: 'date';
      /** Epoch seconds. */
      readonly at: number;
      readonly format: string;
      readonly url: string | undefined;
      readonly fallback: string;
    }
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly label: string;
      /** Found in plain text, not written as a link. */
      readonly auto: boolean;
    };

/** One character, or one token. */
export type Unit = string | Token;

const CONTROL = /<([^<>\n]{1,3100})>/y;
const ENTITY = /&(amp|lt|gt);/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** `verbatim`: addresses in plain text are not made into links; what is written as markup is read all the same. */
export function tokenize(text: string, verbatim: boolean): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < text.length;) {
    const found = control(text, at) ?? entity(text, at) ?? (verbatim ? undefined : bareLink(text, at));
    if (found !== undefined) {
      units.push(found.unit);
      at = found.end;
    } else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      units.push(character);
      at += character.length;
    }
  }
  return units;
}

interface Found {
  readonly unit: Unit;
  readonly end: number;
}

function control(text: string, at: number): Found | undefined {
  if (text.charAt(at) !== '<') return undefined;
  CONTROL.lastIndex = at;
  const inside = CONTROL.exec(text)?.[1];
  const unit = inside === undefined ? undefined : tokenOf(inside);
  return inside === undefined || unit === undefined ? undefined : { unit, end: at + inside.length + 2 };
}

function entity(text: string, at: number): Found | undefined {
  if (text.charAt(at) !== '&') return undefined;
  ENTITY.lastIndex = at;
  const name = ENTITY.exec(text)?.[1];
  return name === undefined ? undefined : { unit: ENTITIES[name] ?? '&', end: at + name.length + 2 };
}

function tokenOf(inside: string): Token | undefined {
  const bar = inside.indexOf('|');
  const head = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? undefined : decoded(inside.slice(bar + 1));
  const person = /^@([UW][A-Z0-9]+)$/.exec(head)?.[1];
  if (person !== undefined) return { kind: 'user', id: person, label };
  const channel = /^#([CGD][A-Z0-9]+)$/.exec(head)?.[1];
  if (channel !== undefined) return { kind: 'channel', id: channel, label };
  if (head.startsWith('!date^')) return dateOf(head, label ?? '');
  const range = /^!(here|channel|everyone|group)$/.exec(head)?.[1];
  if (range !== undefined) return { kind: 'ping', range };
  if (/^!subteam\^S[A-Z0-9]+$/.test(head))
    return { kind: 'ping', range: (label ?? 'group').replace(/^@/, '') };
  const url = decoded(head);
  return isLink(url) ? { kind: 'link', url, label: label ?? url, auto: false } : undefined;
}

function dateOf(head: string, fallback: string): Token | undefined {
  const [, seconds = '', format = '', link] = head.split('^');
  if (!/^-?\d{1,12}$/.test(seconds) || format === '') return undefined;
  const url = link === undefined ? undefined : decoded(link);
  return {
    kind: 'date',
    at: Number(seconds),
    format: decoded(format),
    url: url !== undefined && isLink(url) ? url : undefined,
    fallback,
  };
}

/** Where a link may lead; anything else (`javascript:`, `data:`) is shown as it is written. */
export function isLink(url: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(url) || /^(?:mailto|tel):[^\s]+$/i.test(url);
}

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_entity, name: string) => ENTITIES[name] ?? '');
}

const WORD = /[\p{L}\p{N}]/u;
const ADDRESS = /(?:https?:\/\/|mailto:)[^\s<>|"`]+/iy;
const MAIL = /[a-z0-9][\w.+-]*@(?:[a-z0-9-]+\.)+[a-z]{2,}/iy;
const DOMAIN =
  /(?:[a-z0-9-]+\.)+(?:com|net|org|io|dev|app|example|eu|de|fr|uk|info|biz)(?![\w-])(?:\/[^\s<>|"`]*)?/iy;

/** What Slack makes into a link although nobody wrote one. */
function bareLink(text: string, at: number): Found | undefined {
  if (at > 0 && WORD.test(text.charAt(at - 1))) return undefined;
  const written = [ADDRESS, MAIL, DOMAIN].map((pattern) => matchAt(pattern, text, at)).find((m) => m !== '');
  if (written === undefined) return undefined;
  const shown = written.replace(/[.,;:!?)\]'*_~]+$/, '');
  const label = decoded(shown);
  const url = /^[a-z]+:/i.test(label) ? label : label.includes('@') ? `mailto:${label}` : `http://${label}`;
  return isLink(url) ? { unit: { kind: 'link', url, label, auto: true }, end: at + shown.length } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
