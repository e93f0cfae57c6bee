import { decideAssign, decideClaim, decideRelease, standingClaim } from '../domain/claim';
import type { Claim, ClaimEnd, Claimer } from '../domain/claim';
import type { NewDelivery } from '../domain/delivery';
import type { Message } from '../domain/message';
import type { DoneNotice, Notice, ProblemNotice } from '../domain/notice';
import { printCommand } from '../domain/command';
import type { Referral } from '../domain/referral';
import { PRIORITY, redrawnCard, shownIn } from '../domain/routing';
import type { ChatMessage, ChatPlatform, PersonalChat } from '../ports/chat-platform';
import { message } from '../wording/message';
import { printPayload } from './delivery-payload';
import { findReferral, isProblem } from './find-referral';
import type { FollowUpDeps } from './follow-up';
import { openPersonalChat } from './personal-chat';

export interface ClaimDeps extends FollowUpDeps {
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  /** A new unguessable id. */
  readonly newId: () => string;
  /** Called when something is to be delivered. */
  readonly onDeliveries: () => void;
}

/** Somebody takes a referral upon them; every card of it says so from now on. */
export async function claim(deps: ClaimDeps, said: ChatMessage, what: string): Promise<Notice> {
  const referral = await findReferral(deps.store, what, (id) => printCommand({ kind: 'claim', what: id }));
  if (isProblem(referral)) return referral;
  const person = claimerOf(said);
  const standing = standingClaim(await deps.store.claims(referral.id));
  const decision = decideClaim({ referral, standing, person });
  switch (decision.kind) {
    case 'not-waiting':
      return notWaiting(referral);
    case 'yours-already':
      return done('claim.yours-already', referral, {}, [release(referral)]);
    case 'taken':
      return taken(referral, decision.by);
    case 'take': {
      const next = newClaim(deps, said, referral, person);
      const lost = await change(deps, referral, standing, 'released', next);
      return lost === undefined
        ? done('claim.taken-by-you', referral, {}, [release(referral)])
        : taken(referral, lost);
    }
  }
}

/** The claimer gives a referral back. */
export async function releaseClaim(deps: ClaimDeps, said: ChatMessage, what: string): Promise<Notice> {
  const referral = await findReferral(deps.store, what, (id) => printCommand({ kind: 'release', what: id }));
  if (isProblem(referral)) return referral;
  const standing = standingClaim(await deps.store.claims(referral.id));
  const decision = decideRelease({ standing, person: claimerOf(said) });
  switch (decision.kind) {
    case 'not-claimed':
      return done('claim.nobody-has-it', referral, {}, [printCommand({ kind: 'claim', what: referral.id })]);
    case 'not-yours':
      return problem('claim.not-yours', { by: decision.by.name }, [
        printCommand({ kind: 'assign', what: referral.id, to: said.from.name ?? 'me' }),
      ]);
    case 'release': {
      await change(deps, referral, standing, 'released', undefined);
      return done('claim.released', referral, {}, [printCommand({ kind: 'claim', what: referral.id })]);
    }
  }
}

/** Anybody gives a referral to somebody, who hears of it alone; so does whoever had it. */
export async function assign(deps: ClaimDeps, said: ChatMessage, what: string, to: string): Promise<Notice> {
  const referral = await findReferral(deps.store, what, (id) =>
    printCommand({ kind: 'assign', what: id, to }),
  );
  if (isProblem(referral)) return referral;
  const person = personCalled(said, to);
  if (person === undefined) {
    return problem('claim.who', { name: to }, [printCommand({ kind: 'claim', what: referral.id })]);
  }
  const standing = standingClaim(await deps.store.claims(referral.id));
  const decision = decideAssign({ referral, standing, person });
  if (decision.kind === 'not-waiting') return notWaiting(referral);
  if (decision.kind === 'theirs-already')
    return done('claim.theirs-already', referral, { to: person.name }, []);
  const by = said.from.name ?? '';
  const next = { ...newClaim(deps, said, referral, person), ...(by !== '' && { assignedBy: by }) };
  const chat = await openPersonalChat(deps, person, said.destination.id);
  const words = await toldAlone(deps, referral, next, standing, chat);
  const lost = await change(deps, referral, standing, 'handed-over', next, words);
  if (lost !== undefined) return taken(referral, lost);
  const told = chat.kind === 'open' ? 'claim.handed-over' : 'claim.handed-over-untold';
  return done(told, referral, { to: person.name }, []);
}

/** Writes the change with the cards that show it; gives the name of whoever was faster. */
async function change(
  deps: ClaimDeps,
  referral: Referral,
  standing: Claim | undefined,
  how: ClaimEnd['how'],
  next: Claim | undefined,
  words: readonly NewDelivery[] = [],
): Promise<Claimer | undefined> {
  const now = deps.clock.now();
  const stage = next === undefined ? `${how}:${standing?.id ?? ''}` : `claimed:${next.id}`;
  const shown = shownIn(await deps.store.deliveriesOf(referral.id));
  const redrawn = shown.map((destinationId) => redrawnCard(referral.id, destinationId, stage, now));
  const changed = await deps.store.changeClaim({
    referralId: referral.id,
    ...(standing && { expected: standing.id }),
    how,
    ...(next && { next }),
    deliveries: [...redrawn, ...words],
    now,
  });
  if (changed.kind === 'changed') {
    deps.onDeliveries();
    return undefined;
  }
  return changed.standing?.by ?? { platform: '', id: '', name: '' };
}

/** The card for the new claimer where none stands yet, and a word to whoever had it. */
async function toldAlone(
  { store, clock }: ClaimDeps,
  referral: Referral,
  next: Claim,
  standing: Claim | undefined,
  chat: PersonalChat,
): Promise<readonly NewDelivery[]> {
  const dueAt = clock.now();
  const about = { referralId: referral.id, dueAt, priority: PRIORITY.urgent };
  const by = next.assignedBy ?? '';
  const deliveries = await store.deliveriesOf(referral.id);
  const word = (destinationId: string): NewDelivery => ({
    ...about,
    destinationId,
    kind: 'claim',
    stage: `handed-over:${next.id}`,
    payload: printPayload({ what: 'handed-over', by, to: next.by.name }),
  });
  const shown = new Set(shownIn(deliveries));
  const had = deliveries.filter(({ payload, kind }) => kind === 'new' && payload !== undefined);
  const earlier = standing === undefined ? [] : had.map(({ destinationId }) => destinationId);
  const own = chat.kind === 'open' ? chat.destination.id : undefined;
  const card = (destinationId: string): NewDelivery => ({
    ...{ ...about, destinationId, kind: 'new', stage: '' },
    payload: printPayload({ occasion: 'handed-over', by }),
  });
  const toNew = own === undefined ? [] : [shown.has(own) ? word(own) : card(own)];
  return [...toNew, ...earlier.filter((id) => id !== own).map(word)];
}

function newClaim({ newId, clock }: ClaimDeps, said: ChatMessage, referral: Referral, by: Claimer): Claim {
  return { id: newId(), referralId: referral.id, by, destinationId: said.destination.id, at: clock.now() };
}

function claimerOf({ destination: { platform }, from }: ChatMessage): Claimer {
  return { platform, id: from.id, name: from.name ?? from.id };
}

/** Somebody mentioned by name, or `me`. */
function personCalled(said: ChatMessage, name: string): Claimer | undefined {
  const wanted = name.toLowerCase();
  if (['me', 'myself', said.from.name?.toLowerCase()].includes(wanted)) return claimerOf(said);
  const person = said.mentions?.find((mentioned) => mentioned.name?.toLowerCase() === wanted);
  return person && { platform: said.destination.platform, id: person.id, name: person.name ?? name };
}

function release({ id }: Referral): string {
  return printCommand({ kind: 'release', what: id });
}

type DoneId =
  | 'claim.yours-already'
  | 'claim.taken-by-you'
  | 'claim.nobody-has-it'
  | 'claim.released'
  | 'claim.theirs-already'
  | 'claim.handed-over'
  | 'claim.handed-over-untold';

function done(
  id: DoneId,
  referral: Referral,
  values: Readonly<Record<string, string>>,
  suggestions: readonly string[],
): DoneNotice {
  const about: Readonly<Record<string, string | Message>> = { ...values, customer: nameOf(referral) };
  return {
    kind: 'done',
    title: message(`${id}.title`, about),
    text: message(`${id}.text`, about),
    suggestions: [...suggestions, printCommand({ kind: 'show', what: referral.id, back: false })],
  };
}

function nameOf({ customerProfile, name }: Referral): string | Message {
  const known = customerProfile?.name?.trim() || name?.trim();
  return known === undefined || known === '' ? message('claim.unnamed') : known.slice(0, 80);
}

function problem(
  id: 'claim.not-yours' | 'claim.who' | 'claim.taken' | 'claim.not-waiting',
  values: Readonly<Record<string, string | Message>>,
  suggestions: readonly string[],
): ProblemNotice {
  return {
    kind: 'problem',
    title: message(`${id}.title`, values),
    text: message(`${id}.text`, values),
    suggestions,
  };
}

function taken(referral: Referral, { name }: Claimer): ProblemNotice {
  const show = printCommand({ kind: 'show', what: referral.id, back: false });
  return problem('claim.taken', { by: name, customer: nameOf(referral) }, [show]);
}

function notWaiting(referral: Referral): ProblemNotice {
  const show = printCommand({ kind: 'show', what: referral.id, back: false });
  return problem('claim.not-waiting', { customer: nameOf(referral) }, [show]);
}
