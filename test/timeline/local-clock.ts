/** `2026-03-27 14:00` on the wall of a zone as milliseconds since 1970 (of a repeated minute the first one); `…Z` is UTC. */
export function momentIn(zone: string, text: string): number {
  if (text.endsWith('Z')) return Date.parse(text);
  const wall = text.includes(' ') ? text : `${text} 00:00`;
  const utcMs = Date.parse(`${wall.replace(' ', 'T')}Z`);
  // Every quarter of an hour that any zone has ever been ahead or behind, the furthest ahead first.
  for (let quarters = 56; quarters >= -56; quarters--) {
    const guess = utcMs - quarters * 900_000;
    if (wallIn(zone, guess).slice(4) === wall) return guess;
  }
  throw new RangeError(`no clock in ${zone} shows ${text}`);
}

/** `Fri 2026-03-27 14:00`. */
export function wallIn(zone: string, at: number): string {
  const parts = formatFor(zone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, hourCycle: 'h23', weekday: 'short', year: 'numeric' },
      ...{ month: two, day: two, hour: two, minute: two },
    });
  formats.set(timeZone, format);
  return format;
}
