import { oneLine, shorten, shownLine, shownText } from '../../../wording';
import { LIMITS } from './limits';

declare const mrkdwn: unique symbol;
declare const plain: unique symbol;

/** Text for a place that reads Slack's markup, escaped: it shows as it was written, pings nobody and links nowhere. */
export type Mrkdwn = string & { readonly [mrkdwn]: true };

/** Text for a place that reads no markup: `plain_text` (with `emoji: false`), `rich_text` elements, values. */
export type Plain = string & { readonly [plain]: true };

/** No single text is longer, whatever its place; free text has its own, larger limit. */
export const LONGEST_LINE = 160;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The signs that begin bold, strikethrough and code cannot be escaped, so their look-alikes stand for them. */
const BACKTICK = 'ˋ';
const LOOK_ALIKES: Readonly<Record<string, string>> = { '*': '∗', '~': '∼', '`': BACKTICK, _: 'ˍ' };

/** `_` begins italics only beside something that is no letter or digit: `snake_case` stays as it is. */
const FORMATTING = /[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** `:tada:`; workspaces name their own emoji in any script. `09:00-17:30` is a command's and must stay copyable. */
const EMOJI_CODE = /:(?!\d\d-\d\d:)(?=[\p{L}\p{M}\p{N}_+'-]+:)/gu;
/** A line that begins so is shown as a quotation, also when the sign is escaped. */
const QUOTE_SIGNS = /^[^\S\n]*>+/gm;

/**
 * One line for a markup place: a sentence of ours with what came from outside in it, or that alone. At most `longest`
 * characters as they are sent.
 */
export function mk(text: string, longest = LONGEST_LINE): Mrkdwn {
  return fitted(shownLine(bounded(text, longest)), longest);
}

/** As `mk`, line breaks kept. */
export function mkText(text: string, longest: number): Mrkdwn {
  return fitted(shownText(bounded(text, longest)), longest);
}

/** `*bold*`; nothing for nothing, which Slack would show as two asterisks. */
export function bold(text: Mrkdwn): Mrkdwn {
  return (text === '' ? '' : `*${text}*`) as Mrkdwn;
}

/** Pieces of markup in a row; those that say nothing are left out. */
export function mkJoined(parts: readonly Mrkdwn[], separator = ' · '): Mrkdwn {
  return parts.filter((part) => part !== '').join(separator) as Mrkdwn;
}

/**
 * What is typed to the letter: a filter, a command. Nothing is read in it but its end, so that all but that and the
 * escapes stays as it is and can be copied.
 */
export function code(text: string, longest = LONGEST_LINE): Mrkdwn {
  const shown = fittedBy(
    withEntities,
    shownLine(bounded(text, longest)).replaceAll('`', BACKTICK),
    longest - 2,
  );
  return (shown === '' ? '' : `\`${shown}\``) as Mrkdwn;
}

/** A moment in the zone and the words of whoever reads it; `fallback` where it cannot be shown so. */
export function localTime(at: number, fallback: string, format = '{date_short_pretty} {time}'): Mrkdwn {
  const words = escaped(shownLine(fallback)).replace(/[|^]/g, ' ');
  return `<!date^${String(Math.floor(at / 1_000))}^${format}|${words}>` as Mrkdwn;
}

/** One line for a place without markup. */
export function plainText(text: string, longest = LONGEST_LINE): Plain {
  return shorten(shownLine(bounded(text, longest)), longest) as Plain;
}

/** As `plainText`, line breaks kept. */
export function plainLines(text: string, longest: number): Plain {
  return shorten(shownText(bounded(text, longest)), longest) as Plain;
}

/** The words that a button carries, on one line. */
export function commandWords(text: string): Plain {
  return shorten(oneLine(text), LIMITS.value) as Plain;
}

/**
 * The whole of a message in one sentence, for notifications, screen readers and clients without blocks. It is read as
 * markup and its addresses would become links, so those are taken apart.
 */
export function fallbackText(text: string, longest = LIMITS.fallback): Mrkdwn {
  return fitted(shownLine(text).replace(ADDRESS_JOINT, `$&${WORD_JOINER}`), longest);
}

/** The colon of `://` and of `mailto:`, the point of a domain, the `@` of an address. */
const ADDRESS_JOINT = /:(?=\/\/)|(?<=\b(?:mailto|tel)):|(?<=[\p{L}\p{N}-])\.(?=\p{L})|@(?=[\p{L}\p{N}])/giu;
const WORD_JOINER = '\u2060';

/**
 * So much of a text that enough is left when what nobody sees is taken out of it: to clean and to escape all of ten
 * thousand characters in each of sixty fields takes half a second.
 */
function bounded(text: string, longest: number): string {
  return text.slice(0, longest * 3 + 1_000);
}

/** Cut so that it is short enough with its escapes. */
function fitted(text: string, longest: number): Mrkdwn {
  return fittedBy(escaped, text, longest);
}

function fittedBy(escape: (text: string) => Mrkdwn, text: string, longest: number): Mrkdwn {
  const whole = text.length <= longest ? escape(text) : undefined;
  if (whole !== undefined && whole.length <= longest) return whole;
  for (let room = longest; room > 0;) {
    const cut = escape(shorten(text, room));
    if (cut.length <= longest) return cut;
    room -= Math.max(1, Math.ceil((cut.length - longest) / LONGEST_ENTITY));
  }
  return '' as Mrkdwn;
}

const LONGEST_ENTITY = 5;

function escaped(text: string): Mrkdwn {
  return withEntities(
    text
      .replace(FORMATTING, (sign) => LOOK_ALIKES[sign] ?? sign)
      .replace(EMOJI_CODE, '∶')
      .replace(QUOTE_SIGNS, (signs) => signs.replaceAll('>', '›')),
  );
}

function withEntities(text: string): Mrkdwn {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign) as Mrkdwn;
}
