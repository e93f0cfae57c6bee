import type { Reader } from '../../domain/subscription';
import { isRightToLeft, oneLine, shorten, shownLine, shownText } from '../../wording';

declare const markdown: unique symbol;
declare const plain: unique symbol;

/** Text for a place that reads markdown (TextBlock, FactSet), escaped: it shows as it was written and does nothing. */
export type Markdown = string & { readonly [markdown]: true };

/** Text for a place that reads no markdown (badges, titles, summary, fallback text), in which no host finds code. */
export type Plain = string & { readonly [plain]: true };

/** No single text on a card is longer, whatever its place; free text has its own, larger limit. */
export const LONGEST_LINE = 160;

/** Longer than any command that makes sense on a button: the longest filter that is read, and a few words. */
const LONGEST_COMMAND = 2_200;

/**
 * The characters with which Teams' markdown begins something. Escaping `.` and the colon of `://` also keeps bare
 * addresses from being linked; `&` only begins something in front of an entity's name.
 */
const MARKDOWN = /[\\`*_{}[\]()#+\-.!|<>~]|&(?=#?\w+;)|:(?=\/\/)/g;

/** One line for a markdown place: a sentence of ours with what came from outside in it, or that alone. */
export function md(text: string, longest = LONGEST_LINE): Markdown {
  return escaped(shorten(shownLine(text), longest));
}

/**
 * What is typed to the letter, for a markdown place: a filter, a command. It runs from left to right in every
 * language, and its brackets and quotes stay at their ends.
 */
export function code(text: string, reader: Reader, longest = LONGEST_LINE): Markdown {
  const escapedText = md(text, longest);
  if (escapedText === '' || !isRightToLeft(reader.language)) return escapedText;
  return `${LEFT_TO_RIGHT}${escapedText}${END_OF_DIRECTION}` as Markdown;
}

const LEFT_TO_RIGHT = '\u2066';
const END_OF_DIRECTION = '\u2069';

/** Paragraphs for markdown places, one each, together at most `longest` characters. */
export function mdParagraphs(text: string, longest: number): readonly Markdown[] {
  const lines = shorten(shownText(text), longest).split('\n');
  return lines.filter((line) => line !== '').map(escaped);
}

/** One line for a plain place, as `md`. */
export function plainText(text: string, longest = LONGEST_LINE): Plain {
  return withoutCode(shorten(shownLine(text), longest));
}

/** The words that a button carries, on one line and without what a host would read as code of its own. */
export function commandWords(text: string): Plain {
  return withoutCode(shorten(oneLine(text), LONGEST_COMMAND));
}

function escaped(text: string): Markdown {
  return text.replace(MARKDOWN, '\\$&') as Markdown;
}

/** Takes apart what some host would read: a mention, a template's expression, a date function. */
function withoutCode(text: string): Plain {
  return text
    .replace(/<(?=\/?at\b)/gi, '‹')
    .replace(/\$(?=\{)/g, '$ ')
    .replace(/\{(?=\{)/g, '{ ') as Plain;
}
