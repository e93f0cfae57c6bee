import type { ExplainedChannel, ExplainedNotice } from '../../domain/notice';
import type { Reader } from '../../domain/subscription';
import { customerName } from '../people';
import { ruleWords } from '../rule-words';
import { say } from '../say';
import { oneLine, shorten } from '../text';
import { ruleText } from './rule-text';
import type { RuleText } from './rule-text';

export function explainedTitle({ referral }: ExplainedNotice, reader: Reader): string {
  return say(reader, 'explained.title', { customer: shorten(customerName(referral, reader), 90) });
}

/** What a channel goes by. */
export function channelName({ name }: ExplainedChannel, reader: Reader): string {
  return oneLine(name) || say(reader, 'explained.unnamed-channel');
}

/** A rule with its verdict on a referral. */
export function judgedRule({ filter, matches }: ExplainedChannel['rules'][number], reader: Reader): RuleText {
  const rule = ruleWords(filter, reader);
  return {
    rule: say(reader, matches ? 'explained.matches' : 'explained.does-not-match', { rule }),
    exact: ruleText(filter, reader).exact,
  };
}
