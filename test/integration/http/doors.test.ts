import { createBotServer } from '../../../src/adapters/http/bot-server';
import type { HttpConfig } from '../../../src/adapters/http/config';
import { sendRefusal } from '../../../src/adapters/http/answer';
import type { HealthReport } from '../../../src/adapters/http/health-routes';
import { HTTP_LIMITS } from '../../../src/adapters/http/limits';
import { createMetrics } from '../../../src/adapters/http/metrics';
import type { Metrics } from '../../../src/adapters/http/metrics';
import { createHttpServer } from '../../../src/adapters/http/server';
import type { HttpServer } from '../../../src/adapters/http/server';
import { PROVEN } from '../../../src/ports/proven';
import { eventually } from '../../helpers/eventually';
import { freePort } from '../../helpers/loopback';
import { createMemoryLog } from '../../helpers/memory-log';
import type { MemoryLog } from '../../helpers/memory-log';
import { exchange, open, request } from './raw';

const LIMITS = {
  ...HTTP_LIMITS,
  refusals: { stranger: 3, shared: 6 },
  looks: { stranger: 4, shared: 1_000 },
};
const STRANGER = { 'x-forwarded-for': '203.0.113.9' };
const OTHER = { 'x-forwarded-for': '198.51.100.7' };

let server: HttpServer;
let url: string;
let metrics: Metrics;
let log: MemoryLog;
let asked: string[];

async function start(changes: Partial<HttpConfig> = {}): Promise<void> {
  metrics = createMetrics();
  log = createMemoryLog();
  asked = [];
  const config = { port: 0, host: '127.0.0.1', trustedProxies: ['loopback'], ...changes };
  server = createHttpServer(config, log, { limits: LIMITS, counters: metrics });
  server.get('/healthz', (_req, res) => Promise.resolve(void res.end('{}')));
  server.first((req, res) => {
    asked.push(req.url ?? '');
    if (req.url !== '/slack/events') return false;
    if (req.headers['x-slack-signature'] === 'good') req.emit(PROVEN);
    sendRefusal(res, 401);
    return true;
  });
  url = await server.listen();
}

afterEach(() => server.close());

async function statusOf(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  const answer = await fetch(`${url}${path}`, { method, headers });
  await answer.text();
  return answer.status;
}

/** Is refused until it is told 429. */
async function flood(headers: Record<string, string>): Promise<void> {
  await eventually(async () => (await statusOf('/nothing', headers)) === 429);
}

describe('a sender that is refused too often', () => {
  it('is told 429 before anything is read, for as long as it says, and nobody else is', async () => {
    await start();
    await flood(STRANGER);
    const before = asked.length;
    const { socket, closed } = await open(
      url,
      request(
        'POST /slack/events HTTP/1.1',
        'Host: x',
        'X-Forwarded-For: 203.0.113.9',
        'Content-Length: 999',
      ),
    );
    const answer = await closed;
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1\.1 429 /);
    expect(answer).toMatch(/\r\nretry-after: ([1-5]?\d|60)\r\n/);
    expect(answer).toMatch(/\r\nconnection: close\r\n/);
    expect(answer).toContain('{"status":429,"message":"Too many requests. Try again later."}');
    expect(asked).toHaveLength(before);
    expect(await statusOf('/nothing', OTHER)).toBe(404);
  });

  it('is not asked for its body', async () => {
    await start();
    await flood(STRANGER);
    const bytes = request(
      'POST /slack/events HTTP/1.1',
      ...['Host: x', 'X-Forwarded-For: 203.0.113.9', 'Expect: 100-continue', 'Content-Length: 9'],
    );
    expect(await (await open(url, bytes)).closed).toMatch(/^HTTP\/1\.1 429 /);
  });

  it('may still look at the health, but not without end', async () => {
    await start();
    await flood(STRANGER);
    const looks = [];
    for (let look = 0; look < 5; look++) looks.push(await statusOf('/healthz', STRANGER));
    expect(looks).toEqual([200, 200, 200, 200, 429]);
    expect(await statusOf('/healthz', OTHER)).toBe(200);
  });

  it('is the network, of an IPv6 address', async () => {
    await start();
    await flood({ 'x-forwarded-for': '2001:db8::1' });
    expect(await statusOf('/nothing', { 'x-forwarded-for': '2001:db8::ffff:2' })).toBe(429);
    expect(await statusOf('/nothing', { 'x-forwarded-for': '2001:db8:0:1::1' })).toBe(404);
  });

  it("is no address from which Slack was heard lately: what may be Slack's is always looked at", async () => {
    await start({ trustedProxies: [] });
    await flood({});
    expect(await statusOf('/slack/events', { 'x-slack-signature': 'good' }, 'POST')).toBe(401);
    expect(await statusOf('/slack/events', { 'x-slack-signature': 'bad' }, 'POST')).toBe(401);
    expect(await statusOf('/slack/events', {}, 'POST')).toBe(429);
  });

  it('is not who has proven to be Slack, whatever the answers', async () => {
    await start();
    const good = { ...STRANGER, 'x-slack-signature': 'good' };
    for (let time = 0; time < 10; time++) await statusOf('/slack/events', good, 'POST');
    expect(await statusOf('/nothing', STRANGER)).toBe(404);
  });

  it('is told in the log once, and counted', async () => {
    await start();
    await flood(STRANGER);
    await flood(OTHER);
    const told = log.lines.filter(({ event }) => event.startsWith('a sender is told 429'));
    expect(told.map(({ fields }) => fields)).toEqual([{ sender: '203.0.113.9', othersSinceTheLastLine: 0 }]);
    await exchange(url, 'banana\r\n\r\n');
    const { body } = await metrics.text();
    expect(body).toMatch(/^referral_bot_requests_refused_total\{door="other",status="404"\} [3-9]\d*$/m);
    expect(body).toContain('referral_bot_requests_refused_total{door="other",status="429"} 2\n');
    expect(body).toContain('referral_bot_requests_refused_total{door="other",status="400"} 1\n');
    expect(body).toContain('referral_bot_flooded_total 2\n');
  });
});

describe('a proxy that nobody told of', () => {
  const line = 'requests come through a proxy';
  const told = () => log.lines.filter(({ event }) => event.startsWith(line)).map(({ fields }) => fields);

  it('is told in the log once, when Slack was heard through it', async () => {
    await start({ trustedProxies: [] });
    await statusOf('/nothing', OTHER);
    expect(told()).toEqual([]);
    for (let time = 0; time < 2; time++)
      await statusOf('/slack/events', { ...OTHER, 'x-slack-signature': 'good' }, 'POST');
    expect(told()).toEqual([{ proxy: '127.0.0.1' }]);
  });

  it('is not, when somebody has', async () => {
    await start();
    await statusOf('/slack/events', { ...OTHER, 'x-slack-signature': 'good' }, 'POST');
    expect(told()).toEqual([]);
  });
});

describe('every answer', () => {
  const WANTED = {
    'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    server: null,
    'x-powered-by': null,
  };

  it.each([
    ['200', '/healthz', 'GET'],
    ['404', '/nothing', 'GET'],
    ['405', '/healthz', 'POST'],
    ['401', '/slack/events', 'POST'],
  ])('carries the security headers: %s', async (status, path, method) => {
    await start();
    const { headers, status: given } = await fetch(`${url}${path}`, { method });
    expect(String(given)).toBe(status);
    for (const [name, value] of Object.entries(WANTED))
      expect([name, headers.get(name)]).toEqual([name, value]);
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('carries them where no request could be read', async () => {
    await start();
    const answer = (await exchange(url, 'banana\r\n\r\n')).toLowerCase();
    for (const [name, value] of Object.entries(WANTED)) {
      if (value === null) expect(answer).not.toContain(`\r\n${name}:`);
      else expect(answer).toContain(`\r\n${name}: ${value.toLowerCase()}\r\n`);
    }
  });

  it('tells a browser to stay on https only when it came by https', async () => {
    await start();
    const { headers } = await fetch(`${url}/healthz`, { headers: { 'x-forwarded-proto': 'https' } });
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});

describe('the server of a bot', () => {
  const TOKEN = 'a-token-of-twenty-one';

  async function startBot(config: Partial<HttpConfig>): Promise<void> {
    log = createMemoryLog();
    const health = () => Promise.resolve({ ready: true, checks: {} });
    server = createBotServer({ port: 0, host: '127.0.0.1', ...config }, log, {
      health,
      metrics: createMetrics(),
    });
    url = await server.listen();
  }
  const nowhere = () => log.lines.some(({ event }) => event.startsWith('metrics are given to nobody'));

  it('asks for its health once for many who look', async () => {
    let tell = (_report: HealthReport): void => undefined;
    const report = new Promise<HealthReport>((resolve) => {
      tell = resolve;
    });
    const health = jest.fn(() => report);
    server = createBotServer({ port: 0, host: '127.0.0.1' }, createMemoryLog(), {
      health,
      metrics: createMetrics(),
    });
    let arrived = 0;
    server.first(() => {
      arrived++;
      return false;
    });
    url = await server.listen();
    const looks = Array.from({ length: 20 }, () => statusOf('/readyz', {}));
    await eventually(() => arrived === 20);
    tell({ ready: true, checks: {} });
    expect(new Set(await Promise.all(looks))).toEqual(new Set([200]));
    expect(health).toHaveBeenCalledTimes(1);
  });

  it('gives its metrics to this machine, and to nobody through a proxy', async () => {
    await startBot({});
    const answer = await fetch(`${url}/metrics`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toContain('# HELP referral_bot_poll_turns_total');
    expect(await statusOf('/metrics', OTHER)).toBe(404);
    expect(nowhere()).toBe(false);
  });

  it.each([
    ['it listens everywhere', { host: '0.0.0.0' }],
    ['a proxy was told', { trustedProxies: ['loopback'] }],
  ])('gives its metrics to nobody when %s, and says so', async (_name, config) => {
    await startBot(config);
    expect(await statusOf('/metrics', {})).toBe(404);
    expect(nowhere()).toBe(true);
  });

  it('gives its metrics to who brings the token, from wherever', async () => {
    await startBot({ host: '0.0.0.0', metrics: { token: TOKEN } });
    const tries = [
      '',
      TOKEN,
      `Basic ${TOKEN}`,
      `Bearer ${TOKEN}x`,
      'Bearer',
      `Bearer ${TOKEN}`,
      `bearer  ${TOKEN}`,
    ];
    const statuses = [];
    for (const authorization of tries) statuses.push(await statusOf('/metrics', { authorization }));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 200, 200]);
    const refusal = await fetch(`${url}/metrics`);
    expect([refusal.headers.get('www-authenticate'), await refusal.json()]).toEqual([
      'Bearer',
      { status: 401, message: 'The request could not be answered.' },
    ]);
  });

  it('gives its metrics on a port of their own, and only those', async () => {
    await startBot({ metrics: { own: { host: '127.0.0.1', port: 0 }, token: TOKEN } });
    const told = log.lines.find(({ event }) => event === 'metrics are given on a port of their own');
    const own = String(told?.fields['url']);
    expect((await fetch(own)).status).toBe(401);
    expect((await fetch(own, { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
    expect((await fetch(own.replace('metrics', 'readyz'))).status).toBe(404);
    expect(await statusOf('/metrics', {})).toBe(404);
  });

  it('does not start when that port is taken, and says which setting to change', async () => {
    const port = await freePort();
    await startBot({ port });
    const second = createBotServer(
      { port: 0, host: '127.0.0.1', metrics: { own: { host: '127.0.0.1', port } } },
      log,
      {
        health: () => Promise.resolve({ ready: true, checks: {} }),
        metrics: createMetrics(),
      },
    );
    await expect(second.listen()).rejects.toThrow('choose another port: METRICS_PORT=3980');
  });
});
