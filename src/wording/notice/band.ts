import { deadlineOf, urgencyOf } from '../../domain/deadline';
import type { Urgency } from '../../domain/deadline';
import { DAY_MS, instantToMs } from '../../domain/instant';
import type { ReferralCardNotice } from '../../domain/notice';
import type { Referral } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import type { MessageId } from '../messages';
import { referralKind } from '../referral-kind';
import { referralState, referralStateWords } from '../referral-state';
import type { ReferralStateName } from '../referral-state';
import { say } from '../say';
import { timeLeftWords } from '../time-left';
import { nameOf } from './names';

/** What is the matter with a referral: the first thing that is said of it. */
export interface Band {
  readonly what: Matter;
  /** How near its deadline is, while it waits; `calm` without any deadline. */
  readonly urgency?: Urgency;
  readonly words: string;
  /** What kind of lead it is. */
  readonly kind: string;
  /** `2 days left`; empty when nothing runs out. */
  readonly left: string;
}

export type Matter =
  | Exclude<ReferralStateName, 'waiting'>
  | 'gone'
  | 'passed'
  | 'urgent'
  | 'new'
  | 'waiting'
  | 'claimed'
  | 'handed-over';

/** What the bot knows of a referral beside what Partner Center says. */
export type Story = Pick<ReferralCardNotice, 'occasion' | 'follow'>;

type Said = Pick<Band, 'what' | 'words'>;

export function bandOf(referral: Referral, reader: Reader, story: Story = {}): Band {
  const kind = referralKind(referral, reader);
  const state = referralState(referral);
  if (story.follow?.goneAt !== undefined) {
    return { what: 'gone', words: say(reader, 'card.band.gone'), kind, left: '' };
  }
  if (state !== 'waiting')
    return { what: state, words: referralStateWords(referral, reader), kind, left: '' };
  const deadline = deadlineOf(referral);
  const urgency = urgencyFor(referral, reader);
  const left = deadline === undefined ? '' : timeLeftWords(deadline, reader);
  return { ...matterOf(referral, reader, urgency, story), urgency, kind, left };
}

/** `calm` for a referral without any deadline. */
export function urgencyFor(referral: Referral, reader: Reader): Urgency {
  const deadline = deadlineOf(referral);
  return deadline === undefined ? 'calm' : urgencyOf(deadline, reader.now);
}

/** What is the matter with a referral that waits: who has it, else how much of its time is gone. */
function matterOf(referral: Referral, reader: Reader, urgency: Urgency, story: Story): Said {
  const claim = urgency === 'passed' ? undefined : story.follow?.claim;
  if (claim === undefined) return unclaimed(referral, reader, urgency, story);
  const name = nameOf(claim.by.name);
  if (story.occasion === 'handed-over' && claim.assignedBy !== undefined) {
    const by = nameOf(claim.assignedBy);
    return { what: 'handed-over', words: say(reader, 'card.band.handed-over', { by, name }) };
  }
  return { what: 'claimed', words: say(reader, 'card.band.claimed', { name }) };
}

function unclaimed(referral: Referral, reader: Reader, urgency: Urgency, { occasion }: Story): Said {
  // A short window does not make a referral that has just come an old one.
  const isNew = occasion !== 'reminder' && isOfToday(referral, reader);
  const said = (what: Matter, id: MessageId): Said => ({ what, words: say(reader, id) });
  switch (urgency) {
    case 'passed':
      return said('passed', 'card.band.passed');
    case 'urgent':
      return said('urgent', isNew ? 'card.band.new-urgent' : 'card.band.nobody');
    case 'soon':
      return isNew ? said('new', 'card.band.new') : said('waiting', elapsed(referral, reader));
    case 'calm':
      return occasion === 'reminder' ? said('waiting', 'card.band.waiting') : said('new', 'card.band.new');
  }
}

function elapsed(referral: Referral, reader: Reader): MessageId {
  const deadline = deadlineOf(referral);
  const { createdDateTime } = referral;
  if (deadline === undefined || createdDateTime === undefined) return 'card.band.waiting';
  const createdAt = instantToMs(createdDateTime);
  const gone = (reader.now - createdAt) / (instantToMs(deadline.at) - createdAt);
  if (gone >= 2 / 3) return 'card.band.most-gone';
  return gone >= 1 / 2 ? 'card.band.half-gone' : 'card.band.waiting';
}

function isOfToday({ createdDateTime }: Referral, { now }: Reader): boolean {
  return createdDateTime !== undefined && now - instantToMs(createdDateTime) < DAY_MS;
}
