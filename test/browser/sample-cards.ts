import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Template } from 'adaptivecards-templating';

const FOLDER = path.resolve(__dirname, '..', 'fixtures', 'teams');

const CARDS = path.resolve(__dirname, '..', '..', 'cards');

const readFrom = (folder: string, name: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
const read = (name: string): unknown => readFrom(FOLDER, name);
const fromCards = (name: string): unknown => readFrom(CARDS, name);

/** A card as a bot would post it: a template from the fixtures, filled with one of its samples. */
export function sampleCard(template: string, sample = template): Record<string, unknown> {
  const data = read(`${sample}.sample`) as object;
  return new Template(read(`${template}.template`)).expand({ $root: data }) as Record<string, unknown>;
}

/** A card of our own: a template of the product, filled with its sample. */
export function ownCard(kind: string): Record<string, unknown> {
  const data = fromCards(path.join('samples', kind)) as object;
  return new Template(fromCards(kind)).expand({ $root: data }) as Record<string, unknown>;
}

/** The push text that belongs to a card. */
export function summaryOf(card: Readonly<Record<string, unknown>>): string {
  const text = card['fallbackText'];
  return typeof text === 'string' ? text : 'Card';
}
