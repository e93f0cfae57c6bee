import type { KnownBlock } from '@slack/types';
import type { SubscribedNotice } from '../../../../domain/notice';
import { recentWords, say, subscribedChoices, subscribedTitle, waitingWords } from '../../../../wording';
import { context, header, section } from '../blocks';
import { mk } from '../escape';
import { buttonRow } from './common';
import type { ViewContext } from './common';
import { rowSections } from './rows';
import { ruleMarkup } from './rule';

/** The echo of a subscription: what was understood, and what is waiting for it right now. */
export function subscribedView(notice: SubscribedNotice, { reader }: ViewContext): readonly KnownBlock[] {
  const { subscription } = notice;
  return [
    header(subscribedTitle(notice, reader)),
    ...section(ruleMarkup(subscription.filter, reader)),
    ...context([mk(recentWords(notice, reader))]),
    ...section(mk(waitingWords(notice, reader))),
    ...rowSections('subscribed', notice.rows, reader),
    ...context([mk(say(reader, 'subscriptions.zone', { zone: subscription.timeZone }))]),
    ...buttonRow('subscribed.actions', { choices: subscribedChoices(notice, reader) }, reader),
  ];
}
