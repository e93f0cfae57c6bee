import type { ProblemNotice } from '../domain/notice';
import { FilterError, printFilter, readFilter, referralModel } from '../domain/query';

/** The filter's canonical text with shorthands written out. Throws `FilterError`. */
export function canonicalFilter(text: string): string {
  return printFilter(readFilter(text, referralModel));
}

/**
 * The answer that says what is wrong with a filter (or an order) and how it may have been meant; any other error is
 * thrown on. `again` makes of a mended text the whole command that a button says.
 */
export function filterProblem(
  error: unknown,
  title: string,
  again: (mended: string) => string,
): ProblemNotice {
  if (!(error instanceof FilterError)) throw error;
  const [mended] = error.suggestions;
  return {
    kind: 'problem',
    title,
    text: mended === undefined ? error.message : `${error.message} Did you mean: ${mended}`,
    suggestions: error.suggestions.slice(0, 2).map(again),
  };
}
