import type { Reader } from '../../../domain/subscription';
import { ruleText, say } from '../../../wording';
import { code, md } from '../escape';
import type { Markdown } from '../escape';

/** A rule in plain words, and to the letter, in type that keeps its characters apart. */
export interface RuleModel {
  readonly rule: Markdown;
  /** Empty when the words are all there is to say. */
  readonly exact: Markdown;
}

export const LONGEST_RULE = 600;

export function ruleModel(filter: string | undefined, reader: Reader, longest = LONGEST_RULE): RuleModel {
  const { rule, exact } = ruleText(filter, reader);
  return {
    rule: md(rule, longest) || md(say(reader, 'subscriptions.empty-rule')),
    exact: code(exact, reader, longest),
  };
}
