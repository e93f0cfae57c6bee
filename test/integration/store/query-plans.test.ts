import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db, Queries } from '../../../src/adapters/store/db';
import { migrate } from '../../../src/adapters/store/migrate';
import { openSqlite } from '../../../src/adapters/store/sqlite';
import { createStore } from '../../../src/adapters/store/store';
import type { Store } from '../../../src/ports/store';
import {
  aChange,
  aClaim,
  aDelivery,
  aPlanRecord,
  aReferral,
  aRequest,
  aSubscription,
  giveWork,
  NOW,
  planOne,
  record,
} from '../../contract/store/samples';

/** Notes every statement that passes. */
function noting(db: Db, statements: Set<string>): Db {
  const wrap = (queries: Queries): Queries => ({
    all: (sql, params) => {
      statements.add(sql);
      return queries.all(sql, params);
    },
  });
  return {
    ...wrap(db),
    kind: db.kind,
    claiming: (alias) => db.claiming(alias),
    tx: (work) => db.tx((queries) => work(wrap(queries))),
    close: () => db.close(),
  };
}

function parameters(sql: string): number {
  return Math.max(0, ...[...sql.matchAll(/\$(\d+)/g)].map(([, digits]) => Number(digits)));
}

/** Every hot path once. */
async function aDay(store: Store): Promise<void> {
  await giveWork(store, [aDelivery('r', 'a'), aDelivery('r', 'b')]);
  await store.addSubscription(aSubscription('s', 'a'));
  await record(store, { referrals: [aReferral('r')], deliveries: [aDelivery('r2', 'a')] });
  const [first, second] = await store.claimDue(aRequest({ except: ['c'] }));
  if (first) await store.settle(first, { state: 'delivered', messageId: 'm' }, NOW);
  if (second) await store.settle(second, { state: 'due', dueAt: NOW + 1, reason: 'later' }, NOW);
  await store.nextDueAt();
  await store.deliveriesOf('r');
  await store.snapshots(['r']);
  await store.referrals('New');
  await store.takeLease('poll', 'me', NOW, NOW + 1);
  await store.deliveriesOnRecord(['x']);
  await store.unposted(NOW, NOW);
  await store.recordCheck(NOW);
  await store.checks(NOW - 1, NOW);
  await aPlan(store);
  await whatCameIn(store);
  await store.removeDestination('a', 'removed', NOW);
}

/** Everything about the inbox and kept texts once, but the list of names: those are few. */
async function whatCameIn(store: Store): Promise<void> {
  await store.receive({ key: 'i', body: '', receivedAt: NOW });
  await store.claimInbox({ now: NOW, leaseUntil: NOW, limit: 9 });
  await store.finishInbox('i', NOW);
  await store.forgetInbox(NOW);
  await store.keep('k', '', NOW);
  await store.keep('k', '', NOW, 1);
  await store.keep('l', '', NOW, 0);
  await store.kept('k');
  await store.drop('k');
}

/** Everything about plans, claims and snoozes once. */
async function aPlan(store: Store): Promise<void> {
  await store.changeClaim(aChange('r', { next: aClaim('c', 'r') }));
  await store.saveSnooze({ referralId: 'r', destinationId: 'a', until: NOW });
  await store.changeSubscriptions([aSubscription('s', 'a')]);
  const { version } = await planOne(store);
  const endClaim = { id: 'c', end: { at: NOW, how: 'lapsed' } } as const;
  await store.recordPlan(aPlanRecord('r', version, { nextAt: NOW, endClaim }));
  await store.nextPlanAt();
  await store.claims('r');
  await store.claimsBy('teams', 'ada');
  await store.changeClaim(aChange('r', { how: 'released', expected: 'c' }));
  await store.snoozes('r');
  await store.removeSnooze('r', 'a');
  await record(store, { gone: ['r'] });
}

/** What may be read from end to end: the results of a part of a query, and an index of nothing but what waits. */
const SMALL = /^SCAN (waiting|spans|\(subquery|CONSTANT|\d|\S+ USING INDEX inbox_waiting)/;

/** The choices between indexes that matter. */
const CHOSEN = /^(SEARCH|SCAN) ([nypcio]|claim|inbox|kept|poll_check|referral_plan|snooze) |delivery_refused/;

describe('query plans', () => {
  it('read through an index whatever grows with the history', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'referral-bot-plans-'));
    const db = await openSqlite(join(folder, 'x.db'));
    await migrate(db);
    const statements = new Set<string>();
    await aDay(createStore(noting(db, statements)));
    const scans: string[] = [];
    const choices = new Set<string>();
    for (const sql of statements) {
      const steps = await db.all(`explain query plan ${sql}`, Array<null>(parameters(sql)).fill(null));
      const details = steps.map(({ detail }) => String(detail));
      scans.push(...details.filter((detail) => detail.startsWith('SCAN') && !SMALL.test(detail)));
      for (const detail of details) if (CHOSEN.test(detail)) choices.add(detail);
    }
    expect(statements.size).toBeGreaterThan(15);
    expect(scans).toEqual([]);
    // The most urgent and the earliest of a destination come first in an index: however much waits, nothing is sorted.
    // The earliest plan too.
    expect([...choices].sort()).toEqual([
      'SCAN i USING INDEX inbox_waiting',
      'SCAN inbox USING INDEX inbox_waiting',
      'SEARCH c USING INDEX sqlite_autoindex_claim_1 (id=?)',
      'SEARCH claim USING COVERING INDEX sqlite_autoindex_claim_1 (id=?)',
      'SEARCH claim USING INDEX claim_person (platform=? AND person_id=?)',
      'SEARCH claim USING INDEX claim_referral (referral_id=?)',
      'SEARCH claim USING INDEX claim_standing (referral_id=?)',
      'SEARCH claim USING INDEX sqlite_autoindex_claim_1 (id=?)',
      'SEARCH delivery USING INDEX delivery_refused (state=? AND settled_at>?)',
      'SEARCH inbox USING INDEX inbox_received (received_at<?)',
      'SEARCH inbox USING INDEX sqlite_autoindex_inbox_1 (key=?)',
      'SEARCH kept USING INDEX sqlite_autoindex_kept_1 (name=?)',
      'SEARCH n USING INDEX delivery_wake (destination_id>?)',
      'SEARCH o USING COVERING INDEX claim_referral (referral_id=?)',
      'SEARCH o USING COVERING INDEX inbox_received (received_at=?)',
      'SEARCH p USING INDEX delivery_referral (referral_id=?)',
      'SEARCH p USING INDEX referral_plan_due (due_at<?)',
      'SEARCH poll_check USING COVERING INDEX sqlite_autoindex_poll_check_1 (checked_at>? AND checked_at<?)',
      'SEARCH poll_check USING INDEX sqlite_autoindex_poll_check_1 (checked_at<?)',
      'SEARCH referral_plan USING COVERING INDEX referral_plan_due (due_at>? AND due_at<?)',
      'SEARCH referral_plan USING INDEX referral_plan_due (due_at>?)',
      'SEARCH referral_plan USING INDEX sqlite_autoindex_referral_plan_1 (referral_id=?)',
      'SEARCH snooze USING INDEX snooze_destination (destination_id=?)',
      'SEARCH snooze USING INDEX sqlite_autoindex_snooze_1 (referral_id=? AND destination_id=?)',
      'SEARCH snooze USING INDEX sqlite_autoindex_snooze_1 (referral_id=?)',
      'SEARCH y USING INDEX delivery_urgency (destination_id=?)',
      'SEARCH y USING INDEX delivery_wake (destination_id=?)',
    ]);
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });
});
