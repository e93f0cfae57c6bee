import type { Clock } from '../../../ports/clock';
import type { InboxStore } from '../../../ports/store';
import { printReceived } from './received';
import type { Entry } from './received';

/**
 * Keeps what has come, so that it can be acknowledged; `undefined` is nothing to be kept. Rejects when it could not be
 * kept: then it must not be acknowledged, and Slack sends it again.
 */
export type Receive = (entry: Entry | undefined) => Promise<void>;

export interface ReceiveDeps {
  readonly store: InboxStore;
  readonly clock: Clock;
  /** Called when there is something new. */
  readonly onReceived: () => void;
}

export function createReceive({ store, clock, onReceived }: ReceiveDeps): Receive {
  return async (entry) => {
    if (entry === undefined) return;
    const { key, received } = entry;
    const isNew = await store.receive({ key, body: printReceived(received), receivedAt: clock.now() });
    if (isNew) onReceived();
  };
}
