import { HOUR_MS, MINUTE_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';
import type { InboxItem } from '../../../ports/store';
import { workOn } from './inbox-item';
import type { InboxTurnDeps } from './inbox-item';
import { eventual } from '../lazily';
import { conversationOf, parseReceived } from './received';

/** Works through what was received. */
export interface InboxTurn {
  /**
   * Carries out what waits, several at once but in order within a conversation, until nothing is left or `signal`
   * aborts; what was begun is ended. Resolves with the pause in milliseconds until the next look. Never rejects.
   */
  run(signal: AbortSignal): Promise<number>;
  /** Something has come while a turn is under way. */
  readonly wake: () => void;
}

/** Of these, as many are worked on at the same moment as there are conversations. */
const MOST_AT_ONCE = 20;
/** Longer than an answer takes with all its requests. */
const LEASE_MS = MINUTE_MS;
/** What another process did not finish is found by looking. */
const PAUSE_MS = 30_000;
/** Slack repeats within minutes; a signature is accepted for five. */
const KEYS_KEPT_MS = HOUR_MS;
const FORGET_EVERY_MS = 10 * MINUTE_MS;

export function createInboxTurn(deps: InboxTurnDeps): InboxTurn {
  const { clock, log } = deps;
  let forgottenAt = -Infinity;
  let woken = eventual<undefined>();
  const forget = async (now: EpochMs): Promise<void> => {
    if (now - forgottenAt < FORGET_EVERY_MS) return;
    await deps.store.forgetInbox(now - KEYS_KEPT_MS);
    forgottenAt = now;
  };
  return {
    wake: () => {
      woken.resolve(undefined);
    },
    run: async (signal) => {
      const work = new Work(deps);
      try {
        await forget(clock.now());
        while (!signal.aborted) {
          woken = eventual<undefined>();
          const begun = await work.begin();
          if (begun === 0 && work.size === 0) break;
          if (begun === 0 || work.isFull) await work.oneDone(work.isFull ? undefined : woken.promise);
        }
      } catch (error) {
        log.error('what was received could not be worked on', { error });
      }
      await work.allDone();
      return PAUSE_MS;
    },
  };
}

/** What is being carried out in one turn. */
class Work {
  readonly #deps: InboxTurnDeps;
  readonly #running = new Map<string, Promise<void>>();
  /** The last one begun in each conversation. */
  readonly #last = new Map<string, Promise<void>>();

  constructor(deps: InboxTurnDeps) {
    this.#deps = deps;
  }

  get size(): number {
    return this.#running.size;
  }

  get isFull(): boolean {
    return this.size >= MOST_AT_ONCE;
  }

  /** Begins what waits, as far as there is room; gives how many. */
  async begin(): Promise<number> {
    const { store, clock } = this.#deps;
    if (this.isFull) return 0;
    const now = clock.now();
    const leaseUntil = now + LEASE_MS;
    const items = await store.claimInbox({ now, leaseUntil, limit: MOST_AT_ONCE - this.size });
    for (const item of items) this.#start(item, leaseUntil);
    return items.length;
  }

  /** Resolves when one is done, or `sooner` does. */
  async oneDone(sooner: Promise<undefined> | undefined): Promise<void> {
    await Promise.race([...this.#running.values(), ...(sooner === undefined ? [] : [sooner])]);
  }

  async allDone(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  #start(item: InboxItem, leaseUntil: EpochMs): void {
    if (this.#running.has(item.key)) return;
    const received = parseReceived(item.body);
    const conversation = received === undefined ? item.key : conversationOf(received);
    const before = this.#last.get(conversation) ?? Promise.resolve();
    const done = before
      .then(() => workOn(this.#deps, item, received, leaseUntil))
      .finally(() => {
        this.#running.delete(item.key);
        if (this.#last.get(conversation) === done) this.#last.delete(conversation);
      });
    this.#running.set(item.key, done);
    this.#last.set(conversation, done);
  }
}
