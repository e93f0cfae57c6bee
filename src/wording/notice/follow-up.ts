import type { Claim } from '../../domain/claim';
import type { FollowUp } from '../../domain/notice';
import type { Referral } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import { shortDayWords, whenWords } from '../dates';
import { listWords } from '../numbers';
import { referralState } from '../referral-state';
import { say } from '../say';
import { capitalised, joined } from '../text';
import { nameOf } from './names';

const MOST_EARLIER = 3;

/** What the bot has done about a referral in one conversation and will do; what there is nothing to say of is empty. */
export interface FollowWords {
  /** Who has it; once it is settled, everybody who had it. */
  readonly claim: string;
  /** When people are reminded; once it is settled, when they were. */
  readonly plan: string;
}

export function followWords(referral: Referral, follow: FollowUp | undefined, reader: Reader): FollowWords {
  if (follow === undefined) return { claim: '', plan: '' };
  const isOpen = referralState(referral) === 'waiting' && follow.goneAt === undefined;
  return {
    claim: capitalised(isOpen ? openClaim(follow, reader) : allClaims(referral, follow, reader)),
    plan: capitalised(isOpen ? planWords(follow, reader) : historyWords(follow, reader)),
  };
}

/** Who has it; where nobody has, who had it last. */
function openClaim({ claim, lapsesAt, earlier }: FollowUp, reader: Reader): string {
  if (claim !== undefined) return standingWords(claim, lapsesAt, reader);
  const last = earlier.at(-1);
  return last === undefined ? '' : endedWords(last, reader);
}

/** Everybody who had it until it was settled. */
function allClaims(referral: Referral, { claim, earlier }: FollowUp, reader: Reader): string {
  const ended = earlier.slice(-MOST_EARLIER).map((each) => endedWords(each, reader));
  const last = claim === undefined ? '' : standingWords(claim, undefined, reader);
  const words = joined([...ended, last], ' ');
  return words === '' && referralState(referral) === 'expired' ? say(reader, 'card.claim.never') : words;
}

function standingWords(claim: Claim, lapsesAt: number | undefined, reader: Reader): string {
  const values = {
    name: nameOf(claim.by.name),
    by: nameOf(claim.assignedBy ?? ''),
    when: whenWords(claim.at, reader),
    lapse: lapsesAt === undefined ? '' : whenWords(lapsesAt, reader),
  };
  const isGiven = claim.assignedBy !== undefined;
  if (lapsesAt === undefined) return say(reader, isGiven ? 'card.claim.given' : 'card.claim.stands', values);
  return say(reader, isGiven ? 'card.claim.given-lapses' : 'card.claim.lapses', values);
}

const ENDED = {
  released: 'card.claim.had-released',
  'handed-over': 'card.claim.had-handed-over',
  lapsed: 'card.claim.had-lapsed',
} as const;

function endedWords({ by, ended, at }: Claim, reader: Reader): string {
  const id = ended === undefined ? 'card.claim.stands' : ENDED[ended.how];
  return say(reader, id, { name: nameOf(by.name), when: whenWords(ended?.at ?? at, reader) });
}

/** `First posted here on 26 Nov · 1 reminder sent · next reminder Thu 10 Dec, 09:00 CET (2 of 4)`. */
function planWords({ postedAt, remindedAt, next, snoozedUntil }: FollowUp, reader: Reader): string {
  const count = remindedAt.length;
  const isSnoozed = snoozedUntil !== undefined && snoozedUntil > reader.now;
  return joined([
    postedAt === undefined ? '' : say(reader, 'card.plan.posted', { day: shortDayWords(postedAt, reader) }),
    count === 0 ? '' : say(reader, 'card.plan.sent', { count }),
    isSnoozed ? say(reader, 'card.plan.snoozed', { when: whenWords(snoozedUntil, reader) }) : '',
    next === undefined
      ? say(reader, 'card.plan.none')
      : say(reader, 'card.plan.next', { ...next, when: whenWords(next.at, reader) }),
  ]);
}

/** What had been sent, once nothing more is. */
function historyWords({ postedAt, remindedAt }: FollowUp, reader: Reader): string {
  if (postedAt === undefined && remindedAt.length === 0) return '';
  const moments = remindedAt.map((at) => whenWords(at, reader));
  const reminders =
    moments.length === 0
      ? say(reader, 'card.history.not-reminded')
      : say(reader, 'card.history.reminded', { count: moments.length, times: listWords(moments, reader) });
  const posted =
    postedAt === undefined ? '' : say(reader, 'card.history.posted', { when: whenWords(postedAt, reader) });
  return joined([posted, reminders], ' ');
}
