import type { DeliveryState } from './delivery';
import type { EpochMs } from './instant';
import type { Referral } from './referral';
import type { Claim } from './claim';
import type { Digest } from './digest/content';
import type { Message } from './message';
import type { DigestSchedule, Scope, Subscription } from './subscription';

/** What the bot says, before any platform decides how it looks. */
export type Notice =
  | ReferralCardNotice
  | DetailNotice
  | ListNotice
  | BaselineNotice
  | ExplainedNotice
  | SubscribedNotice
  | UnsubscribedNotice
  | SubscriptionsNotice
  | HelpNotice
  | WelcomeNotice
  | ReminderNotice
  | ClaimWordNotice
  | DigestNotice
  | SettingsNotice
  | DoneNotice
  | ProblemNotice
  | FaultNotice;

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

/** The summary of a day. */
export interface DigestNotice {
  readonly kind: 'digest';
  readonly digest: Digest;
  /** When it comes; absent when somebody asked for it and it does not come by itself. */
  readonly schedule?: DigestSchedule;
  /** The zone of the schedule, an IANA name. */
  readonly timeZone?: string;
}

/** How a conversation is told about referrals; after a change with what was changed. */
export interface SettingsNotice {
  readonly kind: 'settings';
  readonly changed?: 'digest' | 'reminders' | 'hours' | 'language' | 'timezone';
  /** The subscriptions of the conversation, oldest first; at least one. */
  readonly subscriptions: readonly Subscription[];
  /** The country whose public holidays are free, where there is one. */
  readonly holidays?: string;
  readonly nextDigestAt?: EpochMs;
}

/** Something was done as asked. */
export interface DoneNotice {
  readonly kind: 'done';
  readonly title: Message;
  readonly text: Message;
  /** Commands worth offering as buttons. */
  readonly suggestions: readonly string[];
}

/** Every field of one referral. */
export interface DetailNotice {
  readonly kind: 'detail';
  readonly referral: Referral;
  /** Set when Partner Center did not answer and this is the copy stored at that time. */
  readonly storedAt?: EpochMs;
  /** Offer the way back to the short card (the detail replaced it). */
  readonly canGoBack: boolean;
}

/** Which referrals a list holds: those in one state, the legs of one deal, those found by words, or by a filter. */
export type ListFilter = StateFilter | 'related' | 'search' | 'query';
export type StateFilter = 'pending' | 'active' | 'closed' | 'expiring' | 'all';

/** What a person may say after `list`: a filter, an order (`value desc`), and how many at most. */
export interface ListQuery {
  readonly filter: string;
  readonly orderBy?: string;
  readonly top?: number;
}

/** One page of a list. */
export interface ListNotice {
  readonly kind: 'list';
  readonly filter: ListFilter;
  /** Set for `related`. */
  readonly engagementId?: string;
  /** Set for `search`: what was looked for. */
  readonly words?: string;
  /** Set for `query`: the filter, and how it was asked for. */
  readonly query?: ListQuery;
  readonly rows: readonly Referral[];
  /** How many rows stand before the first one shown. */
  readonly offset: number;
  readonly total: number;
  /** Set when Partner Center did not answer and the rows are the stored ones. */
  readonly storedAt?: EpochMs;
}

/** The one message that stands for everything that was already waiting when the bot first looked. */
export interface BaselineNotice {
  readonly kind: 'baseline';
  /** The most urgent ones. */
  readonly rows: readonly Referral[];
  readonly total: number;
  /** How many of `total` are already past their deadline. */
  readonly overdue: number;
}

/** The echo of a new (or repeated) subscription, with what is waiting for it now. */
export interface SubscribedNotice {
  readonly kind: 'subscribed';
  readonly subscription: Subscription;
  /** True when the very same rule was already there and nothing changed. */
  readonly already: boolean;
  /** The most urgent referrals that wait and match. */
  readonly rows: readonly Referral[];
  readonly total: number;
  /** How many incoming referrals of the last 30 days are known, and how many of them this rule would have matched. */
  readonly recent: { readonly matched: number; readonly total: number };
  /** False until the first complete poll: what is waiting is not known yet and a summary will follow. */
  readonly counted: boolean;
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

export interface UnsubscribedNotice {
  readonly kind: 'unsubscribed';
  /** Empty when there was nothing to remove. */
  readonly removed: readonly Subscription[];
  readonly left: number;
}

export interface SubscriptionsNotice {
  readonly kind: 'subscriptions';
  readonly subscriptions: readonly Subscription[];
}

export interface HelpNotice {
  readonly kind: 'help';
  readonly scope: Scope;
}

/** Said once, on installation. */
export interface WelcomeNotice {
  readonly kind: 'welcome';
  readonly scope: Scope;
  readonly addedBy?: string;
}

/** An answer that is not what the person hoped for: what happened, whether anything changed, what to do. */
export interface ProblemNotice {
  readonly kind: 'problem';
  readonly title: Message;
  /** May quote what the person typed. */
  readonly text: Message;
  /** Commands worth offering as buttons, e.g. `list pending`. */
  readonly suggestions: readonly string[];
  /** A code for the administrator, where a person must quote one. */
  readonly code?: string;
}

/** Told to the operators' destination: something is wrong with the bot itself. */
export interface FaultNotice {
  readonly kind: 'fault';
  readonly title: Message;
  /** Without customer data or secrets. */
  readonly text: Message;
}
