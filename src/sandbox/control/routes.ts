import type { Request, Response, Server } from 'restify';
import type { VirtualClock } from '../clock';
import { jsonReply, readJson, Refusal, refusalReply, requireJsonType, sendReply, type Reply } from '../http';
import type { Kept, ReferralBook } from '../partner-center/referral-book';
import type { SandboxState } from '../seam';
import type { World } from '../world';
import { advanceBody, arrivalBody, faultBody, outsideBody, readBody, signInBody } from './bodies';
import { changedOutside } from './outside';
import { changedSignIn } from './sign-in';

export interface ControlDeps {
  readonly world: World;
  readonly clock: VirtualClock;
  readonly state: () => SandboxState;
  readonly onReset: () => void;
}

type Action = (body: unknown, req: Request) => Reply;

/** Adds the control API: how a person, the page or a test moves the sandbox. Described in docs/sandbox.md. */
export function mountControl(server: Server, { world, clock, state, onReset }: ControlDeps): void {
  const get = (path: string, action: (req: Request) => Reply): void => {
    server.get(
      path,
      answering(async (req) => Promise.resolve(action(req))),
    );
  };
  const post = (path: string, action: Action): void => {
    server.post(
      path,
      answering(async (req) => {
        // A page of another site cannot announce JSON without asking first, and nobody answers it.
        requireJsonType(req);
        return action(await readJson(req), req);
      }),
    );
  };

  get('/control/state', () => jsonReply(200, state()));
  get('/control/clock', () => jsonReply(200, { now: new Date(clock.now()).toISOString() }));
  get('/control/requests', (req) => jsonReply(200, requestsSince(world, req)));
  get('/control/faults', () => jsonReply(200, { faults: world.faults.list() }));

  get('/control/sign-in', () => jsonReply(200, world.signIn.view()));

  post('/control/clock/advance', (body) => {
    world.advance(readBody(advanceBody, body, '{"hours": 5}'));
    return jsonReply(200, { now: new Date(clock.now()).toISOString() });
  });
  post('/control/referrals', (body) => jsonReply(201, arrive(world, body)));
  post('/control/referrals/:id/patch-outside', (body, req) =>
    jsonReply(200, actOutside(world, clock, body, req)),
  );
  server.del(
    '/control/referrals/:id',
    answering(async (req) => Promise.resolve(jsonReply(200, remove(world, clock, req)))),
  );
  post('/control/faults', (body) => {
    const { page, ...fault } = readBody(faultBody, body, '{"kind": "throttled", "times": 2, "page": 1}');
    world.faults.add(page === undefined ? fault : { ...fault, page });
    return jsonReply(201, { faults: world.faults.list() });
  });
  post('/control/faults/clear', () => {
    world.faults.clear();
    return jsonReply(200, { faults: [] });
  });
  post('/control/sign-in', (body) => {
    const act = readBody(
      signInBody,
      body,
      '{"action": "expire"}, {"action": "end", "inDays": 7} or {"action": "sign-in"}',
    );
    return jsonReply(200, changedSignIn(world.signIn, act));
  });
  post('/control/reset', () => {
    world.reset();
    onReset();
    return jsonReply(200, state());
  });
}

function answering(answer: (req: Request) => Promise<Reply>): (req: Request, res: Response) => Promise<void> {
  return async (req, res) => {
    sendReply(res, await answer(req).catch(asReply));
  };
}

function arrive(world: World, body: unknown): object {
  const { count, overrides } = readBody(arrivalBody, body, '{"customerProfile": {"name": "Fabrikam"}}');
  try {
    return { referrals: Array.from({ length: count }, () => world.addReferral(overrides)) };
  } catch (error) {
    throw new Refusal(
      400,
      'invalidRequest',
      error instanceof Error ? error.message : 'The referral cannot be added.',
    );
  }
}

/** From now on the Partner API does not know it, as when the partner has lost the right to see it. */
function remove({ book }: World, clock: VirtualClock, req: Request): object {
  const kept = findReferral(book, clock, req);
  book.remove(kept);
  return { removed: kept.payload.id };
}

function findReferral(book: ReferralBook, clock: VirtualClock, req: Request): Kept {
  const { id = '' } = req.params as Readonly<Record<string, string | undefined>>;
  book.expireDue(clock.now());
  const kept = book.find(id);
  if (kept === undefined)
    throw new Refusal(
      404,
      'itemNotFound',
      'There is no referral with this id; GET /control/state lists them.',
    );
  return kept;
}

function actOutside({ book }: World, clock: VirtualClock, body: unknown, req: Request): object {
  const kept = findReferral(book, clock, req);
  const act = readBody(
    outsideBody,
    body,
    '{"action": "accept"}, {"action": "decline", "reason": "…"} or {"action": "edit", "changes": {…}}',
  );
  const at = book.stampNow(clock.now());
  return book.change(kept, clock.now(), (payload) => changedOutside(payload, act, at)).payload;
}

function requestsSince({ requests }: World, req: Request): object {
  const since = new URLSearchParams(req.getQuery()).get('since') ?? '0';
  if (!/^\d{1,12}$/.test(since))
    throw new Refusal(400, 'invalidRequest', 'since must be the number of a request, e.g. ?since=17.');
  return { ...requests.totals(), requests: requests.list(Number(since)) };
}

/** A refusal becomes its answer; anything else is our own fault and goes on to the server's error handler. */
function asReply(error: unknown): Reply {
  if (error instanceof Refusal) return refusalReply(error);
  throw error;
}
