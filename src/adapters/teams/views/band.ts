import { deadlineOf } from '../../../domain/deadline';
import type { Urgency } from '../../../domain/deadline';
import { DAY_MS, instantToMs } from '../../../domain/instant';
import type { ReferralCardNotice } from '../../../domain/notice';
import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import {
  joined,
  referralKind,
  referralState,
  referralStateWords,
  say,
  timeLeftWords,
} from '../../../wording';
import type { MessageId, ReferralStateName } from '../../../wording';
import { md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { capital, STYLE_OF_URGENCY, urgencyFor } from './common';

export { timeBarOf } from './time-bar';
export type { TimeBar } from './time-bar';

/** The tinted strip at the top: what is the matter, in a tint, an icon, words and the time left. */
export interface Band {
  readonly style: string;
  readonly icon: string;
  readonly iconColor: string;
  readonly title: Markdown;
  /** Empty when nothing runs out. */
  readonly badge: Plain;
  readonly badgeStyle: string;
}

/** What the bot knows of a referral beside what Partner Center says. */
export type Story = Pick<ReferralCardNotice, 'occasion' | 'follow'>;

const SETTLED: Readonly<
  Record<Exclude<ReferralStateName, 'waiting'>, readonly [style: string, icon: string]>
> = {
  accepted: ['good', 'CheckmarkCircle'],
  won: ['good', 'Trophy'],
  declined: ['emphasis', 'DismissCircle'],
  lost: ['emphasis', 'DismissCircle'],
  expired: ['emphasis', 'Hourglass'],
  other: ['emphasis', 'Info'],
};

const LONGEST_NAME = 40;

export function bandOf(referral: Referral, reader: Reader, story: Story = {}): Band {
  if (story.follow?.goneAt !== undefined) {
    return settledBand(['emphasis', 'CloudOff'], say(reader, 'card.band.gone'), referral, reader);
  }
  const state = referralState(referral);
  if (state === 'waiting') return waitingBand(referral, reader, story);
  return settledBand(SETTLED[state], referralStateWords(referral, reader), referral, reader);
}

function settledBand(
  [style, icon]: readonly [string, string],
  words: string,
  referral: Referral,
  reader: Reader,
): Band {
  const iconColor = style === 'good' ? 'Good' : 'Default';
  const title = md(joined([words, referralKind(referral, reader)]));
  return { style, icon, iconColor, title, badge: plainText(''), badgeStyle: 'Subtle' };
}

function waitingBand(referral: Referral, reader: Reader, story: Story): Band {
  const deadline = deadlineOf(referral);
  const style = STYLE_OF_URGENCY[urgencyFor(referral, reader)];
  const [icon, words] = matterOf(referral, reader, story);
  return {
    style,
    icon,
    iconColor: capital(style),
    title: md(joined([words, referralKind(referral, reader)])),
    badge: plainText(deadline === undefined ? '' : timeLeftWords(deadline, reader)),
    badgeStyle: capital(style),
  };
}

/** What is the matter with a referral that waits: who has it, else how much of its time is gone. */
function matterOf(referral: Referral, reader: Reader, story: Story): readonly [icon: string, words: string] {
  const urgency = urgencyFor(referral, reader);
  const claim = urgency === 'passed' ? undefined : story.follow?.claim;
  if (claim === undefined) return unclaimed(referral, reader, urgency, story);
  const name = plainText(claim.by.name, LONGEST_NAME);
  if (story.occasion === 'handed-over' && claim.assignedBy !== undefined) {
    const by = plainText(claim.assignedBy, LONGEST_NAME);
    return ['Handshake', say(reader, 'card.band.handed-over', { by, name })];
  }
  return ['Person', say(reader, 'card.band.claimed', { name })];
}

function unclaimed(
  referral: Referral,
  reader: Reader,
  urgency: Urgency,
  { occasion }: Story,
): readonly [icon: string, words: string] {
  // A short window does not make a referral that has just come an old one.
  const isNew = occasion !== 'reminder' && isOfToday(referral, reader);
  const named = (icon: string, id: MessageId) => [icon, say(reader, id)] as const;
  switch (urgency) {
    case 'passed':
      return named('Warning', 'card.band.passed');
    case 'urgent':
      return isNew ? named('Alert', 'card.band.new-urgent') : named('Alert', 'card.band.nobody');
    case 'soon':
      return isNew ? named('Sparkle', 'card.band.new') : named('Clock', elapsedWords(referral, reader));
    case 'calm':
      return occasion === 'reminder'
        ? named('Clock', 'card.band.waiting')
        : named('Sparkle', 'card.band.new');
  }
}

function elapsedWords(referral: Referral, reader: Reader): MessageId {
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
