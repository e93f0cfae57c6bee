import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readStoreConfig } from '../../../../src/adapters/store/config';

describe('readStoreConfig', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'referral-bot-config-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each([
    'postgres://bot:s@db.example.com:5432/bot',
    'postgresql://db/bot?sslmode=require',
    'postgres:///bot?host=/run',
  ])('takes the server of DATABASE_URL %s', (url) => {
    expect(readStoreConfig({ DATABASE_URL: ` ${url} ` })).toEqual({
      ok: true,
      config: { kind: 'postgres', url },
    });
  });

  it('does not touch DATA_DIR when there is a server', () => {
    const env = { DATABASE_URL: 'postgres://db/bot', DATA_DIR: join(folder, 'file', 'impossible\0') };
    expect(readStoreConfig(env)).toMatchObject({ ok: true });
  });

  it('uses DATA_DIR without a server, and makes it', async () => {
    const dataDir = join(folder, 'deep', 'data');
    expect(readStoreConfig({ DATABASE_URL: '', DATA_DIR: dataDir })).toEqual({
      ok: true,
      config: { kind: 'sqlite', dataDir },
    });
    expect((await stat(dataDir)).isDirectory()).toBe(true);
  });

  it('uses ./data when nothing is set', () => {
    const cwd = process.cwd();
    process.chdir(folder);
    try {
      const config = readStoreConfig({ DATA_DIR: ' ' });
      expect(config).toEqual({ ok: true, config: { kind: 'sqlite', dataDir: resolve('data') } });
    } finally {
      process.chdir(cwd);
    }
  });

  it.each([
    ['mysql://bot:hunter2@db/bot', 'must start with postgres:// or postgresql://'],
    ['bot:hunter2@db/bot', 'must start with postgres:// or postgresql://'],
    ['hunter2', 'is not a URL'],
    ['postgres://bot:hunter2@db:port/bot', 'is not a URL; in a password, characters such as'],
    ['postgres:///hunter2', 'names no host'],
  ])('refuses DATABASE_URL %s without quoting it', (url, message) => {
    const result = readStoreConfig({ DATABASE_URL: url });
    expect(result).toMatchObject({ ok: false, problems: [{ variable: 'DATABASE_URL' }] });
    const text = JSON.stringify(result);
    expect(text).toContain(message);
    expect(text).toContain('postgres://bot:secret@db.example.com:5432/referral_bot');
    expect(text).not.toContain('hunter2');
  });

  it('names the folder it cannot write to', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    for (const dataDir of [file, join(file, 'below')]) {
      expect(readStoreConfig({ DATA_DIR: dataDir })).toEqual({
        ok: false,
        problems: [
          {
            variable: 'DATA_DIR',
            message: expect.stringContaining(`"${dataDir}" is not`) as string,
            example: './data',
          },
        ],
      });
    }
  });
});
