import { instantToMs } from '../../domain/instant';
import type { Instant } from '../../domain/instant';
import type { ReferralCardNotice } from '../../domain/notice';
import type { Referral } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import { momentWords } from '../dates';
import { referralState } from '../referral-state';
import { say } from '../say';

/** What became of it, when, and why. */
export function settledLine(
  { referral, follow }: Pick<ReferralCardNotice, 'referral' | 'follow'>,
  reader: Reader,
): string {
  if (follow?.goneAt !== undefined) {
    return say(reader, 'card.settled.gone', { when: momentWords(follow.goneAt, reader) });
  }
  const line = outcomeLine(referral, reader);
  const reason = referral.statusReason ?? '';
  const hasReason = reason !== '' && !['accepted', 'expired'].includes(referralState(referral));
  return hasReason ? say(reader, 'card.settled.reason', { line, reason }) : line;
}

function outcomeLine(referral: Referral, reader: Reader): string {
  const state = referralState(referral);
  if (state === 'waiting' || state === 'other') return say(reader, 'card.settled.other');
  const at = settledAt(referral, state);
  if (at === undefined) return say(reader, `card.settled.${state}-undated`);
  return say(reader, `card.settled.${state}`, { when: momentWords(instantToMs(at), reader) });
}

function settledAt(referral: Referral, state: string): Instant | undefined {
  if (state === 'accepted') return referral.acceptedDateTime;
  return state === 'expired' ? referral.expirationDateTime : referral.closedDateTime;
}
