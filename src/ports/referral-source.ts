import type { Instant } from '../domain/instant';
import type { Referral } from '../domain/referral';

/** Where referrals come from. Every method may throw `RetryLaterError`, `SignInError` or `RefusedError`. */
export interface ReferralSource {
  /**
   * The ids and versions of the most recently updated referrals, newest first: one small request that tells an
   * idle poll that nothing has happened. `count` is a wish; more or fewer may come.
   */
  newest(count: number): Promise<ReferralVersions>;
  /**
   * Pages of referrals, each read when asked for. The same referral may come twice when rows shift between pages.
   * Throws on the first page that cannot be read; what was yielded before must not be taken for everything.
   */
  pages(query: ReferralQuery): AsyncIterable<ReferralPage>;
  /** One referral, complete. Throws `GoneError` when it does not exist or is not visible to us. */
  get(id: string): Promise<Referral>;
}

export interface ReferralVersions {
  readonly versions: readonly ReferralVersion[];
  /** Whether the rows really came newest first; if not, nothing may be concluded from where they end. */
  readonly sorted: boolean;
}

export interface ReferralVersion {
  readonly id: string;
  readonly updatedDateTime?: Instant;
}

/** Which referrals; all conditions must hold. */
export interface ReferralQuery {
  readonly status?: string;
  readonly engagementId?: string;
  /** Only referrals that this organisation invited us to; `msft` is Microsoft. */
  readonly invitedByOrganization?: string;
  /** Only our own organisation's legs of a deal. */
  readonly self?: boolean;
  /**
   * A filter in the language of `domain/query` over the fields of a referral, shorthands written out. Every referral
   * that comes has passed the whole of it, whatever part of it the other side was asked for; `now()` is the time of
   * reading. One that cannot be read throws `RefusedError`.
   */
  readonly filter?: string;
  readonly order: 'newest-updated-first' | 'newest-created-first';
}

export interface ReferralPage {
  readonly referrals: readonly Referral[];
  /** Records that could not be read: reported and skipped, so that one odd referral does not stop the rest. */
  readonly skipped: readonly SkippedRecord[];
}

export interface SkippedRecord {
  /** Where it stood, e.g. `page 2, record 17`. */
  readonly position: string;
  readonly id?: string;
  readonly reason: string;
}
