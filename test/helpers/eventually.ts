import { setTimeout as delay } from 'node:timers/promises';

/** Resolves once the condition holds; fails the test when it still does not after `limitMs`. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  limitMs = 30_000,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > end)
      throw new Error(`still not so after ${String(limitMs)} ms: ${condition.toString()}`);
    await delay(25);
  }
}
