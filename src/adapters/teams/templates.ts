import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import type { Notice } from '../../domain/notice';

/** An Adaptive Card as JSON. */
export type CardJson = Readonly<Record<string, unknown>>;

/** Fills the template of one kind of notice. */
export type Expand = (kind: Notice['kind'], model: object) => CardJson;

const KINDS: readonly Notice['kind'][] = [
  'referral-card',
  'detail',
  'list',
  'baseline',
  'explained',
  'subscribed',
  'unsubscribed',
  'subscriptions',
  'reminder',
  'claim-word',
  'digest',
  'settings',
  'done',
  'help',
  'welcome',
  'problem',
  'sign-in',
  'account',
  'fault',
];

/**
 * Reads and compiles `<folder>/<kind>.json` for every kind of notice and fills each with
 * `<folder>/samples/<kind>.json`, so that a broken template stops the start. Throws an `Error` that names the file
 * and what is wrong with it. The templates are kept compiled: that is most of the work of filling one.
 */
export function loadTemplates(folder: string): Expand {
  const templates = new Map(KINDS.map((kind) => [kind, loadOne(folder, kind)] as const));
  return (kind, model) => {
    const template = templates.get(kind);
    if (template === undefined) throw new Error(`there is no card template for ${kind}`);
    return expand(template, model);
  };
}

function loadOne(folder: string, kind: Notice['kind']): Template {
  const file = join(folder, `${kind}.json`);
  const sampleFile = join(folder, 'samples', `${kind}.json`);
  const source = readJson(file);
  const sample = readJson(sampleFile);
  try {
    const template = new Template(source);
    expand(template, sample);
    return template;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The card template ${file} cannot be filled with ${sampleFile}: ${reason}`, {
      cause: error,
    });
  }
}

function readJson(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The card file ${file} cannot be read as JSON: ${reason}`, { cause: error });
  }
}

/**
 * One pass, never a second: text that came in with the data is not looked at again. What the data lacks would stay
 * in the card as `${name}`, so that is an error.
 */
function expand(template: Template, model: object): CardJson {
  const card = template.expand({ $root: withoutNulls(model) }) as CardJson;
  const left = /\$\{[^}"]*\}?/.exec(JSON.stringify(card))?.[0];
  if (left !== undefined) throw new Error(`nothing was given for ${left}`);
  return card;
}

/** A copy in which nothing is null: the engine cannot print null. A copy, because the card shares objects with it. */
function withoutNulls(value: unknown): unknown {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutNulls(item)]));
}
