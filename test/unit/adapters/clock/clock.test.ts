import { repeat } from '../../../../src/adapters/clock/scheduler';
import { systemClock } from '../../../../src/adapters/clock/system-clock';
import { createFakeClock } from '../../../helpers/fake-clock';

/** Lets everything that is ready to run do so. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise(setImmediate);
}

describe('the system clock', () => {
  it('tells the time and sleeps', async () => {
    const before = systemClock.now();
    await systemClock.sleep(5);
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  });

  it('wakes when it is told to, and does not sleep when it was told before', async () => {
    const stop = new AbortController();
    const sleeping = systemClock.sleep(2 ** 40, stop.signal);
    stop.abort();
    await sleeping;
    await systemClock.sleep(2 ** 40, stop.signal);
  });
});

describe('repeat', () => {
  it('waits as long as each turn asks, and never overlaps turns', async () => {
    const clock = createFakeClock(0);
    const times: number[] = [];
    let running = 0;
    const running$ = repeat({
      clock,
      turn: async () => {
        expect(++running).toBe(1);
        times.push(clock.now());
        await Promise.resolve();
        running--;
        return 100;
      },
    });
    for (let i = 0; i < 3; i++) {
      await settle();
      clock.advance(100);
    }
    await settle();
    await running$.stop();
    expect(times).toEqual([0, 100, 200, 300]);
  });

  it('can wait before the first turn', async () => {
    const clock = createFakeClock(0);
    let turns = 0;
    const running = repeat({ clock, firstPauseMs: 50, turn: () => Promise.resolve(++turns * 1000) });
    await settle();
    expect(turns).toBe(0);
    clock.advance(50);
    await settle();
    expect(turns).toBe(1);
    await running.stop();
  });

  it('starts the next turn at once when woken, also when woken during a turn', async () => {
    const clock = createFakeClock(0);
    let turns = 0;
    let finish: (() => void) | undefined;
    const running = repeat({
      clock,
      turn: () => {
        turns++;
        return new Promise((resolve) => {
          finish = () => {
            resolve(1_000_000);
          };
        });
      },
    });
    await settle();
    running.wake();
    finish?.();
    await settle();
    expect(turns).toBe(2);
    finish?.();
    await settle();
    running.wake();
    await settle();
    expect(turns).toBe(3);
    finish?.();
    await running.stop();
  });

  it('stops in its sleep, lets a turn end, and starts no other', async () => {
    const clock = createFakeClock(0);
    let turns = 0;
    const running = repeat({ clock, turn: () => Promise.resolve(++turns * 1e9) });
    await settle();
    await running.stop();
    clock.advance(1e12);
    await settle();
    expect(turns).toBe(1);
  });
});
