import { RetryLaterError, SignInError } from '../../../ports/errors';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import type { Secrets } from '../../../ports/secrets';
import type { KeptStore } from '../../../ports/store';
import { parseKeptSignIn, printKeptSignIn } from './kept-sign-in';
import type { KeptSignIn } from './kept-sign-in';

export interface Shelved {
  readonly signIn: KeptSignIn;
  readonly version: number;
}

/**
 * Where the sign-in is kept, sealed, for all who share the store. Everything rejects with `RetryLaterError` when the
 * store or the key does not answer, and with `SignInError` when there is no key or not the one it was sealed with.
 */
export interface Shelf {
  /** Makes sure that something could be kept now. */
  ready(): Promise<void>;
  /** Undefined when there is none, or one that was made through another app registration. */
  read(): Promise<Shelved | undefined>;
  /** A person has signed in: this one replaces whatever is kept. */
  replace(signIn: KeptSignIn): Promise<void>;
  /**
   * The tokens were renewed. False when another version is kept by now, and nothing was written. Tokens that the store
   * does not take just now are remembered here and kept at the next occasion, for there are no others.
   */
  renew(next: Shelved): Promise<boolean>;
  /** Something was learned about the sign-in. False as with `renew`; rejects when it cannot be kept. */
  remark(next: Shelved): Promise<boolean>;
  clear(): Promise<void>;
}

export interface ShelfDeps {
  readonly store: Pick<KeptStore, 'kept' | 'keep' | 'drop'>;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly log: Log;
  /** The app registration, as `KeptSignIn.app`. */
  readonly app: string;
}

/** Sealed anew with each renewal, about once an hour: a key on its way out need not be looked for. */
const NAME = 'partner-center/sign-in';
const REMEDY = 'sign in again with "referral-bot login"';

export function createShelf({ store, secrets, clock, log, app }: ShelfDeps): Shelf {
  let unsaved: Shelved | undefined;

  const write = async (signIn: KeptSignIn, expected?: number): Promise<boolean> => {
    const sealed = await secrets.close(printKeptSignIn(signIn), NAME);
    return store.keep(NAME, sealed, clock.now(), expected).catch(away);
  };

  const renew = async (next: Shelved): Promise<boolean> => {
    try {
      const kept = await write(next.signIn, next.version);
      unsaved = undefined;
      return kept;
    } catch (error) {
      unsaved = next;
      const reason = error instanceof Error ? error.message : 'unknown';
      log.error('the renewed sign-in to Partner Center could not be kept; it is tried again', { reason });
      return true;
    }
  };

  return {
    renew,
    ready: async () => {
      await secrets.close('probe', NAME);
    },
    read: async () => {
      if (unsaved !== undefined) await renew(unsaved);
      if (unsaved !== undefined) return unsaved;
      const kept = await store.kept(NAME).catch(away);
      if (kept === undefined) return undefined;
      const signIn = parseKeptSignIn((await secrets.open(kept.value, NAME, REMEDY)).text);
      if (signIn === undefined) throw unreadable();
      return signIn.app === app ? { signIn, version: kept.version } : undefined;
    },
    replace: async (signIn) => {
      await write(signIn);
      unsaved = undefined;
    },
    remark: ({ signIn, version }) => write(signIn, version),
    clear: async () => {
      unsaved = undefined;
      await store.drop(NAME).catch(away);
    },
  };
}

function away(cause: unknown): never {
  throw new RetryLaterError('the store does not answer, and the sign-in to Partner Center is kept there', {
    cause,
  });
}

function unreadable(): SignInError {
  return new SignInError(
    `the sign-in to Partner Center was kept by another version of referral-bot: start that version, or ${REMEDY}`,
  );
}
