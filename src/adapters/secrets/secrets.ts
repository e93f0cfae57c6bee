import type { Clock } from '../../ports/clock';
import type { Secrets } from '../../ports/secrets';
import type { SecretsConfig } from './config';
import { createKeys } from './keys';
import { readVaultSecret } from './key-vault';
import { UnknownKeyError } from './seal';

export interface SecretsDeps {
  readonly config: SecretsConfig;
  readonly clock: Clock;
  /** Reads a secret of a vault; only tests give one. */
  readonly readSecret?: (secretUri: string) => Promise<string>;
}

/** Seals with AES-256-GCM. Loads and reads nothing before the first text. */
export function createSecrets({ config, clock, readSecret = readVaultSecret }: SecretsDeps): Secrets {
  const keys = createKeys({ sources: config.keys, readSecret, clock });
  return {
    close: async (text, place) => (await keys.seal()).close(text, place),
    open: async (sealed, place, remedy) => {
      try {
        return (await keys.seal()).open(sealed, place, remedy);
      } catch (error) {
        // Another replica may know a newer key already.
        const newer = error instanceof UnknownKeyError ? await keys.newerSeal() : undefined;
        if (newer === undefined) throw error;
        return newer.open(sealed, place, remedy);
      }
    },
  };
}
