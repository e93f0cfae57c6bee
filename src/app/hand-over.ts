import { decideAssign, isSamePerson, standingClaim } from '../domain/claim';
import type { Claim, Claimer } from '../domain/claim';
import { printCommand } from '../domain/command';
import type { NewDelivery } from '../domain/delivery';
import type { Notice } from '../domain/notice';
import type { Referral } from '../domain/referral';
import { PRIORITY } from '../domain/routing';
import type { ChatMessage, PersonalChat } from '../ports/chat-platform';
import { byStanding, canBeAnswered, changeClaim, claimerOf, newClaim } from './change-claim';
import type { ClaimDeps } from './change-claim';
import { done, notWaiting, taken, whoIsThat, yours } from './claim-answers';
import { printPayload } from './delivery-payload';
import { findReferral, isProblem } from './find-referral';
import { openPersonalChat } from './personal-chat';
import { personCalled } from './person-called';

/** Anybody gives a referral to somebody, who hears of it alone; so does whoever had it. */
export async function assign(deps: ClaimDeps, said: ChatMessage, what: string, to: string): Promise<Notice> {
  // A button mentions nobody, so that only one's own name can be on it.
  const referral = await findReferral(
    deps.store,
    what,
    (id) => printCommand({ kind: 'assign', what: id, to }),
    (id) => printCommand({ kind: 'show', what: id, back: false }),
  );
  if (isProblem(referral)) return referral;
  if (!canBeAnswered(referral, deps.clock.now())) return notWaiting(referral);
  const person = personCalled(said, to);
  if (person === undefined) return whoIsThat(referral, to);
  return byStanding(deps, referral, (standing) => give(deps, said, { referral, standing, person }));
}

interface Gift {
  readonly referral: Referral;
  readonly standing: Claim | undefined;
  /** Who is to have it. */
  readonly person: Claimer;
}

async function give(deps: ClaimDeps, said: ChatMessage, gift: Gift): Promise<Notice | 'lost'> {
  const { referral, standing, person } = gift;
  const isOwn = isSamePerson(person, claimerOf(said));
  const decision = decideAssign(gift);
  if (decision.kind === 'not-waiting') return notWaiting(referral);
  if (decision.kind === 'theirs-already')
    return done(isOwn ? 'claim.yours-already' : 'claim.theirs-already', referral, { to: person });
  const wished = await newClaim(deps, said, referral, person);
  const next: Claim = isOwn ? wished : { ...wished, assignedBy: claimerOf(said).name };
  const chat = isOwn ? undefined : await openPersonalChat(deps, person, said.destination.id);
  const words = [
    ...(await wordsToNew(deps, next, chat)),
    ...(await wordsToEarlier(deps, said, next, standing, chat)),
  ];
  const changed = await changeClaim(deps, { referral, standing, how: 'handed-over', next, words });
  if (changed === 'lost') return afterTheRace(deps, gift);
  if (isOwn) return yours(referral, next);
  return done(chat?.kind === 'open' ? 'claim.handed-over' : 'claim.handed-over-untold', referral, {
    to: person,
  });
}

/** What somebody has taken just now is not taken away from them; what was given back meanwhile is given. */
async function afterTheRace({ store }: ClaimDeps, { referral, standing }: Gift): Promise<Notice | 'lost'> {
  const now = standingClaim(await store.claims(referral.id));
  return now === undefined || now.id === standing?.id ? 'lost' : taken(referral, now.by);
}

/** The card for the new claimer, or a word below it where it stands already. */
async function wordsToNew(
  { store, clock }: ClaimDeps,
  next: Claim,
  chat: PersonalChat | undefined,
): Promise<readonly NewDelivery[]> {
  if (chat?.kind !== 'open') return [];
  const destinationId = chat.destination.id;
  const deliveries = await store.deliveriesOf(next.referralId);
  if (deliveries.some((each) => each.kind === 'new' && each.destinationId === destinationId))
    return [word(next, destinationId, clock.now())];
  const payload = printPayload({ occasion: 'handed-over', by: next.assignedBy ?? '' });
  return [{ ...word(next, destinationId, clock.now()), kind: 'new', stage: '', payload }];
}

/** A word to whoever had it, unless they give it away themselves. */
async function wordsToEarlier(
  deps: ClaimDeps,
  said: ChatMessage,
  next: Claim,
  standing: Claim | undefined,
  chat: PersonalChat | undefined,
): Promise<readonly NewDelivery[]> {
  if (standing === undefined || isSamePerson(standing.by, claimerOf(said))) return [];
  const theirs = await openPersonalChat(deps, standing.by, standing.destinationId);
  if (theirs.kind !== 'open') return [];
  const { id } = theirs.destination;
  const isTold = chat?.kind === 'open' && chat.destination.id === id;
  return isTold ? [] : [word(next, id, deps.clock.now())];
}

function word(next: Claim, destinationId: string, dueAt: number): NewDelivery {
  const by = next.assignedBy ?? next.by.name;
  return {
    referralId: next.referralId,
    destinationId,
    kind: 'claim',
    stage: `handed-over:${next.id}`,
    dueAt,
    priority: PRIORITY.urgent,
    payload: printPayload({ what: 'handed-over', by, to: next.by.name }),
  };
}
