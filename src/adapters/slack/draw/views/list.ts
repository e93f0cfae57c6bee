import type { KnownBlock } from '@slack/types';
import type { ListNotice } from '../../../../domain/notice';
import {
  joined,
  listBadge,
  listChoices,
  listEmpty,
  listQuestion,
  listRange,
  listStored,
  listTitle,
} from '../../../../wording';
import { header, section, smallLines } from '../blocks';
import { code, mk } from '../escape';
import { buttonRow } from './common';
import type { ViewContext } from './common';
import { rowSections } from './rows';

const LONGEST_QUESTION = 600;

/** One page of a list: what was asked, which rows these are, the rows, and the pages beside this one. */
export function listView(notice: ListNotice, context: ViewContext): readonly KnownBlock[] {
  const { reader, partnerCenterUrl } = context;
  return [
    header(listTitle(notice, reader)),
    ...smallLines([
      mk(joined([listBadge(notice, reader), listRange(notice, reader)])),
      code(listQuestion(notice), LONGEST_QUESTION),
      mk(listStored(notice, reader)),
    ]),
    ...rowSections('list', notice.rows, reader),
    ...section(mk(listEmpty(notice, reader))),
    ...buttonRow('list.actions', { choices: listChoices(notice, reader), url: partnerCenterUrl() }, reader),
  ];
}
