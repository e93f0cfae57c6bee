import { createSecrets } from '../../src/adapters/secrets/secrets';
import type { Clock } from '../../src/ports/clock';
import type { Secrets } from '../../src/ports/secrets';

export const TEST_KEY = Buffer.alloc(32, 1);

/** Seals for real, with keys that everybody here knows. */
export function createTestSecrets(clock: Clock, keys: readonly Buffer[] = [TEST_KEY]): Secrets {
  return createSecrets({ config: { keys: keys.map((bytes) => ({ kind: 'bytes', bytes })) }, clock });
}
