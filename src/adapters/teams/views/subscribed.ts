import type { SubscribedNotice } from '../../../domain/notice';
import type { Reader } from '../../../domain/subscription';
import { say } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { button } from './common';
import type { CommandButton, ViewContext } from './common';
import { rowOf } from './rows';
import type { Row } from './rows';
import { ruleModel } from './rules';
import type { RuleModel } from './rules';

export interface SubscribedModel extends RuleModel {
  readonly summary: Plain;
  readonly title: Markdown;
  /** Empty when nothing is known of the last 30 days. */
  readonly recent: Markdown;
  readonly waiting: Markdown;
  readonly rows: readonly Row[];
  readonly footer: Markdown;
  readonly actions: readonly CommandButton[];
}

/** The echo of a subscription: what was understood, and what is waiting for it right now. */
export function subscribedView(notice: SubscribedNotice, { reader, summary }: ViewContext): SubscribedModel {
  const { subscription, already, rows } = notice;
  return {
    summary,
    title: md(say(reader, already ? 'subscriptions.already' : 'subscriptions.subscribed')),
    ...ruleModel(subscription.filter, reader),
    recent: md(recentWords(notice, reader)),
    waiting: md(waitingWords(notice, reader)),
    rows: rows.map((row) => rowOf(row, reader)),
    footer: md(say(reader, 'subscriptions.zone', { zone: subscription.timeZone })),
    actions: actionsFor(notice, reader),
  };
}

/** How the rule would have done, so that people see at once whether it says what they mean. */
function recentWords({ recent: { matched, total } }: SubscribedNotice, reader: Reader): string {
  return total === 0 ? '' : say(reader, 'subscriptions.recent', { matched, total });
}

function waitingWords({ counted, rows, total }: SubscribedNotice, reader: Reader): string {
  if (!counted) return say(reader, 'subscriptions.not-counted');
  if (total === 0) return say(reader, 'subscriptions.none-waiting');
  if (rows.length === total) return say(reader, 'subscriptions.waiting-all', { total });
  return say(reader, 'subscriptions.waiting-part', { total, shown: rows.length });
}

function actionsFor(
  { subscription, already, rows, total }: SubscribedNotice,
  reader: Reader,
): readonly CommandButton[] {
  return [
    ...(total > rows.length
      ? [button(say(reader, 'subscriptions.see-all'), { kind: 'list', filter: 'pending', page: 1 })]
      : []),
    ...(already
      ? []
      : [button(say(reader, 'cards.undo'), { kind: 'undo', subscriptionId: subscription.id })]),
    button(say(reader, 'cards.subscriptions-here'), { kind: 'subscriptions' }),
  ];
}
