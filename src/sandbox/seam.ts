import type { Server } from 'restify';
import type { SandboxMode } from './config';
import type { VirtualClock } from './clock';
import type { SignInDesk, SignInView } from './sign-in/desk';

/** A referral exactly as the Partner API would send it; anything may be missing or odd but the id. */
export interface ReferralPayload {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** What the page, the control API and tests see of the sandbox from above. */
export interface SandboxState {
  /** Where the sandbox listens, e.g. `http://127.0.0.1:3979`. */
  readonly url: string;
  readonly mode: SandboxMode;
  /** The virtual moment, ISO 8601. */
  readonly now: string;
  readonly referrals: readonly ReferralSummary[];
  readonly faults: readonly object[];
  /** What the Partner API has been asked so far. */
  readonly requests: { readonly total: number; readonly bytes: number };
  readonly signIn: SignInView;
}

export interface ReferralSummary {
  readonly id: string;
  readonly customer: string;
  readonly status: string;
  readonly substatus: string;
  readonly direction: string;
  /** ISO 8601; absent once the referral is no longer New. */
  readonly deadline?: string;
}

/** What the chat part of the sandbox is given. */
export interface ChatDeps {
  readonly clock: VirtualClock;
  /** The folder of package.json: files that are not compiled are read relative to it. */
  readonly packageRoot: string;
  /**
   * Lets a new referral arrive: incoming, New/Pending, with what `overrides` says merged over it (`null` is kept,
   * lists are replaced). Throws an `Error` whose message can be shown when the overrides cannot be used.
   */
  addReferral(overrides?: Readonly<Record<string, unknown>>): ReferralPayload;
  /** Moves the clock ahead; referrals whose deadline is crossed have expired when it returns. */
  advance(ms: number): void;
  state(): SandboxState;
  /** The sign-in to the Partner API, and who hears of its changes. */
  readonly signIn: Pick<SignInDesk, 'onChange'>;
  /** Where the sandbox listens, no slash at the end; known once it does. */
  baseUrl(): string;
}

/** The chat part as the sandbox's server holds it. */
export interface Chat {
  /** Ends what it keeps open (streams, sockets, timers). Called once, before the server closes. */
  close?(): void | Promise<void>;
  /** Called after `POST /control/reset`. */
  reset?(): void;
}

/**
 * Adds the chat part's routes to the server, the index page `/` and its assets included. Called once, before the
 * server listens. The server refuses Host headers that are not loopback.
 */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- a mount that keeps nothing open returns nothing
export type MountChat = (server: Server, deps: ChatDeps) => Chat | void;
