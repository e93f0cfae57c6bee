import { findPostgresBinaries, startPostgres } from './postgres-server';
import type { PostgresServer } from './postgres-server';

const SLOT = Symbol.for('referral-bot.postgres');

/** Where the teardown, which runs in the same process, finds the server again. */
export const serverSlot = ((globalThis as Record<symbol, unknown>)[SLOT] ??= {}) as {
  server?: PostgresServer;
};

/**
 * Gives the tests a real PostgreSQL, as `TEST_DATABASE_URL`: the caller's own, or a throw-away one. Where there is
 * none, the store's PostgreSQL half runs on PGlite; with `REQUIRE_ALL=1` that is a failure.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) return;
  const binaries = process.env['TEST_POSTGRES'] === 'off' ? undefined : findPostgresBinaries();
  if (binaries !== undefined) {
    serverSlot.server = await startPostgres(binaries);
    process.env['TEST_DATABASE_URL'] = serverSlot.server.url;
    return;
  }
  const message =
    'No PostgreSQL found: the tests against the real server are skipped (PGlite stands in for some).';
  if (process.env['REQUIRE_ALL'] === '1') throw new Error(`${message} REQUIRE_ALL=1 forbids that.`);
  process.stderr.write(`\n*** ${message} ***\n\n`);
}
