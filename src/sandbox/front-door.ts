import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopbackName } from './config';
import { isPartnerPath } from './partner-center/routes';

/**
 * Looks at a request before the framework does; false when it has been turned away. A Host header that is no
 * loopback name is a foreign web page that points its own name at this machine; another Origin is a foreign page.
 */
export function frontDoor(req: IncomingMessage, res: ServerResponse): boolean {
  const problem = problemOf(req);
  if (problem === undefined) {
    req.url = tidied(req.url ?? '/');
    return true;
  }
  const body = JSON.stringify({ error: { code: 'invalidRequest', message: problem.message } });
  res.statusCode = problem.status;
  res.setHeader('Content-Type', 'application/json');
  res.setHeader('Connection', 'close');
  res.end(body);
  return false;
}

function problemOf({ headers, url = '' }: IncomingMessage): { status: number; message: string } | undefined {
  const host = headers.host ?? '';
  if (!isLoopbackName(host.replace(/:\d{1,5}$/, ''))) {
    return {
      status: 403,
      message: 'The sandbox answers to loopback names such as 127.0.0.1 and localhost only.',
    };
  }
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) {
    return { status: 403, message: 'The sandbox answers to its own pages only.' };
  }
  // What the framework could not read as a URL would end the process.
  if (!url.startsWith('/') || !URL.canParse(`http://localhost${url}`)) {
    return { status: 400, message: 'The request target must be a path.' };
  }
  return undefined;
}

/** The API's paths with doubled or trailing slashes mean the same path; queries are left alone. */
function tidied(url: string): string {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const clean = path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  return isPartnerPath(clean) || clean.startsWith('/control/')
    ? clean + (mark < 0 ? '' : url.slice(mark))
    : url;
}
