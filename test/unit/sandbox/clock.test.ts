import { createVirtualClock, type RealTime, type VirtualClock } from '../../../src/sandbox/clock';

const START = Date.parse('2020-10-31T09:00:00Z');
const DAY_MS = 86_400_000;

/** Real time that passes when the test says so. */
function handTime(): RealTime & { pass(ms: number): void; armed(): number } {
  const timers = new Set<{ at: number; fire: () => void }>();
  let now = 1000;
  return {
    now: () => now,
    after: (ms, fire) => {
      const timer = { at: now + ms, fire };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: (ms) => {
      now += ms;
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.fire();
      }
    },
    armed: () => timers.size,
  };
}

function clockByHand(): { clock: VirtualClock; time: ReturnType<typeof handTime> } {
  const time = handTime();
  return { clock: createVirtualClock({ startAt: START, realTime: time }), time };
}

/** Notes the order in which sleepers wake. */
function diary(): { note: (name: string) => () => void; names: string[] } {
  const names: string[] = [];
  return { names, note: (name) => () => names.push(name) };
}

describe('the virtual clock', () => {
  it('starts where it is told and runs one to one with real time', () => {
    const { clock, time } = clockByHand();
    expect(clock.now()).toBe(START);
    time.pass(1500);
    expect(clock.now()).toBe(START + 1500);
  });

  it('tells whole milliseconds', () => {
    const { clock, time } = clockByHand();
    time.pass(0.75);
    expect(clock.now()).toBe(START);
  });

  it('jumps when advanced, and goes on from there', () => {
    const { clock, time } = clockByHand();
    clock.advance(14 * DAY_MS);
    time.pass(10);
    expect(clock.now()).toBe(START + 14 * DAY_MS + 10);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses to advance by %p', (ms) => {
    const { clock } = clockByHand();
    expect(() => {
      clock.advance(ms);
    }).toThrow(RangeError);
    expect(clock.now()).toBe(START);
  });

  it('wakes a sleeper when real time has passed', async () => {
    const { clock, time } = clockByHand();
    const asleep = clock.sleep(200);
    time.pass(200);
    await asleep;
    expect(time.armed()).toBe(0);
  });

  it('wakes every sleeper whose time a jump has reached, the earliest first, and no other', async () => {
    const { clock, time } = clockByHand();
    const { note, names } = diary();
    const woken = [clock.sleep(5 * DAY_MS).then(note('five')), clock.sleep(DAY_MS).then(note('one'))];
    void clock.sleep(7 * DAY_MS).then(note('seven'));
    clock.advance(5 * DAY_MS);
    await Promise.all(woken);
    expect(names).toEqual(['one', 'five']);
    expect(time.armed()).toBe(1);
  });

  it('wakes who sleeps hour by hour once for a jump of a week, not for each hour of it', async () => {
    const { clock, time } = clockByHand();
    const woke: number[] = [];
    const ending = new AbortController();
    const loop = (async () => {
      for (;;) {
        await clock.sleep(3_600_000, ending.signal);
        if (ending.signal.aborted) return;
        woke.push(clock.now());
      }
    })();
    clock.advance(7 * DAY_MS);
    await Promise.resolve();
    await Promise.resolve();
    expect(woke).toEqual([START + 7 * DAY_MS]);
    expect(time.armed()).toBe(1);
    clock.advance(DAY_MS);
    ending.abort();
    await loop;
  });

  it('arms the timer again after one that fired early', async () => {
    let fire: () => void = () => undefined;
    let realNow = 0;
    const clock = createVirtualClock({
      startAt: START,
      realTime: {
        now: () => realNow,
        after: (_ms, wake) => {
          fire = wake;
          return () => undefined;
        },
      },
    });
    const { note, names } = diary();
    const asleep = clock.sleep(100).then(note('awake'));
    realNow = 99;
    fire();
    await Promise.resolve();
    expect(names).toEqual([]);
    realNow = 100;
    fire();
    await asleep;
    expect(names).toEqual(['awake']);
  });

  it('sleeps longer than one timer can', async () => {
    const { clock, time } = clockByHand();
    const asleep = clock.sleep(60 * DAY_MS);
    time.pass(30 * DAY_MS);
    expect(time.armed()).toBe(1);
    time.pass(30 * DAY_MS);
    await asleep;
  });

  it('ends a sleep at once when the signal aborts, and keeps no timer', async () => {
    const { clock, time } = clockByHand();
    const ending = new AbortController();
    const asleep = clock.sleep(DAY_MS, ending.signal);
    ending.abort();
    await asleep;
    expect(time.armed()).toBe(0);
  });

  it('does not sleep for a signal that has aborted already, nor for no time at all', async () => {
    const { clock, time } = clockByHand();
    await Promise.all([
      clock.sleep(DAY_MS, AbortSignal.abort()),
      clock.sleep(0),
      clock.sleep(-5),
      clock.sleep(Number.NaN),
    ]);
    expect(time.armed()).toBe(0);
  });

  it('tells listeners about jumps until they leave', () => {
    const { clock } = clockByHand();
    const seen: number[] = [];
    const leave = clock.onAdvance((now) => seen.push(now));
    clock.advance(1000);
    leave();
    clock.advance(1000);
    expect(seen).toEqual([START + 1000]);
  });
});

describe('the virtual clock on system time', () => {
  it('wakes by itself', async () => {
    const clock = createVirtualClock({ startAt: START });
    await clock.sleep(5);
    expect(clock.now()).toBeGreaterThanOrEqual(START + 5);
  });
});
