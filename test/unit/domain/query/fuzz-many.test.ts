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

/** Texts that differ by a few slips from real ones; fast-check draws the odder ones, but fewer of them. */
const RUNS = Number(process.env['QUERY_FUZZ_RUNS'] ?? 3000) * 4;
const SEED = Number(process.env['QUERY_FUZZ_SEED'] ?? 20261121);
jest.setTimeout(60_000 + RUNS * 5);
Error.stackTraceLimit = 0;

const texts = [
  ...cases.map(({ filter }) => filter),
  ...Object.values(slips).flatMap((rows) => rows.map(([typed]) => String(typed))),
];

/** Marsaglia's xorshift: the same seed gives the same texts. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function mutant(random: (below: number) => number): string {
  let text = texts[random(texts.length)] ?? '';
  for (let slip = random(3); slip >= 0; slip -= 1) {
    const other = texts[random(texts.length)] ?? '';
    const [from, to] = [random(text.length + 1), random(text.length + 1)].sort((a, b) => a - b);
    const piece = other.slice(random(other.length + 1)).slice(0, random(12));
    text = text.slice(0, from) + (random(2) === 0 ? piece : '') + text.slice(random(3) === 0 ? to : from);
  }
  return text;
}

/** What is wrong with how a text is taken, or nothing. */
function fault(text: string): string | undefined {
  try {
    const printed = printFilter(parseFilter(text));
    if (printFilter(parseFilter(printed)) !== printed) return 'is printed differently the second time';
    const selects: unknown = compileFilter(text, { model: referralModel, now: NOW })({});
    return typeof selects === 'boolean' ? undefined : 'answers neither yes nor no';
  } catch (error) {
    if (!(error instanceof FilterError)) return String(error);
    const { start, end } = error.at;
    return start >= 0 && start <= end && end <= text.length ? undefined : 'points outside the text';
  }
}

it(`${String(RUNS)} texts a few slips away from real ones are read or refused, and read again as printed`, () => {
  const random = randomNumbers(SEED);
  const faults: string[] = [];
  for (let run = 0; run < RUNS && faults.length < 5; run += 1) {
    const text = mutant(random);
    const found = fault(text);
    if (found !== undefined) faults.push(`${JSON.stringify(text)} ${found}`);
  }
  expect(faults).toEqual([]);
});
