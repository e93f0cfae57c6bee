/** Moments as people read them, in the browser's language and time zone. */

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });
const date = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** `10:42`, with the day in front when it is another day than `now`. */
export function postTime(at: number, now: number): string {
  return sameDay(at, now) ? time.format(at) : `${day.format(at)}, ${time.format(at)}`;
}

export function dayLabel(at: number): string {
  return day.format(at);
}

export function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

export function fullTime(at: number): string {
  return full.format(at);
}

export function dateOf(at: number): string {
  return date.format(at);
}

/** Day and time of day apart, for a clock's face. */
export function clockFace(at: number): { readonly date: string; readonly time: string } {
  return { date: date.format(at), time: time.format(at) };
}
