import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { closeServer, listenOnLoopback } from './loopback';

/** A referral as the wire carries it. */
export type Payload = Readonly<Record<string, unknown>> & { readonly id: string };

export interface TinyPartnerApi {
  /** For `PARTNER_API_URL`. */
  readonly url: string;
  readonly payloads: Payload[];
  /** Path and query of each request, and the bytes of its answer. */
  readonly requests: { readonly path: string; readonly bytes: number }[];
  /** Whether it takes a request with this `Authorization`; at first only with the token `test-token`. */
  accepts: (authorization: string) => boolean;
  /** Answers instead of the API; `undefined` lets the API answer. */
  intercept: (query: URLSearchParams) => { status: number; type: string; body: string } | undefined;
  close(): Promise<void>;
}

const PAGE_SIZE = 100;
const LIST = '/v1.0/engagements/referrals';

/** The list and get of the Partner API in the least that can answer, independent of the sandbox. */
export async function startTinyPartnerApi(): Promise<TinyPartnerApi> {
  const server = createServer((req, res) => {
    answer(api, req, res);
  });
  const base = await listenOnLoopback(server);
  const api: TinyPartnerApi = {
    url: `${base}/v1.0`,
    payloads: [],
    requests: [],
    accepts: (authorization) => authorization === 'Bearer test-token',
    intercept: () => undefined,
    close: () => closeServer(server),
  };
  return api;
}

/** A waiting referral that arrived `index` seconds after 1 November 2026, 08:00. */
export function payload(id: string, index = 0, changes: Readonly<Record<string, unknown>> = {}): Payload {
  const time = new Date(Date.UTC(2026, 10, 1, 8) + index * 1000).toISOString().replace('Z', '0000Z');
  return {
    id,
    createdDateTime: time,
    updatedDateTime: time,
    status: 'New',
    substatus: 'Pending',
    direction: 'Incoming',
    type: 'Independent',
    qualification: 'Direct',
    customerProfile: { name: `Customer ${id}`, address: { country: 'US', city: 'Redmond' } },
    details: { notes: 'They want help.', dealValue: 10_000, currency: 'USD' },
    ...changes,
  };
}

function answer(api: TinyPartnerApi, req: IncomingMessage, res: ServerResponse): void {
  const url = new URL(req.url ?? '/', 'http://127.0.0.1');
  const { status, type, body } =
    api.intercept(url.searchParams) ?? respond(api, url, req.headers.authorization ?? '');
  api.requests.push({ path: `${url.pathname}${url.search}`, bytes: Buffer.byteLength(body) });
  res.writeHead(status, { 'content-type': type, 'request-id': 'tiny' });
  res.end(body);
}

function respond(api: TinyPartnerApi, url: URL, authorization: string) {
  if (!api.accepts(authorization)) return json(401, { error: { code: 'unauthenticated', message: '' } });
  if (url.pathname === LIST) return json(200, list(api, url.searchParams));
  const found = api.payloads.find((one) => url.pathname === `${LIST}/${one.id}`);
  return found ? json(200, found) : json(404, { error: { code: 'itemNotFound', message: '' } });
}

function list(api: TinyPartnerApi, query: URLSearchParams) {
  const status = /\bstatus eq '(\w+)'/.exec(query.get('$filter') ?? '')?.[1];
  const key = (query.get('$orderby') ?? 'createdDateTime').split(' ')[0] ?? '';
  const rows = api.payloads
    .filter((one) => status === undefined || one['status'] === status)
    .sort((a, b) => String(b[key]).localeCompare(String(a[key])));
  const start = Number(query.get('$skiptoken') ?? 0);
  const top = Number(query.get('$top') ?? Number.POSITIVE_INFINITY);
  const page = rows.slice(start, start + Math.min(PAGE_SIZE, top));
  const next = start + PAGE_SIZE;
  const link = `http://api.partner.microsoft.com/v1.0/referrals?$skiptoken=${String(next)}`;
  return {
    '@odata.count': page.length,
    value: page.map((one) => select(one, query.get('$select'))),
    ...(top > PAGE_SIZE && next < rows.length && { '@odata.nextLink': link }),
  };
}

function select(one: Payload, names: string | null): object {
  if (names === null) return one;
  return Object.fromEntries(names.split(',').map((name) => [name, one[name]]));
}

function json(status: number, body: unknown) {
  return { status, type: 'application/json', body: JSON.stringify(body) };
}
