import type { ExplainedChannel, ExplainedNotice } from '../../../domain/notice';
import type { Reader } from '../../../domain/subscription';
import { channelName, detailsChoice, explainedTitle, judgedRule, postLines, say } from '../../../wording';
import { code, md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { firstOf } from '../limits';
import type { TextLimits } from '../limits';
import { bandModel } from './band';
import type { BandModel } from './band';
import { andMore, buttonFor, commonLabels } from './common';
import type { CommandButton, CommonLabels, TextModel, ViewContext } from './common';
import type { RuleModel } from './rules';

export interface ExplainedModel {
  readonly summary: Plain;
  readonly labels: CommonLabels;
  readonly band: BandModel;
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
  readonly posts: readonly TextModel[];
}

interface JudgedRule extends RuleModel {
  readonly icon: string;
  readonly iconColor: string;
}

const MOST_CHANNELS = 10;
const MOST_RULES = 5;
const LONGEST_RULE = 400;

/** Which rules matched a referral where, what was posted there, and what still waits. */
export function explainedView(notice: ExplainedNotice, context: ViewContext): ExplainedModel {
  const { referral, channels } = notice;
  const { reader, limits, summary } = context;
  const labels = commonLabels(reader);
  const shown = channels.slice(0, Math.min(MOST_CHANNELS, limits.items));
  const left = channels.length - shown.length;
  return {
    summary,
    labels,
    band: bandModel(referral, reader),
    title: md(explainedTitle(notice, reader)),
    nobody: md(channels.length === 0 ? say(reader, 'explained.nobody') : ''),
    channels: shown.map((channel) => channelModel(channel, context)),
    more: md(left === 0 ? '' : andMore(left, reader)),
    actions: [buttonFor(detailsChoice(referral, reader))],
    partnerCenterUrl: context.partnerCenterUrl(referral),
  };
}

function channelModel(channel: ExplainedChannel, { reader, limits }: ViewContext): ChannelModel {
  const rules = channel.rules.map((rule) => ruleRow(rule, reader, limits));
  const moreRules = (left: number): JudgedRule => ({
    ...{ icon: 'MoreHorizontal', iconColor: 'Default' },
    ...{ rule: md(say(reader, 'explained.more-rules', { count: left })), exact: md('') },
  });
  const morePosts = (left: number) => andMore(left, reader);
  return {
    name: md(channelName(channel, reader), 80),
    rules: firstOf(rules, Math.min(MOST_RULES, limits.items), moreRules),
    posts: firstOf(postLines(channel, reader), limits.items, morePosts).map((text) => ({
      text: md(text, limits.line + 80),
    })),
  };
}

function ruleRow(judged: ExplainedChannel['rules'][number], reader: Reader, limits: TextLimits): JudgedRule {
  const longest = Math.min(LONGEST_RULE, limits.notes);
  const { rule, exact } = judgedRule(judged, reader);
  return {
    icon: judged.matches ? 'CheckmarkCircle' : 'DismissCircle',
    iconColor: judged.matches ? 'Good' : 'Default',
    rule: md(rule, longest),
    exact: code(exact, reader, longest),
  };
}
