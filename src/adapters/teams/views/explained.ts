import type { ExplainedChannel, ExplainedNotice, ExplainedPost } from '../../../domain/notice';
import type { Reader } from '../../../domain/subscription';
import { customerName, momentWords, referralStateWords } from '../../../domain/wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { firstOf } from '../limits';
import { button } from './common';
import type { CommandButton, ViewContext } from './common';

export interface ExplainedModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly subtitle: Markdown;
  readonly items: readonly ChannelModel[];
  readonly actions: readonly CommandButton[];
}

interface ChannelModel {
  readonly name: Markdown;
  readonly lines: readonly { readonly text: Markdown }[];
}

/** Which rules matched a referral where, what was posted there, and what still waits. */
export function explainedView(notice: ExplainedNotice, context: ViewContext): ExplainedModel {
  const { referral, channels } = notice;
  const items = channels.map((channel) => channelModel(channel, context));
  const more = (left: number) => ({ name: md(`and ${String(left)} more`), lines: [] });
  return {
    summary: context.summary,
    title: md(`Why ${customerName(referral)} was shown where`, 120),
    subtitle: md(channels.length === 0 ? 'No channel is subscribed.' : `It is ${stateOf(notice)} now.`),
    items: firstOf(items, context.limits.items, more),
    actions: [button('Details', { kind: 'show', what: referral.id, back: false })],
  };
}

function stateOf({ referral }: ExplainedNotice): string {
  const words = referralStateWords(referral);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function channelModel({ name, rules, posts }: ExplainedChannel, context: ViewContext): ChannelModel {
  const lines = [
    ...rules.map(ruleLine),
    ...(posts.length === 0 ? [nothingPosted(rules)] : posts.map((post) => postLine(post, context.reader))),
  ];
  const more = (left: number) => `and ${String(left)} more`;
  return {
    name: md(name, 80),
    lines: firstOf(lines, context.limits.items, more).map((line) => ({ text: md(line, 400) })),
  };
}

function ruleLine({ filter, matches }: ExplainedChannel['rules'][number]): string {
  const mark = matches ? '✓ matches' : '✗ does not match';
  return `${mark}: ${filter ?? 'every incoming referral'}`;
}

function nothingPosted(rules: ExplainedChannel['rules']): string {
  if (rules.length === 0) return 'Nothing was posted: nobody is subscribed here.';
  const matched = rules.some((rule) => rule.matches);
  return matched
    ? 'No card of its own: it was already waiting when this channel subscribed, or nobody has to answer it.'
    : 'Nothing was posted: no rule matches.';
}

function postLine({ what, state, plannedAt, dueAt, reason }: ExplainedPost, reader: Reader): string {
  const thing = what === 'card' ? 'Card' : 'Update';
  const why = reason === undefined ? '' : ` (${reason})`;
  switch (state) {
    case 'delivered':
      return `${thing} posted, ${momentWords(plannedAt, reader)}`;
    case 'refused':
      return `${thing} not posted${why}`;
    case 'sending':
      return `${thing} on its way`;
    case 'due':
    case 'unknown':
      return `${thing} waits until ${momentWords(dueAt ?? plannedAt, reader)}${why}`;
  }
}
