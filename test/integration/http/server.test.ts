import { addHealthRoutes } from '../../../src/adapters/http/health-routes';
import { createHttpServer } from '../../../src/adapters/http/server';
import type { HttpServer } from '../../../src/adapters/http/server';
import { sendJson } from '../../../src/adapters/http/answer';
import { createMemoryLog } from '../../helpers/memory-log';

const log = createMemoryLog();
let ready = true;
let server: HttpServer;
let url: string;

beforeAll(async () => {
  server = createHttpServer({ port: 0, host: '127.0.0.1' }, log);
  const health = () => Promise.resolve({ ready, checks: { store: { ok: ready, detail: 'sqlite' } } });
  addHealthRoutes(server, health);
  server.post('/fails', () => Promise.reject(new Error('secret detail')));
  server.post('/forgets', () => Promise.resolve());
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

  it.each([
    ['GET', '/nothing', 404],
    ['POST', '/healthz', 405],
    ['POST', '/fails', 500],
    ['POST', '/forgets', 500],
  ])('answers %s %s with %d and says nothing of what is inside', async (method, path, status) => {
    const answer = await fetch(`${url}${path}`, { method });
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/secret|restify|Error|node_modules|handler/);
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

  it('says which port is taken and what to do', async () => {
    const port = Number(new URL(url).port);
    const second = createHttpServer({ port, host: '127.0.0.1' }, log);
    await expect(second.listen()).rejects.toThrow(`Port ${String(port)} on 127.0.0.1 is already in use.`);
  });

  it('says when it cannot listen at all, and names the variables', async () => {
    const at = { port: 0, host: '192.0.2.1' };
    await expect(createHttpServer(at, log).listen()).rejects.toThrow('Check HOST and PORT.');
    const ofMetrics = createHttpServer(at, log, { prefix: 'METRICS_' });
    await expect(ofMetrics.listen()).rejects.toThrow('Check METRICS_HOST and METRICS_PORT.');
  });
});
