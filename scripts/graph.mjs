/**
 * Draws which folder imports which into docs/architecture.md, between its two markers.
 * With --check it writes nothing and fails when the picture there is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './lib/project.mjs';

const PAGE = join(ROOT, 'docs', 'architecture.md');
const START = '<!-- dependency graph: start (npm run graph writes this) -->';
const END = '<!-- dependency graph: end -->';
const NEW_PAGE = `# Architecture\n\n## What imports what\n\n${START}\n${END}\n`;
/** One box per layer, per adapter and per top-level file. */
const BOXES = '^src/(adapters/[^/]+|domain/query|sandbox|[^/]+)';

function main() {
  const before = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : NEW_PAGE;
  const [head, rest] = splitOnce(before, START);
  const [, tail] = splitOnce(rest, END);
  const after = `${head}${START}\n\n\`\`\`mermaid\n${draw()}\n\`\`\`\n\n${END}${tail}`;
  if (!process.argv.includes('--check')) {
    writeFileSync(PAGE, after);
    return 0;
  }
  if (after === before) return 0;
  console.error('The graph in docs/architecture.md is out of date: run `npm run graph`.');
  return 1;
}

/** @param {string} text @param {string} marker @returns {[string, string]} */
function splitOnce(text, marker) {
  const at = text.indexOf(marker);
  if (at < 0) throw new Error(`docs/architecture.md lacks the line ${marker}`);
  return [text.slice(0, at), text.slice(at + marker.length)];
}

function draw() {
  const { code, output, errors } = run(
    'depcruise',
    [
      'src',
      '--config',
      '.dependency-cruiser.cjs',
      '--include-only',
      '^src',
      '--collapse',
      BOXES,
      '--output-type',
      'json',
    ],
    { capture: true },
  );
  if (!output.startsWith('{'))
    throw new Error(`dependency-cruiser did not run (exit code ${code}): ${errors}`);
  const { modules } = /** @type {import('dependency-cruiser').ICruiseResult} */ (JSON.parse(output));
  const arrows = modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => [source, resolved]),
  );
  const boxes = arrows.map(([from, to]) => [box(from), box(to)]).filter(([from, to]) => from !== to);
  return ['flowchart LR', ...new Set(boxes.map(([from, to]) => `  ${from} --> ${to}`).sort())].join('\n');
}

/** @param {string | undefined} path */
function box(path = '') {
  if (/^src\/[^/]+\.ts$/.test(path)) return 'wiring["main.ts, cli.ts ..."]';
  const name = path.replace(/^src\//, '');
  return `${name.replace(/[^a-z]+/gi, '_')}["${name}"]`;
}

process.exitCode = main();
