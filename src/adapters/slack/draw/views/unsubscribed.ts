import type { KnownBlock } from '@slack/types';
import type { UnsubscribedNotice } from '../../../../domain/notice';
import { say, unsubscribedChoices } from '../../../../wording';
import { header, section } from '../blocks';
import { mk } from '../escape';
import { andMore, buttonRow, firstOf } from './common';
import type { ViewContext } from './common';
import { ruleMarkup } from './rule';

/** What was removed and what is left, with the way back. */
export function unsubscribedView(
  notice: UnsubscribedNotice,
  { reader, limits }: ViewContext,
): readonly KnownBlock[] {
  const { removed, left } = notice;
  const rules = removed.map(({ filter }) => ruleMarkup(filter, reader));
  return [
    header(say(reader, 'subscriptions.removed', { count: removed.length })),
    ...firstOf(rules, limits.items, (more) => mk(andMore(more, reader))).flatMap((rule) => section(rule)),
    ...section(mk(say(reader, 'subscriptions.left', { count: left }))),
    ...buttonRow('unsubscribed.actions', { choices: unsubscribedChoices(notice, reader) }, reader),
  ];
}
