import { oneLine, ruleWords } from '../../../wording';
import { md } from '../escape';
import type { Markdown } from '../escape';

/** A rule in plain words, and to the letter, in type that keeps its characters apart. */
export interface RuleModel {
  readonly rule: Markdown;
  /** Empty when the words are all there is to say. */
  readonly exact: Markdown;
}

export const LONGEST_RULE = 600;

export function ruleModel(filter: string | undefined, longest = LONGEST_RULE): RuleModel {
  const words = oneLine(ruleWords(filter));
  const exact = filter === undefined || oneLine(filter) === words ? '' : filter;
  const capital = words.charAt(0).toUpperCase() + words.slice(1);
  return {
    rule: md(filter === undefined ? capital : words, longest) || md('(empty)'),
    exact: md(exact, longest),
  };
}
