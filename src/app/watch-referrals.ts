import type { EpochMs } from '../domain/instant';
import type { ReferralSource } from '../ports/referral-source';
import type { Cursor } from '../ports/store';
import { merge, OVERLAP_MS, readBaseline, readByIds, readChanges, readOpen } from './read-referrals';
import type { Reading } from './read-referrals';
import { recordReading } from './record-reading';
import type { Pass, RecordDeps, Recorded } from './record-reading';

/** How long one process may hold the turn without a sign of life. */
const LEASE_MS = 10_000;
/** While things change, a poll looks beyond the newest few rows only so often. */
const LONG_LOOK_EVERY_MS = 30_000;
/** How many referrals that vanished from the open ones are asked for by id in one reconcile pass. */
const MOST_LOOKUPS = 50;

export interface WatchDeps extends RecordDeps {
  readonly source: ReferralSource;
  /** Names this process among replicas. */
  readonly owner: string;
  readonly reconcileIntervalMs: number;
}

/** What one turn did, and why nothing when it did nothing. */
export type TurnResult = { readonly kind: 'idle' } | { readonly kind: 'not-our-turn' } | Recorded;

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
      const result = reading === undefined ? IDLE : await recordReading(deps, pass, reading);
      await deps.store.recordCheck(deps.clock.now());
      if (reading !== undefined || restless) lastLongLookAt = now;
      if (result.kind === 'recorded' && result.referrals > 0) lastChangeAt = now;
      return result;
    } finally {
      await lease.release();
    }
  };
}

const IDLE: TurnResult = { kind: 'idle' };

function passFor(cursor: Cursor, reconcileIntervalMs: number, now: EpochMs): Exclude<Pass, 'one'> {
  if (cursor.baselineAt === undefined) return 'baseline';
  return now - (cursor.reconciledAt ?? cursor.baselineAt) >= reconcileIntervalMs ? 'reconcile' : 'changes';
}

async function read(
  deps: WatchDeps,
  pass: Exclude<Pass, 'one'>,
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
  const looked = await readByIds(
    deps,
    vanished.slice(0, MOST_LOOKUPS).map(({ id }) => id),
  );
  return { ...looked, referrals: [...open.referrals, ...looked.referrals], skipped: open.skipped };
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
