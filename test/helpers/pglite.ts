import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { storable } from '../../src/adapters/store/db';
import type { Db, Param, Queries, Row } from '../../src/adapters/store/db';
import { createTurns } from '../../src/adapters/store/turns';

interface Answer {
  readonly id: number;
  readonly rows?: readonly Row[];
  readonly message?: string;
}

/** PostgreSQL in memory behind the store's own interface: one connection, used in turns. */
export function openPglite(): Db {
  const worker = new Worker(join(__dirname, 'pglite-worker.js'));
  const waiting = new Map<number, (answer: Answer) => void>();
  worker.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer));
  let nextId = 0;
  const inTurn = createTurns();

  const run = async (sql: string, params: readonly Param[] = []): Promise<readonly Row[]> => {
    const id = (nextId += 1);
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage({ id, sql, params: params.map(storable) });
    });
    waiting.delete(id);
    if (answer.rows === undefined) throw new Error(answer.message);
    return answer.rows;
  };
  return {
    kind: 'postgres',
    claiming: (alias) => `for update of ${alias} skip locked`,
    all: (sql, params) => inTurn(() => run(sql, params)),
    tx: (work) => inTurn(() => transaction({ all: run }, work)),
    close: async () => {
      await worker.terminate();
    },
  };
}

async function transaction<T>(queries: Queries, work: (queries: Queries) => Promise<T>): Promise<T> {
  await queries.all('begin');
  try {
    const result = await work(queries);
    await queries.all('commit');
    return result;
  } catch (error) {
    await queries.all('rollback');
    throw error;
  }
}
