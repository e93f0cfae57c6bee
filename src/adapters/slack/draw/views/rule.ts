import type { Reader } from '../../../../domain/subscription';
import { ruleText } from '../../../../wording';
import { code, mk, mkJoined } from '../escape';
import type { Mrkdwn } from '../escape';

export const LONGEST_RULE = 600;

/** A rule in plain words and, under them, as it is typed. */
export function ruleMarkup(filter: string | undefined, reader: Reader, longest = LONGEST_RULE): Mrkdwn {
  const { rule, exact } = ruleText(filter, reader);
  return mkJoined([mk(rule, longest), code(exact, longest)], '\n');
}
