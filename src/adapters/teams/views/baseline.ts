import type { BaselineNotice } from '../../../domain/notice';
import type { Reader } from '../../../domain/subscription';
import { say } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { button, commonLabels } from './common';
import type { CommandButton, CommonLabels, ViewContext } from './common';
import { rowOf } from './rows';
import type { Row } from './rows';

export interface BaselineModel {
  readonly summary: Plain;
  readonly labels: CommonLabels;
  readonly title: Markdown;
  readonly subtitle: Markdown;
  readonly rows: readonly Row[];
  readonly footer: Markdown;
  readonly actions: readonly CommandButton[];
  readonly partnerCenterUrl: string;
}

/** The one message for everything that was waiting before the bot came. */
export function baselineView(notice: BaselineNotice, context: ViewContext): BaselineModel {
  const { rows, total } = notice;
  const { reader } = context;
  return {
    summary: context.summary,
    labels: commonLabels(reader),
    title: md(say(reader, 'lists.baseline.title', { total })),
    subtitle: md(total === 0 ? '' : introduction(notice, reader), 240),
    rows: rows.map((row) => rowOf(row, reader)),
    footer: md(say(reader, 'lists.baseline.footer')),
    actions:
      total === 0
        ? []
        : [button(say(reader, 'lists.see-all', { total }), { kind: 'list', filter: 'pending', page: 1 })],
    partnerCenterUrl: context.partnerCenterUrl(),
  };
}

function introduction({ rows, total, overdue }: BaselineNotice, reader: Reader): string {
  const part = rows.length < total ? 'yes' : 'no';
  return say(reader, 'lists.baseline.intro', { overdue, part, shown: rows.length });
}
