import type { summaries as english } from '../en/summaries';
import type { Translation } from '../translation';

export const summaries: Translation<typeof english> = {
  'summary.customer-and-value': '{customer}, {value}',
  'summary.with-deadline': '{sentence} – {deadline}',
  'summary.new': 'Neue Empfehlung: {referral}',
  'summary.new-again': 'Neue Empfehlung (vielleicht doppelt): {referral}',
  'summary.settled': '{state}: {referral}',
  'summary.settled-again': '{state} (vielleicht doppelt): {referral}',
  'summary.gone': 'Nicht mehr im Partner Center: {referral}',

  'summary.reminder': '{left}: {referral} – bisher keine Antwort',
  'summary.reminder-claimed': '{left}: {referral} – übernommen von {name}, noch nicht beantwortet',
  'summary.reminder-lapsed': '{left}: {referral} – Übernahme durch {name} verfallen, bisher keine Antwort',
  'summary.reminder-overdue': 'Frist abgelaufen: {referral}',
  'summary.reminder-undated': 'Wartet noch auf Antwort: {referral}',

  'summary.claimed': 'Übernommen von {name}: {referral}',
  'summary.handed-over': 'Weitergegeben an {name}: {referral}',
  'summary.handed-over-by': 'Von {by} an {name} weitergegeben: {referral}',
  'summary.claim-given-back': 'Von {by} wieder freigegeben: {referral}',
  'summary.claim-lapsed': 'Übernahme durch {by} verfallen: {referral}',

  'summary.detail': '{referral}: {standing}',
  'summary.detail-waiting': '{referral}: wartet auf Antwort',
  'summary.explained': '{customer}: wo gezeigt und warum',

  'summary.list.pending':
    '{count, plural, =0 {Keine Empfehlung wartet} one {# wartende Empfehlung} other {# wartende Empfehlungen}}',
  'summary.list.active':
    '{count, plural, =0 {Keine aktiven Empfehlungen} one {# aktive Empfehlung} other {# aktive Empfehlungen}}',
  'summary.list.closed':
    '{count, plural, =0 {Keine abgeschlossenen Empfehlungen} one {# abgeschlossene Empfehlung} other {# abgeschlossene Empfehlungen}}',
  'summary.list.expiring':
    '{count, plural, =0 {Keine bald ablaufenden Empfehlungen} one {# bald ablaufende Empfehlung} other {# bald ablaufende Empfehlungen}}',
  'summary.list.all': '{count, plural, =0 {Keine Empfehlungen} one {# Empfehlung} other {# Empfehlungen}}',
  'summary.list.related':
    '{count, plural, =0 {Keine Empfehlungen in diesem Engagement} one {# Empfehlung in diesem Engagement} other {# Empfehlungen in diesem Engagement}}',
  'summary.list.search':
    '{count, plural, =0 {Keine Empfehlungen gefunden} one {# gefundene Empfehlung} other {# gefundene Empfehlungen}}',
  'summary.list.query':
    '{count, plural, =0 {Keine passenden Empfehlungen} one {# passende Empfehlung} other {# passende Empfehlungen}}',
  // {list} is in the nominative, hence the colon.
  'summary.list.page': '{list}: {from}–{to}',

  'summary.baseline.none': 'Keine Empfehlung wartet auf Antwort. Neue erscheinen hier.',
  'summary.baseline.some':
    '{count, plural, one {# Empfehlung wartet auf Antwort} other {# Empfehlungen warten auf Antwort}}',
  'summary.baseline.some-overdue':
    '{count, plural, one {# Empfehlung wartet auf Antwort} other {# Empfehlungen warten auf Antwort}}, Frist abgelaufen: {overdue}',
  'summary.baseline.first': '{waiting} – zuerst: {customer}',

  'summary.subscribed.everything': 'Abonniert: jede eingehende Empfehlung',
  'summary.subscribed.some': 'Empfehlungen abonniert: {what}',
  'summary.subscribed.everything-already': 'Bereits abonniert: jede eingehende Empfehlung',
  'summary.subscribed.some-already': 'Empfehlungen bereits abonniert: {what}',
  'summary.subscribed.with-count':
    '{count, plural, =0 {{subscribed}; zurzeit wartet keine} one {{subscribed}; zurzeit wartet #} other {{subscribed}; zurzeit warten #}}',
  'summary.subscribed.uncounted': '{subscribed}; eine Übersicht folgt',
  'summary.unsubscribed.none': 'Es gab kein Abonnement zu entfernen',
  'summary.unsubscribed.last':
    '{removed, plural, one {# Abonnement entfernt} other {# Abonnements entfernt}}; hier wird nichts mehr gepostet',
  'summary.unsubscribed.some':
    '{removed, plural, one {# Abonnement entfernt} other {# Abonnements entfernt}}; {rest}',
  'summary.unsubscribed.rest': '{left, plural, one {# Abonnement bleibt} other {# Abonnements bleiben}}',
  'summary.subscriptions':
    '{count, plural, =0 {Hier noch kein Abonnement} one {# Abonnement hier} other {# Abonnements hier}}',

  'summary.help': 'Was dieser Bot kann',
  'summary.welcome':
    'Hallo, ich behalte Ihre Microsoft-Empfehlungen im Blick. Schreiben Sie „subscribe“, und neue erscheinen hier.',
  'summary.title-and-text': '{title} – {text}',
};
