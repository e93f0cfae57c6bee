import type { Claim } from '../../../src/domain/claim';
import type { NewDelivery } from '../../../src/domain/delivery';
import { instantFromMs } from '../../../src/domain/instant';
import type { EpochMs } from '../../../src/domain/instant';
import type { Referral } from '../../../src/domain/referral';
import type { Destination, Subscription } from '../../../src/domain/subscription';
import type {
  ClaimChange,
  ClaimedDelivery,
  ClaimRequest,
  Plan,
  PlanRecord,
  PollRecord,
  Store,
} from '../../../src/ports/store';

export const NOW: EpochMs = Date.UTC(2026, 10, 21, 9, 0);
export const LEASE_MS = 30_000;

export function aReferral(id: string, fields: Partial<Referral> = {}): Referral {
  return { id, status: 'New', substatus: 'Pending', updatedDateTime: instantFromMs(NOW), ...fields };
}

export function aDestination(id: string, fields: Partial<Destination> = {}): Destination {
  return { id, platform: 'teams', address: `{"conversation":"${id}"}`, scope: 'channel', ...fields };
}

export function aSubscription(
  id: string,
  destinationId: string,
  fields: Partial<Subscription> = {},
): Subscription {
  const wants = { new: true, reminders: false, digest: true };
  return { id, destinationId, wants, language: 'en-GB', timeZone: 'Europe/Paris', createdAt: NOW, ...fields };
}

export function aDelivery(
  referralId: string,
  destinationId: string,
  fields: Partial<NewDelivery> = {},
): NewDelivery {
  return { referralId, destinationId, kind: 'new', stage: '', dueAt: NOW, priority: 1, ...fields };
}

export function aPoll(expectedVersion: number, fields: Partial<PollRecord> = {}): PollRecord {
  return { expectedVersion, referrals: [], deliveries: [], now: NOW, ...fields };
}

export function aRequest(fields: Partial<ClaimRequest> = {}): ClaimRequest {
  const now = fields.now ?? NOW;
  return { now, leaseUntil: now + LEASE_MS, limit: 100, except: [], ...fields };
}

/** Makes the destinations known and adds one delivery each, about the referral of the same place in the list. */
export async function giveWork(store: Store, deliveries: readonly NewDelivery[], now = NOW): Promise<void> {
  for (const id of new Set(deliveries.map(({ destinationId }) => destinationId))) {
    await store.saveDestination(aDestination(id), now);
  }
  await store.addDeliveries(deliveries, now);
}

/** Claims exactly one. */
export async function claimOne(store: Store, fields: Partial<ClaimRequest> = {}): Promise<ClaimedDelivery> {
  const [claim] = await store.claimDue(aRequest({ limit: 1, ...fields }));
  if (claim === undefined) throw new Error('nothing was claimed');
  return claim;
}

/** Records a poll at whatever version the store is now. */
export async function record(store: Store, fields: Partial<PollRecord> = {}): Promise<void> {
  const { version } = await store.cursor();
  const result = await store.recordPoll(aPoll(version, fields));
  if (result !== 'recorded') throw new Error(result);
}

/** Which referral is handed out for which destination, in the order of the claims. */
export function pairs(claims: readonly ClaimedDelivery[]): readonly string[] {
  return claims.map(({ referralId, destinationId }) => `${referralId}>${destinationId}`);
}

export function aClaim(id: string, referralId: string, fields: Partial<Claim> = {}): Claim {
  const by = { platform: 'teams', id: `person of ${id}`, name: 'Ada' };
  return { id, referralId, by, destinationId: 'a', at: NOW, ...fields };
}

/** Claims a referral nobody has, or puts `next` in the place of `expected`. */
export function aChange(referralId: string, fields: Partial<ClaimChange> = {}): ClaimChange {
  return { referralId, how: 'handed-over', deliveries: [], now: NOW, ...fields };
}

/** The one plan that is due. */
export async function planOne(store: Store, now: EpochMs = NOW): Promise<Plan> {
  const plans = await store.duePlans(now, 100);
  const [plan] = plans;
  if (plan === undefined || plans.length > 1) throw new Error(`${String(plans.length)} plans are due`);
  return plan;
}

/** Records for each plan that is due that it needs no thought before `nextAt`. */
export async function planAll(store: Store, nextAt?: EpochMs): Promise<void> {
  for (const { referral, version } of await store.duePlans(NOW, 10_000)) {
    const result = await store.recordPlan(
      aPlanRecord(referral.id, version, nextAt === undefined ? {} : { nextAt }),
    );
    if (result !== 'recorded') throw new Error(result);
  }
}

export function aPlanRecord(
  referralId: string,
  expectedVersion: number,
  fields: Partial<PlanRecord> = {},
): PlanRecord {
  return { referralId, expectedVersion, deliveries: [], now: NOW, ...fields };
}
