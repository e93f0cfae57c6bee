import { standingClaim } from '../domain/claim';
import { deadlineOf, timeLeftMs } from '../domain/deadline';
import { HOUR_MS } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import type { Notice } from '../domain/notice';
import { awaitsAnswer } from '../domain/referral';
import type { Referral } from '../domain/referral';
import type { ClaimedDelivery } from '../ports/store';
import type { MessageId } from '../wording/message';
import { nothing } from './composed';
import type { Composed, Composing } from './composed';
import { payloadOf } from './delivery-payload';

/** How long after it a lapsed claim is still worth a mention. */
const LAPSED_LATELY_MS = HOUR_MS;

/** A word below the card that the deadline comes nearer; nothing when that has become untrue while it waited. */
export async function composeReminder(composing: Composing, delivery: ClaimedDelivery): Promise<Composed> {
  const { referral } = delivery;
  if (referral === undefined) return nothing('reason.not-stored');
  const { now } = composing.reader;
  const tooLate = whyTooLate(referral, now);
  if (tooLate !== undefined) return nothing(tooLate);
  const claims = await composing.deps.store.claims(referral.id);
  const claimedBy = standingClaim(claims)?.by.name;
  const lapsed = claims.findLast(({ ended }) => ended?.how === 'lapsed' && now - ended.at < LAPSED_LATELY_MS);
  return below(composing, delivery, {
    kind: 'reminder',
    referral,
    ...(claimedBy !== undefined && { claimedBy }),
    ...(claimedBy === undefined && lapsed && { lapsed: lapsed.by.name }),
  });
}

/** Why nobody is to be reminded of this any more; `undefined` when it still waits. */
export function whyTooLate(referral: Referral, now: EpochMs): MessageId | undefined {
  if (!awaitsAnswer(referral)) return 'reason.answered';
  const deadline = deadlineOf(referral);
  return deadline === undefined || timeLeftMs(deadline, now) <= 0 ? 'reason.deadline-over' : undefined;
}

/** A word below the card that its claim has changed. */
export function composeClaimWord(composing: Composing, delivery: ClaimedDelivery): Composed {
  const { referral } = delivery;
  if (referral === undefined) return nothing('reason.not-stored');
  const { what = 'lapsed', by = '', to } = payloadOf(delivery);
  return below(composing, delivery, {
    kind: 'claim-word',
    referral,
    what,
    by,
    ...(to !== undefined && { to }),
  });
}

function below({ reader }: Composing, { postedMessageId }: ClaimedDelivery, notice: Notice): Composed {
  return {
    kind: 'something',
    notice,
    reader,
    ...(postedMessageId !== undefined && { answers: postedMessageId }),
  };
}
