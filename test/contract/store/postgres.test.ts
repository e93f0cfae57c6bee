import type { Db } from '../../../src/adapters/store/db';
import { migrate } from '../../../src/adapters/store/migrate';
import { createStore } from '../../../src/adapters/store/store';
import { openPglite } from '../../helpers/pglite';
import { testDatabaseUrl } from '../../helpers/postgres';
import { freshSchema, placeOf } from './place';
import type { Place } from './place';
import { storeContract } from './store-contract';

if (testDatabaseUrl === '') withoutServer();
else {
  const fresh = async (): Promise<Place> => (await freshSchema()).place;
  storeContract({ name: 'the store on PostgreSQL', fresh, survivesClosing: true });
}

/** PGlite stands in on machines without a server: the same SQL, but nothing about replicas is shown by it. */
function withoutServer(): void {
  let db: Db;
  beforeAll(async () => {
    db = openPglite();
    await db.all('select 1');
  }, 60_000);
  afterAll(() => db.close());

  const fresh = async (): Promise<Place> => {
    await db.all('drop schema public cascade');
    await db.all('create schema public');
    await migrate(db);
    const open = (): Promise<ReturnType<typeof createStore>> =>
      Promise.resolve(createStore({ ...db, close: () => Promise.resolve() }));
    return placeOf(open, () => Promise.resolve());
  };
  storeContract({ name: 'the store on PGlite', fresh, survivesClosing: false });
}
