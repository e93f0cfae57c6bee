import type { Weekday } from './subscription';

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** Monday first. */
export const WHOLE_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const GROUPS: ReadonlyMap<string, readonly Weekday[]> = new Map([
  ...['daily', 'everyday'].map((word) => [word, WHOLE_WEEK] as const),
  ...['weekday', 'weekdays', 'workdays'].map((word) => [word, WHOLE_WEEK.slice(0, 5)] as const),
  ...['weekend', 'weekends'].map((word) => [word, WHOLE_WEEK.slice(5)] as const),
]);

/** Reads one word: `mon`, `Monday`, `mon-fri`, `sun-thu`, `daily`, `weekdays`; `undefined` when it names no days. */
export function parseDayWord(word: string): readonly Weekday[] | undefined {
  const lower = word.toLowerCase();
  const group = GROUPS.get(lower);
  if (group !== undefined) return group;
  const ends = lower.split('-').map(weekdayNamed);
  const [first, last = first] = ends;
  if (first === undefined || last === undefined || ends.length > 2 || ends.includes(undefined))
    return undefined;
  return daysFrom(first, ((last - first + 7) % 7) + 1);
}

/** The words that read back as the same days: `daily`, `mon-fri`, `sun-thu`, `mon,wed,sat`. */
export function printDays(days: readonly Weekday[]): string {
  const wanted = WHOLE_WEEK.filter((day) => days.includes(day));
  if (wanted.length === WHOLE_WEEK.length) return 'daily';
  const start = wanted.find((day) => daysFrom(day, wanted.length).every((next) => wanted.includes(next)));
  if (start === undefined || wanted.length < 3) return wanted.map(nameOf).join(',');
  return `${nameOf(start)}-${nameOf(laterDay(start, wanted.length - 1))}`;
}

/**
 * Reads a time of day as minutes after midnight: `08:30`, `8.30`, `8h30`, `8`, `8:30pm`; `undefined` when no clock
 * shows it. `24:00` is 1440.
 */
export function parseClock(word: string): number | undefined {
  const match = /^(\d{1,2})(?:[:.h]([0-5]\d)|h)?(am|pm)?$/i.exec(word);
  if (match === null) return undefined;
  const [, hourDigits, minutes = '0', half] = match;
  const hour = hourOfDay(Number(hourDigits), half?.toLowerCase());
  const minute = hour === undefined ? undefined : hour * 60 + Number(minutes);
  return minute === undefined || minute > 24 * 60 ? undefined : minute;
}

/** `08:30`. */
export function printClock(minute: number): string {
  const digits = (count: number) => String(count).padStart(2, '0');
  return `${digits(Math.floor(minute / 60))}:${digits(minute % 60)}`;
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** `mon`, `tues` and `thursday` alike. */
function weekdayNamed(word: string): Weekday | undefined {
  const index = word.length < 3 ? -1 : NAMES.findIndex((name) => name.startsWith(word));
  return WHOLE_WEEK[index];
}

function daysFrom(first: Weekday, count: number): readonly Weekday[] {
  return Array.from({ length: count }, (_, index) => laterDay(first, index)).sort((a, b) => a - b);
}

function laterDay(day: Weekday, count: number): Weekday {
  return (((day - 1 + count) % 7) + 1) as Weekday;
}

function nameOf(day: Weekday): string {
  return String(NAMES[day - 1]).slice(0, 3);
}
