import type { SubscribedNotice } from '../../../domain/notice';
import { recentWords, say, subscribedChoices, subscribedTitle, waitingWords } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { buttonsFor } from './common';
import type { CommandButton, ViewContext } from './common';
import { rowModel } from './rows';
import type { RowModel } from './rows';
import { ruleModel } from './rules';
import type { RuleModel } from './rules';

export interface SubscribedModel extends RuleModel {
  readonly summary: Plain;
  readonly title: Markdown;
  /** Empty when nothing is known of the last 30 days. */
  readonly recent: Markdown;
  readonly waiting: Markdown;
  readonly rows: readonly RowModel[];
  readonly footer: Markdown;
  readonly actions: readonly CommandButton[];
}

/** The echo of a subscription: what was understood, and what is waiting for it right now. */
export function subscribedView(notice: SubscribedNotice, { reader, summary }: ViewContext): SubscribedModel {
  const { subscription, rows } = notice;
  return {
    summary,
    title: md(subscribedTitle(notice, reader)),
    ...ruleModel(subscription.filter, reader),
    recent: md(recentWords(notice, reader)),
    waiting: md(waitingWords(notice, reader)),
    rows: rows.map((row) => rowModel(row, reader)),
    footer: md(say(reader, 'subscriptions.zone', { zone: subscription.timeZone })),
    actions: buttonsFor(subscribedChoices(notice, reader)),
  };
}
