import type { DeviceCodeInfo } from '@azure/identity';
import { MINUTE_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';
import { isLoopbackUrl, parseUrl } from '../../../domain/loopback';
import type { Clock } from '../../../ports/clock';
import { SignInError } from '../../../ports/errors';
import type { PendingSignIn } from '../../../ports/sign-in';
import type { Asked, Entra, SignedIn } from './entra';
import type { Conclude } from './person';
import type { Shelf } from './shelf';

export interface DeviceCodeDeps {
  readonly entra: Pick<Entra, 'deviceCode'>;
  readonly shelf: Pick<Shelf, 'ready'>;
  readonly conclude: Conclude;
  readonly clock: Clock;
}

export interface DeviceCodes {
  /** As `SignIn.begin`. */
  begin(): Promise<PendingSignIn>;
  /** Gives up the one that waits. */
  stop(): void;
}

/** Entra's codes are good for so long; the library knows it, but its types do not. */
const USUAL_LIFE_MS = 15 * MINUTE_MS;

/** Sign-ins by device code, one at a time. */
export function createDeviceCodes(deps: DeviceCodeDeps): DeviceCodes {
  let waiting: { readonly pending: Promise<PendingSignIn>; readonly controller: AbortController } | undefined;
  const begin = (): Promise<PendingSignIn> => {
    if (waiting !== undefined) return waiting.pending;
    const controller = new AbortController();
    const pending = start(deps, controller.signal);
    const mine = { pending, controller };
    const done = (): void => void (waiting = waiting === mine ? undefined : waiting);
    waiting = mine;
    pending.then(
      ({ ended }) => ended.then(done),
      () => {
        controller.abort();
        done();
      },
    );
    return pending;
  };
  return {
    begin,
    stop: () => {
      waiting?.controller.abort();
      waiting = undefined;
    },
  };
}

async function start(deps: DeviceCodeDeps, signal: AbortSignal): Promise<PendingSignIn> {
  const { entra, shelf, conclude, clock } = deps;
  // Nobody shall sign in only to hear that it cannot be kept.
  await shelf.ready();
  let show: (info: DeviceCodeInfo) => void = () => undefined;
  const shown = new Promise<DeviceCodeInfo>((resolve) => (show = resolve));
  // A refusal instead of a code reaches the prompt without one; the error follows.
  const asking = entra.deviceCode((info) => {
    if (info.userCode) show(info);
  }, signal);
  const info = await Promise.race([shown, asking.then(refusalOf)]);
  const ended = asking.then((answer) => (signal.aborted ? givenUp() : conclude(answer)));
  const { verificationUri: url, userCode: code } = info;
  return { url: safe(url), code, expiresAt: endOf(info, clock.now()), ended };
}

/** The code is still to come, unless this says why not. */
function refusalOf(answer: Asked<SignedIn>): never {
  throw answer.kind === 'done'
    ? new SignInError('the sign-in service gave no code: try again')
    : answer.error;
}

function givenUp() {
  return { kind: 'failed', reason: 'the sign-in was given up' } as const;
}

function safe(url: string): string {
  if (parseUrl(url)?.protocol === 'https:' || isLoopbackUrl(url)) return url;
  throw new SignInError(
    'the sign-in service sends to an address that is not safe: check PARTNER_AUTHORITY_HOST',
  );
}

function endOf(info: DeviceCodeInfo & { readonly expiresIn?: unknown }, now: EpochMs): EpochMs {
  return now + (typeof info.expiresIn === 'number' ? info.expiresIn * 1000 : USUAL_LIFE_MS);
}
