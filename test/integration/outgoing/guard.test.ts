import { createServer, get as httpGet, request as httpRequest } from 'node:http';
import type { Server } from 'node:http';
import { get as httpsGet } from 'node:https';
import { createRequire } from 'node:module';
import { connect as netConnect, createServer as createNetServer } from 'node:net';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import {
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineFromOptions,
} from '@azure/core-rest-pipeline';
import { createPipelineRequest } from '@azure/core-rest-pipeline';
import { LogLevel, WebClient } from '@slack/web-api';
import type { AllowedHost } from '../../../src/adapters/outgoing/allowed-host';
import { guardOutgoing, OUTGOING_REFUSED } from '../../../src/adapters/outgoing/guard';
import { closeServer, listenOnLoopback } from '../../helpers/loopback';
import { createMemoryLog } from '../../helpers/memory-log';

/** The same packages that the bot's libraries use, found from where those are. */
const fromSlack = createRequire(createRequire(require.resolve('@slack/bolt')).resolve('@slack/socket-mode'));
const fromTeams = createRequire(require.resolve('botbuilder'));
interface WebSocketLike {
  addEventListener(type: string, listener: (event: { error?: unknown }) => void): void;
  close(): void;
}
const {
  WebSocket: UndiciWebSocket,
  ProxyAgent,
  fetch: undiciFetch,
} = fromSlack('undici') as {
  WebSocket: new (url: string) => WebSocketLike;
  ProxyAgent: new (url: string) => { destroy(): Promise<void> };
  fetch: (url: string, init: object) => Promise<unknown>;
};
const axios = fromTeams('axios') as { get(url: string, options?: object): Promise<{ data: unknown }> };

interface Place {
  readonly server: Server;
  readonly url: string;
  readonly port: number;
  connections: number;
  requests: number;
}

let open: Place;
let shut: Place;
let release: () => void;
let log: ReturnType<typeof createMemoryLog>;

/** Answers everything; `/away` sends to the place that is not allowed. */
async function startPlace(away: () => string): Promise<Place> {
  const server = createServer((req, res) => {
    place.requests += 1;
    if (req.url?.startsWith('/away') === true) res.writeHead(302, { location: `${away()}/landed` });
    res.end('{"ok":true}');
  });
  const url = await listenOnLoopback(server);
  const place: Place = { server, url, port: Number(new URL(url).port), connections: 0, requests: 0 };
  server.on('connection', () => (place.connections += 1));
  return place;
}

beforeEach(async () => {
  shut = await startPlace(() => shut.url);
  open = await startPlace(() => shut.url);
  log = createMemoryLog();
  release = guard();
});

afterEach(async () => {
  release();
  await Promise.all([closeServer(open.server), closeServer(shut.server)]);
});

function guard(more: readonly AllowedHost[] = []): () => void {
  return guardOutgoing([{ host: 'localhost', port: open.port, setting: 'PARTNER_API_URL' }, ...more], log);
}

type Client = (url: string) => Promise<unknown>;

const nodeHttp: Client = (url) =>
  new Promise((resolve, reject) => {
    httpGet(url, (res) => res.resume().on('end', resolve)).on('error', reject);
  });
const restPipeline: Client = async (url) => {
  const pipeline = createPipelineFromOptions({ retryOptions: { maxRetries: 0 } });
  const request = createPipelineRequest({ url, headers: createHttpHeaders(), allowInsecureConnection: true });
  return (await pipeline.sendRequest(createDefaultHttpClient(), request)).bodyAsText;
};
const slackClient: Client = (url) =>
  new WebClient('xoxb-1', {
    slackApiUrl: `${url}/`,
    retryConfig: { retries: 0 },
    logLevel: LogLevel.ERROR,
  }).api.test();
const webSocket: Client = (url) =>
  new Promise((resolve, reject) => {
    const socket = new UndiciWebSocket(url.replace('http', 'ws'));
    socket.addEventListener('open', () => {
      socket.close();
      resolve('open');
    });
    socket.addEventListener('error', (event) => {
      reject(new Error('closed', { cause: event.error }));
    });
  });
const rawSocket: Client = (url) =>
  new Promise((resolve, reject) => {
    const socket = netConnect(Number(new URL(url).port), new URL(url).hostname);
    socket.on('error', reject).on('connect', () => {
      socket.destroy();
      resolve('connected');
    });
    socket.write('sent before the connection stands');
  });

const CLIENTS: readonly (readonly [string, Client])[] = [
  ['node:http', nodeHttp],
  ['fetch', (url) => fetch(url).then((res) => res.text())],
  ['core-rest-pipeline', restPipeline],
  ['axios', (url) => axios.get(url)],
  ['Slack’s client', slackClient],
  ['a raw socket', rawSocket],
];

/** Who goes by itself to another origin where a redirect leads. */
const FOLLOWERS = ['fetch', 'axios'];

/** The error and all its causes, as one text with codes. */
function whole(error: unknown): string {
  // Not `instanceof Error`: what Node itself throws is of another realm than the tests.
  const { code, message, cause, original } = error as Partial<Record<string, unknown>>;
  const deeper = [cause, original].filter((part) => typeof part === 'object' && part !== null).map(whole);
  return [...[code, message].filter((part) => typeof part === 'string'), ...deeper].join(' | ');
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'it went through',
    (error: unknown) => whole(error),
  );
}

function refusedHosts(): unknown[] {
  return log.lines.map(({ fields }) => fields['host']);
}

describe.each(CLIENTS)('%s', (name, client) => {
  test('reaches what is allowed', async () => {
    await client(open.url);
    expect(open.connections).toBe(1);
  });

  test('does not reach another port of this machine', async () => {
    await failureOf(client(shut.url));
    expect(refusedHosts()).toEqual([`localhost:${String(shut.port)}`]);
    expect(shut.connections).toBe(0);
  });

  test('does not even look up another host', async () => {
    const url = `http://evil.example:${String(open.port)}`;
    const failure = await failureOf(client(url));
    expect(refusedHosts()).toEqual([`evil.example:${String(open.port)}`]);
    // Slack's client keeps nothing of an error but its first words.
    if (name !== 'Slack’s client')
      expect(failure).toMatch(/does not connect to evil\.example:\d+: no setting .* OUTGOING_HOSTS/);
  });

  test('is not led away by a redirect', async () => {
    await failureOf(client(`${open.url}/away`));
    expect(refusedHosts()).toEqual(FOLLOWERS.includes(name) ? [`localhost:${String(shut.port)}`] : []);
    expect(open.connections).toBe(1);
    expect(shut.connections).toBe(0);
  });
});

test('a WebSocket reaches what is allowed and nothing else', async () => {
  open.server.on('upgrade', (_req, socket) => socket.destroy());
  await failureOf(webSocket(open.url));
  expect(refusedHosts()).toEqual([]);
  await failureOf(webSocket(shut.url));
  expect(refusedHosts()).toEqual([`localhost:${String(shut.port)}`]);
  expect([open.connections, shut.connections]).toEqual([1, 0]);
});

test.each([
  ['node:https', (url: string) => new Promise((_, reject) => httpsGet(url).on('error', reject))],
  ['fetch', (url: string) => fetch(url)],
  ['core-rest-pipeline', restPipeline],
  ['axios', (url: string) => axios.get(url)],
  [
    'node:tls',
    (url: string) =>
      new Promise((_, reject) =>
        tlsConnect({ host: new URL(url).hostname, servername: 'evil.example', port: 443 }).on(
          'error',
          reject,
        ),
      ),
  ],
])('%s over TLS: refused before a handshake, with the code', async (_name, client: Client) => {
  const failure = await failureOf(client('https://evil.example/'));
  expect(failure).toContain('does not connect to evil.example:443');
  expect(failure).toContain(OUTGOING_REFUSED);
});

test.each([
  ['127.1', 'http://127.1'],
  ['127.0.0.2', 'http://127.0.0.2'],
  ['::1', 'http://[::1]'],
  ['localhost.', 'http://localhost.'],
  ['LOCALHOST', 'http://LOCALHOST'],
  ['0.0.0.0', 'http://0.0.0.0'],
  ['2130706433', 'http://2130706433'],
  ['::ffff:127.0.0.1', 'http://[::ffff:127.0.0.1]'],
])('no other spelling of this machine (%s) opens a port that is shut', async (_name, base) => {
  await failureOf(nodeHttp(`${base}:${String(shut.port)}`));
  expect(shut.connections).toBe(0);
});

test('each refused host is logged once, without what was asked of it', async () => {
  for (let time = 0; time < 3; time += 1) await failureOf(nodeHttp('http://evil.example/secret?token=1'));
  expect(log.lines).toEqual([
    {
      level: 'error',
      event: 'a connection that no setting asks for was refused',
      fields: { host: 'evil.example:80', setting: 'OUTGOING_HOSTS, or HTTPS_PROXY if it is your proxy' },
    },
  ]);
});

test('a socket in the file system is left alone', async () => {
  const failure = await failureOf(
    new Promise((_, reject) => netConnect('/nonexistent/socket').on('error', reject)),
  );
  expect(failure).toContain('ENOENT');
});

test('taken off, it lets everything through', async () => {
  release();
  await nodeHttp(shut.url);
  expect(shut.connections).toBe(1);
});

describe('through a proxy', () => {
  let proxy: NetServer;
  let heads: string[];
  let proxyUrl: string;

  beforeEach(async () => {
    heads = [];
    proxy = createNetServer((socket) => {
      socket
        .on('error', () => undefined)
        .once('data', (data) => {
          heads.push(data.toString('latin1').split('\r\n')[0] ?? '');
          socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
        });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    proxyUrl = `http://127.0.0.1:${String(port)}`;
    release();
    release = guard([
      { host: 'localhost', port, setting: 'HTTPS_PROXY', isProxy: true },
      { host: 'allowed.example', port: 443, setting: 'PARTNER_API_URL' },
    ]);
  });

  afterEach(async () => {
    await new Promise((resolve) => proxy.close(resolve));
  });

  const restThroughProxy: Client = async (url) => {
    const { hostname, port } = new URL(proxyUrl);
    const pipeline = createPipelineFromOptions({
      retryOptions: { maxRetries: 0 },
      proxyOptions: { host: `http://${hostname}`, port: Number(port) },
    });
    const request = createPipelineRequest({ url, allowInsecureConnection: true });
    const { status } = await pipeline.sendRequest(createDefaultHttpClient(), request);
    throw new Error(`HTTP ${String(status)}`);
  };
  const fetchThroughProxy: Client = async (url) => {
    const dispatcher = new ProxyAgent(proxyUrl);
    try {
      await undiciFetch(url, { dispatcher });
    } finally {
      await dispatcher.destroy();
    }
  };
  const connectByHand: Client = (url) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(proxyUrl);
      httpRequest({ hostname, port, method: 'CONNECT', path: `${new URL(url).hostname}:443` })
        .on('error', reject)
        .on('connect', (res) => {
          res.destroy();
          resolve('answered');
        })
        .end();
    });
  const WAYS: readonly (readonly [string, Client])[] = [
    ['core-rest-pipeline', restThroughProxy],
    ['undici’s ProxyAgent', fetchThroughProxy],
    ['node:http', connectByHand],
  ];

  test.each(WAYS)('%s asks for a tunnel to what is allowed', async (_name, client) => {
    await failureOf(client('https://allowed.example/'));
    expect(heads).toEqual(['CONNECT allowed.example:443 HTTP/1.1']);
  });

  test.each(WAYS)('%s asks for no tunnel to anything else', async (_name, client) => {
    const failure = await failureOf(client('https://evil.example/'));
    expect(failure).toContain('does not connect to evil.example:443');
    expect(heads).toEqual([]);
  });

  test.each([
    ['core-rest-pipeline', restThroughProxy],
    [
      'axios',
      (url: string) => {
        const { hostname, port } = new URL(proxyUrl);
        return axios.get(url, { proxy: { protocol: 'http', host: hostname, port: Number(port) } });
      },
    ],
  ])('%s shows the proxy no request in the clear', async (_name, client: Client) => {
    const failure = await failureOf(client('http://allowed.example:443/with?token=1'));
    expect(failure).toContain('tunnels (CONNECT) only');
    expect(heads).toEqual([]);
  });
});
