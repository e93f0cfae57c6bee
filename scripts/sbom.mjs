/**
 * Writes what the product is made of to sbom.cdx.json (CycloneDX), and fails when a package's licence asks for more than
 * to be named, or is not known. With --check nothing is written.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAccepted, licenceOf } from './lib/licences.mjs';
import { ROOT } from './lib/project.mjs';

/** @typedef {import('./lib/licences.mjs').Component} Component */

const FILE = 'sbom.cdx.json';

function main() {
  const bill = billOfMaterials();
  const components = bill.components.map(withLicence);
  const problems = components.flatMap(problemsOf);
  for (const problem of problems) console.error(problem);
  if (!process.argv.includes('--check')) {
    writeFileSync(join(ROOT, FILE), `${JSON.stringify({ ...bill, components }, null, 2)}\n`);
    console.log(`${FILE}: ${components.length} packages`);
  }
  for (const [licence, count] of countsOf(components)) console.log(`  ${licence}: ${count}`);
  return Math.sign(problems.length);
}

/** By npm itself, from the lock file and what is installed. @returns {{ components: Component[] }} */
function billOfMaterials() {
  const npm = process.env['npm_execpath'];
  const [command, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const args = [...before, 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'];
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`npm could not list the packages:\n${stderr}`);
  return JSON.parse(stdout);
}

/** @param {Component} component @returns {Component} */
function withLicence(component) {
  const licence = licenceOf(component);
  return licence === undefined ? component : { ...component, licenses: [{ expression: licence }] };
}

/** @param {Component} component */
function problemsOf(component) {
  const licence = licenceOf(component);
  const name = `${component.name}@${component.version}`;
  if (licence === undefined)
    return [`${name}: no licence is known; read its files and add it to scripts/lib/licences.mjs`];
  return isAccepted(licence) ? [] : [`${name}: ${licence} is not among the accepted licences`];
}

/** @param {Component[]} components */
function countsOf(components) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const component of components) {
    const licence = licenceOf(component) ?? 'unknown';
    counts.set(licence, (counts.get(licence) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

process.exitCode = main();
