import type { ListNotice } from '../../../domain/notice';
import {
  listBadge,
  listChoices,
  listEmpty,
  listQuestion,
  listRange,
  listStored,
  listTitle,
} from '../../../wording';
import { code, md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { buttonsFor, commonLabels } from './common';
import type { CommandButton, CommonLabels, ViewContext } from './common';
import { rowModel } from './rows';
import type { RowModel } from './rows';
import { LONGEST_RULE } from './rules';

export interface ListModel {
  readonly summary: Plain;
  readonly labels: CommonLabels;
  readonly title: Markdown;
  readonly subtitle: Markdown;
  readonly filter: Plain;
  /** For `query`: what was asked, to the letter; else empty. */
  readonly asked: Markdown;
  readonly stored: Markdown;
  readonly rows: readonly RowModel[];
  /** What to say when there are none; else empty. */
  readonly empty: Markdown;
  readonly actions: readonly CommandButton[];
  readonly partnerCenterUrl: string;
}

export function listView(notice: ListNotice, context: ViewContext): ListModel {
  const { reader, summary } = context;
  return {
    summary,
    labels: commonLabels(reader),
    title: md(listTitle(notice, reader)),
    subtitle: md(listRange(notice, reader)),
    filter: plainText(listBadge(notice, reader)),
    asked: code(listQuestion(notice), reader, LONGEST_RULE),
    stored: md(listStored(notice, reader)),
    rows: notice.rows.map((row) => rowModel(row, reader)),
    empty: md(listEmpty(notice, reader)),
    actions: buttonsFor(listChoices(notice, reader)),
    partnerCenterUrl: context.partnerCenterUrl(),
  };
}
