/** Markdown within a line: bold, italic, links, and `\\` before a mark that is meant as text. Everything else is text. */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'bold' | 'italic'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] };

const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** Links lead to the web over https, to mail or to the phone; anything else (`javascript:`, `http:`, `data:`) is no link. */
export function isSafeLink(url: string): boolean {
  return /^https:\/\/[^\s/]/i.test(url) || /^(?:mailto|tel):[^\s]+$/i.test(url);
}

interface Found {
  readonly inline: Inline;
  /** Where reading goes on. */
  readonly end: number;
}

export function parseInline(text: string): readonly Inline[] {
  const result: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') result.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const next = text.charAt(at + 1);
    if (text.charAt(at) === '\\' && ESCAPABLE.test(next)) {
      plain += next;
      at += 2;
      continue;
    }
    const found = lineBreak(text, at) ?? emphasis(text, at) ?? link(text, at);
    if (found === undefined) {
      plain += text.charAt(at);
      at += 1;
    } else {
      flush();
      result.push(found.inline);
      at = found.end;
    }
  }
  flush();
  return result;
}

function lineBreak(text: string, at: number): Found | undefined {
  return text.charAt(at) === '\n' ? { inline: { kind: 'break' }, end: at + 1 } : undefined;
}

function emphasis(text: string, at: number): Found | undefined {
  const mark = text.charAt(at);
  if (mark !== '*' && mark !== '_') return undefined;
  const delimiter = text.charAt(at + 1) === mark ? mark + mark : mark;
  const start = at + delimiter.length;
  const insideWord = mark === '_' && /\w/.test(text.charAt(at - 1));
  if (insideWord || /^\s?$/.test(text.charAt(start))) return undefined;
  const end = closing(text, start, delimiter);
  if (end === undefined) return undefined;
  const kind = delimiter.length === 2 ? 'bold' : 'italic';
  return { inline: { kind, children: parseInline(text.slice(start, end)) }, end: end + delimiter.length };
}

/** Where the delimiter ends what it opened: not escaped, not after a blank, and not part of a longer one. */
function closing(text: string, start: number, delimiter: string): number | undefined {
  const mark = delimiter.charAt(0);
  for (let at = start; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.startsWith(delimiter, at)) {
      const double = text.startsWith(mark + mark, at);
      if (delimiter.length === 1 && double) at += 1;
      else if (at > start && !/\s/.test(text.charAt(at - 1)) && endsWord(text, at, delimiter)) return at;
    }
  }
  return undefined;
}

function endsWord(text: string, at: number, delimiter: string): boolean {
  return delimiter.startsWith('*') || !/\w/.test(text.charAt(at + delimiter.length));
}

function link(text: string, at: number): Found | undefined {
  if (text.charAt(at) !== '[') return undefined;
  const labelEnd = unescapedIndex(text, ']', at + 1);
  if (labelEnd === undefined || text.charAt(labelEnd + 1) !== '(') return undefined;
  const end = unescapedIndex(text, ')', labelEnd + 2);
  if (end === undefined) return undefined;
  const url = text
    .slice(labelEnd + 2, end)
    .trim()
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
  if (!isSafeLink(url)) return undefined;
  return { inline: { kind: 'link', url, children: parseInline(text.slice(at + 1, labelEnd)) }, end: end + 1 };
}

function unescapedIndex(text: string, wanted: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === wanted) return at;
  }
  return undefined;
}
