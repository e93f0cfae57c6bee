import type { UnsubscribedNotice } from '../../../domain/notice';
import { say, unsubscribedChoices } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { firstOf } from '../limits';
import { andMore, buttonsFor } from './common';
import type { CommandButton, ViewContext } from './common';
import { ruleModel } from './rules';
import type { RuleModel } from './rules';

export interface UnsubscribedModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly removed: readonly RuleModel[];
  readonly text: Markdown;
  readonly actions: readonly CommandButton[];
}

/** What was removed and what is left, with the way back. */
export function unsubscribedView(
  notice: UnsubscribedNotice,
  { reader, limits, summary }: ViewContext,
): UnsubscribedModel {
  const { removed, left } = notice;
  const rules = removed.map(({ filter }) => ruleModel(filter, reader));
  const more = (rest: number): RuleModel => ({ rule: md(andMore(rest, reader)), exact: md('') });
  return {
    summary,
    title: md(say(reader, 'subscriptions.removed', { count: removed.length })),
    removed: firstOf(rules, limits.items, more),
    text: md(say(reader, 'subscriptions.left', { count: left })),
    actions: buttonsFor(unsubscribedChoices(notice, reader)),
  };
}
