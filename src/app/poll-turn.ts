import { RetryLaterError, SignInError } from '../ports/errors';
import type { LogFields } from '../ports/log';
import type { Health } from './health';
import { createOperatorsTurn } from './operators-turn';
import type { OperatorsTurnDeps } from './operators-turn';
import { createWatcher } from './watch-referrals';
import type { TurnResult, WatchDeps } from './watch-referrals';

export interface PollTurnDeps extends WatchDeps, OperatorsTurnDeps {
  readonly pollIntervalMs: number;
  readonly health: Health;
  /** Told how each turn ended, for metrics and to wake the deliveries. */
  readonly onEnded: (result: TurnResult['kind'] | 'failed') => void;
}

/**
 * A turn of the poll that never throws: it keeps the books on health, tells the operators, and answers in how many
 * milliseconds the next turn is wanted.
 */
export function createPollTurn(deps: PollTurnDeps): () => Promise<number> {
  const watch = createWatcher(deps);
  const tellOperators = createOperatorsTurn(deps);
  return async () => {
    let pauseMs = deps.pollIntervalMs;
    try {
      const result = await watch();
      if (result.kind === 'recorded') deps.log.info('a poll was recorded', { ...result });
      if (result.kind !== 'not-our-turn' || deps.health.outage() === undefined) deps.health.turnSucceeded();
      deps.onEnded(result.kind);
    } catch (error) {
      deps.log.error(
        'a poll failed; nothing was recorded and the next one reads the same again',
        factsOf(error),
      );
      deps.health.turnFailed(error);
      deps.onEnded('failed');
      pauseMs = Math.max(pauseMs, askedPauseMs(error, deps.clock.now()));
    }
    await tellOperators();
    return pauseMs;
  };
}

/** Of what is expected to happen the reason is enough; where a fault of ours came from is worth a look. */
function factsOf(error: unknown): LogFields {
  const isExpected = error instanceof SignInError || error instanceof RetryLaterError;
  return isExpected ? { reason: error.message, ...error.facts } : { error };
}

function askedPauseMs(error: unknown, now: number): number {
  return error instanceof RetryLaterError && error.retryAt !== undefined ? error.retryAt - now : 0;
}
