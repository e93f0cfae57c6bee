import { createPinoLog } from './adapters/log/pino-log';
import { systemClock as clock } from './adapters/clock/system-clock';
import { createPartnerCenter } from './adapters/partner-center/client';
import { createSecrets } from './adapters/secrets/secrets';
import { openStore } from './adapters/store/open-store';
import { InvalidConfigError, readBotConfig } from './config';
import type { BotConfig } from './config';
import { guardAsConfigured } from './main-outgoing';
import { configuredSignIn } from './main-sign-in';
import type { PartnerSignIn } from './adapters/partner-center/sign-in/sign-in';
import type { Clock } from './ports/clock';
import type { Env } from './ports/config';
import type { Log } from './ports/log';
import type { ReferralSource } from './ports/referral-source';
import type { Secrets } from './ports/secrets';
import type { Store } from './ports/store';

/** What a command needs that works beside a running bot, on the same database. */
export interface Parts {
  readonly config: BotConfig;
  readonly store: Store;
  readonly secrets: Secrets;
  readonly signIn: PartnerSignIn;
  readonly source: ReferralSource;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Opens what is configured, lets `work` use it, and closes it. Nothing is logged unless `LOG_LEVEL` is set:
 * a command says itself what it found.
 * Rejects with `InvalidConfigError` where a start would, and with what `work` throws.
 */
export async function withParts<T>(env: Env, work: (parts: Parts) => Promise<T>): Promise<T> {
  const read = readBotConfig({ LOG_LEVEL: 'silent', ...env });
  if (!read.ok) throw new InvalidConfigError(read.problems);
  const { config } = read;
  const log = createPinoLog(config.log);
  guardAsConfigured(config, env, log);
  const store = await openStore(config.store, log);
  try {
    const secrets = createSecrets({ config: config.secrets, clock });
    const signIn = configuredSignIn(config, { store, secrets, clock, log });
    const source = createPartnerCenter({
      config: config.partnerCenter,
      credential: signIn.credential,
      clock,
      log,
    });
    return await work({ config, store, secrets, signIn, source, clock, log });
  } finally {
    await store.close();
  }
}
