import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../clock';
import { ACCOUNTS } from './accounts';
import type { Account, Who } from './accounts';

/** The sign-in to the sandbox's Partner Center as it stands. Moments are ISO 8601 on the sandbox's clock. */
export type SignInView =
  | ({
      readonly kind: 'signed-in';
      readonly mfa: boolean;
      readonly signedInAt: string;
      /** When it will be over; absent when nobody has set an end. */
      readonly endsAt?: string;
    } & Pick<Account, 'name' | 'upn' | 'role'>)
  | { readonly kind: 'over'; readonly since: string }
  | { readonly kind: 'signed-out' };

/** The one sign-in to the sandbox's Partner Center: every token stands for it. */
export interface SignInDesk {
  view(): SignInView;
  /** Who is signed in; `undefined` when it is over or nobody is. */
  signedIn(): SignedIn | undefined;
  /** Another one after each change; access tokens name the one they were made in. */
  session(): string;
  /** Somebody signs in; what was over is good again, and no end is set. */
  signIn(who: Who): void;
  /** Ends the sign-in now. False when nobody is signed in. */
  expire(): boolean;
  /** Lets it end `ms` from now. False when nobody is signed in. */
  endIn(ms: number): boolean;
  signOut(): void;
  /** Calls `listener` after each change. */
  onChange(listener: (view: SignInView) => void): void;
  /** Stops watching the clock. */
  close(): void;
}

/** Moments are milliseconds since 1970. */
export interface SignedIn {
  readonly who: Who;
  readonly at: number;
  /** When it will be over. */
  readonly endsAt?: number;
}

type Phase =
  | ({ readonly kind: 'signed-in' } & SignedIn)
  | { readonly kind: 'over'; readonly since: number }
  | { readonly kind: 'signed-out' };

/** From the start on the account of the bot is signed in, for good. */
export function createSignInDesk(clock: Pick<VirtualClock, 'now' | 'onAdvance'>): SignInDesk {
  const listeners: ((view: SignInView) => void)[] = [];
  let session = randomUUID();
  let phase = begun({ account: 'admin', mfa: true }, clock.now());
  const endWatch = clock.onAdvance(() => void current());

  function change(next: Phase): void {
    phase = next;
    session = randomUUID();
    for (const listener of listeners) listener(viewOf(next));
  }

  /** What holds now: nobody needs to look at the very moment of the end. */
  function current(): Phase {
    if (phase.kind === 'signed-in' && phase.endsAt !== undefined && phase.endsAt <= clock.now())
      change({ kind: 'over', since: phase.endsAt });
    return phase;
  }

  function whenSignedIn(next: (now: Phase & { kind: 'signed-in' }) => Phase): boolean {
    const now = current();
    if (now.kind !== 'signed-in') return false;
    change(next(now));
    return true;
  }

  return {
    view: () => viewOf(current()),
    signedIn: () => {
      const now = current();
      return now.kind === 'signed-in' ? now : undefined;
    },
    session: () => {
      current();
      return session;
    },
    signIn: (who) => {
      change(begun(who, clock.now()));
    },
    expire: () => whenSignedIn(() => ({ kind: 'over', since: clock.now() })),
    endIn: (ms) => whenSignedIn((now) => ({ ...now, endsAt: clock.now() + ms })),
    signOut: () => {
      change({ kind: 'signed-out' });
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
    close: endWatch,
  };
}

function begun(who: Who, now: number): Phase {
  return { kind: 'signed-in', who, at: now };
}

function viewOf(phase: Phase): SignInView {
  if (phase.kind === 'signed-out') return phase;
  if (phase.kind === 'over') return { kind: 'over', since: iso(phase.since) };
  const { who, at, endsAt } = phase;
  const { name, upn, role } = ACCOUNTS[who.account];
  const end = endsAt === undefined ? {} : { endsAt: iso(endsAt) };
  return { kind: 'signed-in', name, upn, role, mfa: who.mfa, signedInAt: iso(at), ...end };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
