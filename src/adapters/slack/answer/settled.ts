import type { SendOutcome } from '../../../domain/delivery';
import { RetryLaterError } from '../../../ports/errors';
import type { TurnDeps } from './asked';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 4_000;

/**
 * Whether it was shown, as far as Slack says. What was certainly not shown, and may be, is sent once more; what still
 * was not is for another turn. So is what may have been shown, unless `doubtIsGood`: nobody could look for it.
 */
export async function settled(
  { clock, log }: Pick<TurnDeps, 'clock' | 'log'>,
  destination: string,
  attempt: () => Promise<SendOutcome>,
  doubtIsGood = false,
): Promise<boolean> {
  let outcome = await attempt();
  if (outcome.kind === 'later' && outcome.blocked !== true) {
    await clock.sleep(Math.min(LONGEST_PAUSE_MS, outcome.retryAfterMs ?? FIRST_PAUSE_MS));
    outcome = await attempt();
  }
  if (outcome.kind === 'delivered') return true;
  log.warn('an answer did not reach Slack', {
    destinationId: destination,
    outcome: outcome.kind,
    reason: outcome.reason,
  });
  if (outcome.kind === 'refused') return false;
  if (outcome.kind === 'unanswered' && doubtIsGood) return true;
  throw new RetryLaterError(outcome.reason);
}
