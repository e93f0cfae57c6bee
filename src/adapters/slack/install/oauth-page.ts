import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { encode } from 'html-entities';

/** One page for the person who installs the app, in words of ours. */
export interface Page {
  readonly status: number;
  readonly title: string;
  /** Paragraphs of plain text. */
  readonly says: readonly string[];
  /** What to do next, where there is something. */
  readonly link?: { readonly words: string; readonly address: string };
}

const STYLE =
  'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1.5rem;color:#1d1c1d;' +
  'background:#fff}h1{font-size:1.6rem;line-height:1.25}a{display:inline-block;margin-top:.5rem;padding:.6rem 1.2rem;' +
  'border-radius:.4rem;background:#4a154b;color:#fff;font-weight:600;text-decoration:none}' +
  'a:focus-visible{outline:3px solid #1264a3;outline-offset:2px}@media(prefers-color-scheme:dark){' +
  'body{color:#e8e6e8;background:#1a1d21}a{background:#e8b4ea;color:#1a1d21}}';

/**
 * The page may do nothing but look as it does, nobody may frame it, and its address, which holds Slack's code, goes
 * nowhere.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Sets the headers that every answer to a browser carries, whoever writes it. */
export function secure(res: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) res.setHeader(name, value);
}

export function htmlOf({ title, says, link }: Page): string {
  const paragraphs = says.map((text) => `<p>${encode(text)}</p>`).join('');
  const next = link === undefined ? '' : `<p><a href="${encode(link.address)}">${encode(link.words)}</a></p>`;
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    `<title>${encode(title)}</title><style>${STYLE}</style></head>` +
    `<body><main><h1>${encode(title)}</h1>${paragraphs}${next}</main></body></html>`
  );
}

/** Answers with the page, unless something was answered already. */
export function show(res: ServerResponse, page: Page): void {
  if (res.headersSent) return;
  secure(res);
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.statusCode = page.status;
  res.end(htmlOf(page));
}
