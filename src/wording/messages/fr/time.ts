import type { time as english } from '../en/time';
import type { Translation } from '../translation';

export const time: Translation<typeof english> = {
  'time.moment': '{day}, {time}',
  'time.moment-estimated': '{day}, {time} (estimation)',
  'time.days-left':
    '{count, plural, one {# jour restant} many {# de jours restants} other {# jours restants}}',
  'time.hours-left':
    '{count, plural, one {# heure restante} many {# d’heures restantes} other {# heures restantes}}',
  'time.minutes-left':
    '{count, plural, one {# minute restante} many {# de minutes restantes} other {# minutes restantes}}',
  'time.passed': 'Échéance dépassée',
  'time.short.days': '{count} j',
  'time.short.hours': '{count} h',
  'time.short.minutes': '{count} m',
  'time.short.left': 'encore',
  'time.short.overdue': 'dépassé',
  'time.by-day': 'd’ici au {day}',
  'time.before-day': 'avant le {day}',
  'time.respond-by-day': 'répondre d’ici au {day} ({left})',
  'time.respond-before-day': 'répondre avant le {day} ({left})',
  'time.deadline-was': 'l’échéance était le {day}',
};
