import type { StatementSyncInstance } from '@photostructure/sqlite';
import { createStatements } from '../../../../src/adapters/store/sqlite-statements';

function noting(): { readonly prepared: string[]; readonly prepare: (sql: string) => StatementSyncInstance } {
  const prepared: string[] = [];
  const prepare = (sql: string): StatementSyncInstance => {
    prepared.push(sql);
    return { sourceSQL: sql } as StatementSyncInstance;
  };
  return { prepared, prepare };
}

describe('createStatements', () => {
  it('prepares a text once, with its parameters as positions', () => {
    const { prepared, prepare } = noting();
    const statements = createStatements(prepare);
    const first = statements.of('select $1, $12, $1');
    expect(statements.of('select $1, $12, $1')).toBe(first);
    expect(prepared).toEqual(['select ?1, ?12, ?1']);
  });

  it('keeps what is in use and lets go of what is not', () => {
    const { prepared, prepare } = noting();
    const statements = createStatements(prepare);
    for (let round = 0; round < 300; round += 1) {
      statements.of('hot');
      statements.of(`select ${String(round)}`);
    }
    statements.of('hot');
    statements.of('select 299');
    expect(prepared.filter((sql) => sql === 'hot')).toHaveLength(1);
    expect(prepared).toHaveLength(301);
    statements.of('select 0');
    expect(prepared).toHaveLength(302);
  });

  it('prepares again after it was cleared', () => {
    const { prepared, prepare } = noting();
    const statements = createStatements(prepare);
    statements.of('select 1');
    statements.clear();
    statements.of('select 1');
    expect(prepared).toHaveLength(2);
  });
});
