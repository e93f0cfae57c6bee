import { randomUUID } from 'node:crypto';
import { migrate } from '../../../src/adapters/store/migrate';
import { MIGRATIONS } from '../../../src/adapters/store/migrations';
import { openStore } from '../../../src/adapters/store/open-store';
import { openPostgres } from '../../../src/adapters/store/postgres';
import { RefusedError, RetryLaterError } from '../../../src/ports/errors';
import { freshSchema, silentLog } from '../../contract/store/place';
import { describeWithPostgres, query, testDatabaseUrl } from '../../helpers/postgres';

function open(change: (url: URL) => void): Promise<unknown> {
  const url = new URL(testDatabaseUrl);
  change(url);
  return openStore({ kind: 'postgres', url: url.href }, silentLog);
}

describeWithPostgres('opening the store on PostgreSQL', () => {
  it('refuses a wrong password without repeating it', async () => {
    const opening = open((url) => {
      url.password = 'hunter2';
    });
    const error: unknown = await opening.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RefusedError);
    expect(String(error)).toMatch(
      /does not let user "referral_bot" in: correct user and password in DATABASE_URL/,
    );
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain('hunter2');
  });

  it('refuses to work without a password where the server wants one', async () => {
    const opening = open((url) => {
      url.password = '';
    });
    await expect(opening).rejects.toThrow(/correct user and password in DATABASE_URL/);
  });

  it('names the database that does not exist', async () => {
    const opening = open((url) => {
      url.pathname = '/nowhere';
    });
    await expect(opening).rejects.toThrow(RefusedError);
    await expect(opening).rejects.toThrow(/has no database "nowhere": create it, or correct DATABASE_URL/);
  });

  it('says where nobody answered, and that another try may do', async () => {
    const db = await openPostgres('postgres://bot:hunter2@127.0.0.1:1/db', silentLog, {
      retryDelaysMs: [1, 1],
    });
    const error: unknown = await migrate(db).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RetryLaterError);
    expect(String(error)).toMatch(
      /PostgreSQL at 127\.0\.0\.1:1 does not answer \(ECONNREFUSED\): check DATABASE_URL/,
    );
    expect(String((error as Error).stack)).not.toContain('hunter2');
    await db.close();
  });

  it('says what a user without rights needs', async () => {
    const { config, place } = await freshSchema();
    const role = `guest_${randomUUID().replaceAll('-', '')}`;
    await query(testDatabaseUrl, `create role ${role} login password 'guest'`);
    const url = new URL(config.url);
    url.username = role;
    url.password = 'guest';
    const opening = openStore({ kind: 'postgres', url: url.href }, silentLog);
    await expect(opening).rejects.toThrow(RefusedError);
    await expect(opening).rejects.toThrow(/grant it create and usage on its schema|may not create/);
    await query(testDatabaseUrl, `drop role ${role}`);
    await place.dispose();
  });

  it('refuses a database that a newer version has been using', async () => {
    const { config, place } = await freshSchema();
    const newer = await openPostgres(config.url, silentLog);
    await migrate(newer, [...MIGRATIONS, { name: 'tomorrow', statements: [] }]);
    await newer.close();
    await expect(place.open()).rejects.toThrow(/made by a newer version of referral-bot/);
    await place.dispose();
  });

  it('lets many replicas bring an empty database up to date at once', async () => {
    const { place } = await freshSchema();
    const stores = await Promise.all(Array.from({ length: 6 }, () => place.open()));
    await Promise.all(stores.map((store) => store.ping()));
    await place.dispose();
  });

  it('says nothing about stored values when the server refuses a statement', async () => {
    const { config, place } = await freshSchema();
    const db = await openPostgres(config.url, silentLog);
    await migrate(db);
    const insert = 'insert into lease (name, owner, held_until) values ($1, $2, $3)';
    await db.all(insert, ['secret name', 'x', 1]);
    for (const params of [
      ['secret name', 'x', 1],
      ['y', 'secret name', null],
    ]) {
      const error: unknown = await db.all(insert, params).catch((reason: unknown) => reason);
      expect(String(error)).toMatch(/PostgreSQL refused a statement \(23\d+\): lease/);
      expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain('secret');
    }
    await db.close();
    await place.dispose();
  });
});
