import type { KnownBlock } from '@slack/types';
import type { BaselineNotice } from '../../../../domain/notice';
import { baselineChoices, baselineIntro, say } from '../../../../wording';
import { header, section } from '../blocks';
import { mk } from '../escape';
import { buttonRow } from './common';
import type { ViewContext } from './common';
import { smallLine } from './referral-parts';
import { rowSections } from './rows';

/** The one message for everything that was waiting before the bot came. */
export function baselineView(notice: BaselineNotice, context: ViewContext): readonly KnownBlock[] {
  const { reader, partnerCenterUrl } = context;
  const row = { primary: baselineChoices(notice, reader), url: partnerCenterUrl() };
  return [
    header(say(reader, 'lists.baseline.title', { total: notice.total })),
    ...section(mk(baselineIntro(notice, reader), 240)),
    ...rowSections('baseline', notice.rows, reader),
    ...smallLine(say(reader, 'lists.baseline.footer')),
    ...buttonRow('baseline.actions', row, reader),
  ];
}
