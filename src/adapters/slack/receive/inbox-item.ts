import { MINUTE_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import type { InboxItem, InboxStore } from '../../../ports/store';
import type { Task } from '../answer/carry-out';
import type { Received } from './received';

export interface InboxTurnDeps {
  readonly store: InboxStore;
  /** Rejects when it could not be done now. */
  readonly carryOut: (task: Task) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

const MOST_ATTEMPTS = 3;
/** Its process ended each time, or it had to wait for others until its lease was over. */
const MOST_HANDED_OUT = 10;
/** Answers to commands and presses can be shown so long (docs.slack.dev, "Handling user interaction"). */
const ANSWERABLE_MS = 30 * MINUTE_MS;

/** Carries out one item and finishes it; what failed waits until its lease is over. Never rejects. */
export async function workOn(
  { store, carryOut, clock, log }: InboxTurnDeps,
  item: InboxItem,
  received: Received | undefined,
  leaseUntil: EpochMs,
): Promise<void> {
  const { key, attempts, receivedAt } = item;
  const facts = { what: received?.kind, attempts };
  // Whoever waited so long behind others in its conversation is handed out again.
  if (clock.now() >= leaseUntil) return;
  try {
    const refusal = whyNot(item, received, clock.now());
    if (refusal !== undefined) log.warn(refusal, facts);
    else if (received !== undefined) await carryOut({ received, key, attempts, receivedAt });
    await store.finishInbox(key, clock.now());
  } catch (error) {
    const isLast = attempts >= MOST_ATTEMPTS;
    log.warn(isLast ? GIVEN_UP : 'what Slack sent could not be carried out; it will be tried again', {
      ...facts,
      error,
    });
    if (isLast) await finish(store, key, clock.now(), log);
  }
}

const GIVEN_UP = 'what Slack sent could not be carried out three times; it is given up';

async function finish(store: InboxStore, key: string, now: EpochMs, log: Log): Promise<void> {
  await store.finishInbox(key, now).catch((error: unknown) => {
    log.warn('what was given up could not be struck off', { error });
  });
}

/** Why something is given up, as the log says it. */
function whyNot(item: InboxItem, received: Received | undefined, now: EpochMs): string | undefined {
  if (received === undefined)
    return 'something received from Slack cannot be read (any more); it is passed over';
  if (item.attempts > MOST_HANDED_OUT)
    return 'what Slack sent was begun ten times and never ended; it is given up';
  const isTooOld = now - item.receivedAt > ANSWERABLE_MS && isAnsweredByUrl(received);
  return isTooOld ? 'a command or press waited so long that its answer can no longer be shown' : undefined;
}

function isAnsweredByUrl({ kind }: Received): boolean {
  return kind === 'command' || kind === 'click' || kind === 'shortcut';
}
