import { RetryLaterError } from '../ports/errors';
import type { Health } from './health';
import type { Operators } from './tell-operators';
import { createWatcher } from './watch-referrals';
import type { TurnResult, WatchDeps } from './watch-referrals';

export interface PollTurnDeps extends WatchDeps {
  readonly pollIntervalMs: number;
  readonly health: Health;
  readonly operators: Operators;
  /** Told how each turn ended, for metrics and to wake the deliveries. */
  readonly onEnded: (result: TurnResult['kind'] | 'failed') => void;
}

/**
 * A turn of the poll that never throws: it keeps the books on health, tells the operators, and answers in how many
 * milliseconds the next turn is wanted.
 */
export function createPollTurn(deps: PollTurnDeps): () => Promise<number> {
  const watch = createWatcher(deps);
  return async () => {
    let pauseMs = deps.pollIntervalMs;
    try {
      const result = await watch();
      if (result.kind === 'recorded') deps.log.info('a poll was recorded', { ...result });
      deps.health.turnSucceeded();
      deps.onEnded(result.kind);
    } catch (error) {
      deps.log.error('a poll failed; nothing was recorded and the next one reads the same again', { error });
      deps.health.turnFailed(error);
      deps.onEnded('failed');
      pauseMs = Math.max(pauseMs, askedPauseMs(error, deps.clock.now()));
    }
    await tellOperators(deps);
    return pauseMs;
  };
}

function askedPauseMs(error: unknown, now: number): number {
  return error instanceof RetryLaterError && error.retryAt !== undefined ? error.retryAt - now : 0;
}

async function tellOperators(deps: PollTurnDeps): Promise<void> {
  try {
    await deps.operators.turnEnded(deps.health);
  } catch (error) {
    deps.log.error('the operators could not be told', { error });
  }
}
