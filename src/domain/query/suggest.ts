/** The candidates nearest to a mistyped word, best first, at most `most`; none when nothing is near, one when only its case is wrong. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const wanted = word.toLowerCase();
  const scored: { readonly candidate: string; readonly score: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const score = difference(wanted, candidate);
    if (score <= tolerance(wanted)) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score);
  return scored
    .filter(({ score }) => score === 0 || scored[0]?.score !== 0)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function tolerance(word: string): number {
  return word.length <= 3 ? 1 : word.length <= 6 ? 2 : 3;
}

/** 0 for another case, 1 for a beginning or one slip of the keys, and so on. */
function difference(wanted: string, candidate: string): number {
  const known = candidate.toLowerCase();
  if (wanted === known) return 0;
  if (wanted.length >= 3 && known.startsWith(wanted)) return 1;
  const isFar = Math.abs(wanted.length - known.length) > tolerance(wanted);
  return isFar ? Infinity : distance(wanted.slice(0, 40), known);
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
function distance(a: string, b: string): number {
  let beforeLast: Row = [];
  let last: Row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      const kept = cost(last, column - 1) + (same ? 0 : 1);
      const best = lesser(kept, lesser(cost(last, column), cost(current, column - 1)) + 1);
      const swapped =
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      current.push(swapped ? lesser(best, cost(beforeLast, column - 2) + 1) : best);
    }
    beforeLast = last;
    last = current;
  }
  return cost(last, b.length);
}

type Row = readonly number[];

/** Only what lies inside the table is asked for. */
function cost(row: Row, column: number): number {
  return row[column] as number;
}

function lesser(a: number, b: number): number {
  return a < b ? a : b;
}
