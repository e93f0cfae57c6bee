import { MINUTE_MS } from '../../domain/instant';
import type { EpochMs } from '../../domain/instant';

const MOST_REMEMBERED = 1_000;
/** Longer than a token of Bot Framework is good: after that nobody can send the same again. */
const REMEMBERED_MS = 70 * MINUTE_MS;

/**
 * Teams sends an activity again when its answer came late or got lost, and so might somebody who got hold of it. The
 * second one gets the answer of the first,
 * which may still be in the making, and nothing happens twice.
 */
export class SeenActivities<T> {
  readonly #answers = new Map<string, { readonly answer: Promise<T>; readonly at: EpochMs }>();

  /** The answer for `key`, made by `answer` when it has not been asked for within 70 minutes. */
  once(key: string, now: EpochMs, answer: () => Promise<T>): Promise<T> {
    this.#forget(now);
    const known = this.#answers.get(key);
    if (known) return known.answer;
    const made = answer();
    this.#answers.set(key, { answer: made, at: now });
    made.catch(() => this.#answers.delete(key));
    return made;
  }

  #forget(now: EpochMs): void {
    for (const [key, { at }] of this.#answers) {
      if (this.#answers.size < MOST_REMEMBERED && now - at < REMEMBERED_MS) return;
      this.#answers.delete(key);
    }
  }
}
