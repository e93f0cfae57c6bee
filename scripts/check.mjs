/**
 * Everything a change must pass, in one command. Each step runs even when one before it failed; what a step printed
 * is shown only when it failed. --skip-tests leaves the tests out.
 */
import { run } from './lib/project.mjs';

/** @type {{ name: string, tool: string, args: string[], hint?: string }[]} */
const STEPS = [
  { name: 'format', tool: 'prettier', args: ['--check', '.'], hint: 'npm run format' },
  { name: 'lint', tool: 'eslint', args: ['.', '--max-warnings', '0'], hint: 'npm run lint -- --fix' },
  { name: 'types', tool: 'node', args: ['scripts/types.mjs'] },
  { name: 'layers', tool: 'node', args: ['scripts/layers.mjs'] },
  { name: 'graph', tool: 'node', args: ['scripts/graph.mjs', '--check'], hint: 'npm run graph' },
  { name: 'unused', tool: 'knip', args: [] },
  { name: 'tests', tool: 'node', args: ['scripts/test.mjs'] },
];

const steps = STEPS.filter(({ name }) => name !== 'tests' || !process.argv.includes('--skip-tests'));
const outcomes = steps.map(carryOut);
console.log('\nSummary');
for (const { name, ok, seconds, hint } of outcomes) {
  console.log(
    `  ${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(8)} ${seconds} s${!ok && hint ? `  (try: ${hint})` : ''}`,
  );
}
process.exitCode = Number(outcomes.some(({ ok }) => !ok));

/** @param {(typeof STEPS)[number]} step */
function carryOut({ name, tool, args, hint }) {
  console.log(`--- ${name}`);
  const startedMs = Date.now();
  const { code, output, errors } = run(tool, args, { capture: name !== 'tests' });
  if (code !== 0) process.stdout.write(output + errors);
  return { name, hint, ok: code === 0, seconds: ((Date.now() - startedMs) / 1000).toFixed(1) };
}
