import { sendJson } from '../../../src/adapters/http/answer';
import { addHealthRoutes } from '../../../src/adapters/http/health-routes';
import { createHttpServer } from '../../../src/adapters/http/server';
import type { HttpServer } from '../../../src/adapters/http/server';
import { createMemoryLog } from '../../helpers/memory-log';
import { exchange, request } from './raw';

const log = createMemoryLog();
let server: HttpServer;
let url: string;

beforeAll(async () => {
  server = createHttpServer({ port: 0, host: '127.0.0.1' }, log);
  addHealthRoutes(server, () => Promise.resolve({ ready: true, checks: {} }));
  server.post('/echo', async (req, res) => {
    let length = 0;
    for await (const chunk of req as AsyncIterable<Buffer>) length += chunk.length;
    sendJson(res, 200, { length });
  });
  url = await server.listen();
});
afterAll(() => server.close());

const HOST = 'Host: bot.example.com';
const LIBRARY = /restify|node_modules|\bat \w+.*:\d+|Error\b|llhttp|HPE_|TypeError|rejection/;
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `a${String(index)}: b`);

/** The statuses in the order of their answers; empty where the connection is closed without a word. */
function statusesOf(answer: string): string[] {
  return [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => match[1] ?? '');
}

describe('odd requests', () => {
  it.each<[string, string, readonly number[]]>([
    ['something that is not HTTP', 'banana\r\n\r\n', [400]],
    ['bytes of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [400]],
    ['HTTP/2 with prior knowledge', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
    ['no Host header', request('GET /healthz HTTP/1.1'), [400]],
    ['a Host header that is no host', request('GET /healthz HTTP/1.1', 'Host: a b'), [400]],
    ['a Host header with an odd port', request('GET /healthz HTTP/1.1', 'Host: a:b'), [400]],
    ['a broken IPv6 host', request('GET /healthz HTTP/1.1', 'Host: [::'), [400]],
    ['a target in absolute form', request('GET http://bot.example.com/healthz HTTP/1.1', HOST), [400]],
    ['a target that is no address', request('GET http://[bad/ HTTP/1.1', HOST), [400]],
    ['two slashes at the front', request('GET //evil.example/healthz HTTP/1.1', HOST), [404]],
    ['OPTIONS *', request('OPTIONS * HTTP/1.1', HOST), [400]],
    ['a target of one authority', request('CONNECT bot.example.com:443 HTTP/1.1', HOST), []],
    ['TRACE', request('TRACE /healthz HTTP/1.1', HOST), [405]],
    ['a method of WebDAV', request('PROPFIND /healthz HTTP/1.1', HOST), [405]],
    ['a method that nobody knows', request('BREW /healthz HTTP/1.1', HOST), [400]],
    ['a method of 1,000 letters', request(`${'X'.repeat(1_000)} /healthz HTTP/1.1`, HOST), [400]],
    ['a method in small letters', request('get /healthz HTTP/1.1', HOST), [400]],
    ['HEAD', request('HEAD /healthz HTTP/1.1', HOST), [405]],
    [
      'a wish for WebSocket',
      request('GET /healthz HTTP/1.1', HOST, 'Connection: Upgrade', 'Upgrade: websocket'),
      [200],
    ],
    [
      'a wish for HTTP/2',
      request('GET /healthz HTTP/1.1', HOST, 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c'),
      [200],
    ],
    [
      'two different lengths',
      request('POST /echo HTTP/1.1', HOST, 'Content-Length: 1', 'Content-Length: 2') + 'ab',
      [400],
    ],
    [
      'the same length twice',
      request('POST /echo HTTP/1.1', HOST, 'Content-Length: 1', 'Content-Length: 1') + 'a',
      [400],
    ],
    ['a length that is no number', request('POST /echo HTTP/1.1', HOST, 'Content-Length: 1e3') + 'a', [400]],
    ['a negative length', request('POST /echo HTTP/1.1', HOST, 'Content-Length: -1'), [400]],
    [
      'a length and chunks',
      request('POST /echo HTTP/1.1', HOST, 'Content-Length: 4', 'Transfer-Encoding: chunked') +
        '0\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n',
      [400],
    ],
    [
      'chunks within something unknown',
      request('POST /echo HTTP/1.1', HOST, 'Transfer-Encoding: chunked, banana') + '0\r\n\r\n',
      [400],
    ],
    [
      'a chunk whose size is no number',
      request('POST /echo HTTP/1.1', HOST, 'Transfer-Encoding: chunked', 'Connection: close') + 'zz\r\n\r\n',
      [400],
    ],
    [
      'a chunk with an endless extension',
      request('POST /echo HTTP/1.1', HOST, 'Transfer-Encoding: chunked') +
        `1;${'x'.repeat(20_000)}\r\na\r\n0\r\n\r\n`,
      [413],
    ],
    [
      'trailers',
      request('POST /echo HTTP/1.1', HOST, 'Transfer-Encoding: chunked', 'Trailer: Host') +
        '1\r\na\r\n0\r\nHost: evil.example\r\n\r\n',
      [200],
    ],
    [
      'a length in the trailers',
      request('POST /echo HTTP/1.1', HOST, 'Transfer-Encoding: chunked') +
        '1\r\na\r\n0\r\nContent-Length: 9\r\n\r\n',
      [400],
    ],
    [
      'trailers without end',
      request('POST /echo HTTP/1.1', HOST, 'Transfer-Encoding: chunked') +
        `1\r\na\r\n0\r\n${many(3_000).join('\r\n')}\r\n\r\n`,
      [431],
    ],
    ['101 headers', request('GET /healthz HTTP/1.1', HOST, ...many(100)), [431]],
    ['10,000 headers', request('GET /healthz HTTP/1.1', HOST, ...many(10_000)), [431]],
    ['one header of 20 KB', request('GET /healthz HTTP/1.1', HOST, `A: ${'x'.repeat(20_000)}`), [431]],
    ['a path of 20 KB', request(`GET /${'x'.repeat(20_000)} HTTP/1.1`, HOST), [431]],
    ['a header without a name', request('GET /healthz HTTP/1.1', HOST, ': x'), [400]],
    ['a header with a space before the colon', request('GET /healthz HTTP/1.1', HOST, 'A : x'), [400]],
    ['a header over two lines', request('GET /healthz HTTP/1.1', HOST, 'A: x', ' y'), [400]],
    ['a header that JavaScript knows', request('GET /healthz HTTP/1.1', HOST, '__proto__: x'), [200]],
    ['NUL in the path', request('GET /\0 HTTP/1.1', HOST), [400]],
    ['NUL in a header', request('GET /healthz HTTP/1.1', HOST, 'A: \0'), [400]],
    ['an escaped NUL in the path', request('GET /%00 HTTP/1.1', HOST), [404]],
    ['a broken escape in the path', request('GET /%E0%A4%A HTTP/1.1', HOST), [404]],
    ['half an escape', request('GET /% HTTP/1.1', HOST), [404]],
    ['an escape that is no letter', request('GET /%zz HTTP/1.1', HOST), [404]],
    ['a broken escape in the query', request('GET /healthz?%E0%A4%A=% HTTP/1.1', HOST), [200]],
    ['a way out of the folder', request('GET /../../etc/passwd HTTP/1.1', HOST), [400]],
    ['a way around a proxy', request('GET /public/../healthz HTTP/1.1', HOST), [400]],
    ['an escaped way around it', request('GET /public/%2e%2E/healthz HTTP/1.1', HOST), [400]],
    ['an escaped way out', request('GET /%2e%2e%2fetc%2fpasswd HTTP/1.1', HOST), [404]],
    ['backslashes', request('GET /\\..\\healthz HTTP/1.1', HOST), [400]],
    ['signs that no path has', request('GET /<script> HTTP/1.1', HOST), [400]],
    ['a path that JavaScript knows', request('GET /__proto__ HTTP/1.1', HOST), [404]],
    ['letters beyond ASCII', request('GET /h\xe9 HTTP/1.1', HOST), [400]],
    ['an expectation', request('POST /echo HTTP/1.1', HOST, 'Expect: banana', 'Content-Length: 1'), [417]],
    [
      'a body that waits to be asked for',
      request('POST /echo HTTP/1.1', HOST, 'Expect: 100-continue', 'Content-Length: 1') + 'a',
      [100, 200],
    ],
    [
      'requests in one packet',
      request('GET /healthz HTTP/1.1', HOST) + request('GET /nothing HTTP/1.1', HOST),
      [200, 404],
    ],
    ['HTTP/1.0', request('GET /healthz HTTP/1.0'), [200]],
    ['nothing at all', '', []],
  ])('survives %s', async (_name, bytes, statuses) => {
    const answer = await exchange(url, bytes);
    expect(statusesOf(answer)).toEqual(statuses.map(String));
    expect(answer).not.toMatch(LIBRARY);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('logs nothing of them as a failure of the bot', () => {
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
