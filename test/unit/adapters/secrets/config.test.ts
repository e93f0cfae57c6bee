import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSecretsConfig } from '../../../../src/adapters/secrets/config';
import type { Env } from '../../../../src/ports/config';

const HEX = '0123456789abcdef'.repeat(4);
const BYTES = { kind: 'bytes', bytes: Buffer.from(HEX, 'hex') };
const DATABASE_URL = 'postgres://bot@db.example/bot';

const keys = (env: Env) => {
  const result = readSecretsConfig(env);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.config.keys;
};
const problem = (env: Env) => {
  const result = readSecretsConfig(env);
  if (result.ok) throw new Error('it was accepted');
  expect(result.problems).toHaveLength(1);
  return result.problems[0];
};

describe('what tokens are sealed with', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'referral-bot-secrets-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is TOKEN_KEY where it is set', () => {
    expect(keys({ TOKEN_KEY: ` ${HEX} `, DATABASE_URL })).toEqual([BYTES]);
    expect(keys({ TOKEN_KEY: HEX, DATA_DIR: folder })).toEqual([BYTES]);
  });

  it('is a key of its own beside the embedded database where nothing is set', () => {
    const path = join(folder, 'token.key');
    expect(keys({ DATA_DIR: folder })).toEqual([{ kind: 'own-file', path }]);
    expect(keys({ DATA_DIR: folder, TOKEN_KEY: ' ', SLACK_CLIENT_ID: '1.2' })).toEqual([
      { kind: 'own-file', path },
    ]);
    expect(keys({})).toEqual([{ kind: 'own-file', path: join(process.cwd(), 'data', 'token.key') }]);
  });

  it('opens with that key, too, what was sealed before somebody set TOKEN_KEY', () => {
    const path = join(folder, 'token.key');
    writeFileSync(path, HEX);
    expect(keys({ DATA_DIR: folder, TOKEN_KEY: HEX })).toEqual([BYTES, { kind: 'file', path }]);
    expect(keys({ DATA_DIR: folder, TOKEN_KEY: HEX, DATABASE_URL })).toEqual([BYTES]);
  });

  it('is nothing where replicas would have to share it, until something must be sealed', () => {
    expect(keys({ DATABASE_URL, DATA_DIR: folder })).toEqual([]);
  });

  it('must be set where replicas keep the tokens of the Slack app', () => {
    expect(problem({ DATABASE_URL, SLACK_CLIENT_ID: '1.2' })).toEqual({
      variable: 'TOKEN_KEY',
      message: 'must be set when SLACK_CLIENT_ID and DATABASE_URL are: all replicas seal with one key',
      example: 'the 64 digits that "openssl rand -hex 32" prints',
    });
  });

  it('may be in a file, which must be there', () => {
    const path = join(folder, 'key');
    const TOKEN_KEY = `${HEX},file:${path}`;
    expect(problem({ TOKEN_KEY })?.message).toBe(
      `must name a file that the bot can read ("${path}" is none: ENOENT)`,
    );
    writeFileSync(path, HEX);
    expect(keys({ TOKEN_KEY, DATABASE_URL })).toEqual([BYTES, { kind: 'file', path }]);
    chmodSync(path, 0o000);
    if (process.getuid?.() !== 0) expect(problem({ TOKEN_KEY })?.message).toContain('EACCES');
  });

  it('is told by what is wrong with it and never quoted', () => {
    const message = problem({ TOKEN_KEY: 'geheim', DATABASE_URL, SLACK_CLIENT_ID: '1.2' })?.message;
    expect(message).toMatch(/^must be 32 bytes, as 64 hexadecimal digits/);
    expect(message).not.toContain('geheim');
  });
});
