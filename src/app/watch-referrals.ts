import type { EpochMs } from '../domain/instant';
import { detectChange } from '../domain/referral-change';
import type { Referral } from '../domain/referral';
import { baselineDeliveries, deliveriesFor } from '../domain/routing';
import type { Finding, Route } from '../domain/routing';
import type { Clock } from '../ports/clock';
import { GoneError, RetryLaterError } from '../ports/errors';
import type { Log } from '../ports/log';
import type { ReferralSource } from '../ports/referral-source';
import type { Cursor, Store } from '../ports/store';
import { latest, merge, OVERLAP_MS, readBaseline, readChanges, readOpen } from './read-referrals';
import type { Reading } from './read-referrals';
import type { Routing } from './routes';

/** How long one process may hold the turn without a sign of life. */
const LEASE_MS = 10_000;
/** While things change, a poll looks beyond the newest few rows only so often. */
const LONG_LOOK_EVERY_MS = 30_000;
const MOST_DECISIONS = 5;
/** How many referrals that vanished from the open ones are asked for by id in one reconcile pass. */
const MOST_LOOKUPS = 50;

export interface WatchDeps {
  readonly source: ReferralSource;
  readonly store: Store;
  readonly routing: Routing;
  readonly clock: Clock;
  readonly log: Log;
  /** Names this process among replicas. */
  readonly owner: string;
  readonly reconcileIntervalMs: number;
}

/** What one turn did, and why nothing when it did nothing. */
export type TurnResult =
  | { readonly kind: 'idle' }
  | { readonly kind: 'not-our-turn' }
  | {
      readonly kind: 'recorded';
      readonly pass: Pass;
      readonly referrals: number;
      readonly deliveries: number;
      readonly skipped: number;
    };

type Pass = 'baseline' | 'reconcile' | 'changes';

/**
 * Makes a poll turn: read, compare with what is known, decide who is to be told, and record all of it in one
 * transaction. The turn throws what the source throws; then nothing was recorded and the next one reads the same.
 */
export function createWatcher(deps: WatchDeps): () => Promise<TurnResult> {
  let lastChangeAt = deps.clock.now();
  let lastLongLookAt = lastChangeAt;
  return async () => {
    const lease = keepLease(deps);
    if (!(await lease.take())) return { kind: 'not-our-turn' };
    try {
      const cursor = await deps.store.cursor();
      const now = deps.clock.now();
      const pass = passFor(cursor, deps.reconcileIntervalMs, now);
      const restless = now - lastChangeAt < OVERLAP_MS && now - lastLongLookAt >= LONG_LOOK_EVERY_MS;
      const reading = await read({ ...deps, source: lease.renewing }, pass, cursor, restless);
      const result = reading === undefined ? IDLE : await record(deps, pass, reading);
      if (reading !== undefined || restless) lastLongLookAt = now;
      if (result.kind === 'recorded' && result.referrals > 0) lastChangeAt = now;
      return result;
    } finally {
      await lease.release();
    }
  };
}

const IDLE: TurnResult = { kind: 'idle' };

function passFor(cursor: Cursor, reconcileIntervalMs: number, now: EpochMs): Pass {
  if (cursor.baselineAt === undefined) return 'baseline';
  return now - (cursor.reconciledAt ?? cursor.baselineAt) >= reconcileIntervalMs ? 'reconcile' : 'changes';
}

async function read(
  deps: WatchDeps,
  pass: Pass,
  cursor: Cursor,
  restless: boolean,
): Promise<Reading | undefined> {
  switch (pass) {
    case 'baseline':
      return readBaseline(deps, deps.clock.now());
    case 'changes':
      return readChanges(deps, cursor, restless);
    case 'reconcile':
      return merge([(await readChanges(deps, cursor, restless)) ?? NOTHING, await readEverythingOpen(deps)]);
  }
}

const NOTHING: Reading = { referrals: [], skipped: 0 };

/** The open referrals, and those that we hold as New but that are no longer among them, asked for one by one. */
async function readEverythingOpen(deps: WatchDeps): Promise<Reading> {
  const open = await readOpen(deps);
  const seen = new Set(open.referrals.map((referral) => referral.id));
  const vanished = (await deps.store.referrals('New')).filter((referral) => !seen.has(referral.id));
  const found: Referral[] = [];
  for (const { id } of vanished.slice(0, MOST_LOOKUPS)) {
    const referral = await getIfThere(deps, id);
    if (referral !== undefined) found.push(referral);
  }
  return { referrals: [...open.referrals, ...found], skipped: open.skipped };
}

async function getIfThere(deps: WatchDeps, id: string): Promise<Referral | undefined> {
  try {
    return await deps.source.get(id);
  } catch (error) {
    if (!(error instanceof GoneError)) throw error;
    deps.log.warn('a referral that was open is no longer visible in Partner Center', { referralId: id });
    return undefined;
  }
}

/** Decides and records; decides again when subscriptions or another poll changed in between. */
async function record(deps: WatchDeps, pass: Pass, reading: Reading): Promise<TurnResult> {
  for (let attempt = 1; attempt <= MOST_DECISIONS; attempt++) {
    const now = deps.clock.now();
    const cursor = await deps.store.cursor();
    const findings = await compare(deps, reading.referrals);
    const routes = deps.routing.toRoutes(await deps.store.subscriptions());
    const deliveries =
      cursor.baselineAt === undefined
        ? baselineDeliveries(routes, now)
        : findings.flatMap((finding) => deliveriesFor(finding, routes, now));
    const result = await deps.store.recordPoll({
      expectedVersion: cursor.version,
      ...progress(pass, cursor, reading, now),
      referrals: findings.map((finding) => finding.current),
      deliveries,
      now,
    });
    if (result === 'recorded') {
      warnIfNobodyListens(deps, routes, findings);
      return {
        kind: 'recorded',
        pass,
        referrals: findings.length,
        deliveries: deliveries.length,
        skipped: reading.skipped,
      };
    }
  }
  throw new RetryLaterError(
    'the subscriptions kept changing while a poll was being recorded; the next poll tries again',
  );
}

async function compare(deps: WatchDeps, referrals: readonly Referral[]): Promise<readonly Finding[]> {
  const stored = await deps.store.snapshots(referrals.map((referral) => referral.id));
  const findings: Finding[] = [];
  for (const current of referrals) {
    const previous = stored.get(current.id)?.referral;
    const change = detectChange(previous, current);
    if (change.kind === 'nothing') continue;
    const shownIn = previous === undefined ? [] : await destinationsOf(deps.store, current.id);
    findings.push({ ...(previous && { previous }), current, change, shownIn });
  }
  return findings;
}

async function destinationsOf(store: Store, referralId: string): Promise<readonly string[]> {
  const deliveries = await store.deliveriesOf(referralId);
  return deliveries
    .filter((delivery) => delivery.kind === 'new' && delivery.state !== 'refused')
    .map((delivery) => delivery.destinationId);
}

/** How far this turn has come. */
function progress(pass: Pass, cursor: Cursor, reading: Reading, now: EpochMs) {
  const watermark = latest([cursor.watermark, reading.watermark]);
  return {
    ...(watermark !== undefined && { watermark }),
    ...(cursor.baselineAt === undefined && { baselineAt: now }),
    ...(pass !== 'changes' && { reconciledAt: now }),
  };
}

function warnIfNobodyListens(deps: WatchDeps, routes: readonly Route[], findings: readonly Finding[]): void {
  if (routes.length > 0 || findings.length === 0) return;
  deps.log.warn('referrals changed but no channel is subscribed; say "subscribe" to the bot in a channel', {
    referrals: findings.length,
  });
}

/** The lease on the poll, prolonged with every request to the source. */
function keepLease(deps: WatchDeps) {
  const hold = (ms: number) => {
    const now = deps.clock.now();
    return deps.store.takeLease('poll', deps.owner, now, now + ms);
  };
  const { source } = deps;
  const renewing: ReferralSource = {
    newest: (count) => source.newest(count),
    get: async (id) => {
      await hold(LEASE_MS);
      return source.get(id);
    },
    pages: async function* (query) {
      for await (const page of source.pages(query)) {
        await hold(LEASE_MS);
        yield page;
      }
    },
  };
  return { take: () => hold(LEASE_MS), release: () => hold(0), renewing };
}
