import { systemClock as clock } from './adapters/clock/system-clock';
import { createSecrets } from './adapters/secrets/secrets';
import { openStore } from './adapters/store/open-store';
import type { BotConfig } from './config';
import { configuredSignIn } from './main-sign-in';
import type { CreateSignIn } from './main-sign-in';
import type { Log } from './ports/log';

export interface SharedSignIn {
  readonly create: CreateSignIn;
  close(): Promise<void>;
}

/**
 * The sign-in that is kept in the configured database: were it copied, the bot that runs and this one would each renew it
 * for itself, and one of them could lose it. A renewed one is kept there; that is all that is ever written.
 */
export async function sharedSignIn(configured: BotConfig, log: Log): Promise<SharedSignIn> {
  const store = await openStore(configured.store, log);
  const secrets = createSecrets({ config: configured.secrets, clock });
  return {
    create: (config, parts) => configuredSignIn(config, { ...parts, store, secrets }),
    close: () => store.close(),
  };
}

/** A sign-in that goes with the process. */
export const OWN_SIGN_IN: SharedSignIn = { create: configuredSignIn, close: () => Promise.resolve() };
