import type { KnownBlock } from '@slack/types';
import type { ClaimWordNotice, ReminderNotice } from '../../../../domain/notice';
import type { Referral } from '../../../../domain/referral';
import {
  bandOf,
  claimChoice,
  claimWord,
  detailsChoice,
  isOpen,
  reminderHeading,
  reminderMatter,
} from '../../../../wording';
import { section } from '../blocks';
import { bold, mk, mkJoined } from '../escape';
import { buttonRow } from './common';
import type { ViewContext } from './common';
import { signOf } from './signs';

const LONGEST_MATTER = 240;

/** The short reply under a card: how much time is left, for whom, and who has it. */
export function reminderView(notice: ReminderNotice, { reader }: ViewContext): readonly KnownBlock[] {
  const { referral, claimedBy } = notice;
  const heading = bold(mk(reminderHeading(notice, reader)));
  const matter = mk(reminderMatter(notice, reader), LONGEST_MATTER);
  const sign = mk(signOf(bandOf(referral, reader)));
  const isFree = claimedBy === undefined && isOpen(referral, undefined, reader);
  return [
    ...section(mkJoined([mkJoined([sign, heading], ' '), matter], '\n')),
    ...wordButtons('reminder.actions', referral, isFree, reader),
  ];
}

/** One line under a card: its claim has changed. */
export function claimWordView(notice: ClaimWordNotice, { reader }: ViewContext): readonly KnownBlock[] {
  const { referral, to } = notice;
  const isFree = to === undefined && isOpen(referral, undefined, reader);
  return [
    ...section(mk(claimWord(notice, reader), LONGEST_MATTER)),
    ...wordButtons('claim-word.actions', referral, isFree, reader),
  ];
}

function wordButtons(place: string, referral: Referral, isFree: boolean, reader: ViewContext['reader']) {
  const primary = isFree ? [claimChoice(referral, reader)] : [];
  return buttonRow(place, { primary, choices: [detailsChoice(referral, reader)] }, reader);
}
