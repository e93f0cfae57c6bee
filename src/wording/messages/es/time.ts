import type { time as english } from '../en/time';
import type { Translation } from '../translation';

export const time: Translation<typeof english> = {
  'time.moment': '{day}, {time}',
  'time.moment-estimated': '{day}, {time} (estimado)',
  'time.days-left':
    '{count, plural, one {# día restante} many {# de días restantes} other {# días restantes}}',
  'time.hours-left':
    '{count, plural, one {# hora restante} many {# de horas restantes} other {# horas restantes}}',
  'time.minutes-left':
    '{count, plural, one {# minuto restante} many {# de minutos restantes} other {# minutos restantes}}',
  'time.passed': 'plazo vencido',
  'time.short.days': '{count}d',
  'time.short.hours': '{count}h',
  'time.short.minutes': '{count}m',
  'time.short.left': 'de plazo',
  'time.short.overdue': 'vencida',
  'time.by-day': 'hasta el {day}',
  'time.before-day': 'antes del {day}',
  'time.respond-by-day': 'responder hasta el {day} ({left})',
  'time.respond-before-day': 'responder antes del {day} ({left})',
  'time.deadline-was': 'el plazo venció el {day}',
};
