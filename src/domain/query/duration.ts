const DURATION =
  /^([+-]?)P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:\.(\d{1,12}))?S)?)?$/i;

const SECOND_TICKS = 10_000_000n;
const MINUTE_TICKS = 60n * SECOND_TICKS;
const HOUR_TICKS = 60n * MINUTE_TICKS;
const DAY_TICKS = 24n * HOUR_TICKS;
const TOO_LONG = 1_000_000n * DAY_TICKS;

/** Reads `P3DT12H30M5.5S` (days, hours, minutes, seconds) as units of 100 ns; `undefined` when it is not one or a million days long. */
export function readDuration(text: string): bigint | undefined {
  const match = DURATION.exec(text);
  if (!match || /[PT]$/i.test(text)) return undefined;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  const ticks =
    BigInt(days) * DAY_TICKS +
    BigInt(hours) * HOUR_TICKS +
    BigInt(minutes) * MINUTE_TICKS +
    BigInt(seconds) * SECOND_TICKS +
    BigInt(fraction.padEnd(7, '0').slice(0, 7));
  if (ticks >= TOO_LONG) return undefined;
  return sign === '-' ? -ticks : ticks;
}

/** Writes what `readDuration` reads. */
export function printDuration(ticks: bigint): string {
  if (ticks < 0n) return `-${printDuration(-ticks)}`;
  const days = unit(ticks / DAY_TICKS, 'D');
  const clock =
    unit((ticks % DAY_TICKS) / HOUR_TICKS, 'H') +
    unit((ticks % HOUR_TICKS) / MINUTE_TICKS, 'M') +
    secondsOf(ticks % MINUTE_TICKS);
  if (clock !== '') return `P${days}T${clock}`;
  return days === '' ? 'PT0S' : `P${days}`;
}

/** A duration as seconds with a fraction. */
export function durationToSeconds(ticks: bigint): number {
  return Number(ticks) / Number(SECOND_TICKS);
}

function unit(amount: bigint, letter: string): string {
  return amount === 0n ? '' : `${String(amount)}${letter}`;
}

function secondsOf(ticks: bigint): string {
  if (ticks === 0n) return '';
  const fraction = String(ticks % SECOND_TICKS)
    .padStart(7, '0')
    .replace(/0+$/, '');
  return `${String(ticks / SECOND_TICKS)}${fraction === '' ? '' : `.${fraction}`}S`;
}
