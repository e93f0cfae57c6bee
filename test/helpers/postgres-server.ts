import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';

export interface PostgresServer {
  /** With user and password, ending in the name of a database that exists. */
  readonly url: string;
  stop(): Promise<void>;
}

/** As whom the server runs, and where it keeps everything. */
interface ServerOptions {
  readonly uid?: number;
  readonly gid?: number;
  readonly cwd: string;
}

const USER = 'referral_bot';
const PASSWORD = 'not-a-secret';
const run = promisify(execFile);

/** The folder with `initdb` and `postgres`, in PATH or where Debian keeps them; `undefined` when there is none. */
export function findPostgresBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/** Starts a throw-away server on 127.0.0.1; it ends with `stop()` or with this process, however that ends. */
export async function startPostgres(binaries: string): Promise<PostgresServer> {
  const identity = await serverIdentity();
  const home = await mkdtemp(join(tmpdir(), 'referral-bot-pg-'));
  const data = join(home, 'data');
  const passwordFile = join(home, 'password');
  await writeFile(passwordFile, PASSWORD);
  await chmod(home, 0o755);
  if (identity.uid !== undefined) {
    for (const path of [home, passwordFile]) await chown(path, identity.uid, identity.gid ?? identity.uid);
  }
  const auth = ['-A', 'scram-sha-256', '-U', USER, `--pwfile=${passwordFile}`];
  const options = { ...identity, cwd: home };
  await run(join(binaries, 'initdb'), ['-D', data, ...auth, '-N', '-E', 'UTF8', '--no-locale'], options);
  const port = await freePort();
  const child = spawnServer(
    join(binaries, 'postgres'),
    ['-D', data, '-k', home, '-p', String(port)],
    options,
  );
  const url = `postgres://${USER}:${PASSWORD}@127.0.0.1:${String(port)}/postgres`;
  await untilItAnswers(url, child);
  return { url, stop: () => stop(child, home) };
}

/** The server refuses to run as root: there it runs as somebody else. */
async function serverIdentity(): Promise<{ readonly uid?: number; readonly gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, user]))).catch(() => undefined);
    const [uid, gid] = (ids ?? []).map(({ stdout }) => Number(stdout));
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error('PostgreSQL cannot run as root and there is neither a user "postgres" nor "nobody".');
}

/** The shell waits for the end of its input, which comes with the end of this process, and then clears everything up. */
const GUARDIAN =
  'home=$1; shift; "$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server; cd /; rm -rf "$home"';

function spawnServer(program: string, args: readonly string[], options: ServerOptions): ChildProcess {
  const settings = [
    '-h',
    '127.0.0.1',
    '-c',
    'fsync=off',
    '-c',
    'full_page_writes=off',
    '-c',
    'max_connections=200',
  ];
  const command = ['-c', GUARDIAN, 'sh', options.cwd, program, ...args, ...settings];
  return spawn('/bin/sh', command, { ...options, stdio: ['pipe', 'ignore', 'ignore'] });
}

async function stop(child: ChildProcess, home: string): Promise<void> {
  const ended = once(child, 'exit');
  child.stdin?.end();
  await ended;
  await rm(home, { recursive: true, force: true });
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let left = 300; ; left -= 1) {
    if (child.exitCode !== null)
      throw new Error(`postgres ended at once (exit code ${String(child.exitCode)}).`);
    const client = new Client({ connectionString: url });
    const failure = await client.connect().then(
      () => undefined,
      (error: unknown) => error,
    );
    await client.end().catch(() => undefined);
    if (failure === undefined) return;
    if (left <= 0) throw new Error('postgres does not answer.', { cause: failure });
    await delay(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
