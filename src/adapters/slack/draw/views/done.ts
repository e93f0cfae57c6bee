import type { KnownBlock } from '@slack/types';
import type { DoneNotice } from '../../../../domain/notice';
import { tell } from '../../../../wording';
import { buttonRow } from './common';
import type { ViewContext } from './common';
import { suggestedChoices } from './suggested';
import { titled } from './titled';

const MOST_SUGGESTIONS = 3;

/** What was asked for is done. */
export function doneView(notice: DoneNotice, { reader, limits }: ViewContext): readonly KnownBlock[] {
  const choices = suggestedChoices(notice.suggestions, MOST_SUGGESTIONS, reader);
  return [
    ...titled(tell(reader, notice.title), tell(reader, notice.text), limits),
    ...buttonRow('done.actions', { choices }, reader),
  ];
}
