/**
 * Starts the product as a newcomer would (`npm start`, nothing configured), waits until it says that it is ready and
 * answers /readyz with 200, and stops it by SIGTERM, which must end it in order.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { ROOT } from './lib/project.mjs';

const TIME_LIMIT_MS = 120_000;

async function main() {
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const env = { ...process.env, PORT: String(port), SANDBOX_PORT: String(sandboxPort) };
  const child = spawn('npm', ['start'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT_MS);
  const ended = once(child, 'exit');
  try {
    await waitForLine(child.stdout, /^ready http:\/\/127\.0\.0\.1:\d+/);
    await waitForStatus(`http://127.0.0.1:${port}/readyz`, 200);
  } finally {
    child.kill('SIGTERM');
  }
  const [code, signal] = await ended;
  clearTimeout(timer);
  await waitUntilClosed(port);
  console.log(`smoke: ready, and stopped (${signal ?? `exit code ${code}`})`);
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/**
 * @param {import('node:stream').Readable} stream
 * @param {RegExp} expected
 */
async function waitForLine(stream, expected) {
  for await (const line of createInterface({ input: stream })) {
    console.log(line);
    if (expected.test(line)) return;
  }
  throw new Error(`npm start ended without a line like ${expected}`);
}

/**
 * @param {string} url
 * @param {number} expected
 */
async function waitForStatus(url, expected) {
  const deadlineMs = Date.now() + TIME_LIMIT_MS;
  let last = 'no answer';
  while (Date.now() < deadlineMs) {
    last = await fetch(url).then(
      ({ status }) => String(status),
      (error) => String(error),
    );
    if (last === String(expected)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${url} did not answer ${expected}, but last: ${last}`);
}

/** @param {number} port */
async function waitUntilClosed(port) {
  const deadlineMs = Date.now() + 10_000;
  while (Date.now() < deadlineMs) {
    if (
      await fetch(`http://127.0.0.1:${port}/healthz`).then(
        () => false,
        () => true,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`something still listens on port ${port} after npm start was stopped`);
}

await main();
