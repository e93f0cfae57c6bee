/**
 * Checks the layers with dependency-cruiser (.dependency-cruiser.cjs) and that it saw every file: a structure check
 * that cannot parse the code finds nothing wrong with it. `--root` checks another tree, `--config` by other rules.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesUnder, ROOT, run } from './lib/project.mjs';

/** @typedef {import('dependency-cruiser').ICruiseResult} CruiseResult */

const { values } = parseArgs({ options: { root: { type: 'string' }, config: { type: 'string' } } });
const root = resolve(values.root ?? ROOT);
const config = resolve(values.config ?? join(ROOT, '.dependency-cruiser.cjs'));

function main() {
  const { code, output, errors } = run('depcruise', ['src', '--config', config, '--output-type', 'json'], {
    capture: true,
    cwd: root,
  });
  if (!output.startsWith('{')) return fail([`dependency-cruiser did not run (exit code ${code}):`, errors]);
  const result = /** @type {CruiseResult} */ (JSON.parse(output));
  const sources = filesUnder(root, 'src', (path) => /\.[cm]?ts$/.test(path));
  const problems = [...violations(result), ...unseen(result, sources)];
  if (problems.length > 0) return fail([...problems, `${problems.length} problems with the layers.`]);
  console.log(`The layers hold: all ${sources.length} files in src/ were read.`);
  return 0;
}

/** @param {CruiseResult} result */
function violations({ summary }) {
  const comments = new Map(
    (summary.ruleSetUsed?.forbidden ?? []).map(({ name, comment }) => [name, comment]),
  );
  return summary.violations.map(({ rule, from, to, cycle }) => {
    const path = cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to];
    return `${rule.name}: ${[...new Set(path)].join(' -> ')}\n    ${comments.get(rule.name) ?? ''}`;
  });
}

/**
 * @param {CruiseResult} result
 * @param {string[]} sources
 */
function unseen({ modules }, sources) {
  if (sources.length === 0) return [`not-seen: there is no TypeScript file in ${join(root, 'src')}`];
  const seen = new Set(modules.map(({ source }) => source));
  return sources
    .filter((path) => !seen.has(path))
    .map((path) => `not-seen: ${path} was not read, so nothing is known of it`);
}

/** @param {string[]} lines */
function fail(lines) {
  console.error(lines.join('\n'));
  return 1;
}

process.exitCode = main();
