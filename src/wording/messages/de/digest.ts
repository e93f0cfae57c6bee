import type { digest as english } from '../en/digest';
import type { Translation } from '../translation';

export const digest: Translation<typeof english> = {
  'digest.headline.expire-soon':
    '{count, plural, one {# Empfehlung läuft in den nächsten 48 Stunden ab} other {# Empfehlungen laufen in den nächsten 48 Stunden ab}}',
  'digest.headline.overdue':
    '{count, plural, one {Bei # Empfehlung ist die Frist abgelaufen} other {Bei # Empfehlungen ist die Frist abgelaufen}}',
  'digest.headline.new': '{count, plural, one {# neue Empfehlung} other {# neue Empfehlungen}}',
  'digest.headline.expired':
    '{count, plural, one {# Empfehlung ist ohne Antwort abgelaufen} other {# Empfehlungen sind ohne Antwort abgelaufen}}',
  'digest.headline.waiting':
    '{count, plural, one {# Empfehlung wartet, keine ist neu} other {# Empfehlungen warten, keine ist neu}}',
  'digest.headline.settled':
    '{count, plural, one {Nichts wartet; # Empfehlung ist erledigt} other {Nichts wartet; # Empfehlungen sind erledigt}}',
  'digest.headline.nothing': 'Nichts wartet, und nichts hat sich bewegt',
  'digest.quiet': 'Nichts wartet, und seit {when} hat sich nichts bewegt.',
  'digest.subline.worth':
    '{count, plural, one {# wartet, Wert: {worth}.} other {Insgesamt warten #, Wert: {worth}.}}',
  'digest.subline.no-worth': '{count, plural, one {# wartet.} other {Insgesamt warten #.}}',
  'digest.subline.nothing': 'Nichts wartet auf Antwort.',
  'digest.worth.without-currency':
    '{count, plural, one {# Betrag ohne Währung} other {# Beträge ohne Währung}}',
  'digest.worth.more': '{count, plural, one {# weitere Währung} other {# weitere Währungen}}',
  'digest.since': 'Seit {when}',
  'digest.tile.new': 'Neu',
  'digest.tile.accepted': 'Angenommen',
  'digest.tile.expired': 'Abgelaufen',
  'digest.tile.declined': 'Abgelehnt',
  'digest.tile.won': 'Gewonnen',
  'digest.tile.lost': 'Verloren',
  'digest.waiting.title': 'Offen, nach verbleibender Zeit',
  'digest.waiting.overdue': 'Frist abgelaufen',
  'digest.waiting.two-days': 'Binnen 2 Tagen',
  'digest.waiting.week': '3 bis 7 Tage',
  'digest.waiting.later': 'Mehr als eine Woche',
  'digest.waiting.undated': 'Ohne Frist',
  'digest.outcomes.title': '{days, plural, one {Letzter Tag} other {Letzte # Tage}}',
  'digest.outcomes.accepted': 'Angenommen {count, number}',
  'digest.outcomes.declined': 'Abgelehnt {count, number}',
  'digest.outcomes.expired': 'Abgelaufen {count, number}',
  'digest.act-first': 'Diese zuerst',
  'digest.claimed': '{name} kümmert sich darum',
  'digest.at-risk': 'In den nächsten 72 Stunden in Gefahr: {worth}',
  'digest.weekly.title':
    '{days, plural, one {Antwortzeiten des letzten Tages} other {Antwortzeiten der letzten # Tage}}',
  'digest.weekly.median': 'Zeit bis zur Antwort (Median)',
  'digest.weekly.share': 'Ohne Antwort abgelaufen',

  'digest.weekly.no-country': 'Ohne Land',
  'digest.weekly.country':
    '{answered, plural, one {# beantwortet} other {# beantwortet}}, Median {duration}; {expired, plural, one {# abgelaufen} other {# abgelaufen}}',
  'digest.weekly.country-no-median':
    '{answered, plural, one {# beantwortet} other {# beantwortet}}; {expired, plural, one {# abgelaufen} other {# abgelaufen}}',
  'digest.proof':
    '{checks, plural, one {# Abfrage} other {# Abfragen}}, längste Pause {gap}, nicht gepostet: {unposted, number}',
  'digest.foot': 'Kommt {days} um {time} Uhr ({zone}).',
  'digest.button.all': '{count, plural, one {Ansehen} other {Alle # ansehen}}',
  'digest.button.settings': 'Einstellungen der Tagesübersicht',
};
