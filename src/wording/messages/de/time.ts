import type { time as english } from '../en/time';
import type { Translation } from '../translation';

export const time: Translation<typeof english> = {
  'time.moment': '{day}, {time}',
  'time.moment-estimated': '{day}, {time} (geschätzt)',
  'time.days-left': '{count, plural, one {# Tag übrig} other {# Tage übrig}}',
  'time.hours-left': '{count, plural, one {# Stunde übrig} other {# Stunden übrig}}',
  'time.minutes-left': '{count, plural, one {# Minute übrig} other {# Minuten übrig}}',
  'time.passed': 'Frist abgelaufen',
  'time.short.days': '{count} T',
  'time.short.hours': '{count} h',
  'time.short.minutes': '{count} m',
  'time.short.left': 'übrig',
  'time.short.overdue': 'zu spät',
  'time.by-day': 'bis {day}',
  'time.before-day': 'vor dem {day}',
  'time.respond-by-day': 'Antwort bis {day} ({left})',
  'time.respond-before-day': 'Antwort vor dem {day} ({left})',
  'time.deadline-was': 'die Frist war am {day}',
};
