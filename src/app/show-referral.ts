import { isReferralId } from '../domain/parse-command';
import type { Notice, ProblemNotice } from '../domain/notice';
import { rulesThatMatched } from '../domain/routing';
import { GoneError, RefusedError } from '../ports/errors';
import type { Snapshot } from '../ports/store';
import { message } from '../wording/message';
import { followUp } from './follow-up';
import type { FollowUpDeps } from './follow-up';
import { findByName } from './look-up';
import { showSearch } from './show-list';
import { PATIENCE_MS, withinMs } from './within';
import type { ReadDeps } from './within';

const EXAMPLE_ID = 'c5fbb3b6-be74-4795-9fb5-4324c73fed37';

export interface ShowDeps extends ReadDeps, FollowUpDeps {}

/** What to show, and in which conversation. */
interface Showing {
  readonly id: string;
  /** Absent when it has never been stored. */
  readonly stored: Snapshot | undefined;
  readonly canGoBack: boolean;
  readonly destinationId: string;
}

/** Every field of one referral, found by its id or by the customer's name. */
export async function showReferral(
  deps: ShowDeps,
  what: string,
  canGoBack: boolean,
  destinationId: string,
): Promise<Notice> {
  const stored = (await deps.store.snapshots([what])).get(what);
  if (stored === undefined && !isReferralId(what)) return showByName(deps, what, destinationId);
  return showById(deps, { id: what, stored, canGoBack, destinationId });
}

/** The short card of one referral again, after its details had replaced it. */
export async function showCard(deps: ShowDeps, id: string, destinationId: string): Promise<Notice> {
  const stored = (await deps.store.snapshots([id])).get(id);
  if (stored === undefined) return showById(deps, { id, stored, canGoBack: false, destinationId });
  const routes = deps.routing.toRoutes(await deps.store.subscriptions(destinationId));
  const rules = rulesThatMatched(routes, destinationId, stored.referral);
  const follow = await followUp(deps, stored.referral, destinationId);
  return { kind: 'referral-card', referral: stored.referral, rules, repeat: false, follow };
}

async function showById(deps: ShowDeps, showing: Showing): Promise<Notice> {
  const { id, stored, canGoBack, destinationId } = showing;
  try {
    const referral = await withinMs(deps.clock, PATIENCE_MS, deps.source.get(id));
    const follow = stored && (await followUp(deps, referral, destinationId));
    return { kind: 'detail', referral, canGoBack, ...(follow && { follow }) };
  } catch (error) {
    if (error instanceof GoneError || error instanceof RefusedError) return notThere(id, stored);
    deps.log.warn('a referral could not be read for a person', { referralId: id, error });
    if (stored === undefined) return notAnswering(id);
    const { referral, storedAt } = stored;
    return {
      ...{ kind: 'detail', referral, storedAt, canGoBack },
      follow: await followUp(deps, referral, destinationId),
    };
  }
}

async function showByName(deps: ShowDeps, words: string, destinationId: string): Promise<Notice> {
  const found = words.length < 2 ? [] : await findByName(deps.store, words);
  const [only] = found;
  if (only === undefined) return notAReferral(words);
  if (found.length > 1) return showSearch(deps, words, 1);
  const stored = (await deps.store.snapshots([only.id])).get(only.id);
  return showById(deps, { id: only.id, stored, canGoBack: false, destinationId });
}

/** The answer for words that are no referral; `printAgain` makes of an id the command that was meant. */
export function notAReferral(words: string, printAgain?: (id: string) => string): ProblemNotice {
  return {
    kind: 'problem',
    title: message('problem.not-a-referral.title', { words: shortened(words) }),
    text:
      printAgain === undefined
        ? message('problem.not-a-referral.text')
        : message('problem.not-a-referral.example', { command: printAgain(EXAMPLE_ID) }),
    suggestions: ['list pending', 'list all'],
  };
}

/** The answer for an id that Partner Center, or the bot, does not know. */
export function notThere(id: string, stored: Snapshot | undefined): ProblemNotice {
  const text = stored === undefined ? 'problem.not-there.text' : 'problem.withdrawn.text';
  return {
    kind: 'problem',
    title: message('problem.not-there.title'),
    text: message(text, { id: shortened(id) }),
    suggestions: ['list pending', 'list all'],
  };
}

function notAnswering(id: string): ProblemNotice {
  return {
    kind: 'problem',
    title: message('problem.not-answering.title'),
    text: message('problem.not-answering.text'),
    suggestions: [`show ${id}`, 'list pending'],
  };
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
