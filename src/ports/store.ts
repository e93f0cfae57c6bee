import type { Claim, ClaimEnd, Snooze } from '../domain/claim';
import type { Delivery, DeliveryState, NewDelivery, Settlement } from '../domain/delivery';
import type { EpochMs, Instant } from '../domain/instant';
import type { Referral } from '../domain/referral';
import type { Destination, Subscription } from '../domain/subscription';

/** Everything the bot remembers. Each method is one transaction; after it returns, a crash cannot undo it. */
export interface Store
  extends
    PollStore,
    ReferralStore,
    SubscriptionStore,
    DeliveryStore,
    PlanStore,
    ClaimStore,
    InboxStore,
    KeptStore {
  /** For logs: `sqlite` or `postgres`. */
  readonly kind: string;
  /** Resolves when the store answers; rejects with the reason otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** How far the bot has read, and whose turn it is. */
export interface PollStore {
  cursor(): Promise<Cursor>;
  /**
   * Records what a poll found: snapshots, watermark and deliveries together or not at all. Deliveries whose key
   * exists already are left as they are. `conflict`: another poll, or a change of subscriptions, came in between
   * (`version` has moved on); nothing was written, read the cursor and decide again.
   */
  recordPoll(turn: PollRecord): Promise<'recorded' | 'conflict'>;
  /**
   * Takes or prolongs the named lease for `owner` until `until`; false when somebody else holds it at `now`.
   * Giving it back is prolonging it to `now`.
   */
  takeLease(name: string, owner: string, now: EpochMs, until: EpochMs): Promise<boolean>;
  /** Remembers that Partner Center was read completely. Checks older than 40 days are forgotten. */
  recordCheck(at: EpochMs): Promise<void>;
  /** How often Partner Center was read completely from `since` to `until`, and the longest time in between. */
  checks(since: EpochMs, until: EpochMs): Promise<Checks>;
}

/** Proof of life. */
export interface Checks {
  readonly count: number;
  /** Between two checks, from `since` to the first, or from the last to `until`. */
  readonly longestGapMs: number;
}

export interface Cursor {
  /** Moves with every recorded poll and every change of subscriptions. */
  readonly version: number;
  /** The newest `updatedDateTime` that has been recorded. */
  readonly watermark?: Instant;
  /** When the first complete poll was recorded; absent before it. */
  readonly baselineAt?: EpochMs;
  /** When everything still open was last read again. */
  readonly reconciledAt?: EpochMs;
}

export interface PollRecord {
  readonly expectedVersion: number;
  /** What stays the same is absent. */
  readonly watermark?: Instant;
  readonly baselineAt?: EpochMs;
  readonly reconciledAt?: EpochMs;
  /** Snapshots to store, replacing older ones. What is stored again is no longer gone. */
  readonly referrals: readonly Referral[];
  /** Referrals that Partner Center no longer shows. */
  readonly gone?: readonly string[];
  readonly deliveries: readonly NewDelivery[];
  readonly now: EpochMs;
}

/** The last known copy of each referral. */
export interface ReferralStore {
  /** The stored copies of these ids; ids never seen are missing from the map. Any number of ids. */
  snapshots(ids: readonly string[]): Promise<ReadonlyMap<string, Snapshot>>;
  /** All stored referrals of this status, or all there are, but those that are gone; in no particular order. */
  referrals(status?: string): Promise<readonly Referral[]>;
}

export interface Snapshot {
  readonly referral: Referral;
  readonly storedAt: EpochMs;
  /** When Partner Center was first found to show it no longer. */
  readonly goneAt?: EpochMs;
}

export interface SubscriptionStore {
  /** Remembers where a conversation is, or its new address and name. True when it was not known or had been removed. */
  saveDestination(destination: Destination, now: EpochMs): Promise<boolean>;
  /** Forgets its subscriptions and refuses what is still due there; posted messages stay on record. */
  removeDestination(id: string, reason: string, now: EpochMs): Promise<void>;
  /** `undefined` when unknown or removed. */
  destination(id: string): Promise<Destination | undefined>;
  /** Of one destination or of all that exist, oldest first. */
  subscriptions(destinationId?: string): Promise<readonly Subscription[]>;
  /** False when the same destination already has the same filter (then nothing is written). */
  addSubscription(subscription: Subscription): Promise<boolean>;
  /** Writes these again, all but their filter; one that has been removed meanwhile stays so. */
  changeSubscriptions(subscriptions: readonly Subscription[]): Promise<void>;
  /** Removing what is not there is harmless. */
  removeSubscriptions(ids: readonly string[]): Promise<void>;
}

export interface DeliveryStore {
  /** Adds deliveries; those whose key exists already are left as they are. */
  addDeliveries(deliveries: readonly NewDelivery[], now: EpochMs): Promise<void>;
  /**
   * Hands out deliveries to be sent now, most urgent first (`priority`, then `dueAt`, then creation), and marks them
   * `sending` until `leaseUntil`: due ones, unknown ones whose `dueAt` has come, and `sending` ones whose lease ran
   * out (their sender died). `attempts` counts the send that is about to happen; `unanswered` counts, beside the
   * answers that never came, a send whose sender died. At most one per destination, none for destinations in
   * `except` or with a live `sending` one; a delivery is handed to one caller only.
   */
  claimDue(request: ClaimRequest): Promise<readonly ClaimedDelivery[]>;
  /** Records what became of a claimed delivery. False when the claim was no longer ours (nothing is written). */
  settle(claim: ClaimedDelivery, settlement: Settlement, now: EpochMs): Promise<boolean>;
  /**
   * `settle`, and in the same transaction a claim of what is due next for the same destination: one commit for each
   * message of a row of them.
   */
  settleAndClaim(
    claim: ClaimedDelivery,
    settlement: Settlement,
    request: Pick<ClaimRequest, 'now' | 'leaseUntil'>,
  ): Promise<SettledAndClaimed>;
  /** The earliest moment at which `claimDue` can have something, or `undefined` when nothing waits. */
  nextDueAt(): Promise<EpochMs | undefined>;
  /** The deliveries about one referral, oldest first. */
  deliveriesOf(referralId: string): Promise<readonly Delivery[]>;
  /** Which of these deliveries are on record, by id (`deliveryId`). */
  deliveriesOnRecord(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** How many cards of new referrals were refused since, or wait already since before `overdueSince`. */
  unposted(since: EpochMs, overdueSince: EpochMs): Promise<number>;
  /**
   * What became of the deliveries that were added or settled since, and of all that are open: the most frequent first, at
   * most 100 rows.
   */
  deliveryTally(since: EpochMs): Promise<readonly DeliveryTally[]>;
  /** How many deliveries are in each state. */
  deliveryCounts(): Promise<Readonly<Partial<Record<DeliveryState, number>>>>;
}

/** Deliveries that have all this in common. */
export interface DeliveryTally extends Pick<Delivery, 'kind' | 'state' | 'reason'> {
  readonly count: number;
  /** The earliest moment one of them is or was due at. */
  readonly oldestDueAt: EpochMs;
}

export interface ClaimRequest {
  readonly now: EpochMs;
  readonly leaseUntil: EpochMs;
  readonly limit: number;
  /** Destinations to leave alone for now. */
  readonly except: readonly string[];
}

export interface SettledAndClaimed {
  /** False when the claim was no longer ours (then it was not settled). */
  readonly ours: boolean;
  /** Absent when nothing more is due there, or somebody else is at it. */
  readonly next?: ClaimedDelivery;
}

/** A delivery with all that is needed to send it. */
export interface ClaimedDelivery extends Delivery {
  /** Proves that the claim is still ours. */
  readonly token: string;
  readonly destination: Destination;
  /** The stored copy of the referral it is about. */
  readonly referral?: Referral;
  /** For an update, a reminder and a claim: the message that shows this referral there, if one was posted. */
  readonly postedMessageId?: string;
}

/**
 * When to think again about each open referral. There is one moment per referral, kept by whoever thought last; the
 * moment is now whenever what matters to it changes: its snapshot, a subscription, its claim, a snooze.
 */
export interface PlanStore {
  /** Open referrals (New and not gone) whose moment has come, the earliest first. */
  duePlans(now: EpochMs, limit: number): Promise<readonly Plan[]>;
  /** The earliest moment there is, or `undefined` when no referral waits for one. */
  nextPlanAt(): Promise<EpochMs | undefined>;
  /**
   * Records what was decided about one referral, all of it or nothing. `conflict`: something that matters changed since
   * the plan was read; nothing was written, and the plan is due again.
   */
  recordPlan(record: PlanRecord): Promise<'recorded' | 'conflict'>;
  /** `recordPlan` for several referrals in one commit: each stands or conflicts for itself. */
  recordPlans(records: readonly PlanRecord[]): Promise<readonly ('recorded' | 'conflict')[]>;
}

export interface Plan {
  readonly referral: Referral;
  /** Moves with everything that makes the plan due. */
  readonly version: number;
  /** The claim that stands. */
  readonly claim?: Claim;
  readonly snoozes: readonly Snooze[];
  /** The deliveries about the referral, oldest first. */
  readonly deliveries: readonly Delivery[];
}

export interface PlanRecord {
  readonly referralId: string;
  readonly expectedVersion: number;
  /** When to think again; absent: only when something changes. */
  readonly nextAt?: EpochMs;
  readonly deliveries: readonly NewDelivery[];
  /** Ends the claim of this id, which was the standing one in the plan. */
  readonly endClaim?: { readonly id: string; readonly end: ClaimEnd };
  readonly now: EpochMs;
}

/** Who has which referral, and who wants to hear nothing of it for a while. */
export interface ClaimStore {
  /** All claims of one referral, oldest first; the one that stands is the last, without an end. */
  claims(referralId: string): Promise<readonly Claim[]>;
  /** The claims of one person that stand, oldest first. */
  claimsBy(platform: string, personId: string): Promise<readonly Claim[]>;
  /**
   * Puts `next` (or nobody) in the place of the claim with the id `expected` (or of none), which gets the end `how`,
   * and adds the deliveries. When another claim stands, or none, nothing is written and that one is given.
   */
  changeClaim(change: ClaimChange): Promise<ClaimChanged>;
  /** Replaces the snooze of the same referral in the same conversation. */
  saveSnooze(snooze: Snooze): Promise<void>;
  /** Ends a snooze; harmless when there is none. */
  removeSnooze(referralId: string, destinationId: string): Promise<void>;
  /** The snoozes of one referral. */
  snoozes(referralId: string): Promise<readonly Snooze[]>;
}

export interface ClaimChange {
  readonly referralId: string;
  readonly expected?: string;
  readonly how: ClaimEnd['how'];
  readonly next?: Claim;
  readonly deliveries: readonly NewDelivery[];
  readonly now: EpochMs;
}

export type ClaimChanged =
  { readonly kind: 'changed' } | { readonly kind: 'lost'; readonly standing?: Claim };

/** What came in from a chat platform and is worked on after it has been acknowledged. */
export interface InboxStore {
  /**
   * Keeps it until `finishInbox`. False when something with this key was received before (then nothing is written):
   * platforms send what they are not sure of again.
   */
  receive(item: ReceivedItem): Promise<boolean>;
  /**
   * Hands out what waits, oldest first, and holds it until `leaseUntil`: what nobody has, and what somebody had whose
   * lease ran out. An item is handed to one caller only.
   */
  claimInbox(request: { now: EpochMs; leaseUntil: EpochMs; limit: number }): Promise<readonly InboxItem[]>;
  /** It is done with, well or not: its body is wiped, its key is remembered. Finishing it again is harmless. */
  finishInbox(key: string, now: EpochMs): Promise<void>;
  /** Forgets the keys of what was received before this moment and is done with. */
  forgetInbox(before: EpochMs): Promise<void>;
}

export interface ReceivedItem {
  /** The same for the same thing, whichever way and however often it comes; begins with the platform's name. */
  readonly key: string;
  /** JSON, opaque to the store; absent when there is nothing to be done and only the key is to be remembered. */
  readonly body?: string;
  readonly receivedAt: EpochMs;
}

export interface InboxItem {
  readonly key: string;
  readonly body: string;
  readonly receivedAt: EpochMs;
  /** How many times it has been handed out, this time included. */
  readonly attempts: number;
}

/** Small texts that adapters must not forget when the process ends; opaque to the store, secret ones come encrypted. */
export interface KeptStore {
  kept(name: string): Promise<Kept | undefined>;
  /**
   * Keeps a text under this name in place of an older one. With `expected`, only while that version stands (0: none
   * does); false when it no longer does, and nothing was written.
   */
  keep(name: string, value: string, now: EpochMs, expected?: number): Promise<boolean>;
  /** Forgetting what is not there is harmless. */
  drop(name: string): Promise<void>;
  /** The names that begin so, sorted. */
  keptNames(prefix: string): Promise<readonly string[]>;
}

export interface Kept {
  readonly value: string;
  /** 1 for the first text under this name; one more for each that replaced it. */
  readonly version: number;
  readonly keptAt: EpochMs;
}
