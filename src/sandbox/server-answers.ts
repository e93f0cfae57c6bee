import type { Next, Request, Response, Server } from 'restify';
import { Refusal, refusalReply, sendReply } from './http';
import { answerPartner, isPartnerPath, type PartnerRoutesDeps } from './partner-center/routes';

/** Where the sandbox writes what an operator should know. */
export interface SandboxLog {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  error(event: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** Answers what no route took and what a handler threw; without this the framework would show the thrown message. */
export function answerErrors(server: Server, partner: PartnerRoutesDeps, log: SandboxLog | undefined): void {
  server.on('restifyError', (req: Request, res: Response, error: unknown, done: () => void) => {
    if (!res.headersSent && !res.destroyed) {
      const reply = refusalReply(refusalFor(req, error, log));
      if (isPartnerPath(req.path())) answerPartner(req, res, reply, partner);
      else sendReply(res, reply);
    }
    done();
  });
}

/** The index page when no chat part brings its own. */
export function mountNotice(server: Server): undefined {
  const body = `This is the sandbox of referral-bot: a Partner Center on this machine, without a chat system.
Referrals: GET /v1.0/engagements/referrals (with the bearer token from SANDBOX_TOKEN)
Control:   GET /control/state
`;
  server.get('/', (_req: Request, res: Response, next: Next) => {
    sendReply(res, { status: 200, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body });
    next();
  });
  return undefined;
}

function refusalFor(req: Request, error: unknown, log: SandboxLog | undefined): Refusal {
  const status = statusOf(error);
  if (status === 404) return new Refusal(404, 'itemNotFound', notFoundMessage(req));
  if (status === 405)
    return new Refusal(405, 'invalidRequest', `${req.method ?? 'This method'} is not allowed here.`);
  log?.error('a request to the sandbox failed', { path: req.path(), error: String(error) });
  return new Refusal(
    500,
    'generalException',
    'The sandbox has failed; this is a mistake of its own. Its log says more.',
  );
}

function statusOf(error: unknown): number {
  const status: unknown =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' ? status : 500;
}

function notFoundMessage(req: Request): string {
  if (req.path().startsWith('/v1.0/referrals')) {
    return 'This path stands in documented next links only; put the $skiptoken on /v1.0/engagements/referrals.';
  }
  return `There is nothing at ${req.path()}.`;
}
