import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * What every answer carries, whoever writes it. Nothing of the bot is to be run, framed, guessed at or kept; a page that
 * needs more sets its own policy over this one.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  ...headersOf(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
      },
      referrerPolicy: { policy: 'no-referrer' },
      frameguard: { action: 'deny' },
      hsts: false,
    }),
  ),
  'cache-control': 'no-store',
};

/** Only https may be told to stay https; and the whole domain is not the bot's to speak for. */
const STAY_ON_HTTPS = headersOf(helmet.hsts({ maxAge: YEAR_SECONDS, includeSubDomains: false }));

/** Sets them. A proxy in front says by `X-Forwarded-Proto` how the request came; who lies there misleads only itself. */
export function secureAnswer(req: IncomingMessage, res: ServerResponse): void {
  const isHttps = /^https(,|$)/.test(String(req.headers['x-forwarded-proto']));
  const headers = { ...SECURITY_HEADERS, ...(isHttps && STAY_ON_HTTPS) };
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
}

/** They are the same for every request, so it is asked once; an answer without a request needs them, too. */
function headersOf(middleware: Middleware): Record<string, string> {
  const req = new IncomingMessage(new Socket());
  const res = new ServerResponse(req);
  middleware(req, res, () => undefined);
  return res.getHeaders() as Record<string, string>;
}
