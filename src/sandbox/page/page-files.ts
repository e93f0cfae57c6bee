import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Request, Response, Server } from 'restify';
import { HttpProblem, guarded, pathParam } from './http';

/** The page may load nothing but its own files, from here. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** One folder deep at most, plain names only: nothing can climb out. */
const SAFE_PATH = /^(?:[a-z0-9-]+\/)?[a-z0-9-]+\.(?:css|js|svg)$/;

const PAGES = [
  ['/', 'index.html'],
  ['/sign-in', 'sign-in.html'],
] as const;

/** Serves the pages: html and css from the sources, the compiled client from `dist`, the card renderer from its package. */
export function mountPageFiles(server: Server, packageRoot: string): void {
  const web = path.join(packageRoot, 'src', 'sandbox', 'web');
  const client = path.join(packageRoot, 'dist', 'sandbox', 'web', 'client');
  const renderer = path.join(packageRoot, 'node_modules', 'adaptivecards', 'dist', 'adaptivecards.min.js');

  for (const [route, file] of PAGES)
    server.get(
      route,
      guarded((_req, res) => sendFile(res, path.join(web, file))),
    );
  server.get(
    '/vendor/adaptivecards.min.js',
    guarded((_req, res) => sendFile(res, renderer)),
  );
  server.get(
    '/assets/*',
    guarded((req, res) => sendFile(res, path.join(web, safeName(req)))),
  );
  server.get(
    '/client/*',
    guarded((req, res) => sendFile(res, path.join(client, safeName(req)))),
  );
}

function safeName(req: Request): string {
  const name = pathParam(req, '*');
  if (!SAFE_PATH.test(name)) throw missing();
  return name;
}

async function sendFile(res: Response, file: string): Promise<void> {
  const content = await readFile(file).catch(() => undefined);
  if (content === undefined) throw missing();
  res.writeHead(200, { ...HEADERS, 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
  res.end(content);
}

function missing(): HttpProblem {
  return new HttpProblem(404, 'NotFound', 'No such file. Is the page built (npm run build)?');
}
