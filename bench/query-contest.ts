import type { Referral } from '../src/domain/referral';
import type { Case } from './query-cases';
import { rivalFilter } from './rival';

/** Something that says yes or no to rows. */
export interface Contestant {
  readonly rows: readonly object[];
  readonly selects: (row: object) => unknown;
}

/** One filter and all who answer it. */
export interface Contest {
  readonly filter: string;
  readonly hits: number;
  readonly ours: Contestant;
  readonly byHand: Contestant;
  /** Absent when it rejects the filter. */
  readonly rival?: Contestant & { readonly wrong: number };
}

/** The same referrals, as they are and with dates in place of times. */
export interface Field {
  readonly referrals: readonly Referral[];
  readonly dated: readonly object[];
}

/**
 * Brings the three to the start. Throws when ours and the closure by hand disagree, or when the filter selects
 * nothing or everything: the speed of a wrong or empty answer says nothing.
 */
export function contestOf(
  { filter, byHand }: Case,
  ours: (row: object) => boolean,
  { referrals, dated }: Field,
): Contest {
  const right = referrals.map(byHand);
  const hits = right.filter(Boolean).length;
  const wrong = mistakes(ours, referrals, right);
  if (wrong > 0) throw new Error(`${filter}: wrong about ${String(wrong)} of the referrals`);
  if (hits === 0 || hits === right.length) throw new Error(`${filter}: selects ${String(hits)} referrals`);
  const theirs = rivalFilter(filter);
  const theirRows = filter.includes('DateTime') ? dated : referrals;
  return {
    filter,
    hits,
    ours: { rows: referrals, selects: ours },
    byHand: { rows: referrals, selects: byHand as Contestant['selects'] },
    ...(theirs && {
      rival: { rows: theirRows, selects: theirs, wrong: mistakes(theirs, theirRows, right) },
    }),
  };
}

function mistakes(
  selects: (row: object) => unknown,
  rows: readonly object[],
  right: readonly boolean[],
): number {
  return rows.filter((row, index) => Boolean(selects(row)) !== right[index]).length;
}
