import { MINUTE_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';
import { SignInError } from '../../../ports/errors';
import type { Log } from '../../../ports/log';
import type { Secrets } from '../../../ports/secrets';
import type { SignIn, SignInEnding } from '../../../ports/sign-in';
import type { KeptStore, PollStore } from '../../../ports/store';
import type { PartnerAuth, PersonAuth } from '../config';
import { createHoldingCredential } from './credential';
import { createDeviceCodes } from './device-code';
import { createEntra } from './entra';
import type { Entra } from './entra';
import { createFixedSignIn } from './fixed-token';
import { authorityHostOf } from './library-options';
import type { LibraryOptions } from './library-options';
import type { PartnerCredential } from './partner-credential';
import { createConclude, failed } from './person';
import { createPreflight } from './preflight';
import { createRenewal } from './renewal';
import { createShelf } from './shelf';
import { stateOf } from './state';
import { checkToken } from './token-check';
import { createVerdicts } from './verdicts';

export interface PartnerSignInDeps {
  readonly auth: PartnerAuth;
  readonly store: Pick<KeptStore, 'kept' | 'keep' | 'drop'> & Pick<PollStore, 'takeLease'>;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly log: Log;
  /** How the sign-in's own requests travel; only tests give any. */
  readonly library?: LibraryOptions;
}

export interface PartnerSignIn extends SignIn {
  /** For `createPartnerCenter`. Never asks a person for anything. */
  readonly credential: PartnerCredential;
  /** Opens this machine's browser and waits for the person, ten minutes at most. Never rejects. */
  signInWithBrowser(): Promise<SignInEnding>;
  /** Takes over a sign-in that was made elsewhere (Secure Application Model). Never rejects. */
  importRefreshToken(refreshToken: string): Promise<SignInEnding>;
  /** Gives up a sign-in that still waits for its person, so that the process can end. */
  stop(): void;
}

const BROWSER_PATIENCE_MS = 10 * MINUTE_MS;

/**
 * The sign-in to Partner Center as the configuration asks for it. The referrals API takes only tokens of a person (list
 * page, "Prerequisites"), so there is no way to sign in as the application alone. Nothing is loaded, read or asked
 * before it is used.
 */
export function createPartnerSignIn(deps: PartnerSignInDeps): PartnerSignIn {
  const { auth, clock, library = {} } = deps;
  if (auth.kind === 'token') return createFixedSignIn(auth.token, deps);
  return createPersonSignIn({ ...deps, auth, entra: createEntra({ auth, clock, library }) });
}

export interface PersonSignInDeps extends Omit<PartnerSignInDeps, 'library'> {
  readonly auth: PersonAuth;
  readonly entra: Entra;
}

/** The same with any Entra. */
export function createPersonSignIn(deps: PersonSignInDeps): PartnerSignIn {
  const { auth, entra, clock } = deps;
  const app = `${auth.clientId} ${auth.tenantId} ${authorityHostOf(auth)}`.toLowerCase();
  const shelf = createShelf({ ...deps, app });
  const preflight = createPreflight(deps);
  const verdicts = createVerdicts({ ...deps, shelf });
  const renewal = createRenewal({ ...deps, shelf, preflight });
  const credential = createHoldingCredential({ renewal, shelf, verdicts, clock });
  const conclude = createConclude({
    ...{ ...deps, shelf, preflight, app },
    onToken: (held) => {
      credential.hold(held);
      verdicts.noticed(undefined);
    },
  });
  const codes = createDeviceCodes({ ...deps, shelf, conclude });
  let sealedSince: EpochMs | undefined;
  const ready = (work: () => Promise<SignInEnding>): Promise<SignInEnding> =>
    shelf.ready().then(work).catch(failed);
  return {
    credential,
    begin: () => codes.begin(),
    stop: () => codes.stop(),
    state: async () => {
      const kept = await shelf.read().catch(sealedAway);
      if (kept instanceof SignInError)
        return { kind: 'over', since: (sealedSince ??= clock.now()), reason: kept.message };
      sealedSince = undefined;
      credential.noticed(kept?.signIn);
      verdicts.noticed(kept?.signIn.over);
      return stateOf(kept?.signIn, auth.longestMs);
    },
    forget: async () => {
      codes.stop();
      await shelf.clear();
      credential.hold(undefined);
    },
    signInWithBrowser: () => ready(() => withDeadline(entra.browser().then(conclude), clock)),
    importRefreshToken: (refreshToken) =>
      ready(async () => {
        const fault = faultOfRefreshToken(refreshToken, clock.now());
        return fault === undefined
          ? conclude(await entra.refreshToken(refreshToken.trim()))
          : { kind: 'failed', reason: fault };
      }),
  };
}

/** The store answered, but what it gave cannot be opened: that is for a person to mend. */
function sealedAway(error: unknown): SignInError {
  if (error instanceof SignInError) return error;
  throw error;
}

async function withDeadline(ending: Promise<SignInEnding>, clock: Clock): Promise<SignInEnding> {
  const done = new AbortController();
  const late = clock.sleep(BROWSER_PATIENCE_MS, done.signal).then(nobodyCame);
  return Promise.race([ending, late]).finally(() => done.abort());
}

function nobodyCame(): SignInEnding {
  return { kind: 'failed', reason: 'nobody signed in with the browser in time: begin the sign-in again' };
}

function faultOfRefreshToken(refreshToken: string, now: number): string | undefined {
  if (!/^[\x21-\x7e]{16,}$/.test(refreshToken.trim()))
    return 'that is no refresh token: it must be one long word of printable ASCII characters';
  if (checkToken(refreshToken.trim(), now).kind === 'opaque') return undefined;
  return 'that is an access token: give the refresh token that came with it ("refresh_token")';
}
