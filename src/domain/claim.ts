import type { Deadline } from './deadline';
import { HOUR_MS, instantToMs } from './instant';
import type { EpochMs } from './instant';
import { awaitsAnswer } from './referral';
import type { Referral } from './referral';

/** Somebody on a chat platform. */
export interface Claimer {
  readonly platform: string;
  /** The platform's own id of the person. */
  readonly id: string;
  readonly name: string;
}

/** "I've got this": one person takes one referral upon them. Known to the bot alone; it ends when it is not acted on. */
export interface Claim {
  readonly id: string;
  readonly referralId: string;
  readonly by: Claimer;
  /** The conversation in which it was claimed. */
  readonly destinationId: string;
  readonly at: EpochMs;
  /** Who gave it to the claimer, when somebody else did. */
  readonly assignedBy?: string;
  readonly ended?: ClaimEnd;
}

export interface ClaimEnd {
  readonly at: EpochMs;
  readonly how: 'released' | 'handed-over' | 'lapsed';
}

/** No reminders about one referral in one conversation until then. */
export interface Snooze {
  readonly referralId: string;
  readonly destinationId: string;
  readonly until: EpochMs;
  readonly by?: string;
}

/** A claim that nobody acts on ends so long before the deadline. */
export const CLAIM_LAPSES_BEFORE_MS = 72 * HOUR_MS;

/** The claim that stands among all of one referral, oldest first. */
export function standingClaim(claims: readonly Claim[]): Claim | undefined {
  const last = claims.at(-1);
  return last?.ended === undefined ? last : undefined;
}

/**
 * When a claim lapses if the referral is still not answered: 72 h before the deadline, when it was made before that;
 * a later one does not, nor does one that has ended.
 */
export function lapsesAt(claim: Claim, deadline: Deadline): EpochMs | undefined {
  const lapseAt = instantToMs(deadline.at) - CLAIM_LAPSES_BEFORE_MS;
  return claim.ended === undefined && claim.at < lapseAt ? lapseAt : undefined;
}

/** Whether this is one and the same person, whatever the name is now. */
export function isSamePerson(
  a: Pick<Claimer, 'platform' | 'id'>,
  b: Pick<Claimer, 'platform' | 'id'>,
): boolean {
  return a.platform === b.platform && a.id === b.id;
}

/** What is known when somebody wants to take, give or give back a referral. */
export interface ClaimFacts {
  readonly referral: Referral;
  readonly standing: Claim | undefined;
  /** Who is to have it; for a release, who asks. */
  readonly person: Claimer;
}

export type ClaimDecision =
  | { readonly kind: 'take' }
  | { readonly kind: 'yours-already'; readonly claim: Claim }
  | { readonly kind: 'taken'; readonly by: Claimer; readonly claim: Claim }
  | { readonly kind: 'not-waiting' };

/** Whoever is first has it, as long as the referral waits for an answer. */
export function decideClaim({ referral, standing, person }: ClaimFacts): ClaimDecision {
  if (!awaitsAnswer(referral)) return { kind: 'not-waiting' };
  if (standing === undefined) return { kind: 'take' };
  if (isSamePerson(standing.by, person)) return { kind: 'yours-already', claim: standing };
  return { kind: 'taken', by: standing.by, claim: standing };
}

export type ReleaseDecision =
  | { readonly kind: 'release'; readonly claim: Claim }
  | { readonly kind: 'not-claimed' }
  | { readonly kind: 'not-yours'; readonly by: Claimer; readonly claim: Claim };

/** Only the claimer gives a claim back; others can hand it over (`decideAssign`). */
export function decideRelease({ standing, person }: Omit<ClaimFacts, 'referral'>): ReleaseDecision {
  if (standing === undefined) return { kind: 'not-claimed' };
  if (isSamePerson(standing.by, person)) return { kind: 'release', claim: standing };
  return { kind: 'not-yours', by: standing.by, claim: standing };
}

export type AssignDecision =
  | { readonly kind: 'assign' }
  | { readonly kind: 'hand-over'; readonly from: Claimer; readonly claim: Claim }
  | { readonly kind: 'theirs-already'; readonly claim: Claim }
  | { readonly kind: 'not-waiting' };

/** Anybody may give a referral to `person`, also one that somebody else has. */
export function decideAssign({ referral, standing, person }: ClaimFacts): AssignDecision {
  if (!awaitsAnswer(referral)) return { kind: 'not-waiting' };
  if (standing === undefined) return { kind: 'assign' };
  if (isSamePerson(standing.by, person)) return { kind: 'theirs-already', claim: standing };
  return { kind: 'hand-over', from: standing.by, claim: standing };
}
