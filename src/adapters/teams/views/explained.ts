import type { ExplainedChannel, ExplainedNotice } from '../../../domain/notice';
import { customerName, ruleWords } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { firstOf } from '../limits';
import type { TextLimits } from '../limits';
import { bandOf } from './band';
import type { Band } from './band';
import { button } from './common';
import type { CommandButton, ViewContext } from './common';
import { postLines } from './posts';
import { ruleModel } from './rules';
import type { RuleModel } from './rules';

export interface ExplainedModel {
  readonly summary: Plain;
  readonly band: Band;
  readonly title: Markdown;
  /** What to say when there is no channel; else empty. */
  readonly nobody: Markdown;
  readonly channels: readonly ChannelModel[];
  /** How many channels are not shown; empty when all are. */
  readonly more: Markdown;
  readonly actions: readonly CommandButton[];
  readonly partnerCenterUrl: string;
}

interface ChannelModel {
  readonly name: Markdown;
  readonly rules: readonly JudgedRule[];
  readonly posts: readonly { readonly text: Markdown }[];
}

interface JudgedRule extends RuleModel {
  readonly icon: string;
  readonly iconColor: string;
}

const MOST_CHANNELS = 10;
const MOST_RULES = 5;
const LONGEST_RULE = 400;

/** Which rules matched a referral where, what was posted there, and what still waits. */
export function explainedView({ referral, channels }: ExplainedNotice, context: ViewContext): ExplainedModel {
  const shown = channels.slice(0, Math.min(MOST_CHANNELS, context.limits.items));
  const left = channels.length - shown.length;
  return {
    summary: context.summary,
    band: bandOf(referral, context.reader),
    title: md(`Why ${customerName(referral)} was shown where`, 120),
    nobody: md(channels.length === 0 ? 'It was shown nowhere: no channel is subscribed.' : ''),
    channels: shown.map((channel) => channelModel(channel, context)),
    more: md(left === 0 ? '' : `and ${String(left)} more`),
    actions: [button('Details', { kind: 'show', what: referral.id, back: false })],
    partnerCenterUrl: context.partnerCenterUrl(referral),
  };
}

function channelModel(channel: ExplainedChannel, { reader, limits }: ViewContext): ChannelModel {
  const rules = channel.rules.map((rule) => judgedRule(rule, limits));
  const moreRules = (left: number): JudgedRule => ({
    ...{ icon: 'MoreHorizontal', iconColor: 'Default' },
    ...{ rule: md(`and ${String(left)} more rules`), exact: md('') },
  });
  const morePosts = (left: number) => `and ${String(left)} more`;
  return {
    name: md(channel.name, 80) || md('A channel without a name'),
    rules: firstOf(rules, Math.min(MOST_RULES, limits.items), moreRules),
    posts: firstOf(postLines(channel, reader), limits.items, morePosts).map((text) => ({
      text: md(text, limits.line + 80),
    })),
  };
}

function judgedRule({ filter, matches }: ExplainedChannel['rules'][number], limits: TextLimits): JudgedRule {
  const longest = Math.min(LONGEST_RULE, limits.notes);
  return {
    icon: matches ? 'CheckmarkCircle' : 'DismissCircle',
    iconColor: matches ? 'Good' : 'Default',
    rule: md(`${matches ? 'Matches' : 'Does not match'}: ${ruleWords(filter)}`, longest),
    exact: ruleModel(filter, longest).exact,
  };
}
