import { standingClaim } from '../domain/claim';
import type { Claim, ClaimEnd, Claimer } from '../domain/claim';
import { deadlineOf, timeLeftMs } from '../domain/deadline';
import type { NewDelivery } from '../domain/delivery';
import type { EpochMs } from '../domain/instant';
import type { Notice } from '../domain/notice';
import { awaitsAnswer } from '../domain/referral';
import type { Referral } from '../domain/referral';
import { redrawnCard, shownIn } from '../domain/routing';
import type { ChatMessage, ChatPlatform } from '../ports/chat-platform';
import { RetryLaterError } from '../ports/errors';
import type { FollowUpDeps } from './follow-up';

export interface ClaimDeps extends FollowUpDeps {
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  /** A new unguessable id. */
  readonly newId: () => string;
  /** Called when something is to be delivered. */
  readonly onDeliveries: () => void;
}

const MOST_DECISIONS = 5;

/** Decides by the claim that stands, and again when somebody else was faster; throws `RetryLaterError` in the end. */
export async function byStanding(
  { store }: ClaimDeps,
  referral: Referral,
  decide: (standing: Claim | undefined) => Promise<Notice | 'lost'>,
): Promise<Notice> {
  for (let attempt = 1; attempt <= MOST_DECISIONS; attempt++) {
    const notice = await decide(standingClaim(await store.claims(referral.id)));
    if (notice !== 'lost') return notice;
  }
  throw new RetryLaterError('the claim on a referral kept changing while a person wanted to change it');
}

export interface Change {
  readonly referral: Referral;
  /** The claim that is to end, where one stands. */
  readonly standing: Claim | undefined;
  readonly how: ClaimEnd['how'];
  /** The claim in its place, or nobody's. */
  readonly next?: Claim;
  /** What is said about it, beside the cards that show it. */
  readonly words?: readonly NewDelivery[];
}

/** Writes the change with the cards that show it; `lost`: another claim stands by now, nothing was written. */
export async function changeClaim(deps: ClaimDeps, change: Change): Promise<'changed' | 'lost'> {
  const { referral, standing, how, next, words = [] } = change;
  const now = deps.clock.now();
  const stage = next === undefined ? `${how}:${standing?.id ?? ''}` : `claimed:${next.id}`;
  const shown = shownIn(await deps.store.deliveriesOf(referral.id));
  const redrawn = shown.map((destinationId) => redrawnCard(referral.id, destinationId, stage, now));
  const { kind } = await deps.store.changeClaim({
    referralId: referral.id,
    ...(standing && { expected: standing.id }),
    how,
    ...(next && { next }),
    deliveries: [...redrawn, ...words],
    now,
  });
  if (kind === 'changed') deps.onDeliveries();
  return kind;
}

/** A claim that is not written yet. The conversation is remembered: the claimer is met there when they are reminded. */
export async function newClaim(
  { newId, clock, store }: ClaimDeps,
  said: ChatMessage,
  referral: Referral,
  by: Claimer,
): Promise<Claim> {
  await store.saveDestination(said.destination, clock.now());
  return { id: newId(), referralId: referral.id, by, destinationId: said.destination.id, at: clock.now() };
}

/** Whoever wrote this. */
export function claimerOf({ destination: { platform }, from }: ChatMessage): Claimer {
  return { platform, id: from.id, name: from.name ?? from.id };
}

/** Whether somebody still has to answer it and still can. */
export function canBeAnswered(referral: Referral, now: EpochMs): boolean {
  const deadline = deadlineOf(referral);
  return awaitsAnswer(referral) && (deadline === undefined || timeLeftMs(deadline, now) > 0);
}
