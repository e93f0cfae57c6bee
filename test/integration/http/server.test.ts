import { connect } from 'node:net';
import { addHealthRoutes } from '../../../src/adapters/http/health-routes';
import { createMetrics } from '../../../src/adapters/http/metrics';
import { createHttpServer, sendJson } from '../../../src/adapters/http/server';
import type { HttpServer } from '../../../src/adapters/http/server';
import { createMemoryLog } from '../../helpers/memory-log';

const log = createMemoryLog();
const metrics = createMetrics();
let ready = true;
let server: HttpServer;
let url: string;

beforeAll(async () => {
  server = createHttpServer({ port: 0, host: '127.0.0.1' }, log);
  const health = () => Promise.resolve({ ready, checks: { store: { ok: ready, detail: 'sqlite' } } });
  addHealthRoutes(server, health, metrics);
  server.post('/fails', () => Promise.reject(new Error('secret detail')));
  server.post('/fails-late', (_req, res) => {
    sendJson(res, 202, { taken: true });
    return Promise.reject(new Error('secret detail'));
  });
  server.first((req, res) => {
    const isOurs = req.url?.startsWith('/own/') === true;
    if (isOurs) res.end('answered by itself');
    return isOurs;
  });
  url = await server.listen();
});
afterAll(() => server.close());

/** The status line of the answer to raw bytes. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.end(bytes));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => {
      resolve(answer.split('\r\n')[0] ?? '');
    });
    socket.on('error', reject);
  });
}

describe('the http server', () => {
  it('says where it listens', () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('lets a handler of its own answer what it wants before anything is read, and nothing else', async () => {
    const answer = await fetch(`${url}/own/door`, { method: 'POST', body: '{' });
    expect([answer.status, await answer.text()]).toEqual([200, 'answered by itself']);
    expect((await fetch(`${url}/other`)).status).toBe(404);
  });

  it('tells health: alive always, ready when it is', async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    ready = false;
    const answer = await fetch(`${url}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ ready: false, checks: { store: { ok: false, detail: 'sqlite' } } });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    ready = true;
  });

  it('serves metrics to Prometheus', async () => {
    metrics.turnEnded('idle', 1_604_134_800_000);
    metrics.turnEnded('failed', 1_700_000_000_000);
    metrics.settled('new', 'delivered');
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toContain('referral_bot_poll_turns_total{result="idle"} 1');
    expect(text).toContain('referral_bot_last_complete_poll_timestamp_seconds 1604134800');
    expect(text).toContain('referral_bot_deliveries_settled_total{kind="new",state="delivered"} 1');
  });

  it.each([
    ['GET', '/nothing', 404],
    ['POST', '/healthz', 405],
    ['POST', '/fails', 500],
  ])('answers %s %s with %d and says nothing of what is inside', async (method, path, status) => {
    const answer = await fetch(`${url}${path}`, { method });
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/secret|restify|Error|node_modules/);
  });

  it('keeps the answer that was given before something failed, and logs the failure', async () => {
    const answer = await fetch(`${url}/fails-late`, { method: 'POST' });
    expect(answer.status).toBe(202);
    expect(log.lines).toContainEqual(
      expect.objectContaining({
        event: 'a request failed',
        fields: expect.objectContaining({ path: '/fails-late' }) as object,
      }),
    );
  });

  it.each([
    ['a Host header that is no host', 'GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
    ['a broken IPv6 host', 'GET /healthz HTTP/1.1\r\nHost: [::\r\n\r\n', 400],
    ['a target that is no path', 'GET http://[bad/ HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a broken escape in the path', 'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n', 404],
    ['something that is not HTTP', 'banana\r\n\r\n', 400],
  ])('survives %s', async (_name, bytes, status) => {
    expect(await raw(bytes)).toContain(String(status));
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('says which port is taken and what to do', async () => {
    const port = Number(new URL(url).port);
    const second = createHttpServer({ port, host: '127.0.0.1' }, log);
    await expect(second.listen()).rejects.toThrow(`Port ${String(port)} on 127.0.0.1 is already in use.`);
  });

  it('says when it cannot listen at all', async () => {
    const other = createHttpServer({ port: 0, host: '192.0.2.1' }, log);
    await expect(other.listen()).rejects.toThrow('Check HOST and PORT.');
  });
});
