/**
 * Builds, runs the tests and says at the end what was skipped. Arguments go to jest: `npm test -- test/unit`.
 * REQUIRE_ALL=1 makes a skipped test a failure. A run of all tests also holds src/domain to its coverage.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { run } from './lib/project.mjs';

/** @typedef {import('./lib/summary-reporter.cjs').Summary} Summary */

/** @type {Summary} */
const NOTHING = { passed: 0, failed: 0, skipped: 0, skippedParts: [] };

function main() {
  const buildCode = build();
  if (buildCode !== 0) return buildCode;
  const args = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), 'referral-bot-tests-'));
  const file = join(folder, 'summary.json');
  try {
    const { code } = run('jest', args.length === 0 ? ['--coverage'] : args, {
      env: { TEST_SUMMARY_FILE: file },
    });
    // jest writes none when it could not even begin, for example because the global set-up failed.
    const summary = existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8'))
      : { ...NOTHING, failed: Math.sign(code) };
    return conclude(code, summary);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {number} jestCode
 * @param {Summary} summary
 */
function conclude(jestCode, { passed, failed, skipped, skippedParts }) {
  const mustRunAll = process.env['REQUIRE_ALL'] === '1';
  const unmet = mustRunAll && skipped > 0;
  if (skipped > 0) announceSkipped(skippedParts);
  if (unmet) console.error('REQUIRE_ALL=1: a skipped test counts as a failure of this run.');
  if (jestCode !== 0 && failed === 0)
    console.error('No test failed, yet the run did: see the coverage above.');
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  return jestCode !== 0 ? jestCode : Number(unmet);
}

/** @param {Summary['skippedParts']} parts */
function announceSkipped(parts) {
  const rule = '='.repeat(72);
  console.error(`\n${rule}\nNOT EVERYTHING WAS TESTED. Skipped:`);
  for (const { file, title, count } of parts) console.error(`  ${count} in ${file}: ${title}`);
  console.error('Tests that need PostgreSQL or Chromium run when `postgres` (or /usr/lib/postgresql) and');
  console.error(`\`chromium\` are installed: apt-get install postgresql chromium\n${rule}`);
}

process.exitCode = main();
