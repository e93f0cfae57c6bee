import type { KnownBlock } from '@slack/types';
import type { ExplainedChannel, ExplainedNotice } from '../../../../domain/notice';
import {
  bandOf,
  channelName,
  detailsChoice,
  explainedTitle,
  joined,
  judgedRule,
  postLines,
  say,
} from '../../../../wording';
import { header, section, smallLines } from '../blocks';
import { bold, code, mk, mkJoined } from '../escape';
import type { Mrkdwn } from '../escape';
import { andMore, buttonRow, firstOf } from './common';
import type { ViewContext } from './common';
import { smallLine } from './referral-parts';
import { signOf } from './signs';

const MOST_CHANNELS = 10;
const MOST_RULES = 5;
/** Five rules, each in words and to the letter, stay within one section. */
const LONGEST_RULE = 260;

/** Which rules matched a referral where, what was posted there, and what still waits. */
export function explainedView(notice: ExplainedNotice, context: ViewContext): readonly KnownBlock[] {
  const { referral, channels } = notice;
  const { reader, limits, partnerCenterUrl } = context;
  const band = bandOf(referral, reader);
  const shown = channels.slice(0, Math.min(MOST_CHANNELS, limits.items));
  const left = channels.length - shown.length;
  const row = { choices: [detailsChoice(referral, reader)], url: partnerCenterUrl(referral) };
  return [
    header(explainedTitle(notice, reader)),
    ...smallLine(`${signOf(band)} ${joined([band.words, band.kind, band.left])}`),
    ...section(mk(channels.length === 0 ? say(reader, 'explained.nobody') : '')),
    ...shown.flatMap((channel) => channelBlocks(channel, context)),
    ...smallLine(left === 0 ? '' : andMore(left, reader)),
    ...buttonRow('explained.actions', row, reader),
  ];
}

/** The rules of a channel under its name, and what was posted there in small. */
function channelBlocks(channel: ExplainedChannel, context: ViewContext): readonly KnownBlock[] {
  const { reader, limits } = context;
  const name = bold(mk(channelName(channel, reader), 80));
  const rules = channel.rules.map((rule) => ruleLine(rule, context));
  const moreRules = (count: number) => mk(say(reader, 'explained.more-rules', { count }));
  const posts = postLines(channel, reader).map((line) => mk(line, limits.line + 80));
  return [
    ...section(mkJoined([name, ...firstOf(rules, Math.min(MOST_RULES, limits.items), moreRules)], '\n')),
    ...smallLines(firstOf(posts, limits.items, (count) => mk(andMore(count, reader)))),
  ];
}

function ruleLine(rule: ExplainedChannel['rules'][number], { reader, limits }: ViewContext): Mrkdwn {
  const longest = Math.min(LONGEST_RULE, limits.notes);
  const { rule: words, exact } = judgedRule(rule, reader);
  const line = mkJoined([mk(rule.matches ? '✓' : '✕'), mk(words, longest)], ' ');
  return mkJoined([line, code(exact, longest)], '\n');
}
