import type { EpochMs } from './instant';
import type { Referral } from './referral';

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
