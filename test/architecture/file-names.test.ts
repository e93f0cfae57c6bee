import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/;

it.each(['src', 'test', 'bench', 'scripts'])('every source file in %s/ has a kebab-case name', (folder) => {
  if (!existsSync(join(ROOT, folder))) return;
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => /\.[cm]?[jt]s$/.test(name));
  expect(sources.filter((name) => !KEBAB_CASE.test(basename(name)))).toEqual([]);
});
