import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db, Param } from '../../../src/adapters/store/db';
import { migrate } from '../../../src/adapters/store/migrate';
import { MIGRATIONS } from '../../../src/adapters/store/migrations';
import { openPostgres } from '../../../src/adapters/store/postgres';
import { openSqlite } from '../../../src/adapters/store/sqlite';
import { createStore } from '../../../src/adapters/store/store';
import { silentLog } from '../../contract/store/place';
import {
  aChange,
  aClaim,
  aPlanRecord,
  aReferral,
  aRequest,
  aSubscription,
  NOW,
  record,
} from '../../contract/store/samples';
import { freshDatabaseUrl, testDatabaseUrl } from '../../helpers/postgres';

interface Opened {
  readonly db: Db;
  forget(): Promise<void>;
}

async function onSqlite(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'referral-bot-migration-'));
  const db = await openSqlite(join(folder, 'x.db'));
  return { db, forget: () => rm(folder, { recursive: true, force: true }) };
}

async function onPostgres(): Promise<Opened> {
  return { db: await openPostgres(await freshDatabaseUrl(), silentLog), forget: () => Promise.resolve() };
}

const databases = [
  { name: 'SQLite', open: onSqlite },
  ...(testDatabaseUrl === '' ? [] : [{ name: 'PostgreSQL', open: onPostgres }]),
];

/** Rows as the first version of the bot wrote them. */
async function fillFirstSchema(db: Db): Promise<void> {
  await migrate(db, MIGRATIONS.slice(0, 1));
  const insert = async (table: string, row: Readonly<Record<string, Param>>): Promise<void> => {
    const places = Object.keys(row).map((_, index) => `$${String(index + 1)}`);
    const sql = `insert into ${table} (${Object.keys(row).join(',')}) values (${places.join(',')})`;
    await db.all(sql, Object.values(row));
  };
  const referrals = [
    aReferral('open'),
    aReferral('open too'),
    aReferral('closed', { status: 'Closed' }),
    { id: 'x' },
  ];
  for (const referral of referrals) {
    const { id, status = null, updatedDateTime = null } = referral;
    const body = JSON.stringify(referral);
    await insert('referral', { id, status, updated: updatedDateTime, body, stored_at: NOW });
  }
  await insert('destination', { id: 'a', platform: 'teams', address: '{}', scope: 'channel', saved_at: NOW });
  const wants = { wants_new: 1, wants_reminders: 0, wants_digest: 1 };
  await insert('subscription', {
    ...{
      id: 's',
      destination_id: 'a',
      filter_key: '',
      ...wants,
      language: 'en-GB',
      time_zone: 'Europe/Paris',
    },
    ...{ created_at: NOW, version: 1 },
  });
  const counts = { attempts: 0, unanswered: 0, ordinal: 0, priority: 1 };
  const moments = { due_at: NOW, claimable_at: NOW, created_at: NOW };
  const delivery = {
    referral_id: 'open',
    destination_id: 'a',
    kind: 'new',
    stage: '',
    ...counts,
    ...moments,
  };
  await insert('delivery', { id: 'new||open|a', state: 'due', ...delivery });
  await db.all('update cursor set version = 7, baseline_at = $1 where id = 1', [NOW]);
}

describe.each(databases)('a database of the first schema on $name', ({ open }) => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
    await fillFirstSchema(opened.db);
  });
  afterEach(async () => {
    await opened.db.close();
    await opened.forget();
  });

  it('keeps all it held', async () => {
    expect(await migrate(opened.db)).toEqual(MIGRATIONS.slice(1).map(({ name }) => name));
    const store = createStore(opened.db);
    expect(await store.cursor()).toEqual({ version: 7, baselineAt: NOW });
    expect((await store.referrals()).map(({ id }) => id).sort()).toEqual(['closed', 'open', 'open too', 'x']);
    expect(await store.subscriptions()).toEqual([aSubscription('s', 'a')]);
    expect((await store.snapshots(['open'])).get('open')).toEqual({
      referral: aReferral('open'),
      storedAt: NOW,
    });
    expect(await store.claimDue(aRequest())).toMatchObject([{ referralId: 'open', kind: 'new' }]);
  });

  it('makes the plan of every open referral due, once', async () => {
    await migrate(opened.db);
    const store = createStore(opened.db);
    const plans = await store.duePlans(NOW, 10);
    expect(plans.map(({ referral }) => referral.id).sort()).toEqual(['open', 'open too']);
    expect(plans.find(({ referral }) => referral.id === 'open')?.deliveries).toHaveLength(1);
    for (const { referral, version } of plans) {
      const record = aPlanRecord(referral.id, version, { nextAt: NOW + 1 });
      expect(await store.recordPlan(record)).toBe('recorded');
    }
    expect(await migrate(opened.db)).toEqual([]);
    expect(await store.nextPlanAt()).toBe(NOW + 1);
  });

  it('takes what comes in and what is kept', async () => {
    await migrate(opened.db);
    const store = createStore(opened.db);
    expect(await store.receive({ key: 'slack:e', body: '{}', receivedAt: NOW })).toBe(true);
    expect(await store.keep('slack/x', 'y', NOW, 0)).toBe(true);
    expect(await migrate(opened.db)).toEqual([]);
    expect(await store.claimInbox({ now: NOW, leaseUntil: NOW + 1, limit: 9 })).toHaveLength(1);
    expect(await store.kept('slack/x')).toEqual({ value: 'y', version: 1, keptAt: NOW });
  });

  it('keeps nothing of what came in but its key once it is done with', async () => {
    await migrate(opened.db);
    const store = createStore(opened.db);
    await store.receive({ key: 'slack:e', body: '{"secret":1}', receivedAt: NOW });
    await store.finishInbox('slack:e', NOW + 1);
    expect(await opened.db.all('select key, body, finished_at from inbox')).toEqual([
      { key: 'slack:e', body: null, finished_at: NOW + 1 },
    ]);
  });

  it('takes claims, settings and a closed referral that opens again', async () => {
    await migrate(opened.db);
    const store = createStore(opened.db);
    expect(await store.changeClaim(aChange('open', { next: aClaim('c', 'open') }))).toEqual({
      kind: 'changed',
    });
    const changed = aSubscription('s', 'a', { ladder: [1000] });
    await store.changeSubscriptions([changed]);
    expect(await store.subscriptions()).toEqual([changed]);
    await record(store, { referrals: [aReferral('closed')] });
    expect(await store.duePlans(NOW, 10)).toHaveLength(3);
  });
});
