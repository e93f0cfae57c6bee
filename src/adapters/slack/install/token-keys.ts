import type { EpochMs } from '../../../domain/instant';
import { MINUTE_MS } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';
import { SignInError } from '../../../ports/errors';
import { createSeal } from './seal';
import type { Seal } from './seal';
import { KEY_PARTS, parseKeys } from './token-key';
import type { KeySource } from './token-key';

/** The seal that `SLACK_TOKEN_KEY` makes. */
export interface TokenKeys {
  /** Rejects with `SignInError` or `RetryLaterError` when a key cannot be had from its vault; asked again then. */
  seal(): Promise<Seal>;
  /**
   * The seal of the keys as they are now, for when a text was sealed with one that is not known (yet). `undefined` when
   * the keys cannot have changed, or were read a moment ago.
   */
  newerSeal(): Promise<Seal | undefined>;
}

export interface TokenKeysDeps {
  readonly sources: readonly KeySource[];
  /** The value of a secret in a vault. */
  readonly readSecret: (secretUri: string) => Promise<string>;
  readonly clock: Clock;
}

const READ_AGAIN_AFTER_MS = MINUTE_MS;

export function createTokenKeys({ sources, readSecret, clock }: TokenKeysDeps): TokenKeys {
  let loading: { readonly at: EpochMs; readonly seal: Promise<Seal> } | undefined;
  const load = (): Promise<Seal> => {
    const started = { at: clock.now(), seal: loadSeal(sources, readSecret) };
    loading = started;
    started.seal.catch(() => {
      if (loading === started) loading = undefined;
    });
    return started.seal;
  };
  return {
    seal: () => loading?.seal ?? load(),
    newerSeal: () => {
      const inVault = sources.some(({ kind }) => kind === 'key-vault');
      const readLately = loading !== undefined && clock.now() - loading.at < READ_AGAIN_AFTER_MS;
      return inVault && !readLately ? load() : Promise.resolve(undefined);
    },
  };
}

async function loadSeal(
  sources: readonly KeySource[],
  readSecret: (secretUri: string) => Promise<string>,
): Promise<Seal> {
  const keys = await Promise.all(
    sources.map(async (source) => {
      if (source.kind === 'bytes') return [source.bytes];
      return keysIn(source.secretUri, await readSecret(source.secretUri));
    }),
  );
  return createSeal(keys.flat());
}

function keysIn(secretUri: string, value: string): readonly Buffer[] {
  const { keys, fault } = parseKeys(value, { vault: false });
  if (fault === undefined) return keys.flatMap((key) => (key.kind === 'bytes' ? [key.bytes] : []));
  throw new SignInError(`The secret ${secretUri}, named by SLACK_TOKEN_KEY, must hold ${KEY_PARTS}.`);
}
