import type { KnownBlock } from '@slack/types';
import type { Message } from '../../../../domain/message';
import type { FaultNotice, ProblemNotice } from '../../../../domain/notice';
import type { Reader } from '../../../../domain/subscription';
import { momentWords, say, shownLine, tell } from '../../../../wording';
import { context, header } from '../blocks';
import { mk } from '../escape';
import { buttonRow } from './common';
import type { ViewContext } from './common';
import { suggestedChoices } from './suggested';
import { titled } from './titled';

const MOST_SUGGESTIONS = 6;

/** An answer that is not what the person hoped for: what happened, what to do, and buttons for it. */
export function problemView(notice: ProblemNotice, { reader, limits }: ViewContext): readonly KnownBlock[] {
  const { code } = notice;
  const choices = suggestedChoices(notice.suggestions, MOST_SUGGESTIONS, reader);
  return [
    ...titled(titleOf(notice.title, reader), tell(reader, notice.text), limits),
    ...context([mk(code === undefined ? '' : say(reader, 'cards.problem-code', { code }))]),
    ...buttonRow('problem.actions', { choices }, reader),
  ];
}

/** For the operators of the bot. */
export function faultView(notice: FaultNotice, { reader, limits }: ViewContext): readonly KnownBlock[] {
  const moment = momentWords(reader.now, reader);
  const choices = suggestedChoices(notice.suggestions ?? [], MOST_SUGGESTIONS, reader);
  return [
    header(say(reader, 'cards.fault')),
    ...titled(titleOf(notice.title, reader), tell(reader, notice.text), limits),
    ...context([mk(say(reader, 'cards.fault-noticed', { moment }))]),
    ...buttonRow('fault.actions', { choices }, reader),
  ];
}

/** A message without its title would be a riddle. */
function titleOf(title: Message, reader: Reader): string {
  return shownLine(tell(reader, title)) || say(reader, 'cards.untitled-problem');
}
