import type { ProblemNotice } from '../domain/notice';
import { isReferralId } from '../domain/parse-command';
import type { Referral } from '../domain/referral';
import type { ReferralStore } from '../ports/store';
import { message } from '../wording/message';
import { findByName } from './look-up';
import { notAReferral, notThere } from './show-referral';

/** The stored referral with this id, or the only one of a customer of this name; else the answer that says why not. */
export async function findReferral(
  store: ReferralStore,
  what: string,
  printAgain: (what: string) => string,
): Promise<Referral | ProblemNotice> {
  const stored = (await store.snapshots([what])).get(what);
  if (stored !== undefined) return stored.referral;
  if (isReferralId(what)) return notThere(what, undefined);
  const found = what.length < 2 ? [] : await findByName(store, what);
  const [only, ...others] = found;
  if (only === undefined) return notAReferral(what, printAgain);
  if (others.length === 0) return only;
  return {
    kind: 'problem',
    title: message('problem.which-of-them.title', { count: found.length, words: what.slice(0, 60) }),
    text: message('problem.which-of-them.text'),
    suggestions: [`search ${what}`, ...found.slice(0, 3).map(({ id }) => printAgain(id))],
  };
}

/** Tells the two apart. */
export function isProblem(found: Referral | ProblemNotice): found is ProblemNotice {
  return 'kind' in found;
}
