import type { BaselineNotice } from '../../../domain/notice';
import { baselineChoices, baselineIntro, say } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { buttonsFor, commonLabels } from './common';
import type { CommandButton, CommonLabels, ViewContext } from './common';
import { rowModel } from './rows';
import type { RowModel } from './rows';

export interface BaselineModel {
  readonly summary: Plain;
  readonly labels: CommonLabels;
  readonly title: Markdown;
  readonly subtitle: Markdown;
  readonly rows: readonly RowModel[];
  readonly footer: Markdown;
  readonly actions: readonly CommandButton[];
  readonly partnerCenterUrl: string;
}

/** The one message for everything that was waiting before the bot came. */
export function baselineView(notice: BaselineNotice, context: ViewContext): BaselineModel {
  const { reader, summary } = context;
  return {
    summary,
    labels: commonLabels(reader),
    title: md(say(reader, 'lists.baseline.title', { total: notice.total })),
    subtitle: md(baselineIntro(notice, reader), 240),
    rows: notice.rows.map((row) => rowModel(row, reader)),
    footer: md(say(reader, 'lists.baseline.footer')),
    actions: buttonsFor(baselineChoices(notice, reader)),
    partnerCenterUrl: context.partnerCenterUrl(),
  };
}
