/**
 * Everything a change must pass, in one command. Each step runs even when another failed; what a step printed is shown
 * only when it failed. Two run at a time, the tests alone. --skip-tests leaves the tests out.
 */
import { run, runAside } from './lib/project.mjs';

/**
 * @typedef {{ name: string, tool: string, args: string[], hint?: string }} Step
 * @typedef {{ name: string, ok: boolean, seconds: string, hint: string | undefined }} Outcome
 */

/** The longest first. @type {Step[]} */
const STEPS = [
  { name: 'lint', tool: 'eslint', args: ['.', '--max-warnings', '0'], hint: 'npm run lint -- --fix' },
  { name: 'types', tool: 'node', args: ['scripts/types.mjs'] },
  { name: 'format', tool: 'prettier', args: ['--check', '.'], hint: 'npm run format' },
  { name: 'layers', tool: 'node', args: ['scripts/layers.mjs'] },
  { name: 'graph', tool: 'node', args: ['scripts/graph.mjs', '--check'], hint: 'npm run graph' },
  { name: 'unused', tool: 'knip', args: [] },
  { name: 'licences', tool: 'node', args: ['scripts/sbom.mjs', '--check'] },
];
const AT_A_TIME = 2;

await main();

async function main() {
  const waiting = STEPS.values();
  const lanes = Array.from({ length: AT_A_TIME }, () => inTurn(waiting));
  const outcomes = (await Promise.all(lanes)).flat();
  if (!process.argv.includes('--skip-tests')) outcomes.push(tests());
  console.log('\nSummary');
  for (const { name, ok, seconds, hint } of outcomes) {
    console.log(
      `  ${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(8)} ${seconds} s${!ok && hint ? `  (try: ${hint})` : ''}`,
    );
  }
  process.exitCode = Number(outcomes.some(({ ok }) => !ok));
}

/** @param {IterableIterator<Step>} waiting */
async function inTurn(waiting) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of waiting) outcomes.push(await carryOut(step));
  return outcomes;
}

/** @param {Step} step @returns {Promise<Outcome>} */
async function carryOut({ name, tool, args, hint }) {
  const startedMs = Date.now();
  const { code, output, errors } = await runAside(tool, args);
  console.log(`--- ${name}`);
  if (code !== 0) process.stdout.write(output + errors);
  return { name, hint, ok: code === 0, seconds: secondsSince(startedMs) };
}

/** @returns {Outcome} */
function tests() {
  console.log('--- tests');
  const startedMs = Date.now();
  const { code } = run('node', ['scripts/test.mjs']);
  return { name: 'tests', hint: undefined, ok: code === 0, seconds: secondsSince(startedMs) };
}

/** @param {number} startedMs */
function secondsSince(startedMs) {
  return ((Date.now() - startedMs) / 1000).toFixed(1);
}
