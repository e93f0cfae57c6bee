import { performance } from 'node:perf_hooks';
import { median } from './processes';
import type { Result } from './run';

/** A shorter text gets more corrections tried, so the longest is not the slowest. */
const LENGTHS = [750, 1_000, 1_480, 2_000];
const TURNS = 25;
const WARM_UP = 8;
const MOST_MS = 5;

/** What fills a text; each makes one part of the reader work hardest. */
const KINDS: Readonly<Record<string, string>> = {
  'open brackets': '(',
  quotes: "'",
  'minus signs': '-',
  digits: '1',
  'addresses without an end': 'a@',
  words: 'ab ',
  'misspelt names': 'contry eq 1 or ',
  'misspelt names that resemble several': 'stauts eq 1 or ',
  'misspelt values': "status eq 'Nw' and ",
  'names in capitals': "COUNTRY eq 'US' and ",
  'signs of other languages': "contry = 'US' && ",
  'texts without quotes': 'status eq Nw and ',
  'lists asked like fields': "team/email eq 'x' and ",
  'days in words': 'created gt today and ',
  'ends of texts': "a eq 'x and ",
  'between without end': 'value between 5 ',
  'functions of other languages': "customer.contains('x') && ",
};

/** How long the slowest of the hostile texts takes to be refused, with its suggestions. */
export function hostile(read: (text: string) => unknown): Result {
  const measured = Object.entries(KINDS).flatMap(([kind, part]) =>
    LENGTHS.map((length) => ({ kind, length, ms: refusalMs(read, textOf(part, length)) })),
  );
  const [worst] = measured.sort((a, b) => b.ms - a.ms);
  const found = worst ?? { kind: 'none', length: 0, ms: Number.NaN };
  return {
    name: `the worst of ${String(measured.length)} hostile texts of up to 2000 characters`,
    measured: `${found.ms.toFixed(2)} ms: ${found.kind}, ${String(found.length)} characters (median of ${String(TURNS)} turns)`,
    wanted: `under ${String(MOST_MS)} ms`,
    ok: found.ms < MOST_MS,
  };
}

/** A condition that is cut off in its middle would be a mistake of another kind. */
function textOf(part: string, length: number): string {
  const text = part.repeat(Math.floor(length / part.length));
  return text.replace(/\s(?:and|or|&&)\s$/, '');
}

function refusalMs(read: (text: string) => unknown, text: string): number {
  const times = Array.from({ length: WARM_UP + TURNS }, () => {
    const from = performance.now();
    try {
      read(text);
    } catch {
      // Refused, as it should be.
    }
    return performance.now() - from;
  });
  return median(times.slice(WARM_UP));
}
