import type { Digest } from './digest/content';
import type { EpochMs } from './instant';
import type { Referral } from './referral';
import type { DigestSchedule, Subscription } from './subscription';

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

/** The summary of a day. */
export interface DigestNotice {
  readonly kind: 'digest';
  readonly digest: Digest;
  /** When it comes; absent when somebody asked for it and it does not come by itself. */
  readonly schedule?: DigestSchedule;
  /** The zone of the schedule, an IANA name. */
  readonly timeZone?: string;
}
