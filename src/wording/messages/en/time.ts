/** Deadlines and the time that is left. Days and times of day come as ready words: “Tue 8 Dec”, “23:59 UTC”. */
export const time = {
  'time.moment': '{day}, {time}',
  'time.moment-estimated': '{day}, {time} (estimated)',
  // Stands alone on a badge, in brackets, and at the beginning of a sentence.
  'time.days-left': '{count, plural, one {# day left} other {# days left}}',
  'time.hours-left': '{count, plural, one {# hour left} other {# hours left}}',
  'time.minutes-left': '{count, plural, one {# minute left} other {# minutes left}}',
  'time.passed': 'deadline passed',
  // A tile of four letters: “22h” above “left”, or “!” above “overdue”. As short as can be.
  'time.short.days': '{count}d',
  'time.short.hours': '{count}h',
  'time.short.minutes': '{count}m',
  'time.short.left': 'left',
  'time.short.overdue': 'overdue',
  // “before” where the deadline is the first minute of that day, for then the day itself is too late.
  'time.by-day': 'by {day}',
  'time.before-day': 'before {day}',
  // {left} is “11 days left”. Stands behind a dash.
  'time.respond-by-day': 'respond by {day} ({left})',
  'time.respond-before-day': 'respond before {day} ({left})',
  'time.deadline-was': 'the deadline was {day}',
} as const;
