import { printCommand } from '../domain/command';
import { deadlineOf } from '../domain/deadline';
import type { EpochMs } from '../domain/instant';
import type { LengthProblem } from '../domain/ladder';
import type { Notice } from '../domain/notice';
import { momentMessage } from '../domain/message';
import { planOf } from '../domain/reminder-plan';
import type { Referral } from '../domain/referral';
import { redrawnCard, shownIn } from '../domain/routing';
import { parseSnooze, snoozeEnd } from '../domain/snooze';
import type { ChatMessage } from '../ports/chat-platform';
import { message } from '../wording/message';
import { canBeAnswered } from './change-claim';
import { findReferral, isProblem } from './find-referral';
import type { FollowUpDeps } from './follow-up';
import { planCase } from './plan-case';

const DEFAULT_LENGTH = '1d';

export interface SnoozeDeps extends FollowUpDeps {
  /** Called when something is to be delivered. */
  readonly onDeliveries: () => void;
}

/** Says nothing of one referral in this conversation for a while, but never past the last call. */
export async function snooze(
  deps: SnoozeDeps,
  said: ChatMessage,
  what: string,
  length: string | undefined,
): Promise<Notice> {
  const parsed = parseSnooze(length ?? DEFAULT_LENGTH);
  const sound = length === 'off' || parsed.ok ? length : undefined;
  const referral = await findReferral(deps.store, what, (id) =>
    printCommand({ kind: 'snooze', what: id, length: sound ?? DEFAULT_LENGTH }),
  );
  if (isProblem(referral)) return referral;
  if (!canBeAnswered(referral, deps.clock.now())) return notWaiting(referral);
  if (length === 'off') return wake(deps, said, referral);
  return parsed.ok ? putToSleep(deps, said, referral, parsed.lengthMs) : badLength(parsed.problem, referral);
}

async function putToSleep(
  deps: SnoozeDeps,
  said: ChatMessage,
  referral: Referral,
  lengthMs: number,
): Promise<Notice> {
  const now = deps.clock.now();
  const { until, shortened } = snoozeEnd(
    now,
    lengthMs,
    await lastCallAt(deps, referral, said.destination.id),
  );
  await deps.store.saveSnooze({
    referralId: referral.id,
    destinationId: said.destination.id,
    until,
    ...(said.from.name !== undefined && { by: said.from.name }),
  });
  await redraw(deps, referral, said.destination.id, `snoozed:${String(now)}`);
  return {
    kind: 'done',
    title: message('snooze.done.title'),
    text: message(shortened ? 'snooze.shortened.text' : 'snooze.done.text', { until: momentMessage(until) }),
    suggestions: [printCommand({ kind: 'snooze', what: referral.id, length: 'off' })],
  };
}

async function wake(deps: SnoozeDeps, said: ChatMessage, referral: Referral): Promise<Notice> {
  await deps.store.removeSnooze(referral.id, said.destination.id);
  await redraw(deps, referral, said.destination.id, `woken:${String(deps.clock.now())}`);
  return {
    kind: 'done',
    title: message('snooze.over.title'),
    text: message('snooze.over.text'),
    suggestions: [printCommand({ kind: 'show', what: referral.id, back: false })],
  };
}

/** The last stage that is still to come here, which nothing holds back. */
async function lastCallAt(
  deps: SnoozeDeps,
  referral: Referral,
  destinationId: string,
): Promise<EpochMs | undefined> {
  const deadline = deadlineOf(referral);
  if (deadline === undefined) return undefined;
  const routes = deps.routing.toRoutes(await deps.store.subscriptions());
  const { conversations } = planCase(
    { referral, snoozes: [], deliveries: [] },
    routes,
    deps.holidays,
    deps.clock.now(),
  );
  const here = conversations.find((each) => each.destinationId === destinationId) ?? conversations[0];
  const stages = here === undefined ? [] : planOf({ deadline, ...here });
  return stages.findLast(({ lastCall, at }) => lastCall && at > deps.clock.now())?.at;
}

/** The card tells its own plan, so it is drawn again where it stands. */
async function redraw(
  deps: SnoozeDeps,
  { id }: Referral,
  destinationId: string,
  stage: string,
): Promise<void> {
  const shown = shownIn(await deps.store.deliveriesOf(id));
  if (!shown.includes(destinationId)) return;
  const now = deps.clock.now();
  await deps.store.addDeliveries([redrawnCard(id, destinationId, stage, now)], now);
  deps.onDeliveries();
}

function badLength({ why, text, example }: LengthProblem, referral: Referral): Notice {
  const command = printCommand({ kind: 'snooze', what: referral.id, length: example });
  return {
    kind: 'problem',
    title: message('snooze.bad-length.title'),
    text: message(`length.${why}`, { text, example: command }),
    suggestions: [command],
  };
}

function notWaiting(referral: Referral): Notice {
  return {
    kind: 'problem',
    title: message('snooze.not-waiting.title'),
    text: message('snooze.not-waiting.text'),
    suggestions: [printCommand({ kind: 'show', what: referral.id, back: false })],
  };
}
