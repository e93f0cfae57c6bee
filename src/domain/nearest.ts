/**
 * The candidate that `word` most likely was meant to be, or `undefined` when none is near: at most one slip
 * (a letter wrong, missing, extra, or two swapped) in a short word, two in a long one.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const allowed = word.length > 5 ? 2 : 1;
  let best: string | undefined;
  let bestSlips = allowed + 1;
  for (const candidate of candidates) {
    // Each letter more or less is a slip: no need to compare what somebody pasted, letter by letter.
    if (Math.abs(word.length - candidate.length) > allowed) continue;
    const slips = slipsBetween(word, candidate);
    if (slips < bestSlips) [best, bestSlips] = [candidate, slips];
  }
  return word.length < 3 ? undefined : best;
}

/** Edit distance in which swapping two neighbours counts once (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      current.push(cell(a, b, row, column, { beforeLast, last, current }));
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

interface Rows {
  readonly beforeLast: readonly number[];
  readonly last: readonly number[];
  readonly current: readonly number[];
}

function cell(a: string, b: string, row: number, column: number, rows: Rows): number {
  const same = a[row - 1] === b[column - 1];
  const best = Math.min(
    at(rows.last, column) + 1,
    at(rows.current, column - 1) + 1,
    at(rows.last, column - 1) + (same ? 0 : 1),
  );
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(best, at(rows.beforeLast, column - 2) + 1) : best;
}

function at(row: readonly number[], column: number): number {
  return Number(row[column]);
}
