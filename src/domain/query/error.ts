import { inEnglish, sentence } from './sentence';
import type { FilterMessageId, FilterSentence, ValuesOf } from './sentence';

/** A stretch of the filter text: from `start` up to, not including, `end` (UTF-16 code units). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One correction: put `text` in place of what stands at `at`. */
export interface Edit {
  readonly at: Span;
  readonly text: string;
}

/** A text that is not a filter of this language, told so that whoever typed it can mend it. */
export class FilterError extends Error {
  /** What `message` says, for other languages. */
  readonly sentences: readonly FilterSentence[];
  /** What is wrong, within the text that was read. */
  readonly at: Span;
  /** Whole corrected texts, best first; each one is accepted by the very function that threw. */
  readonly suggestions: readonly string[];
  /** The corrections that lead to the suggestions, before any of them was tried. */
  readonly edits: readonly Edit[];

  constructor(
    sentences: readonly FilterSentence[],
    at: Span,
    edits: readonly Edit[] = [],
    suggestions: readonly string[] = [],
  ) {
    super(inEnglish(sentences));
    this.name = 'FilterError';
    this.sentences = sentences;
    this.at = at;
    this.edits = edits;
    this.suggestions = suggestions;
  }
}

/** The error that one sentence tells, as most do. */
export function filterError<Id extends FilterMessageId>(
  id: Id,
  values: ValuesOf<Id>,
  at: Span,
  edits?: readonly Edit[],
): FilterError {
  return new FilterError([sentence(id, values)], at, edits);
}

/** The text with one correction made. */
export function applyEdit(text: string, edit: Edit): string {
  return text.slice(0, edit.at.start) + edit.text + text.slice(edit.at.end);
}

/** Puts words in place of a stretch, with blanks where they would otherwise touch their neighbours. */
export function wordEdit(text: string, at: Span, words: string): Edit {
  const before = at.start === 0 || /[\s(]/.test(text.charAt(at.start - 1)) ? '' : ' ';
  const after = at.end === text.length || /[\s)]/.test(text.charAt(at.end)) ? '' : ' ';
  return { at, text: before + words + after };
}

/** Adds words in front of a position. */
export function insertion(text: string, position: number, words: string): Edit {
  return wordEdit(text, { start: position, end: position }, words);
}

/** Takes something out, together with the blanks behind it. */
export function removal(text: string, at: Span): Edit {
  const end = text.length - text.slice(at.end).trimStart().length;
  return { at: { start: at.start, end }, text: '' };
}

/** A word or value as a message shows it; texts have their quotes already. */
export function shown(text: string): string {
  return /^['‘’]/.test(text) ? text : `'${text}'`;
}

/** The stretch from the start of one to the end of the other. */
export function spanning(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}
