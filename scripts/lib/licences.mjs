/** Judges licences, written as SPDX expressions. */

/** Those that ask for no more than to be named. */
const ACCEPTED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-3.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
]);

/** Packages whose package.json names no licence that npm reads, with the one their own files name. */
const READ_BY_HAND = new Map([
  ['cldrjs@0.5.5', 'MIT'],
  ['escape-regexp-component@1.0.2', 'MIT'],
  ['jspath@0.4.0', 'MIT'],
]);

/** @typedef {{ name: string, version: string, licenses?: { expression?: string, license?: { id?: string, name?: string } }[] }} Component */

/**
 * The licence of a component as one SPDX expression; undefined when none is known.
 * @param {Component} component
 */
export function licenceOf({ name, version, licenses = [] }) {
  const named = licenses.flatMap(
    ({ expression, license }) => expression ?? license?.id ?? license?.name ?? [],
  );
  return named.length > 0 ? named.join(' AND ') : READ_BY_HAND.get(`${name}@${version}`);
}

/**
 * Whether an expression can be met with accepted licences alone: all sides of AND, one side of OR.
 * @param {string} expression
 */
export function isAccepted(expression) {
  const words = expression.replace(/[()]/g, ' ').trim();
  return words
    .split(/\s+OR\s+/)
    .some((side) => side.split(/\s+AND\s+/).every((id) => ACCEPTED.has(id.trim())));
}
