import type { Reader } from '../../../domain/subscription';
import { oneLine, ruleWords, say } from '../../../wording';
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
  const words = oneLine(ruleWords(filter, reader));
  const exact = filter === undefined || oneLine(filter) === words ? '' : filter;
  const capital = words.charAt(0).toUpperCase() + words.slice(1);
  return {
    rule: md(filter === undefined ? capital : words, longest) || md(say(reader, 'subscriptions.empty-rule')),
    exact: code(exact, reader, longest),
  };
}
