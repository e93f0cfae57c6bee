import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/adapters/store/open-store';
import type { StoreConfig } from '../../../src/adapters/store/config';
import type { Log } from '../../../src/ports/log';
import type { Store } from '../../../src/ports/store';
import { freshDatabaseUrl } from '../../helpers/postgres';

/** Somewhere a store keeps its data; opened twice, it is what two processes (or one restarted) see. */
export interface Place {
  open(): Promise<Store>;
  /** Closes whatever is still open and forgets the data. */
  dispose(): Promise<void>;
}

export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

export function placeOf(open: () => Promise<Store>, forget: () => Promise<void>): Place {
  const opened: Store[] = [];
  return {
    async open() {
      const store = await open();
      opened.push(store);
      return store;
    },
    async dispose() {
      await Promise.all(opened.map((store) => store.close()));
      await forget();
    },
  };
}

/** A folder, and the configuration of the embedded database in it. */
export async function freshFolder(): Promise<{ readonly config: StoreConfig; readonly place: Place }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'referral-bot-store-'));
  const config: StoreConfig = { kind: 'sqlite', dataDir };
  const forget = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  return { config, place: placeOf(() => openStore(config, silentLog), forget) };
}

/** An empty schema on the test server. */
export async function freshSchema(): Promise<{
  readonly config: StoreConfig & { readonly kind: 'postgres' };
  readonly place: Place;
}> {
  const config = { kind: 'postgres', url: await freshDatabaseUrl() } as const;
  return {
    config,
    place: placeOf(
      () => openStore(config, silentLog),
      () => Promise.resolve(),
    ),
  };
}
