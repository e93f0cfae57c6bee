import type { SubscriptionsNotice } from '../../../domain/notice';
import type { Reader, Subscription } from '../../../domain/subscription';
import { dayWords, say } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { firstOf } from '../limits';
import { andMore, button } from './common';
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
  { subscriptions }: SubscriptionsNotice,
  { reader, limits, summary }: ViewContext,
): SubscriptionsModel {
  const count = subscriptions.length;
  const items = subscriptions.map((subscription, index) => ({
    number: md(String(index + 1)),
    ...ruleModel(subscription.filter, reader),
    by: md(originWords(subscription, reader)),
  }));
  const more = (left: number): NumberedRule => ({
    ...{ number: md('…'), rule: md(andMore(left, reader)), exact: md(''), by: md('') },
  });
  return {
    summary,
    title: md(say(reader, 'subscriptions.title')),
    subtitle: md(say(reader, 'subscriptions.count', { count })),
    items: firstOf(items, limits.items, more),
    text: md(say(reader, count === 0 ? 'subscriptions.how-to-begin' : 'subscriptions.how-to-remove')),
    actions: [actionFor(count, reader)],
  };
}

function actionFor(count: number, reader: Reader): CommandButton {
  if (count === 0) return button(say(reader, 'cards.subscribe-to-everything'), { kind: 'subscribe' });
  if (count === 1) return button(say(reader, 'cards.unsubscribe'), { kind: 'unsubscribe', which: 1 });
  return button(say(reader, 'subscriptions.remove-all'), { kind: 'unsubscribe', which: 'all' });
}

function originWords({ createdBy, createdAt, timeZone }: Subscription, reader: Reader): string {
  const values = { day: dayWords(createdAt, reader), zone: timeZone };
  if (createdBy === undefined) return say(reader, 'subscriptions.added', values);
  return say(reader, 'subscriptions.added-by', { ...values, person: createdBy });
}
