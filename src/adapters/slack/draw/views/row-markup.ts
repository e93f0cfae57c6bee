import { deadlineOf } from '../../../../domain/deadline';
import type { Referral } from '../../../../domain/referral';
import type { Reader } from '../../../../domain/subscription';
import { referralState, rowOf, say, timeLeftWords } from '../../../../wording';
import { bold, mk, mkJoined } from '../escape';
import type { Mrkdwn } from '../escape';
import { rowSign } from './signs';

const LONGEST_NAME = 80;

/**
 * One referral among others, in three lines: who and how much, what is asked for, and the time that is left; `after`
 * stands behind that.
 */
export function rowMarkup(referral: Referral, reader: Reader, after = ''): Mrkdwn {
  const { customer, value, need, day } = rowOf(referral, reader);
  return mkJoined(
    [
      mkJoined([bold(mk(customer, LONGEST_NAME)), mk(value, LONGEST_NAME)]),
      mk(need),
      mkJoined([bold(mk(leftWords(referral, reader))), mk(day), mk(after)]),
    ],
    '\n',
  );
}

/** The same behind the sign by which the eye finds what is urgent. */
export function signedRow(referral: Referral, reader: Reader, after = ''): Mrkdwn {
  return mkJoined([mk(rowSign(rowOf(referral, reader))), rowMarkup(referral, reader, after)], ' ');
}

function leftWords(referral: Referral, reader: Reader): string {
  if (referralState(referral) !== 'waiting') return '';
  const deadline = deadlineOf(referral);
  return deadline === undefined ? say(reader, 'lists.no-date') : timeLeftWords(deadline, reader);
}
