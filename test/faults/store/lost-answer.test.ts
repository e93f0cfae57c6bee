import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../../../src/adapters/store/db';
import { migrate } from '../../../src/adapters/store/migrate';
import { openSqlite } from '../../../src/adapters/store/sqlite';
import { createStore } from '../../../src/adapters/store/store';
import type { Store } from '../../../src/ports/store';
import {
  aChange,
  aClaim,
  aDelivery,
  aDestination,
  aPlanRecord,
  aReferral,
  aSubscription,
  NOW,
  planOne,
  record,
} from '../../contract/store/samples';
import { losingAnswers } from '../../helpers/losing-answers';

describe('a database whose answers to a commit are lost', () => {
  let folder: string;
  let db: Db;
  let store: Store;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'referral-bot-lost-'));
    db = await openSqlite(join(folder, 'x.db'));
    await migrate(db);
    const calm = createStore(db);
    await calm.saveDestination(aDestination('a'), NOW);
    await record(calm, { referrals: [aReferral('r')] });
    store = createStore(losingAnswers(db));
  });
  afterEach(async () => {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('says of a claim, a take-over and a release that they came about', async () => {
    const of = (stage: string) => [aDelivery('r', 'a', { kind: 'claim', stage })];
    const changes = [
      aChange('r', { next: aClaim('c', 'r'), deliveries: of('1') }),
      aChange('r', { expected: 'c', next: aClaim('d', 'r'), deliveries: of('2'), now: NOW + 1 }),
      aChange('r', { expected: 'd', how: 'released', deliveries: of('3'), now: NOW + 2 }),
    ];
    for (const change of changes) expect(await store.changeClaim(change)).toEqual({ kind: 'changed' });
    expect((await store.claims('r')).map(({ id, ended }) => [id, ended?.how])).toEqual([
      ['c', 'handed-over'],
      ['d', 'released'],
    ]);
    expect(await store.deliveriesOf('r')).toHaveLength(3);
  });

  it('says that a change lost that did lose', async () => {
    const standing = aClaim('c', 'r');
    await store.changeClaim(aChange('r', { next: standing }));
    const late = aChange('r', { next: aClaim('late', 'r') });
    expect(await store.changeClaim(late)).toEqual({ kind: 'lost', standing });
  });

  it('says of a recorded plan that it conflicts, as of a poll; it is recorded, once, and not due any more', async () => {
    const { version } = await planOne(store);
    const decided = { nextAt: NOW + 1, deliveries: [aDelivery('r', 'a')] };
    expect(await store.recordPlan(aPlanRecord('r', version, decided))).toBe('conflict');
    expect(await store.deliveriesOf('r')).toHaveLength(1);
    expect(await store.nextPlanAt()).toBe(NOW + 1);
  });

  it('keeps subscriptions, snoozes and checks as they were meant', async () => {
    const before = aSubscription('s', 'a');
    const after = aSubscription('s', 'a', { ladder: [1000] });
    expect(await store.addSubscription(before)).toBe(true);
    await store.changeSubscriptions([after]);
    expect(await store.subscriptions()).toEqual([after]);
    const snooze = { referralId: 'r', destinationId: 'a', until: NOW + 5 };
    await store.saveSnooze(snooze);
    expect(await store.snoozes('r')).toEqual([snooze]);
    await store.removeSnooze('r', 'a');
    expect(await store.snoozes('r')).toEqual([]);
    await store.recordCheck(NOW);
    expect(await store.checks(NOW - 1, NOW)).toEqual({ count: 1, longestGapMs: 1 });
    expect(await store.duePlans(NOW, 10)).toHaveLength(1);
  });
});
