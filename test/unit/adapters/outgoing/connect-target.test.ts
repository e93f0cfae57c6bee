import { connectOptions, targetOf } from '../../../../src/adapters/outgoing/connect-target';
import { tunnelTarget } from '../../../../src/adapters/outgoing/proxy-head';

test.each<[string, unknown[], ReturnType<typeof targetOf>]>([
  ['options', [{ host: 'a.example', port: 443 }], { host: 'a.example', port: 443 }],
  ['a port as text', [{ host: 'a.example', port: '443' }], { host: 'a.example', port: 443 }],
  ['Node’s own array', [[{ host: 'a.example', port: 443 }, null]], { host: 'a.example', port: 443 }],
  ['port and host', [443, 'a.example'], { host: 'a.example', port: 443 }],
  ['a port in quotes and a host', ['443', 'a.example'], { host: 'a.example', port: 443 }],
  ['a port alone', [443, () => undefined], { host: 'localhost', port: 443 }],
  ['no host', [{ port: 443 }], { host: 'localhost', port: 443 }],
  ['an empty host', [{ host: '', port: 443 }], { host: 'localhost', port: 443 }],
  [
    'no path, as node:http says it',
    [{ path: null, host: 'a.example', port: 80 }],
    { host: 'a.example', port: 80 },
  ],
  ['a path', [{ path: '/run/x.sock' }], undefined],
  ['a path alone', ['/run/x.sock'], undefined],
  ['nothing', [], { host: 'localhost', port: 0 }],
  ['capitals and a dot', [{ host: 'A.Example.', port: 1 }], { host: 'a.example', port: 1 }],
  ['an IPv6 address', [{ host: '2001:DB8::1', port: 1 }], { host: '2001:db8::1', port: 1 }],
])('connect: %s', (_name, args, target) => {
  expect(targetOf(connectOptions(args))).toEqual(target);
});

const HEAD = 'CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n';

test.each<[string, unknown, ReturnType<typeof tunnelTarget>]>([
  ['text', HEAD, { host: 'a.example', port: 443 }],
  ['bytes', Buffer.from(HEAD), { host: 'a.example', port: 443 }],
  ['other bytes', new Uint8Array(Buffer.from(HEAD)), { host: 'a.example', port: 443 }],
  ['IPv6', 'CONNECT [2001:db8::1]:443 HTTP/1.1\r\n', { host: '2001:db8::1', port: 443 }],
  ['a whole address', 'GET http://a.example/ HTTP/1.1\r\n', undefined],
  ['half a line', 'CONNECT a.example:443 HT', undefined],
  ['a user name', 'CONNECT a.example@evil.example:443 HTTP/1.1\r\n', undefined],
  ['two hosts', 'CONNECT a.example:443 b.example:443 HTTP/1.1\r\n', undefined],
  ['a TLS handshake', Buffer.from([22, 3, 1, 0, 5]), undefined],
  ['something else', 17, undefined],
])('tunnel: %s', (_name, chunk, target) => {
  expect(tunnelTarget(chunk)).toEqual(target);
});
