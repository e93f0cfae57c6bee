import type { ProblemNotice } from '../domain/notice';
import { isReferralId } from '../domain/parse-command';
import { awaitsAnswer } from '../domain/referral';
import type { Referral } from '../domain/referral';
import type { ReferralStore } from '../ports/store';
import { message } from '../wording/message';
import { findByName } from './look-up';
import { notAReferral, notThere } from './show-referral';

const LONGEST_WORDS = 60;
const MOST_CHOICES = 3;

/**
 * The stored referral with this id, or the only one of a customer of this name; else the answer that says why not, also
 * for one that Partner Center shows no longer. `printAgain` makes of an id the command that was meant, `printChoice`
 * the one that a button for one of several referrals says.
 */
export async function findReferral(
  store: ReferralStore,
  what: string,
  printAgain: (id: string) => string,
  printChoice = printAgain,
): Promise<Referral | ProblemNotice> {
  const byId = await store.snapshots([what, what.toLowerCase()]);
  const stored = byId.get(what) ?? byId.get(what.toLowerCase());
  if (stored?.goneAt !== undefined) return notThere(what, stored);
  if (stored !== undefined) return stored.referral;
  if (isReferralId(what)) return notThere(what, undefined);
  const found = what.length < 2 ? [] : preferWaiting(await findByName(store, what));
  const [only, ...others] = found;
  if (only === undefined) return notAReferral(what, printAgain);
  if (others.length === 0) return only;
  const words = what.slice(0, LONGEST_WORDS);
  return {
    kind: 'problem',
    title: message('problem.which-of-them.title', { count: found.length, words }),
    text: message('problem.which-of-them.text'),
    suggestions: [`search ${words}`, ...found.slice(0, MOST_CHOICES).map(({ id }) => printChoice(id))],
  };
}

/** Who speaks of a customer means the referral that waits, not those that were answered before. */
function preferWaiting(found: readonly Referral[]): readonly Referral[] {
  const waiting = found.filter(awaitsAnswer);
  return waiting.length > 0 ? waiting : found;
}

/** Tells the two apart. */
export function isProblem(found: Referral | ProblemNotice): found is ProblemNotice {
  return 'kind' in found;
}
