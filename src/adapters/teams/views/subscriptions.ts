import type { SubscriptionsNotice } from '../../../domain/notice';
import { ruleOrigin, say, subscriptionsChoice, subscriptionsHint } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { firstOf } from '../limits';
import { andMore, buttonFor } from './common';
import type { CommandButton, ViewContext } from './common';
import { ruleModel } from './rules';
import type { RuleModel } from './rules';

export interface SubscriptionsModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly subtitle: Markdown;
  readonly items: readonly NumberedRule[];
  readonly text: Markdown;
  readonly actions: readonly CommandButton[];
}

interface NumberedRule extends RuleModel {
  readonly number: Markdown;
  /** Who added it, and when. */
  readonly by: Markdown;
}

/** The rules of this conversation, numbered as `unsubscribe <number>` counts them. */
export function subscriptionsView(
  notice: SubscriptionsNotice,
  { reader, limits, summary }: ViewContext,
): SubscriptionsModel {
  const { subscriptions } = notice;
  const items = subscriptions.map((subscription, index) => ({
    number: md(String(index + 1)),
    ...ruleModel(subscription.filter, reader),
    by: md(ruleOrigin(subscription, reader)),
  }));
  const more = (left: number): NumberedRule => ({
    ...{ number: md('…'), rule: md(andMore(left, reader)), exact: md(''), by: md('') },
  });
  return {
    summary,
    title: md(say(reader, 'subscriptions.title')),
    subtitle: md(say(reader, 'subscriptions.count', { count: subscriptions.length })),
    items: firstOf(items, limits.items, more),
    text: md(subscriptionsHint(notice, reader)),
    actions: [buttonFor(subscriptionsChoice(notice, reader))],
  };
}
