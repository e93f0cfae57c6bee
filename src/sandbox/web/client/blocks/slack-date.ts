/** Moments as `<!date^…>` and `rich_text` dates show them: in the zone and the words of whoever reads. */

export interface DateReader {
  /** IANA name; `undefined` is the browser's own. */
  readonly timeZone: string | undefined;
  /** Language tag; `undefined` is the browser's own. */
  readonly locale: string | undefined;
  /** Epoch ms, for `today` and `2 days ago`. */
  readonly now: number;
}

const OPTIONS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: {},
  date_slash: { day: '2-digit', month: '2-digit', year: 'numeric' },
  date: { month: 'long', day: 'numeric' },
  date_long: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  date_long_full: { month: 'long', day: 'numeric', year: 'numeric' },
  date_short: { month: 'short', day: 'numeric', year: 'numeric' },
  day_divider: { weekday: 'long', month: 'long', day: 'numeric' },
  time: { timeStyle: 'short' },
  time_secs: { timeStyle: 'medium' },
};

/** What a format such as `{date_short_pretty} {time}` gives; `undefined` when it has no part that is known. */
export function dateText(seconds: number, format: string, reader: DateReader): string | undefined {
  let known = 0;
  const text = format.replace(/\{([a-z_]+)\}/g, (whole, name: string) => {
    const part = partOf(name, seconds * 1_000, reader);
    if (part !== undefined) known += 1;
    return part ?? whole;
  });
  return known === 0 ? undefined : text;
}

function partOf(name: string, at: number, reader: DateReader): string | undefined {
  if (name === 'ago') return ago(at, reader);
  if (name === 'date_num') return isoDay(at, reader);
  const pretty = name.endsWith('_pretty');
  const options = OPTIONS[pretty ? name.slice(0, -'_pretty'.length) : name];
  if (options === undefined) return undefined;
  return (pretty ? nearDay(at, reader) : undefined) ?? formatted(at, options, reader);
}

function formatted(
  at: number,
  options: Intl.DateTimeFormatOptions,
  { timeZone, locale }: DateReader,
): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(locale, { ...options, ...zone }).format(at);
}

/** `2026-12-08` */
export function isoDay(at: number, reader: DateReader): string {
  return formatted(at, { year: 'numeric', month: '2-digit', day: '2-digit' }, { ...reader, locale: 'sv-SE' });
}

const DAY_MS = 86_400_000;

/** `today`, `yesterday` or `tomorrow` in the reader's language. */
function nearDay(at: number, reader: DateReader): string | undefined {
  const dayNumber = (moment: number): number => Date.parse(isoDay(moment, reader)) / DAY_MS;
  const days = dayNumber(at) - dayNumber(reader.now);
  return Math.abs(days) > 1
    ? undefined
    : new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(days, 'day');
}

const STEPS = [
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function ago(at: number, { locale, now }: DateReader): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const passed = at - now;
  const [unit, size] = STEPS.find(([, ms]) => Math.abs(passed) >= ms) ?? ['second', 1_000];
  return words.format(Math.trunc(passed / size), unit);
}
