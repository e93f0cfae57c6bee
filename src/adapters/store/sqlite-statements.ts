import type { StatementSyncInstance } from '@photostructure/sqlite';

/** Prepared statements kept; with more texts than this the one not used for longest is dropped. */
const MAX_STATEMENTS = 200;

export interface Statements {
  /** The prepared statement for this text. */
  of(sql: string): StatementSyncInstance;
  clear(): void;
}

/** Prepares each text once. */
export function createStatements(prepare: (sql: string) => StatementSyncInstance): Statements {
  const kept = new Map<string, StatementSyncInstance>();
  return {
    of(sql) {
      // `$1` is a name to SQLite and would have to be bound as one; `?1` is a position.
      const statement = kept.get(sql) ?? prepare(sql.replaceAll(/\$(\d+)/g, '?$1'));
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > MAX_STATEMENTS && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
    clear: () => {
      kept.clear();
    },
  };
}
