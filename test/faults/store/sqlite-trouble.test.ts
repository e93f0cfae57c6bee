import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../../../src/adapters/store/db';
import { migrate } from '../../../src/adapters/store/migrate';
import { openSqlite } from '../../../src/adapters/store/sqlite';
import { createStore } from '../../../src/adapters/store/store';
import { RetryLaterError } from '../../../src/ports/errors';
import { aPoll, aReferral, NOW, record } from '../../contract/store/samples';

describe('an SQLite file in trouble', () => {
  let folder: string;
  let db: Db;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'referral-bot-trouble-'));
    db = await openSqlite(join(folder, 'x.db'), { patienceMs: 30 });
    await migrate(db);
  });
  afterEach(async () => {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('says that the disk is full, keeps what was there, and goes on when there is room', async () => {
    const store = createStore(db);
    await record(store, { referrals: [aReferral('before')] });
    const { version } = await store.cursor();
    const [pages] = await db.all('pragma page_count');
    await db.all(`pragma max_page_count = ${String(pages?.['page_count'])}`);
    const big = aPoll(version, { referrals: [aReferral('big', { name: 'x'.repeat(500_000) })] });

    const failed = store.recordPoll(big);
    await expect(failed).rejects.toThrow(RetryLaterError);
    await expect(failed).rejects.toThrow(/x\.db" is full: free some space/);
    expect((await store.cursor()).version).toBe(version);
    expect((await store.referrals()).map(({ id }) => id)).toEqual(['before']);

    await db.all('pragma max_page_count = 1000000');
    expect(await store.recordPoll(big)).toBe('recorded');
  });

  it('gives up on a lock that is never released, and goes on when it is', async () => {
    const store = createStore(db);
    const other = await openSqlite(join(folder, 'x.db'));
    await other.tx(async () => {
      await expect(record(store)).rejects.toThrow(RetryLaterError);
      await expect(store.takeLease('poll', 'me', NOW, NOW + 1)).rejects.toThrow(/Another process keeps/);
      expect(await store.referrals()).toEqual([]);
    });
    await record(store);
    await other.close();
  });

  it('waits for a lock that is released in time', async () => {
    const store = createStore(db);
    const other = await openSqlite(join(folder, 'x.db'));
    const patient = await openSqlite(join(folder, 'x.db'));
    let waiting: Promise<void> = Promise.resolve();
    await other.tx(async () => {
      waiting = record(createStore(patient), { referrals: [aReferral('r')] });
      await Promise.resolve();
    });
    await waiting;
    expect(await store.referrals()).toHaveLength(1);
    await other.close();
    await patient.close();
  });

  it('undoes a transaction whose work fails, and takes the next', async () => {
    const broken = db.tx(async (queries) => {
      await queries.all('insert into lease (name, owner, held_until) values ($1, $2, $3)', ['x', 'me', 1]);
      throw new Error('changed my mind');
    });
    await expect(broken).rejects.toThrow('changed my mind');
    expect(await db.all('select name from lease')).toEqual([]);
    await record(createStore(db));
  });
});
