import { printCommand } from '../../../domain/command';
import type { UnsubscribedNotice } from '../../../domain/notice';
import type { Reader, Subscription } from '../../../domain/subscription';
import { say } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { firstOf } from '../limits';
import { andMore, button, exactButton } from './common';
import type { CommandButton, ViewContext } from './common';
import { ruleModel } from './rules';
import type { RuleModel } from './rules';

export interface UnsubscribedModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly removed: readonly RuleModel[];
  readonly text: Markdown;
  readonly actions: readonly CommandButton[];
}

/** What was removed and what is left, with the way back. */
export function unsubscribedView(
  { removed, left }: UnsubscribedNotice,
  { reader, limits, summary }: ViewContext,
): UnsubscribedModel {
  const rules = removed.map(({ filter }) => ruleModel(filter, reader));
  const more = (rest: number): RuleModel => ({ rule: md(andMore(rest, reader)), exact: md('') });
  return {
    summary,
    title: md(say(reader, 'subscriptions.removed', { count: removed.length })),
    removed: firstOf(rules, limits.items, more),
    text: md(say(reader, 'subscriptions.left', { count: left })),
    actions: [
      ...undoOf(removed, reader),
      ...(left > 0 ? [button(say(reader, 'cards.subscriptions-here'), { kind: 'subscriptions' })] : []),
      ...(left === 0 && !isEverything(removed)
        ? [button(say(reader, 'cards.subscribe-to-everything'), { kind: 'subscribe' })]
        : []),
    ],
  };
}

/** Whether undoing it would be to subscribe to everything. */
function isEverything([first, ...others]: readonly Subscription[]): boolean {
  return first !== undefined && first.filter === undefined && others.length === 0;
}

/** One removed rule is brought back by saying it again. */
function undoOf([first, ...others]: readonly Subscription[], reader: Reader): readonly CommandButton[] {
  if (first === undefined || others.length > 0) return [];
  const { filter } = first;
  const words = printCommand({ kind: 'subscribe', ...(filter !== undefined && { filter }) });
  return exactButton(say(reader, 'cards.undo'), words);
}
