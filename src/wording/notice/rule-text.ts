import type { Reader } from '../../domain/subscription';
import { ruleWords } from '../rule-words';
import { say } from '../say';
import { oneLine } from '../text';

/** A rule in plain words, and as it is typed. */
export interface RuleText {
  readonly rule: string;
  /** To the letter; empty when the words are all there is to say. */
  readonly exact: string;
}

export function ruleText(filter: string | undefined, reader: Reader): RuleText {
  const words = oneLine(ruleWords(filter, reader));
  if (filter === undefined) return { rule: words.charAt(0).toUpperCase() + words.slice(1), exact: '' };
  return {
    rule: words || say(reader, 'subscriptions.empty-rule'),
    exact: oneLine(filter) === words ? '' : filter,
  };
}
