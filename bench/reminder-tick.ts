import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHolidays } from '../src/adapters/holidays/holidays';
import { migrate } from '../src/adapters/store/migrate';
import { openSqlite } from '../src/adapters/store/sqlite';
import { createStore } from '../src/adapters/store/store';
import type { Db } from '../src/adapters/store/db';
import { planCase } from '../src/app/plan-case';
import { createRouting } from '../src/app/routes';
import { decidePlan } from '../src/domain/plan';
import { DAY_MS, instantFromMs } from '../src/domain/instant';
import type { Referral } from '../src/domain/referral';
import type { Subscription } from '../src/domain/subscription';
import type { Store } from '../src/ports/store';
import { generateReferrals } from './referrals';
import type { Result } from './run';

const NOW = Date.UTC(2026, 10, 18, 10, 0);
const SUBSCRIPTIONS = 1_000;
const SIZES = [1_000, 10_000, 100_000];
const DUE = 20;
const ROUNDS = 15;
const MOST_MS = 50;
const BATCH = 100;

const COUNTRIES = ['US', 'GB', 'DE', 'FR', 'CA', 'AU', 'IN', 'JP', 'BR', 'NL'];
const ZONES = ['America/Los_Angeles', 'Europe/Paris', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];

/** How long a tick takes to find what is due, and how that grows with the referrals that are not. */
export async function benchReminderTick(): Promise<Result[]> {
  const times: number[] = [];
  for (const size of SIZES) times.push(await withStore((store, db) => measure(store, db, size)));
  const [smallest = NaN, largest = NaN] = [times[0], times.at(-1)];
  const figures = SIZES.map((size, index) => `${String(size)} open: ${times[index]?.toFixed(1) ?? ''} ms`);
  return [
    {
      name: `a reminder tick with ${String(SUBSCRIPTIONS)} subscriptions finds ${String(DUE)} referrals that are due`,
      measured: `${figures.join(', ')}; ${(largest / smallest).toFixed(1)} times as long for 100 times as many`,
      wanted: `under ${String(MOST_MS)} ms`,
      ok: largest < MOST_MS,
    },
  ];
}

async function withStore<T>(work: (store: Store, db: Db) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'referral-bot-bench-'));
  const db = await openSqlite(join(folder, 'bench.db'));
  try {
    await migrate(db);
    return await work(createStore(db), db);
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(store: Store, db: Db, size: number): Promise<number> {
  await fill(store, size);
  await db.all('update referral_plan set due_at = $1', [NOW + DAY_MS]);
  await db.all(
    `update referral_plan set due_at = $1 where referral_id in
       (select id from referral order by stored_at, id limit ${String(DUE)})`,
    [NOW - 1],
  );
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const routing = createRouting({ now: () => NOW, sleep: () => Promise.resolve() }, log);
  const holidays = createHolidays();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    const plans = await store.duePlans(NOW, BATCH);
    const routes = routing.toRoutes(await store.subscriptions());
    const due = plans.map((plan) => decidePlan(planCase(plan, routes, holidays, NOW)));
    times.push(performance.now() - begun);
    if (due.length !== DUE) throw new Error(`${String(due.length)} plans were due, not ${String(DUE)}`);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
}

async function fill(store: Store, size: number): Promise<void> {
  for (let index = 0; index < SUBSCRIPTIONS; index++) {
    const subscription = aSubscription(index);
    const { destinationId } = subscription;
    await store.saveDestination(
      { id: destinationId, platform: 'teams', address: '{}', scope: 'channel' },
      NOW,
    );
    await store.addSubscription(subscription);
  }
  const referrals = generateReferrals(size).map(waiting);
  for (let from = 0; from < size; from += 5_000) {
    const { version } = await store.cursor();
    await store.recordPoll({
      expectedVersion: version,
      referrals: referrals.slice(from, from + 5_000),
      deliveries: [],
      now: NOW - 10 * DAY_MS,
    });
  }
}

function aSubscription(index: number): Subscription {
  const country = COUNTRIES[index % COUNTRIES.length] ?? 'US';
  return {
    id: `s${String(index)}`,
    destinationId: `teams:${String(index)}`,
    filter: `customerProfile/address/country eq '${country}' and details/dealValue ge ${String(index * 100)}`,
    wants: { new: true, reminders: true, digest: true },
    language: 'en',
    timeZone: ZONES[index % ZONES.length] ?? 'UTC',
    createdAt: NOW - 20 * DAY_MS,
  };
}

function waiting(referral: Referral, index: number): Referral {
  return {
    ...referral,
    status: 'New',
    substatus: 'Pending',
    direction: 'Incoming',
    createdDateTime: instantFromMs(NOW - 11 * DAY_MS - index),
    expirationDateTime: instantFromMs(NOW + 3 * DAY_MS - index),
  };
}

function ignore(): void {
  // The bench prints its results only.
}
