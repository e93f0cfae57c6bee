import type { lists as english } from '../en/lists';
import type { Translation } from '../translation';

export const lists: Translation<typeof english> = {
  'lists.pending.title': 'Warten auf Antwort',
  'lists.active.title': 'Angenommen und aktiv',
  'lists.closed.title': 'Abgeschlossen',
  'lists.expiring.title': 'Laufen bald ab',
  'lists.all.title': 'Alle Empfehlungen',
  'lists.related.title': 'Verwandte Empfehlungen',
  'lists.search.title': 'Gefunden',
  'lists.query.title': 'Passende Empfehlungen',
  'lists.search.title-words': 'Gefunden für „{words}“',

  'lists.pending.badge': 'Offen',
  'lists.active.badge': 'Aktiv',
  'lists.closed.badge': 'Abgeschlossen',
  'lists.expiring.badge': 'Laufen ab',
  'lists.all.badge': 'Alle',
  'lists.related.badge': 'Ein Engagement',
  'lists.search.badge': 'Suche',
  'lists.query.badge': 'Gefiltert',

  'lists.pending.empty':
    'Nichts wartet auf Antwort. Mit einem Abonnement erscheinen neue Empfehlungen hier von selbst.',
  'lists.active.empty': 'Keine Empfehlung ist aktiv.',
  'lists.closed.empty': 'Noch ist keine Empfehlung abgeschlossen.',
  'lists.expiring.empty': 'Nichts läuft demnächst ab.',
  'lists.all.empty': 'Ich kenne noch keine Empfehlung.',
  'lists.related.empty': 'Zu diesem Engagement gehört keine Empfehlung, oder keine, die Sie sehen dürfen.',
  'lists.search.empty':
    'Keine Empfehlung enthält alle diese Wörter in Namen, Notizen oder Personen. Versuchen Sie es mit weniger Wörtern oder einem Wortteil.',
  'lists.query.empty':
    'Keine Empfehlung passt zu diesem Filter. Versuchen Sie es mit weniger Bedingungen, oder lassen Sie sich alle zeigen.',

  'lists.range.most-urgent': '{range} von {total}, dringendste zuerst',
  'lists.range.latest-change': '{range} von {total}, zuletzt geänderte zuerst',
  'lists.range.as-asked': '{range} von {total}, in der gewünschten Reihenfolge',
  'lists.stored': 'Partner Center hat nicht geantwortet; dies ist der Stand vom {moment}.',

  'lists.previous': 'Zurück',
  'lists.next': 'Weiter',
  'lists.waiting': 'Offene',
  'lists.everything': 'Alle',
  'lists.see-all': 'Alle ansehen ({total})',
  'lists.open': '{customer} öffnen',

  'lists.closes': 'Abschluss {day}',
  'lists.no-date': 'ohne Frist',

  'lists.baseline.title':
    '{total, plural, =0 {Nichts wartet auf Antwort} one {# Empfehlung wartet auf Antwort} other {# Empfehlungen warten auf Antwort}}',
  'lists.baseline.intro':
    'Das war schon vor mir da, deshalb kommt es in einer einzigen Nachricht.{overdue, plural, =0 {} one { Bei # ist die Frist abgelaufen.} other { Bei # ist die Frist abgelaufen.}}{part, select, yes { Die {shown} dringendsten:} other {}}',
  'lists.baseline.footer': 'Ab jetzt kommt jede neue Empfehlung als eigene Karte.',
};
