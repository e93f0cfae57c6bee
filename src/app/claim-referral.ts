import { decideClaim, decideRelease } from '../domain/claim';
import { printCommand } from '../domain/command';
import type { Notice } from '../domain/notice';
import type { ChatMessage } from '../ports/chat-platform';
import { byStanding, canBeAnswered, changeClaim, claimerOf, newClaim } from './change-claim';
import type { ClaimDeps } from './change-claim';
import { done, notWaiting, notYours, taken, yours } from './claim-answers';
import { findReferral, isProblem } from './find-referral';

/** Somebody takes a referral upon them; every card of it says so from now on. */
export async function claim(deps: ClaimDeps, said: ChatMessage, what: string): Promise<Notice> {
  const referral = await findReferral(deps.store, what, printClaim);
  if (isProblem(referral)) return referral;
  if (!canBeAnswered(referral, deps.clock.now())) return notWaiting(referral);
  const person = claimerOf(said);
  const next = [printRelease(referral.id)];
  return byStanding(deps, referral, async (standing) => {
    const decision = decideClaim({ referral, standing, person });
    switch (decision.kind) {
      case 'not-waiting':
        return notWaiting(referral);
      case 'yours-already':
        return done('claim.yours-already', referral, { next });
      case 'taken':
        return taken(referral, decision.by);
      case 'take': {
        const wished = await newClaim(deps, said, referral, person);
        const changed = await changeClaim(deps, { referral, standing, how: 'released', next: wished });
        return changed === 'lost' ? 'lost' : yours(referral, wished, next);
      }
    }
  });
}

/** The claimer gives a referral back. */
export async function releaseClaim(deps: ClaimDeps, said: ChatMessage, what: string): Promise<Notice> {
  const referral = await findReferral(deps.store, what, printRelease);
  if (isProblem(referral)) return referral;
  const next = canBeAnswered(referral, deps.clock.now()) ? [printClaim(referral.id)] : [];
  return byStanding(deps, referral, async (standing) => {
    const decision = decideRelease({ standing, person: claimerOf(said) });
    switch (decision.kind) {
      case 'not-claimed':
        return done('claim.nobody-has-it', referral, { next });
      case 'not-yours':
        return notYours(referral, decision.by);
      case 'release': {
        const changed = await changeClaim(deps, { referral, standing, how: 'released' });
        return changed === 'lost' ? 'lost' : done('claim.released', referral, { next });
      }
    }
  });
}

function printClaim(id: string): string {
  return printCommand({ kind: 'claim', what: id });
}

function printRelease(id: string): string {
  return printCommand({ kind: 'release', what: id });
}
