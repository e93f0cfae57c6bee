import type { ProblemNotice } from '../domain/notice';
import { message } from '../wording/message';

/** The answer to a number that none of the `count` subscriptions of a conversation has. */
export function noSuchSubscription(
  number: number,
  count: number,
  suggestions: readonly string[],
): ProblemNotice {
  return {
    kind: 'problem',
    title: message('problem.no-such-subscription.title', { number: String(number) }),
    text: message('problem.no-such-subscription.text', { count }),
    suggestions,
  };
}
