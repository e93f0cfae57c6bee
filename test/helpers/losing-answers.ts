import type { Db } from '../../src/adapters/store/db';

/** Every commit goes through, but its answer is lost, so that all work is done a second time. */
export function losingAnswers(db: Db): Db {
  return {
    kind: db.kind,
    claiming: (alias) => db.claiming(alias),
    all: (sql, params) => db.all(sql, params),
    async tx(work) {
      await db.tx(work);
      return db.tx(work);
    },
    close: () => db.close(),
  };
}
