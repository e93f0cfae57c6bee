import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** The server that the global set-up found or started. */
export const testDatabaseUrl = process.env['TEST_DATABASE_URL'] ?? '';

/** `describe`, skipped where there is no PostgreSQL (the global set-up has said so). */
export function describeWithPostgres(name: string, tests: () => void): void {
  (testDatabaseUrl === '' ? describe.skip : describe)(name, tests);
}

/** The address of a new, empty schema: as good as a database of its own, and made in a moment. */
export async function freshDatabaseUrl(): Promise<string> {
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  await query(testDatabaseUrl, `create schema ${schema}`);
  const url = new URL(testDatabaseUrl);
  url.searchParams.set('options', `-csearch_path=${schema}`);
  url.searchParams.set('application_name', schema);
  return url.href;
}

/** Ends every connection of the pools that use this address, as a restart of the server would. */
export async function breakConnections(url: string): Promise<number> {
  const name = new URL(url).searchParams.get('application_name');
  const rows = await query(
    testDatabaseUrl,
    'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1',
    [name],
  );
  return rows.length;
}

/** One statement on a connection of its own. */
export async function query(
  url: string,
  sql: string,
  params: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql, [...params]);
    return rows;
  } finally {
    await client.end();
  }
}
