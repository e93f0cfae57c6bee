import type { SandboxConfig } from './config';
import type { VirtualClock } from './clock';
import { generateReferral } from './generate';
import { createFaultQueue, type FaultQueue } from './partner-center/faults';
import { deadlineOf, isRecord, textAt } from './partner-center/payload';
import { createReferralBook, type ReferralBook } from './partner-center/referral-book';
import { createRequestLog, type RequestLog } from './partner-center/request-log';
import { createRandom } from './random';
import { loadScenario } from './scenario';
import type { ReferralPayload, ReferralSummary, SandboxState } from './seam';
import { createSignInDesk } from './sign-in/desk';
import type { SignInDesk } from './sign-in/desk';

/** Everything the sandbox's Partner Center holds, and the hands that move it. */
export interface World {
  readonly book: ReferralBook;
  readonly faults: FaultQueue;
  readonly requests: RequestLog;
  readonly signIn: SignInDesk;
  /** Lets a referral arrive now. Throws an `Error` whose message can be shown when the overrides cannot be used. */
  readonly addReferral: (overrides?: Readonly<Record<string, unknown>>) => ReferralPayload;
  /** Moves the clock; what it crosses has expired when this returns. */
  readonly advance: (ms: number) => void;
  /** Back to the referrals of the beginning, dated around the present, and a good sign-in; the clock stays. */
  reset(): void;
  state(url: string): SandboxState;
  close(): void;
}

export interface WorldOptions {
  readonly clock: VirtualClock;
  readonly config: Pick<SandboxConfig, 'mode' | 'startAt'>;
  readonly packageRoot: string;
}

/** The same seed, the same made-up customers. */
const SEED = 20_201_007;
const MINUTE_MS = 60_000;

export function createWorld({ clock, config, packageRoot }: WorldOptions): World {
  const book = createReferralBook();
  const faults = createFaultQueue();
  const requests = createRequestLog();
  const signIn = createSignInDesk(clock);
  let random = createRandom(SEED);
  const endWatch = clock.onAdvance((now) => {
    book.expireDue(now);
  });

  function fill(startAt: number): void {
    random = createRandom(SEED);
    book.clear();
    loadScenario(book, { packageRoot, startAt, random });
  }

  function addReferral(overrides: Readonly<Record<string, unknown>> = {}): ReferralPayload {
    requireId(overrides);
    const at = clock.now();
    const arrival = { at, stamp: book.stampNow(at), eTag: book.nextEtag(at), overrides };
    return book.add(generateReferral(random, arrival), at).payload;
  }

  function reset(): void {
    fill(Math.floor(clock.now() / MINUTE_MS) * MINUTE_MS);
    faults.clear();
    requests.clear();
    signIn.signIn({ account: 'admin', mfa: true });
  }

  function state(url: string): SandboxState {
    const now = clock.now();
    book.expireDue(now);
    const referrals = book.all().map(({ payload }) => summaryOf(payload));
    return {
      url,
      mode: config.mode,
      now: new Date(now).toISOString(),
      referrals,
      faults: faults.list(),
      requests: requests.totals(),
      signIn: signIn.view(),
    };
  }

  fill(config.startAt);
  const close = (): void => {
    endWatch();
    signIn.close();
  };
  return { book, faults, requests, signIn, addReferral, advance: clock.advance, reset, state, close };
}

function requireId(overrides: Readonly<Record<string, unknown>>): void {
  if (!('id' in overrides)) return;
  const { id } = overrides;
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) {
    throw new Error('id must be a text of up to 64 letters, digits, "-" and "_", e.g. a GUID.');
  }
}

function summaryOf(payload: ReferralPayload): ReferralSummary {
  const status = textAt(payload, 'status') ?? '';
  const deadline = status === 'New' ? deadlineOf(payload) : undefined;
  const profile = payload['customerProfile'];
  return {
    id: payload.id,
    customer: isRecord(profile) ? (textAt(profile, 'name') ?? '') : '',
    status,
    substatus: textAt(payload, 'substatus') ?? '',
    direction: textAt(payload, 'direction') ?? '',
    ...(deadline === undefined ? {} : { deadline: new Date(deadline).toISOString() }),
  };
}
