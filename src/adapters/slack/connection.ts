import type { WebClient } from '@slack/web-api';
import { RetryLaterError, SignInError } from '../../ports/errors';
import type { Clock } from '../../ports/clock';
import type { SlackAddress } from './address';
import type { Clients } from './client';
import { BLOCKED_RETRY_MS } from './send/errors';
import { readFailure } from './send/send-failure';
import type { Result } from './send/send-failure';
import type { Workspace, Workspaces } from './install/workspaces';

/** Why nothing can be asked of Slack just now. Nothing has left this machine. */
export interface NotConnected {
  readonly kind: 'later';
  readonly reason: string;
  readonly retryAfterMs?: number;
  readonly blocked?: boolean;
}

/** The way to one workspace, for one send. */
export interface Connection {
  readonly kind: 'connected';
  readonly workspace: Workspace;
  /**
   * One request, never repeated. Never rejects. All that is asked through one connection is over within the time limit
   * of a single request, so that a send ends before its lease.
   */
  readonly ask: <T>(request: (client: WebClient) => Promise<T>) => Promise<Result<T>>;
}

export type Connect = (
  to: Pick<SlackAddress, 'teamId' | 'enterpriseId'>,
) => Promise<Connection | NotConnected>;

export interface ConnectDeps {
  readonly workspaces: Workspaces;
  readonly clients: Clients;
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/** Finds the token of a workspace and a client that speaks with it. The result never rejects. */
export function createConnect({ workspaces, clients, timeoutMs, clock }: ConnectDeps): Connect {
  return async ({ teamId, enterpriseId }) => {
    const overtime = AbortSignal.timeout(timeoutMs);
    try {
      const workspace = await inTime(overtime, workspaces.workspace(teamId, enterpriseId));
      if (workspace === undefined) return notInstalled();
      const client = await inTime(overtime, clients.client(workspace.botToken));
      return { kind: 'connected', workspace, ask: (request) => askOnce(overtime, () => request(client)) };
    } catch (error) {
      return notConnected(error, clock.now());
    }
  };
}

async function askOnce<T>(overtime: AbortSignal, request: () => Promise<T>): Promise<Result<T>> {
  if (overtime.aborted) return { ok: false, failure: { sent: false, timedOut: true } };
  try {
    return { ok: true, answer: await inTime(overtime, request()) };
  } catch (error) {
    return {
      ok: false,
      failure: error === OUT_OF_TIME ? { sent: true, timedOut: true } : readFailure(error),
    };
  }
}

const OUT_OF_TIME = new Error('out of time');

/** What is waited for may go on after that, unheard. */
function inTime<T>(overtime: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const tooLate = () => {
      reject(OUT_OF_TIME);
    };
    if (overtime.aborted) tooLate();
    else overtime.addEventListener('abort', tooLate, { once: true });
    work.then(resolve, reject);
  });
}

function notInstalled(): NotConnected {
  return blocked('the app is not installed in this workspace (any more): install it there again');
}

/** The errors of the ports say what to do; what anything else says may be secret. */
function notConnected(error: unknown, now: number): NotConnected {
  if (error instanceof SignInError) return blocked(error.message);
  if (!(error instanceof RetryLaterError))
    return { kind: 'later', reason: 'the workspace’s token could not be read' };
  const { message, retryAt } = error;
  return {
    kind: 'later',
    reason: message,
    ...(retryAt !== undefined && { retryAfterMs: Math.max(0, retryAt - now) }),
  };
}

function blocked(reason: string): NotConnected {
  return { kind: 'later', reason, retryAfterMs: BLOCKED_RETRY_MS, blocked: true };
}
