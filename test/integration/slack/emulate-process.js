'use strict';
/**
 * Runs a Slack that somebody else has written. It is an ES module, which Jest's sandbox does not import, and its
 * command line does not start on every version of Node we support; so it is used as a library, in a process of its own.
 * `fork` this file with a seed as JSON: it sends back its address, and ends with whoever started it.
 */
const { createServer } = require('node:net');

const HOST = '127.0.0.1';
const [seed = '{}'] = process.argv.slice(2);

start().catch((error) => {
  console.error(error);
  process.exit(1);
});

async function start() {
  const { createEmulator } = await import('emulate');
  const emulator = await onAFreePort(5, (port) =>
    createEmulator({
      service: 'slack',
      hostname: HOST,
      port,
      baseUrl: `http://${HOST}:${port}`,
      seed: { slack: JSON.parse(seed) },
    }),
  );
  process.on('disconnect', () => {
    void emulator.close().finally(() => process.exit(0));
  });
  process.send?.({ url: emulator.url });
}

/** It wants to be told its port; one that was free a moment ago may be gone by then. */
async function onAFreePort(tries, listen) {
  try {
    return await listen(await freePort());
  } catch (error) {
    if (tries > 1 && error?.code === 'EADDRINUSE') return onAFreePort(tries - 1, listen);
    throw error;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, HOST, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
