import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../../../src/adapters/store/db';
import { migrate } from '../../../src/adapters/store/migrate';
import { openSqlite } from '../../../src/adapters/store/sqlite';
import { createStore } from '../../../src/adapters/store/store';
import type { Store } from '../../../src/ports/store';
import { NOW } from '../../contract/store/samples';
import { losingAnswers } from '../../helpers/losing-answers';

describe('an inbox and kept texts whose answers to a commit are lost', () => {
  let folder: string;
  let db: Db;
  let store: Store;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'referral-bot-lost-'));
    db = await openSqlite(join(folder, 'x.db'));
    await migrate(db);
    store = createStore(losingAnswers(db));
  });
  afterEach(async () => {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('tells whoever brought a thing first that it did, and the next one that it did not', async () => {
    const item = { key: 'slack:e', body: '{}', receivedAt: NOW };
    expect(await store.receive(item)).toBe(true);
    expect(await store.receive(item)).toBe(false);
  });

  it('hands a thing out once, and only to the one who was told', async () => {
    for (const key of ['a', 'b', 'c']) await store.receive({ key, body: '{}', receivedAt: NOW });
    const request = { now: NOW, leaseUntil: NOW + 9, limit: 2 };
    const first = await store.claimInbox(request);
    expect(first.map(({ key, attempts }) => [key, attempts])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect((await store.claimInbox(request)).map(({ key }) => key)).toEqual(['c']);
  });

  it('says of a text that replaced the version it should that it did', async () => {
    expect(await store.keep('x', 'one', NOW, 0)).toBe(true);
    expect(await store.keep('x', 'two', NOW, 1)).toBe(true);
    expect(await store.keep('x', 'late', NOW, 1)).toBe(false);
    expect(await store.kept('x')).toMatchObject({ value: 'two', version: 2 });
  });
});
