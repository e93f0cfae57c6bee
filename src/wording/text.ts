import { balanced, openIsolates, withoutIsolates } from './isolates';

/** Control characters, byte order marks, invisible separators, direction overrides and "tag" letters. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- naming them is the point
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2067\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
// eslint-disable-next-line no-control-regex -- vertical tab and form feed are breaks, too
const LINE_BREAK = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/** What makes no sense at the end of a cut text: spaces, joiners, selectors of a variant, an isolate just begun. */
const DANGLING = /(?:\s|\u200c|\u200d|\u2068|\ufe0e|\ufe0f)+$/u;
const LONE_SURROGATE = /\p{Cs}/gu;
/** More than three marks on one letter are decoration that runs into the lines above. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/**
 * A text from outside made harmless to lay out: no control characters, nothing invisible that reorders or hides
 * words, no half characters. Line breaks stay, at most two in a row.
 */
export function cleanText(text: string): string {
  return shownText(withoutIsolates(text));
}

/** `cleanText` for sentences of our own: the isolates stay that keep values in their place in an Arabic sentence. */
export function shownText(text: string): string {
  const seen = text.replace(LINE_BREAK, '\n').replace(UNSEEN, '').replace(LONE_SURROGATE, '\ufffd');
  return balanced(seen)
    .replace(PILED_MARKS, '$1')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** `cleanText` on one line. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ');
}

/** `shownText` on one line. */
export function shownLine(text: string): string {
  return shownText(text).replace(/\s*\n\s*/g, ' ');
}

/** At most `max` UTF-16 units of it, cut between characters and marked with `…`; an isolate that is cut is closed. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = Math.max(0, max - 1);
  return `${cut(text, room, room)}…`;
}

/** The first `length` units, fewer where the ends of its isolates would not fit into `room`. */
function cut(text: string, length: number, room: number): string {
  const kept = text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(DANGLING, '');
  const closed = kept + '\u2069'.repeat(Math.max(0, openIsolates(kept)));
  const excess = closed.length - room;
  return excess > 0 && length > 0 ? cut(text, length - excess, room) : closed;
}

/** The parts that say something, joined. */
export function joined(parts: readonly (string | undefined)[], separator = ' · '): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}

/** With a capital where a line begins; scripts without capitals stay as they are. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return `${first.toUpperCase()}${text.slice(first.length)}`;
}
