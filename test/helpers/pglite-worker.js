'use strict';
/**
 * PGlite in a thread of its own: it loads its parts with `import()`, which Jest's sandbox does not allow.
 * Takes `{ id, sql, params }`, answers `{ id, rows }` or `{ id, message }`.
 */
const { parentPort } = require('node:worker_threads');
const { PGlite } = require('@electric-sql/pglite');

const INT8 = 20;
const opening = PGlite.create({ parsers: { [INT8]: Number } });

parentPort.on('message', async ({ id, sql, params }) => {
  try {
    const { rows } = await (await opening).query(sql, params);
    parentPort.postMessage({ id, rows });
  } catch (error) {
    parentPort.postMessage({ id, message: String(error.message) });
  }
});
