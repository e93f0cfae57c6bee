import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import { PROVEN } from '../../../ports/proven';
import type { InboxStore } from '../../../ports/store';
import {
  MOST_BODY_BYTES,
  MOST_UNSIGNED_BYTES,
  isCertificateCheck,
  isReadable,
  mediaTypeOf,
  readRawBody,
} from './read-request';
import { keyOfSignature, looksSigned, provenSignature } from './signature';

/** What answers a request in full, of Bolt or of the installation's pages. */
export type Listener = (req: IncomingMessage, res: ServerResponse) => void;

export interface DoorDeps {
  /** Absent where Slack's requests come over a connection of our own (Socket Mode). */
  readonly signingSecret?: string;
  /** Answers what has been proven to come from Slack; loaded by the first such request. */
  readonly events: () => Promise<Listener>;
  /** The pages by which workspaces install the app, true when there is one; absent where the app has a token. */
  readonly pages?: (path: string, req: IncomingMessage, res: ServerResponse) => boolean;
  readonly store: InboxStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** Everything below `/slack/`; false when the request is for somebody else. Never throws. */
export type Door = (req: IncomingMessage, res: ServerResponse) => boolean;

const PREFIX = '/slack/';
const EVENTS = '/slack/events';
/** Where Bolt finds a body that has been read already. */
type WithRawBody = IncomingMessage & { rawBody?: Buffer };

/**
 * The public door for Slack. Who cannot prove to be Slack is told 401 and nothing else; no text of a library, no reason
 * and no 500 ever leaves it.
 */
export function createDoor(deps: DoorDeps): Door {
  return (req, res) => {
    const path = pathOf(req.url);
    if (!path.startsWith(PREFIX)) return false;
    if (path === EVENTS && deps.signingSecret !== undefined) void answer(deps, deps.signingSecret, req, res);
    else if (path === EVENTS || deps.pages?.(path, req, res) !== true) refuse(res, 404);
    return true;
  };
}

function pathOf(url = ''): string {
  return url.replace(/[?#].*$/s, '');
}

async function answer(
  deps: DoorDeps,
  signingSecret: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  try {
    const status = await admit(deps, signingSecret, req);
    if (status !== 'admitted') refuse(res, status);
    else (await deps.events())(req, res);
  } catch (error) {
    deps.log.error('a request from Slack could not be handled', { error });
    refuse(res, 503);
  }
}

/**
 * Reads and checks a request; `admitted` with its body for Bolt, or the status that ends it. A repeat that Slack itself
 * announces is let in again: what it asks for is known by its own key.
 */
async function admit(deps: DoorDeps, signingSecret: string, req: WithRawBody): Promise<'admitted' | number> {
  if (req.method !== 'POST') return 405;
  const type = mediaTypeOf(req.headers['content-type']);
  if (type === undefined) return 415;
  const isSigned = looksSigned(req.headers);
  const body = await readRawBody(req, isSigned ? MOST_BODY_BYTES : MOST_UNSIGNED_BYTES);
  if (!body.ok) return isSigned ? body.status : turnedAway(deps, 'it is not signed');
  if (isCertificateCheck(type, body.bytes)) return 200;
  const { headers } = req;
  const signature = provenSignature({ headers, rawBody: body.bytes }, signingSecret, Date.now());
  if (signature === undefined) return turnedAway(deps, 'the signature or its time is wrong');
  req.emit(PROVEN);
  const isNew = await deps.store.receive({ key: keyOfSignature(signature), receivedAt: deps.clock.now() });
  if (!isNew && headers['x-slack-retry-num'] === undefined) return turnedAway(deps, 'it was here before');
  if (!isReadable(type, body.bytes)) return 400;
  req.rawBody = body.bytes;
  req.headers['content-type'] = type;
  return 'admitted';
}

function turnedAway({ log }: DoorDeps, reason: string): number {
  log.warn('a request to the door for Slack was turned away', { status: 401, reason });
  return 401;
}

/** Without a body. What was not read to its end cannot be followed by another request. */
function refuse(res: ServerResponse, status: number): void {
  if (res.headersSent || res.destroyed) return;
  res.writeHead(status, { 'content-length': 0, ...(status >= 400 && { connection: 'close' }) });
  res.end();
}
