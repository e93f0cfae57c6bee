import { execFile, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import dns from 'node:dns';
import { lookup, Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, get } from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { promisify } from 'node:util';

const run = promisify(execFile);
const REFUSED = { code: 'ERR_NETWORK_GUARD' };

const errorOf = async (emitter: NodeJS.EventEmitter): Promise<unknown> =>
  new Promise((resolve) => emitter.once('error', resolve));

describe('the network guard refuses', () => {
  it.each(['http://192.0.2.1', 'https://192.0.2.1/x', 'http://example.com', 'http://[2001:db8::1]:8080'])(
    'fetch of %s and names the target',
    async (url) => {
      const failure = await fetch(url).catch((error: unknown) => error);
      expect(failure).toMatchObject({ cause: REFUSED });
    },
  );

  it('a connection by address, by name, by port and host, and by TLS', async () => {
    const sockets = [
      net.connect({ host: '10.0.0.1', port: 5432 }),
      net.connect({ host: 'example.com', port: 80 }),
      net.connect(80, '10.0.0.1'),
      new net.Socket().connect({ host: '::ffff:10.0.0.1', port: 80 }),
      net.connect({ host: '0.0.0.0', port: 80 }),
      tls.connect({ host: '10.0.0.1', port: 443 }),
    ];
    const errors = await Promise.all(sockets.map(errorOf));
    for (const error of errors) expect(error).toMatchObject(REFUSED);
    expect(errors[0]).toHaveProperty('message', expect.stringContaining('10.0.0.1:5432'));
  });

  it('a request of node:http', async () => {
    await expect(errorOf(get('http://10.0.0.1/'))).resolves.toMatchObject(REFUSED);
  });

  it('datagrams in every spelling', () => {
    const socket = createSocket('udp4');
    expect(() => socket.send('ping', 53, '192.0.2.1')).toThrow('refused a datagram');
    expect(() => socket.send(Buffer.from('ping'), 0, 4, 53, '192.0.2.1')).toThrow('refused a datagram');
    expect(() => socket.connect(53, 'example.com')).toThrow('refused a datagram');
    socket.close();
  });

  it('look-ups by callback, by promise and by a resolver of its own', async () => {
    const byCallback = new Promise((resolve) => dns.lookup('example.com', resolve));
    const resolved = new Promise((resolve) => dns.resolve4('example.com', resolve));
    await expect(byCallback).resolves.toMatchObject(REFUSED);
    await expect(resolved).resolves.toMatchObject(REFUSED);
    await expect(lookup('example.com')).rejects.toMatchObject(REFUSED);
    await expect(dns.promises.resolveTxt('example.com')).rejects.toMatchObject(REFUSED);
    await expect(new Resolver().resolveMx('example.com')).rejects.toMatchObject(REFUSED);
  });

  const program = `require('net').connect({host:'10.0.0.1',port:80}).on('error', (e) => console.log(e.code))`;

  it('the same in a child process', async () => {
    await expect(run(process.execPath, ['-e', program])).resolves.toHaveProperty(
      'stdout',
      'ERR_NETWORK_GUARD\n',
    );
    expect(spawnSync(process.execPath, ['-e', program]).stdout.toString()).toBe('ERR_NETWORK_GUARD\n');
  });

  it('the same in a child process with an environment of its own', async () => {
    const env = { NODE_OPTIONS: '--no-deprecation' };
    await expect(run(process.execPath, ['-e', program], { env })).resolves.toHaveProperty(
      'stdout',
      'ERR_NETWORK_GUARD\n',
    );
    await expect(run(process.execPath, ['-e', program], { env: {} })).resolves.toHaveProperty(
      'stdout',
      'ERR_NETWORK_GUARD\n',
    );
  });

  it('the same in a native module', async () => {
    const source = `import { lookup } from 'node:dns'; lookup('example.com', (e) => console.log(e.code))`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', source]);
    expect(stdout).toBe('ERR_NETWORK_GUARD\n');
  });
});

describe('the network guard lets pass', () => {
  it.each(['127.0.0.1', 'localhost'])('http to %s', async (host) => {
    const server = createServer((_request, response) => response.end('here'));
    server.listen(0, host);
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;
    await expect(fetch(`http://${host}:${port}`).then(async (response) => response.text())).resolves.toBe(
      'here',
    );
    server.closeAllConnections();
    server.close();
  });

  it('a unix socket', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guard-'));
    const path = join(folder, 'socket');
    const server = net.createServer((socket) => socket.end('here')).listen(path);
    await once(server, 'listening');
    const [answer] = (await once(net.connect(path), 'data')) as [Buffer];
    expect(answer.toString()).toBe('here');
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('datagrams and look-ups of this machine', async () => {
    const receiver = createSocket('udp4').bind(0, '127.0.0.1');
    await once(receiver, 'listening');
    const sender = createSocket('udp4');
    sender.send('here', receiver.address().port, '127.0.0.1');
    const [message] = (await once(receiver, 'message')) as [Buffer];
    expect(message.toString()).toBe('here');
    receiver.close();
    sender.close();
    await expect(lookup('localhost')).resolves.toHaveProperty('address');
    await expect(lookup('10.0.0.1')).resolves.toEqual({ address: '10.0.0.1', family: 4 });
  });
});
