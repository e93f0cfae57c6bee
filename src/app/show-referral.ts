import { isReferralId } from '../domain/command';
import type { Notice, ProblemNotice } from '../domain/notice';
import type { Referral } from '../domain/referral';
import { rulesThatMatched } from '../domain/routing';
import type { Clock } from '../ports/clock';
import { GoneError, RefusedError } from '../ports/errors';
import type { Log } from '../ports/log';
import type { ReferralSource } from '../ports/referral-source';
import type { Snapshot, Store } from '../ports/store';
import { findByName } from './look-up';
import type { Routing } from './routes';
import { withinMs } from './within';

/** How long a person waits for Partner Center before the stored copy is shown instead. */
export const PATIENCE_MS = 6_000;
const MOST_NAMED = 5;

export interface ShowDeps {
  readonly source: ReferralSource;
  readonly store: Store;
  readonly routing: Routing;
  readonly clock: Clock;
  readonly log: Log;
}

/** Every field of one referral, found by its id or by the customer's name. */
export async function showReferral(deps: ShowDeps, what: string, canGoBack: boolean): Promise<Notice> {
  const stored = (await deps.store.snapshots([what])).get(what);
  if (stored === undefined && !isReferralId(what)) return showByName(deps, what);
  return showById(deps, what, stored, canGoBack);
}

/** The short card of one referral again, after its details had replaced it. */
export async function showCard(deps: ShowDeps, id: string, destinationId: string): Promise<Notice> {
  const stored = (await deps.store.snapshots([id])).get(id);
  if (stored === undefined) return showById(deps, id, undefined, false);
  const routes = deps.routing.toRoutes(await deps.store.subscriptions(destinationId));
  const rules = rulesThatMatched(routes, destinationId, stored.referral);
  return { kind: 'referral-card', referral: stored.referral, rules, repeat: false };
}

async function showById(
  deps: ShowDeps,
  id: string,
  stored: Snapshot | undefined,
  canGoBack: boolean,
): Promise<Notice> {
  try {
    const referral = await withinMs(deps.clock, PATIENCE_MS, deps.source.get(id));
    return { kind: 'detail', referral, canGoBack };
  } catch (error) {
    if (error instanceof GoneError || error instanceof RefusedError) return notThere(id, stored);
    deps.log.warn('a referral could not be read for a person', { referralId: id, error });
    if (stored === undefined) return notAnswering(id);
    return { kind: 'detail', referral: stored.referral, storedAt: stored.storedAt, canGoBack };
  }
}

async function showByName(deps: ShowDeps, words: string): Promise<Notice> {
  const found = words.length < 2 ? [] : await findByName(deps.store, words);
  const [only] = found;
  if (only === undefined) return notAnId(words);
  if (found.length === 1) return showById(deps, only.id, { referral: only, storedAt: deps.clock.now() }, false);
  return severalNamed(words, found);
}

function severalNamed(words: string, found: readonly Referral[]): Notice {
  return {
    kind: 'problem',
    title: `${String(found.length)} referrals match “${words}”`,
    text: 'Which one do you mean? Press one, or say more of the name.',
    suggestions: found.slice(0, MOST_NAMED).map((referral) => `show ${referral.id}`),
  };
}

function notAnId(words: string): ProblemNotice {
  return {
    kind: 'problem',
    title: `“${shortened(words)}” is not a referral`,
    text:
      'It is neither a referral’s id nor part of the name of a customer I know. An id looks like ' +
      'c5fbb3b6-be74-4795-9fb5-4324c73fed37; the list shows the names.',
    suggestions: ['list pending', 'list all'],
  };
}

function notThere(id: string, stored: Snapshot | undefined): ProblemNotice {
  const was = stored === undefined ? '' : ' It was there before, so it has probably been withdrawn.';
  return {
    kind: 'problem',
    title: 'No such referral',
    text:
      `Partner Center knows no referral with the id ${shortened(id)}, or this bot’s account may not see it.${was} ` +
      'Check the id, or look it up in the list.',
    suggestions: ['list pending', 'list all'],
  };
}

function notAnswering(id: string): ProblemNotice {
  return {
    kind: 'problem',
    title: 'Partner Center is not answering',
    text: 'Nothing was changed, and I have no stored copy of this referral. Try again in a minute.',
    suggestions: [`show ${id}`, 'list pending'],
  };
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
