import fc from 'fast-check';
import {
  compileFilter,
  FilterError,
  parseFilter,
  printFilter,
  referralModel,
} from '../../../../src/domain/query';
import slips from '../../../fixtures/query/slips.json';
import { cases } from '../../../fixtures/query/syntax.json';
import { NOW } from './asking';

// Together with `fuzz.test.ts` more than 100,000 texts; set QUERY_FUZZ_RUNS for a longer hunt.
const numRuns = Number(process.env['QUERY_FUZZ_RUNS'] ?? 1500);
/** Drawing a text takes fast-check longer than reading it, so each draw gives many that are alike. */
const BATCH = 64;
jest.setTimeout(60_000 + numRuns * 100);
Error.stackTraceLimit = 0;

const options = { model: referralModel, now: NOW };
const rows = Object.values(slips).flat();
const mended = rows.flatMap(([, , suggestion]) => suggestion ?? []);
const texts = [...cases.map(({ filter }) => filter), ...rows.map(([typed]) => String(typed)), ...mended];

type Draw = (below: number) => number;

/** Marsaglia's xorshift: the same seed gives the same texts. */
function drawing(seed: number): Draw {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function oneOf<T>(draw: Draw, things: readonly T[]): T {
  const thing = things[draw(things.length)];
  if (thing === undefined) throw new Error('there is nothing to draw from');
  return thing;
}

const KINDS = [withSlips, withSlips, withOtherWords, joined];

/** Characters are lost, doubled or come from another text. */
function withSlips(draw: Draw): string {
  let text = oneOf(draw, texts);
  for (let slip = draw(3); slip >= 0; slip -= 1) {
    const other = oneOf(draw, texts);
    const [from, to] = [draw(text.length + 1), draw(text.length + 1)].sort((a, b) => a - b);
    const piece = other.slice(draw(other.length + 1)).slice(0, draw(12));
    text = text.slice(0, from) + (draw(2) === 0 ? piece : '') + text.slice(draw(3) === 0 ? to : from);
  }
  return text;
}

/** Whole words change places with those of another text. */
function withOtherWords(draw: Draw): string {
  const words = oneOf(draw, mended).split(' ');
  const others = oneOf(draw, draw(2) === 0 ? mended : texts).split(' ');
  words[draw(words.length)] = oneOf(draw, others);
  return words.join(' ');
}

function joined(draw: Draw): string {
  const left = oneOf(draw, mended);
  const joint = oneOf(draw, [' and ', ' or ', ' AND\n', ' and not (', ' adn ', ' eq ', ', ']);
  return draw(2) === 0 ? left + joint + oneOf(draw, mended) : `(${left})${joint}${withOtherWords(draw)}`;
}

/** What is wrong with how a text is taken, or nothing. */
function fault(text: string): string | undefined {
  const asFilter = taken(text, () => stable(text));
  if (asFilter !== undefined && asFilter !== 'refused') return asFilter;
  const refusedAlready = asFilter === 'refused';
  const asReferral = taken(text, () => {
    const selects: unknown = compileFilter(text, options)({});
    if (refusedAlready) return 'is read with a model and not without';
    return typeof selects === 'boolean' ? undefined : 'answers neither yes nor no';
  });
  return asReferral === 'refused' ? undefined : asReferral;
}

function stable(text: string): string | undefined {
  const tree = parseFilter(text);
  const printed = printFilter(tree);
  const again = parseFilter(printed);
  if (printFilter(again) !== printed) return 'is printed differently the second time';
  return shape(again.root) === shape(tree.root) ? undefined : 'is read differently as it is printed';
}

/** The tree without its positions. */
function shape(node: unknown): string {
  return JSON.stringify(node, (key, part: unknown) => {
    if (key === 'at') return undefined;
    return typeof part === 'bigint' ? `${String(part)}n` : part;
  });
}

function taken(text: string, read: () => string | undefined): string | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FilterError)) return String(error);
    const { start, end } = error.at;
    return start >= 0 && start <= end && end <= text.length ? 'refused' : 'points outside the text';
  }
}

it(`${String(numRuns * BATCH)} texts a few slips away from real ones are read or refused, and read again as printed`, () => {
  const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
  const property = fc.property(seeds, (seed) => {
    const draw = drawing(seed);
    const batch = Array.from({ length: BATCH }, () => oneOf(draw, KINDS)(draw));
    const faults = batch.flatMap((text) => {
      const found = fault(text);
      return found === undefined ? [] : [`${JSON.stringify(text)} ${found}`];
    });
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  // A smaller seed is no simpler text.
  fc.assert(property, { numRuns, endOnFailure: true });
});
