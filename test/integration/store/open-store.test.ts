import { copyFile, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../src/adapters/store/sqlite';
import { openStore } from '../../../src/adapters/store/open-store';
import { migrate } from '../../../src/adapters/store/migrate';
import { MIGRATIONS } from '../../../src/adapters/store/migrations';
import { RefusedError } from '../../../src/ports/errors';
import { freshFolder, silentLog } from '../../contract/store/place';
import { aReferral, record } from '../../contract/store/samples';

describe('opening the embedded store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'referral-bot-open-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('makes the folder, and leaves everything in the one file referral-bot.db when it is closed', async () => {
    const dataDir = join(folder, 'deep', 'data');
    const store = await openStore({ kind: 'sqlite', dataDir }, silentLog);
    await record(store, { referrals: [aReferral('r')] });
    await store.close();
    await copyFile(join(dataDir, 'referral-bot.db'), join(folder, 'referral-bot.db'));
    const copy = await openStore({ kind: 'sqlite', dataDir: folder }, silentLog);
    expect(await copy.referrals()).toEqual([aReferral('r')]);
    await copy.close();
  });

  it('lets nobody else on the machine read what is stored', async () => {
    const store = await openStore({ kind: 'sqlite', dataDir: folder }, silentLog);
    await record(store, { referrals: [aReferral('r')] });
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    await store.close();
  });

  it('names the folder and the variable when it cannot write there', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const opening = openStore({ kind: 'sqlite', dataDir: join(file, 'data') }, silentLog);
    await expect(opening).rejects.toThrow(RefusedError);
    await expect(opening).rejects.toThrow(/^DATA_DIR .*file\/data" is not: ENOTDIR/);
  });

  it('says what to do about a file that is no database', async () => {
    await writeFile(join(folder, 'referral-bot.db'), 'x'.repeat(10_000));
    const opening = openStore({ kind: 'sqlite', dataDir: folder }, silentLog);
    await expect(opening).rejects.toThrow(RefusedError);
    await expect(opening).rejects.toThrow(/referral-bot\.db" is damaged or not a database: restore it/);
  });

  it('refuses a database that a newer version has been using, and leaves it as it is', async () => {
    const file = join(folder, 'referral-bot.db');
    const newer = await openSqlite(file);
    await migrate(newer, [
      ...MIGRATIONS,
      { name: 'tomorrow', statements: ['create table tomorrow (id text)'] },
    ]);
    await newer.close();
    const opening = openStore({ kind: 'sqlite', dataDir: folder }, silentLog);
    await expect(opening).rejects.toThrow(RefusedError);
    await expect(opening).rejects.toThrow(/made by a newer version of referral-bot/);
    const again = await openSqlite(file);
    expect(await again.all('select name from migration order by step')).toEqual([
      ...MIGRATIONS.map(({ name }) => ({ name })),
      { name: 'tomorrow' },
    ]);
    await again.close();
  });

  it('applies only the steps that are missing, all of them or none', async () => {
    const { place } = await freshFolder();
    const db = await openSqlite(join(folder, 'referral-bot.db'));
    const steps = ['first schema', 'plans, claims, snoozes and checks', 'inbox and kept texts'];
    expect(await migrate(db)).toEqual(steps);
    expect(await migrate(db)).toEqual([]);
    const good = { name: 'good', statements: ['create table good (id text)'] };
    const bad = { name: 'bad', statements: ['create table half (id text)', 'create tabel'] };
    await expect(migrate(db, [...MIGRATIONS, good, bad])).rejects.toThrow('syntax error');
    await expect(db.all('select * from good')).rejects.toThrow('no such table');
    expect(await migrate(db, [...MIGRATIONS, good])).toEqual(['good']);
    await db.close();
    await place.dispose();
  });

  it('keeps a commit through a power cut: WAL and full synchronisation', async () => {
    const db = await openSqlite(join(folder, 'x.db'));
    const settings = await Promise.all(
      ['journal_mode', 'synchronous', 'foreign_keys'].map((name) => db.all(`pragma ${name}`)),
    );
    expect(settings).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: 2 }], [{ foreign_keys: 1 }]]);
    await db.close();
  });

  it('runs on an SQLite without the WAL-reset fault that 3.51.3 mended', async () => {
    const db = await openSqlite(join(folder, 'x.db'));
    const [row] = await db.all('select sqlite_version() as version');
    const [major = 0, minor = 0, patch = 0] = String(row?.['version']).split('.').map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
    await db.close();
  });
});
