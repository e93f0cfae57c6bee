import { sendJson } from '../../../src/adapters/http/answer';
import { HTTP_LIMITS } from '../../../src/adapters/http/limits';
import type { HttpLimits } from '../../../src/adapters/http/limits';
import { createHttpServer } from '../../../src/adapters/http/server';
import type { HttpHandler, HttpServer } from '../../../src/adapters/http/server';
import { eventually } from '../../helpers/eventually';
import { createMemoryLog } from '../../helpers/memory-log';
import { open, request } from './raw';
import type { RawConnection } from './raw';

const HOUR_MS = 3_600_000;
/** Nothing is cut but for the limits that a test sets. */
const PATIENT: HttpLimits = {
  ...HTTP_LIMITS,
  headersMs: HOUR_MS,
  requestMs: HOUR_MS,
  keepAliveMs: HOUR_MS,
  keepAliveBehindProxyMs: HOUR_MS,
  silenceMs: HOUR_MS,
  checkEveryMs: 20,
};
const HOST = 'Host: bot.example.com';
const POST = 'POST /echo HTTP/1.1';

let server: HttpServer;
let url: string;
const closed: string[] = [];
const drips: NodeJS.Timeout[] = [];

async function start(limits: Partial<HttpLimits>, trustedProxies: readonly string[] = []): Promise<void> {
  const config = { port: 0, host: '127.0.0.1', trustedProxies };
  server = createHttpServer(config, createMemoryLog(), { limits: { ...PATIENT, ...limits } });
  const answerAtOnce: HttpHandler = (_req, res) => {
    sendJson(res, 200, {});
    return Promise.resolve();
  };
  server.get('/healthz', answerAtOnce);
  server.post('/unread', answerAtOnce);
  server.post('/echo', async (req, res) => {
    let length = 0;
    for await (const chunk of req as AsyncIterable<Buffer>) length += chunk.length;
    sendJson(res, 200, { length });
  });
  server.get('/large', (_req, res) => {
    res.on('close', () => closed.push('large'));
    res.end(Buffer.alloc(64 * 1024 * 1024));
    return Promise.resolve();
  });
  url = await server.listen();
}

afterEach(async () => {
  for (const timer of drips.splice(0)) clearInterval(timer);
  await server.close();
});

/** Goes on sending the same, a little at a time. */
function drip({ socket }: RawConnection, bytes: string): void {
  drips.push(setInterval(() => socket.write(bytes), 10));
}

describe('slow callers are cut', () => {
  it.each([
    ['headers that never end', request('GET /healthz HTTP/1.1', HOST).slice(0, -2), 'A: b\r\n'],
    ['a first line that never ends', 'GET /', 'x'],
    ['nothing at all', '', ''],
  ])('with %s', async (_name, bytes, more) => {
    await start({ headersMs: 100 });
    const connection = await open(url, bytes);
    if (more !== '') drip(connection, more);
    const answer = await connection.closed;
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer.toLowerCase()).toContain('\r\nx-content-type-options: nosniff\r\n');
    expect(answer).toContain('{"status":408,"message":"The request took too long to arrive."}');
  });

  it.each([
    ['a slow body', request(POST, HOST, 'Content-Length: 1000000'), 'x'],
    ['a body that stops', request(POST, HOST, 'Content-Length: 1000000') + 'x', ''],
    [
      'a body that never ends',
      request(POST, HOST, 'Transfer-Encoding: chunked'),
      `400\r\n${'x'.repeat(1024)}\r\n`,
    ],
    ['a chunk that never ends', request(POST, HOST, 'Transfer-Encoding: chunked') + 'fffff\r\n', 'x'],
    ['a body that was asked for', request(POST, HOST, 'Expect: 100-continue', 'Content-Length: 9'), ''],
  ])('with %s', async (_name, bytes, more) => {
    await start({ headersMs: 100, requestMs: 100 });
    const connection = await open(url, bytes);
    if (more !== '') drip(connection, more);
    expect(await connection.closed).toMatch(/HTTP\/1\.1 408 /);
  });

  it('with a body that nobody wants', async () => {
    await start({ headersMs: 100, requestMs: 100 });
    const connection = await open(url, request('POST /unread HTTP/1.1', HOST, 'Content-Length: 1000000'));
    drip(connection, 'x');
    expect(await connection.closed).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('when they ask nothing more', async () => {
    await start({ keepAliveMs: 50 });
    const connection = await open(url, request('GET /healthz HTTP/1.1', HOST));
    expect(await connection.closed).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('when they do not read what they asked for', async () => {
    await start({ silenceMs: 100 });
    const { socket } = await open(url, request('GET /large HTTP/1.1', HOST));
    socket.pause();
    await eventually(() => closed.includes('large'));
    socket.destroy();
  });

  it('when they have asked often enough over one connection', async () => {
    await start({ requestsPerConnection: 2 });
    const one = request('GET /healthz HTTP/1.1', HOST);
    const connection = await open(url, one + one);
    const answers = () => [...connection.read().matchAll(/^connection: (\S+)/gim)].map((match) => match[1]);
    await eventually(() => answers().length === 2);
    expect(answers()).toEqual(['keep-alive', 'close']);
    connection.socket.write(one);
    await connection.closed;
    expect(answers()).toHaveLength(2);
  });
});

describe('many connections', () => {
  it('of one sender make room for its next one, and harm nobody else', async () => {
    await start({ connectionsPerSender: 3 }, ['loopback']);
    const slow = (sender: string) =>
      open(url, request(POST, HOST, `X-Forwarded-For: ${sender}`, 'Content-Length: 9'));
    const held = [await slow('203.0.113.9'), await slow('203.0.113.9'), await slow('203.0.113.9')];
    const other = await slow('198.51.100.7');
    const next = await fetch(`${url}/echo`, {
      method: 'POST',
      body: 'hello',
      headers: { 'X-Forwarded-For': '203.0.113.9' },
    });
    expect(await next.json()).toEqual({ length: 5 });
    expect(await held[0]?.closed).toBe('');
    other.socket.end('123456789');
    expect(await other.closed).toContain('{"length":9}');
    for (const { socket } of held) socket.destroy();
  });

  it('that say nothing make room for one that does', async () => {
    await start({ connections: 5 });
    const idle = await Promise.all(Array.from({ length: 5 }, () => open(url)));
    for (let time = 0; time < 5; time++) {
      const answer = await fetch(`${url}/healthz`, { headers: { connection: 'close' } });
      expect(answer.status).toBe(200);
    }
    await Promise.race(idle.map((connection) => connection.closed));
    for (const { socket } of idle) socket.destroy();
  });
});
