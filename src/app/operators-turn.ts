import { HOUR_MS } from '../domain/instant';
import type { Log } from '../ports/log';
import type { Health } from './health';
import type { Operators } from './tell-operators';

export interface OperatorsTurnDeps {
  readonly operators: Operators;
  readonly health: Pick<Health, 'outage'>;
  readonly log: Log;
}

/**
 * A turn that tells the operators what they must know of the poll and of the sign-in. It belongs to each poll turn, and
 * beside polls that are rarer it is wanted hourly: it answers in how many milliseconds. Never throws.
 */
export function createOperatorsTurn({ operators, health, log }: OperatorsTurnDeps): () => Promise<number> {
  return async () => {
    try {
      await operators.turnEnded(health);
    } catch (error) {
      log.error('the operators could not be told', { error });
    }
    return HOUR_MS;
  };
}
