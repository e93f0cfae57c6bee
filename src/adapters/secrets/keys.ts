import type { EpochMs } from '../../domain/instant';
import { MINUTE_MS } from '../../domain/instant';
import type { Clock } from '../../ports/clock';
import { SignInError } from '../../ports/errors';
import { readKeyFile, readOwnKeyFile } from './key-file';
import { KEY_BYTES, KEY_PARTS, keysIn } from './key-source';
import type { KeySource } from './key-source';
import { createSeal } from './seal';
import type { Seal } from './seal';

/** The seal that `TOKEN_KEY` or the bot's own key makes. */
export interface Keys {
  /** Rejects with `SignInError` or `RetryLaterError` when a key cannot be had; asked again then. */
  seal(): Promise<Seal>;
  /**
   * The seal of the keys as they are now, for when a text was sealed with one that is not known (yet). `undefined` when
   * the keys cannot have changed, or were read a moment ago.
   */
  newerSeal(): Promise<Seal | undefined>;
}

export interface KeysDeps {
  readonly sources: readonly KeySource[];
  /** The value of a secret in a vault. */
  readonly readSecret: (secretUri: string) => Promise<string>;
  readonly clock: Clock;
}

const READ_AGAIN_AFTER_MS = MINUTE_MS;

/** Reads no key before it is needed. */
export function createKeys(deps: KeysDeps): Keys {
  const { sources, clock } = deps;
  let loading: { readonly at: EpochMs; readonly seal: Promise<Seal> } | undefined;
  const load = (): Promise<Seal> => {
    const started = { at: clock.now(), seal: loadSeal(deps) };
    loading = started;
    started.seal.catch(() => {
      if (loading === started) loading = undefined;
    });
    return started.seal;
  };
  return {
    seal: () => loading?.seal ?? load(),
    newerSeal: () => {
      const mayChange = sources.some(({ kind }) => kind !== 'bytes');
      const readLately = loading !== undefined && clock.now() - loading.at < READ_AGAIN_AFTER_MS;
      return mayChange && !readLately ? load() : Promise.resolve(undefined);
    },
  };
}

async function loadSeal(deps: KeysDeps): Promise<Seal> {
  const { sources } = deps;
  if (sources.length === 0) throw noKey();
  const keys = await Promise.all(sources.map((source) => bytesOf(source, deps)));
  const [first] = sources;
  return createSeal(keys.flat(), first?.kind === 'own-file' ? `the file ${first.path}` : 'TOKEN_KEY');
}

async function bytesOf(source: KeySource, { readSecret, clock }: KeysDeps): Promise<readonly Buffer[]> {
  switch (source.kind) {
    case 'bytes':
      return [source.bytes];
    case 'file':
      return readKeyFile(source.path);
    case 'own-file':
      return readOwnKeyFile(source.path, clock);
    case 'key-vault':
      return inSecret(source.secretUri, await readSecret(source.secretUri));
  }
}

function inSecret(secretUri: string, value: string): readonly Buffer[] {
  try {
    return keysIn(value);
  } catch {
    throw new SignInError(`The secret ${secretUri}, named by TOKEN_KEY, must hold ${KEY_PARTS}.`);
  }
}

function noKey(): SignInError {
  return new SignInError(
    'Tokens are kept in the database only sealed, and there is no key for it: with DATABASE_URL all replicas need one ' +
      `and the same TOKEN_KEY. Make it with "openssl rand -hex ${String(KEY_BYTES)}", set it for each of them, and ` +
      'start them again.',
  );
}
