import type { Claim } from './claim';
import type { DeliveryState } from './delivery';
import type { EpochMs } from './instant';
import type { Referral } from './referral';

/** The card of one referral in whatever state it is: waiting, accepted, declined, expired … */
export interface ReferralCardNotice {
  readonly kind: 'referral-card';
  readonly referral: Referral;
  /** The filters that brought it here ("why am I seeing this?"); empty when the channel takes everything. */
  readonly rules: readonly string[];
  /** True when an earlier send was never answered, so that this may be the second copy. It must say so. */
  readonly repeat: boolean;
  /** Why it is shown now: it has come (also when absent), its deadline comes nearer, or somebody handed it over. */
  readonly occasion?: 'new' | 'reminder' | 'handed-over';
  /** What the bot has done about it in this conversation and will do. */
  readonly follow?: FollowUp;
}

/** The story of one referral in one conversation. */
export interface FollowUp {
  /** When its card was posted here. */
  readonly postedAt?: EpochMs;
  /** When it was reminded of here (or, while it was claimed, its claimer alone), oldest first. */
  readonly remindedAt: readonly EpochMs[];
  /** The next reminder, and how many there are to be in all. */
  readonly next?: { readonly at: EpochMs; readonly number: number; readonly of: number };
  readonly snoozedUntil?: EpochMs;
  /** Who has it now. */
  readonly claim?: Claim;
  /** When the claim lapses, where it does. */
  readonly lapsesAt?: EpochMs;
  /** Who had it before, oldest first. */
  readonly earlier: readonly Claim[];
  /** Since when Partner Center no longer shows it. */
  readonly goneAt?: EpochMs;
}

/** A short word in the thread of a card: the deadline comes nearer. */
export interface ReminderNotice {
  readonly kind: 'reminder';
  readonly referral: Referral;
  /** Who has it. */
  readonly claimedBy?: string;
  /** Whose claim has just lapsed. */
  readonly lapsed?: string;
}

/** A short word in the thread of a card: its claim has changed without a press on the card. */
export interface ClaimWordNotice {
  readonly kind: 'claim-word';
  readonly referral: Referral;
  readonly what: 'lapsed' | 'handed-over';
  /** Whose claim it was, or who handed it over. */
  readonly by: string;
  /** Who has it now. */
  readonly to?: string;
}

/** Every field of one referral. */
export interface DetailNotice {
  readonly kind: 'detail';
  readonly referral: Referral;
  /** Set when Partner Center did not answer and this is the copy stored at that time. */
  readonly storedAt?: EpochMs;
  /** Offer the way back to the short card (the detail replaced it). */
  readonly canGoBack: boolean;
  /** What the bot has done about it in this conversation and will do; absent for what it has never stored. */
  readonly follow?: FollowUp;
}

/** Why a referral was shown where, and what is still to come. */
export interface ExplainedNotice {
  readonly kind: 'explained';
  readonly referral: Referral;
  /** One for each channel that has a subscription or was posted to. */
  readonly channels: readonly ExplainedChannel[];
}

export interface ExplainedChannel {
  readonly name: string;
  /** The next reminder there, where one is planned. */
  readonly nextReminderAt?: EpochMs;
  /** The channel's rules and whether each matches the referral as it is now; an absent filter takes everything. */
  readonly rules: readonly { readonly filter?: string; readonly matches: boolean }[];
  /** What was posted or is about to be, oldest first. */
  readonly posts: readonly ExplainedPost[];
}

export interface ExplainedPost {
  readonly what: 'card' | 'update' | 'reminder' | 'claim';
  readonly state: DeliveryState;
  /** When it was planned. */
  readonly plannedAt: EpochMs;
  /** When it was delivered or refused. */
  readonly settledAt?: EpochMs;
  /** Set while it waits: when it is sent next. */
  readonly dueAt?: EpochMs;
  /** Why it is not delivered (yet). */
  readonly reason?: string;
}
