import type { EpochMs } from '../domain/instant';
import type { Notice } from '../domain/notice';
import { rulesThatMatched } from '../domain/routing';
import type { Route } from '../domain/routing';
import type { Reader } from '../domain/subscription';
import type { ClaimedDelivery, Store } from '../ports/store';
import { baselineOf } from './baseline';
import { nothing, say } from './composed';
import type { Composed, ComposerDeps, Composing } from './composed';
import { composeClaimWord, composeReminder, whyTooLate } from './compose-word';
import { faultOf, occasionOf, payloadOf } from './delivery-payload';
import { firstFollowUp, followUp } from './follow-up';
import { scheduledDigest } from './make-digest';

export interface Composer {
  /** Puts a delivery into a notice from what is stored now, not from what was known when it was planned. */
  compose(delivery: ClaimedDelivery): Promise<Composed>;
}

export function createComposer(deps: ComposerDeps): Composer {
  return {
    compose: async (delivery) => {
      const all = await deps.routing.all(deps.store);
      const routes = await routesFor(deps.store, all, delivery);
      const composing = { deps, all, routes, reader: readerOf(routes, deps.clock.now()) };
      switch (delivery.kind) {
        case 'new':
        case 'update':
          return referralCard(composing, delivery);
        case 'reminder':
          return composeReminder(composing, delivery);
        case 'claim':
          return composeClaimWord(composing, delivery);
        case 'baseline':
          return say(composing, await baselineOf(deps.store, routes, composing.reader.now));
        case 'digest':
          return digest(composing, delivery);
        case 'fault':
          return fault(composing, delivery);
      }
    },
  };
}

/** Those of the conversation; where there are none, of the one in which the referral was last claimed. */
async function routesFor(
  store: Store,
  all: readonly Route[],
  { destinationId, referralId }: ClaimedDelivery,
): Promise<readonly Route[]> {
  const of = (id: string) => all.filter(({ subscription }) => subscription.destinationId === id);
  const own = of(destinationId);
  if (own.length > 0) return own;
  const claim = (await store.claims(referralId)).at(-1);
  return claim === undefined ? [] : of(claim.destinationId);
}

function readerOf(routes: readonly Route[], now: EpochMs): Reader {
  const [first] = routes.map(({ subscription }) => subscription);
  return { now, timeZone: first?.timeZone ?? 'UTC', language: first?.language ?? 'en' };
}

async function referralCard(
  { deps, all, routes, reader }: Composing,
  delivery: ClaimedDelivery,
): Promise<Composed> {
  const { referral, destinationId } = delivery;
  if (referral === undefined) return nothing('reason.not-stored');
  const occasion = delivery.kind === 'new' ? occasionOf(delivery) : 'new';
  const tooLate = occasion === 'reminder' ? whyTooLate(referral, reader.now) : undefined;
  if (tooLate !== undefined) return nothing(tooLate);
  const notice: Notice = {
    kind: 'referral-card',
    referral,
    rules: rulesThatMatched(routes, destinationId, referral),
    repeat: delivery.kind === 'new' && delivery.unanswered > 0,
    occasion,
    follow: isFirstPost(delivery)
      ? await firstFollowUp(deps, all, delivery, referral)
      : await followUp(deps, referral, destinationId),
  };
  if (delivery.kind === 'new') return { kind: 'something', notice, reader };
  if (delivery.postedMessageId === undefined) return nothing('reason.card-not-posted');
  return { kind: 'something', notice, reader, updates: delivery.postedMessageId };
}

function isFirstPost({ kind, payload, attempts }: ClaimedDelivery): boolean {
  return kind === 'new' && payload === undefined && attempts === 1;
}

async function digest(composing: Composing, delivery: ClaimedDelivery): Promise<Composed> {
  const notice = await scheduledDigest(composing.deps, composing.routes, delivery);
  return notice === undefined ? nothing('reason.nothing-to-say') : say(composing, notice);
}

/** Who asked for something hears of it in the language that they asked in. */
function fault({ reader }: Composing, delivery: ClaimedDelivery): Composed {
  const { language = reader.language } = payloadOf(delivery).answer ?? {};
  return { kind: 'something', notice: faultOf(delivery), reader: { ...reader, language } };
}
