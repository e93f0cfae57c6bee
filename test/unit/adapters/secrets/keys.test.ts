import { createKeys } from '../../../../src/adapters/secrets/keys';
import type { KeySource } from '../../../../src/adapters/secrets/key-source';
import { RetryLaterError, SignInError } from '../../../../src/ports/errors';
import { createFakeClock } from '../../../helpers/fake-clock';

const OLD = Buffer.alloc(32, 1);
const NEW = Buffer.alloc(32, 2);
const VAULT: KeySource = { kind: 'key-vault', secretUri: 'https://b.vault.azure.net/secrets/k' };

function setUp(sources: readonly KeySource[], ...answers: readonly (string | Error)[]) {
  const clock = createFakeClock(0);
  const asked: string[] = [];
  const readSecret = (secretUri: string): Promise<string> => {
    asked.push(secretUri);
    const answer = answers[asked.length - 1];
    return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer ?? new Error('none'));
  };
  return { clock, asked, keys: createKeys({ sources, readSecret, clock }) };
}

describe('keys', () => {
  it('asks no vault when all keys are there', async () => {
    const { keys, asked } = setUp([{ kind: 'bytes', bytes: OLD }]);
    const seal = await keys.seal();
    expect(seal.open(seal.close('x', 'p'), 'p', 'x').text).toBe('x');
    expect(await keys.newerSeal()).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('asks the vault once, on first use, for however many callers', async () => {
    const { keys, asked } = setUp([VAULT], OLD.toString('hex'));
    expect(asked).toEqual([]);
    const [first, second] = await Promise.all([keys.seal(), keys.seal()]);
    expect(await keys.seal()).toBe(first);
    expect(second).toBe(first);
    expect(asked).toEqual(['https://b.vault.azure.net/secrets/k']);
  });

  it('asks again after a failure', async () => {
    const { keys } = setUp([VAULT], new RetryLaterError('away'), OLD.toString('hex'));
    await expect(keys.seal()).rejects.toThrow('away');
    await expect(keys.seal()).resolves.toBeDefined();
  });

  it('takes several keys from one secret, in their order', async () => {
    const { keys } = setUp([VAULT], `${NEW.toString('base64')}, ${OLD.toString('hex')}`);
    const old = setUp([{ kind: 'bytes', bytes: OLD }]).keys;
    const sealed = (await old.seal()).close('x', 'p');
    expect((await keys.seal()).open(sealed, 'p', 'x')).toEqual({ text: 'x', withFirstKey: false });
  });

  it('says which secret holds no key, and not what it holds', async () => {
    const { keys } = setUp([VAULT], 'geheim');
    const error = await keys.seal().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SignInError);
    expect((error as Error).message).toContain('The secret https://b.vault.azure.net/secrets/k');
    expect((error as Error).message).not.toContain('geheim');
  });

  it('looks for newer keys in the vault, but not every moment', async () => {
    const { keys, clock, asked } = setUp([VAULT], OLD.toString('hex'), NEW.toString('hex'));
    const before = await keys.seal();
    expect(await keys.newerSeal()).toBeUndefined();
    clock.advance(60_000);
    const after = await keys.newerSeal();
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
    expect(await keys.seal()).toBe(after);
    expect(asked).toHaveLength(2);
  });
});
