import { deadlineOf, timeLeftMs } from '../../domain/deadline';
import { DAY_MS } from '../../domain/instant';
import type { FollowUp } from '../../domain/notice';
import type { Referral } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import { referralState } from '../referral-state';
import { say } from '../say';
import { choice } from './choice';
import type { Choice } from './choice';

/** What can be done about a referral now, and nothing that no longer can. */
export interface CardChoices {
  /** To take it; while nobody has it. */
  readonly claim?: Choice;
  /** To give it back; while somebody has it. */
  readonly release?: Choice;
  readonly details: Choice;
  /** To hold reminders back, or to let them come again. */
  readonly snooze: readonly Choice[];
  readonly explain: Choice;
}

export function cardChoices(referral: Referral, follow: FollowUp | undefined, reader: Reader): CardChoices {
  const what = referral.id;
  const always = {
    details: choice(say(reader, 'cards.details'), { kind: 'show', what, back: true }),
    explain: choice(say(reader, 'card.button.explain'), `explain ${what}`),
  };
  if (!isOpen(referral, follow, reader)) return { ...always, snooze: [] };
  const snooze = snoozeChoices(referral, follow, reader);
  if (follow?.claim === undefined) return { ...always, snooze, claim: claimChoice(referral, reader) };
  const release = choice(say(reader, 'card.button.release'), { kind: 'release', what });
  return { ...always, snooze, release };
}

/** "I'll take it". */
export function claimChoice(referral: Referral, reader: Reader): Choice {
  return choice(say(reader, 'card.button.claim'), { kind: 'claim', what: referral.id });
}

/** `Details` in a message that the details do not replace. */
export function detailsChoice(referral: Referral, reader: Reader): Choice {
  return choice(say(reader, 'cards.details'), { kind: 'show', what: referral.id, back: false });
}

/** Whether somebody can still answer it. */
export function isOpen(referral: Referral, follow: FollowUp | undefined, reader: Reader): boolean {
  const deadline = deadlineOf(referral);
  const isLate = deadline !== undefined && timeLeftMs(deadline, reader.now) <= 0;
  return referralState(referral) === 'waiting' && follow?.goneAt === undefined && !isLate;
}

/** Only while there is a reminder to hold back; the last one is never held back. */
function snoozeChoices(referral: Referral, follow: FollowUp | undefined, reader: Reader): readonly Choice[] {
  const next = follow?.next;
  if (next === undefined) return [];
  const snooze = (title: string, length: string) => choice(title, `snooze ${referral.id} ${length}`);
  if (follow?.snoozedUntil !== undefined && follow.snoozedUntil > reader.now) {
    return [snooze(say(reader, 'card.button.wake'), 'off')];
  }
  if (next.number >= next.of) return [];
  const deadline = deadlineOf(referral);
  const isLong = deadline !== undefined && timeLeftMs(deadline, reader.now) > 3 * DAY_MS;
  return [
    snooze(say(reader, 'card.button.snooze-day'), '1d'),
    ...(isLong ? [snooze(say(reader, 'card.button.snooze-two-days'), '2d')] : []),
  ];
}
