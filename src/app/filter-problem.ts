import type { Message } from '../domain/message';
import type { ProblemNotice } from '../domain/notice';
import { message } from '../wording/message';
import type { MessageId } from '../wording/message';
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
  title: MessageId,
  again: (mended: string) => string,
): ProblemNotice {
  if (!(error instanceof FilterError)) throw error;
  const [mended] = error.suggestions;
  return {
    kind: 'problem',
    title: message(title),
    text:
      mended === undefined
        ? message('problem.filter.text', { reason: reasonOf(error) })
        : message('problem.filter.mended', { reason: reasonOf(error), filter: mended }),
    suggestions: error.suggestions.slice(0, 2).map(again),
  };
}

/** What is wrong, one sentence after the other. */
function reasonOf({ sentences }: FilterError): Message {
  return sentences
    .map(({ id, values }) => message(id, values))
    .reduce((first, second) => message('filter.and-then', { first, second }));
}
