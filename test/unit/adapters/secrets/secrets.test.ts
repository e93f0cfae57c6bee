import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SecretsConfig } from '../../../../src/adapters/secrets/config';
import { createSecrets } from '../../../../src/adapters/secrets/secrets';
import { RetryLaterError, SignInError } from '../../../../src/ports/errors';
import { createFakeClock } from '../../../helpers/fake-clock';

const OLD = Buffer.alloc(32, 1);
const NEW = Buffer.alloc(32, 2);
const VAULT = { kind: 'key-vault', secretUri: 'https://b.vault.azure.net/secrets/k' } as const;
const bytes = (...keys: readonly Buffer[]): SecretsConfig['keys'] =>
  keys.map((key) => ({ kind: 'bytes', bytes: key }));
const secrets = (keys: SecretsConfig['keys'], clock = createFakeClock(0), held: readonly string[] = []) =>
  createSecrets({ config: { keys }, clock, readSecret: () => Promise.resolve(held.at(-1) ?? '') });
const failure = async (work: Promise<unknown>): Promise<Error> => {
  const error = await work.catch((thrown: unknown) => thrown);
  if (error instanceof Error) return error;
  throw new Error('it was not refused');
};

describe('the secrets that are kept', () => {
  it('are sealed with the first key and opened with all', async () => {
    const sealed = await secrets(bytes(OLD)).close('token', 'place');
    expect(sealed).not.toContain('token');
    expect(await secrets(bytes(NEW, OLD)).open(sealed, 'place', 'x')).toEqual({
      text: 'token',
      withFirstKey: false,
    });
    const again = await secrets(bytes(NEW, OLD)).close('token', 'place');
    expect(await secrets(bytes(NEW)).open(again, 'place', 'x')).toEqual({
      text: 'token',
      withFirstKey: true,
    });
  });

  it('cannot be opened with another key, and the reader is told both ways out', async () => {
    const sealed = await secrets(bytes(OLD)).close('token', 'place');
    const error = await failure(secrets(bytes(NEW)).open(sealed, 'place', 'sign in again'));
    expect(error).toBeInstanceOf(SignInError);
    expect(error.message).toContain('TOKEN_KEY does not hold: set that key again');
    expect(error.message).toContain(', or sign in again.');
  });

  it('say what is missing where replicas have no key', async () => {
    for (const work of [secrets([]).close('x', 'p'), secrets([]).open('v1.a.b', 'p', 'x')]) {
      const error = await failure(work);
      expect(error).toBeInstanceOf(SignInError);
      expect(error.message).toContain('all replicas need one and the same TOKEN_KEY');
      expect(error.message).toContain('openssl rand -hex 32');
    }
  });

  it('wait for a vault that is away', async () => {
    const readSecret = () => Promise.reject(new RetryLaterError('away'));
    const away = createSecrets({ config: { keys: [VAULT] }, clock: createFakeClock(0), readSecret });
    expect(await failure(away.close('x', 'p'))).toBeInstanceOf(RetryLaterError);
  });

  it('are looked for in the vault again with a key that another replica has used already', async () => {
    const clock = createFakeClock(0);
    const held = [OLD.toString('hex')];
    const replica = secrets([VAULT], clock, held);
    await replica.close('x', 'p');
    held.push(`${NEW.toString('hex')},${OLD.toString('hex')}`);
    const sealed = await secrets([VAULT], clock, held).close('token', 'p');
    expect((await failure(replica.open(sealed, 'p', 'x'))).message).toContain('TOKEN_KEY');
    clock.advance(60_000);
    expect((await replica.open(sealed, 'p', 'x')).text).toBe('token');
  });
});

describe('a key in a file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'referral-bot-key-'));
    path = join(folder, 'deeper', 'token.key');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is made once, for the eyes of its owner alone, by whoever comes first', async () => {
    const many = Array.from({ length: 8 }, () => secrets([{ kind: 'own-file', path }]));
    const sealed = await Promise.all(many.map((one) => one.close('token', 'p')));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toMatch(/^[\da-f]{64}\n$/);
    const [last] = many.slice(-1);
    for (const one of sealed) expect((await last?.open(one, 'p', 'x'))?.text).toBe('token');
    const restarted = secrets([{ kind: 'own-file', path }]);
    expect((await restarted.open(sealed[0] ?? '', 'p', 'x')).withFirstKey).toBe(true);
  });

  it('that another process is about to write is waited for', async () => {
    path = join(folder, 'token.key');
    writeFileSync(path, '');
    const sleep = (): Promise<void> => {
      writeFileSync(path, `${OLD.toString('hex')}\n`);
      return Promise.resolve();
    };
    const clock = { now: () => 0, sleep };
    const sealed = await secrets([{ kind: 'own-file', path }], { ...createFakeClock(0), ...clock }).close(
      'x',
      'p',
    );
    expect((await secrets(bytes(OLD)).open(sealed, 'p', 'x')).text).toBe('x');
  });

  it('that stays empty is no key', async () => {
    path = join(folder, 'token.key');
    writeFileSync(path, '');
    const clock = { ...createFakeClock(0), sleep: () => Promise.resolve() };
    const error = await failure(secrets([{ kind: 'own-file', path }], clock).close('x', 'p'));
    expect(error.message).toBe(`The file ${path} is empty: delete it, and the bot makes it anew.`);
  });

  it('is read where somebody else put it, and never quoted', async () => {
    path = join(folder, 'given');
    const given = secrets([{ kind: 'file', path }]);
    expect((await failure(given.close('x', 'p'))).message).toContain(
      `${path} cannot be had (ENOENT): mend TOKEN_KEY`,
    );
    writeFileSync(path, 'geheim');
    const error = await failure(given.close('x', 'p'));
    expect(error).toBeInstanceOf(SignInError);
    expect(error.message).toContain(`The file ${path} must be 32 bytes`);
    expect(error.message).not.toContain('geheim');
    writeFileSync(path, ` ${NEW.toString('base64')},${OLD.toString('hex')}\n`);
    expect((await secrets(bytes(NEW)).open(await given.close('x', 'p'), 'p', 'x')).text).toBe('x');
  });

  it('that cannot be made or read is told with what to do', async () => {
    const error = await failure(secrets([{ kind: 'own-file', path: folder }]).close('x', 'p'));
    expect(error).toBeInstanceOf(SignInError);
    expect(error.message).toContain(
      `${folder} cannot be had (EISDIR): let the bot read and write it, or set TOKEN_KEY`,
    );
    writeFileSync(join(folder, 'deeper'), '');
    expect((await failure(secrets([{ kind: 'own-file', path }]).close('x', 'p'))).message).toContain(
      'ENOTDIR',
    );
  });

  it('that was lost is named where something sealed with it cannot be opened', async () => {
    const own = [{ kind: 'own-file', path }] as const;
    const sealed = await secrets(own).close('x', 'p');
    rmSync(path);
    const error = await failure(secrets(own).open(sealed, 'p', 'sign in again'));
    expect(error.message).toContain(`the file ${path} does not hold: put that file back as it was`);
  });
});
