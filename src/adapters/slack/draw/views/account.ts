import type { KnownBlock } from '@slack/types';
import type { AccountNotice } from '../../../../domain/notice';
import type { Reader } from '../../../../domain/subscription';
import {
  accountChoices,
  accountFacts,
  accountMatter,
  accountText,
  accountTitle,
  accountWarnings,
} from '../../../../wording';
import { header, section } from '../blocks';
import { bold, mk, mkJoined, mkText } from '../escape';
import type { TextLimits } from '../limits';
import { buttonRow } from './common';
import type { ViewContext } from './common';
import { WARNING } from './signs';

const MOST_SUGGESTIONS = 6;
const LONGEST_VALUE = 300;

/** Who the bot reads Partner Center as, and until when. */
export function accountView(notice: AccountNotice, { reader, limits }: ViewContext): readonly KnownBlock[] {
  const facts = accountFacts(notice, reader).map(({ label, value }) =>
    mkJoined([bold(mk(label)), mk(value, LONGEST_VALUE) || mk('–')], '  '),
  );
  return [
    header(accountTitle(notice, reader)),
    ...section(mkText(accountText(notice, reader), limits.notes)),
    ...warningBlocks(notice, reader, limits),
    ...section(mkJoined(facts, '\n')),
    ...buttonsOf(notice, reader),
  ];
}

function warningBlocks(
  notice: AccountNotice,
  reader: Reader,
  { notes, items }: TextLimits,
): readonly KnownBlock[] {
  return accountWarnings(notice, reader)
    .slice(0, items)
    .flatMap((words) => section(mkJoined([mk(WARNING), bold(mkText(words, notes))], ' ')));
}

/** Where nobody is signed in, signing in is what there is to do. */
function buttonsOf(notice: AccountNotice, reader: Reader): readonly KnownBlock[] {
  const choices = accountChoices(notice, MOST_SUGGESTIONS, reader);
  const isOut = ['nobody', 'over'].includes(accountMatter(notice));
  const primary = isOut ? choices.slice(0, 1) : [];
  return buttonRow('account.actions', { primary, choices: choices.slice(primary.length) }, reader);
}
