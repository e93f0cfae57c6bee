import { SignInError } from '../../../ports/errors';
import type { Clock } from '../../../ports/clock';
import type { Secrets } from '../../../ports/secrets';
import type { KeptStore } from '../../../ports/store';
import { parseInstallation, printInstallation } from './installation';
import type { Installation } from './installation';

/** An installation as it is kept now. */
export interface KeptInstallation {
  readonly installation: Installation;
  readonly version: number;
}

/**
 * Who has installed the app, by the id of the workspace or organisation, in the store and sealed. Everything rejects
 * with `SignInError` when a key is missing or wrong, with `RetryLaterError` when store or vault do not answer.
 */
export interface Installations {
  /** Makes sure that something could be kept now. */
  ready(): Promise<void>;
  read(id: string): Promise<KeptInstallation | undefined>;
  /** Keeps it in place of an older one; with `expected` only while that version stands, else false. */
  write(id: string, installation: Installation, expected?: number): Promise<boolean>;
  forget(id: string): Promise<void>;
  ids(): Promise<readonly string[]>;
}

export interface InstallationsDeps {
  readonly store: KeptStore;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

const PREFIX = 'slack/installation/';
const REMEDY = 'install the app there again at /slack/install';

export function createInstallations({ store, secrets, clock }: InstallationsDeps): Installations {
  const write = async (id: string, installation: Installation, expected?: number): Promise<boolean> => {
    const place = PREFIX + id;
    const sealed = await secrets.close(printInstallation(installation), place);
    return store.keep(place, sealed, clock.now(), expected);
  };
  return {
    write,
    ready: async () => {
      await secrets.close('', PREFIX);
    },
    read: async (id) => {
      const place = PREFIX + id;
      const kept = await store.kept(place);
      if (kept === undefined) return undefined;
      const { text, withFirstKey } = await secrets.open(kept.value, place, REMEDY);
      const installation = parseInstallation(text);
      if (installation === undefined) throw unreadable(place);
      if (withFirstKey) return { installation, version: kept.version };
      // A key that is on its way out shall not be needed for ever.
      const sealedAgain = await write(id, installation, kept.version);
      return { installation, version: kept.version + (sealedAgain ? 1 : 0) };
    },
    forget: (id) => store.drop(PREFIX + id),
    ids: async () => (await store.keptNames(PREFIX)).map((name) => name.slice(PREFIX.length)),
  };
}

function unreadable(place: string): SignInError {
  return new SignInError(
    `What is kept under "${place}" cannot be read by this version of referral-bot: start the version that wrote it, ` +
      `or ${REMEDY}.`,
  );
}
