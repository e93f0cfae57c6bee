import type { FakeClock } from '../../helpers/fake-clock';

/** Lets the bot's time go by three times as fast as the machine's, until it is cleared. */
export function tick(clock: FakeClock): NodeJS.Timeout {
  return setInterval(() => {
    clock.advance(60);
  }, 20);
}

/** In seconds, between the bot's time and that of the machine: Slack's library looks at the one, the bot at the other. */
export function betweenClocks(clock: FakeClock): number {
  return Math.floor((clock.now() + Date.now()) / 2000);
}
