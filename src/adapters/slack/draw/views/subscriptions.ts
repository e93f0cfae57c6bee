import type { KnownBlock } from '@slack/types';
import type { SubscriptionsNotice } from '../../../../domain/notice';
import type { Reader, Subscription } from '../../../../domain/subscription';
import { ruleOrigin, say, subscriptionsChoice, subscriptionsHint } from '../../../../wording';
import { context, header, section } from '../blocks';
import { bold, mk, mkJoined } from '../escape';
import { andMore, buttonRow, firstOf } from './common';
import type { ViewContext } from './common';
import { ruleMarkup } from './rule';

/** The rules of this conversation, numbered as `unsubscribe <number>` counts them. */
export function subscriptionsView(
  notice: SubscriptionsNotice,
  { reader, limits }: ViewContext,
): readonly KnownBlock[] {
  const { subscriptions } = notice;
  const items = subscriptions.map((subscription, index) => ruleBlocks(subscription, index + 1, reader));
  return [
    header(say(reader, 'subscriptions.title')),
    ...context([mk(say(reader, 'subscriptions.count', { count: subscriptions.length }))]),
    ...firstOf(items, limits.items, (left) => context([mk(andMore(left, reader))])).flat(),
    ...section(mk(subscriptionsHint(notice, reader), 300)),
    ...buttonRow('subscriptions.actions', { choices: [subscriptionsChoice(notice, reader)] }, reader),
  ];
}

function ruleBlocks(subscription: Subscription, number: number, reader: Reader): readonly KnownBlock[] {
  return [
    ...section(mkJoined([bold(mk(`${String(number)}.`)), ruleMarkup(subscription.filter, reader)], ' ')),
    ...context([mk(ruleOrigin(subscription, reader), 300)]),
  ];
}
