import { deadlineOf, urgencyOf } from '../domain/deadline';
import { compareInstants } from '../domain/instant';
import type { EpochMs } from '../domain/instant';
import type { StateFilter } from '../domain/notice';
import { awaitsAnswer } from '../domain/referral';
import type { Referral } from '../domain/referral';
import type { ReferralStore } from '../ports/store';

/** Everything stored that still awaits an answer. */
export async function waitingReferrals(store: ReferralStore): Promise<readonly Referral[]> {
  return (await store.referrals('New')).filter(awaitsAnswer);
}

/** The stored referrals of one list, in the order people want them: what runs out first, or what moved last. */
export async function listReferrals(
  store: ReferralStore,
  filter: StateFilter,
  now: EpochMs,
): Promise<readonly Referral[]> {
  switch (filter) {
    case 'pending':
      return sortByDeadline(await waitingReferrals(store));
    case 'expiring':
      return sortByDeadline((await waitingReferrals(store)).filter((referral) => expiresSoon(referral, now)));
    case 'active':
      return sortByUpdate(await store.referrals('Active'));
    case 'closed':
      return sortByUpdate(await store.referrals('Closed'));
    case 'all':
      return sortByUpdate(await store.referrals());
  }
}

/** Most urgent first; those without any date last. */
export function sortByDeadline(referrals: readonly Referral[]): readonly Referral[] {
  return [...referrals].sort((a, b) => {
    const [left, right] = [deadlineOf(a), deadlineOf(b)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return compareInstants(left.at, right.at);
  });
}

/** Last moved first. */
export function sortByUpdate(referrals: readonly Referral[]): readonly Referral[] {
  return [...referrals].sort((a, b) => {
    const [left, right] = [a.updatedDateTime, b.updatedDateTime];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return compareInstants(right, left);
  });
}

/** Stored referrals whose customer's or own name contains the words, best match first (an exact name, then the rest). */
export async function findByName(store: ReferralStore, words: string): Promise<readonly Referral[]> {
  const wanted = words.toLowerCase();
  const names = (referral: Referral) =>
    [referral.customerProfile?.name, referral.name].map((name) => (name ?? '').toLowerCase());
  const matching = (await store.referrals()).filter((referral) =>
    names(referral).some((name) => name.includes(wanted)),
  );
  const exact = matching.filter((referral) => names(referral).includes(wanted));
  return exact.length > 0 ? exact : sortByUpdate(matching);
}

/** Stored referrals that hold every one of the words: in their names, their notes, or their people. */
export async function findByWords(store: ReferralStore, words: string): Promise<readonly Referral[]> {
  const wanted = words.toLowerCase().split(/\s+/u);
  const matching = (await store.referrals()).filter((referral) => {
    const text = searchText(referral);
    return wanted.every((word) => text.includes(word));
  });
  return sortByUpdate(matching);
}

function searchText({ name, customerProfile, details, inviteContext, team }: Referral): string {
  const people = [...(customerProfile?.team ?? []), ...(team ?? [])];
  return [
    name,
    customerProfile?.name,
    details?.notes,
    inviteContext?.notes,
    ...people.flatMap((person) => [person.firstName, person.lastName, person.email]),
  ]
    .join('\n')
    .toLowerCase();
}

function expiresSoon(referral: Referral, now: EpochMs): boolean {
  const deadline = deadlineOf(referral);
  return deadline !== undefined && urgencyOf(deadline, now) === 'urgent';
}
