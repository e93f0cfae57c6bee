import type { referralCard as english } from '../en/referral-card';
import type { Translation } from '../translation';

export const referralCard: Translation<typeof english> = {
  'card.band.new': 'Neue Empfehlung',
  'card.band.new-urgent': 'Neue Empfehlung, wenig Zeit',
  'card.band.waiting': 'Wartet auf Ihre Antwort',
  'card.band.half-gone': 'Die Hälfte der Zeit ist um',
  'card.band.most-gone': 'Die meiste Zeit ist um',
  'card.band.nobody': 'Bisher hat niemand geantwortet',
  'card.band.passed': 'Die Frist ist abgelaufen',
  'card.band.claimed': '{name} kümmert sich darum',
  'card.band.handed-over': 'Von {by} an {name} weitergegeben',
  'card.band.gone': 'Nicht mehr im Partner Center',
  'card.repeat': 'Vielleicht doppelt: Eine frühere Nachricht dazu wurde nie bestätigt.',
  'card.metric.value': 'Wert',
  'card.metric.close': 'Abschluss',
  'card.metric.place': 'Ort',
  'card.time.day': 'Tag {day} von {of} am {today}',
  'card.time.respond-by': 'Antwort bis {deadline}',
  'card.time.was': 'Die Frist war am {day}',
  'card.sent-by': 'Gesendet von {name}',
  'card.rule.everything': 'Erscheint hier wie jede eingehende Empfehlung.',
  'card.rule.one': 'Erscheint hier durch die Regel: {rule}',
  'card.rule.more':
    '{count, plural, one {Erscheint hier durch die Regel: {rule} (und # weitere Regel)} other {Erscheint hier durch die Regel: {rule} (und # weitere Regeln)}}',
  'card.settled.accepted':
    'Angenommen am {when}. Nächster Schritt: den Kunden kontaktieren und das Geschäft im Partner Center aktuell halten.',
  'card.settled.accepted-undated':
    'Angenommen. Nächster Schritt: den Kunden kontaktieren und das Geschäft im Partner Center aktuell halten.',
  'card.settled.declined': 'Abgelehnt am {when}.',
  'card.settled.declined-undated': 'Abgelehnt.',
  'card.settled.expired':
    'Bis zur Frist ({when}) hat niemand geantwortet, die Empfehlung kann nicht mehr angenommen werden.',
  'card.settled.expired-undated':
    'Bis zur Frist hat niemand geantwortet, die Empfehlung kann nicht mehr angenommen werden.',
  'card.settled.won': 'Als gewonnen abgeschlossen am {when}.',
  'card.settled.won-undated': 'Als gewonnen abgeschlossen.',
  'card.settled.lost': 'Als verloren abgeschlossen am {when}.',
  'card.settled.lost-undated': 'Als verloren abgeschlossen.',
  'card.settled.other': 'Hier ist gerade nichts zu tun.',
  'card.settled.reason': '{line} Grund: {reason}',
  'card.settled.gone':
    'Seit {when} nicht mehr im Partner Center zu sehen, vermutlich zurückgezogen. Hier ist nichts zu tun.',
  'card.claim.stands': 'Übernommen von {name} am {when}.',
  'card.claim.lapses': 'Übernommen von {name} am {when}; ohne Antwort verfällt die Übernahme am {lapse}.',
  'card.claim.given': 'Von {by} an {name} weitergegeben am {when}.',
  'card.claim.given-lapses':
    'Von {by} an {name} weitergegeben am {when}; ohne Antwort verfällt die Übernahme am {lapse}.',
  'card.claim.had-lapsed': '{name} hatte sie übernommen; die Übernahme verfiel am {when}.',
  'card.claim.had-released': '{name} hatte sie übernommen und am {when} freigegeben.',
  'card.claim.had-handed-over': '{name} hatte sie übernommen und am {when} weitergegeben.',
  'card.claim.never': 'Niemand hatte sie übernommen.',
  'card.plan.posted': 'Zuerst hier gepostet am {day}',
  'card.plan.sent': '{count, plural, one {# Erinnerung gesendet} other {# Erinnerungen gesendet}}',
  'card.plan.next': 'nächste Erinnerung {when} ({number} von {of})',
  'card.plan.none': 'keine weiteren Erinnerungen',
  'card.plan.snoozed': 'zurückgestellt bis {when}',
  'card.history.posted': 'Die Karte wurde hier am {when} gepostet.',
  'card.history.reminded':
    '{count, plural, one {Eine Erinnerung wurde gesendet: {times}.} other {# Erinnerungen wurden gesendet: {times}.}}',
  'card.history.not-reminded': 'Es wurde keine Erinnerung gesendet.',
  'card.button.claim': 'Ich übernehme das',
  'card.button.release': 'Freigeben',
  'card.button.snooze-day': '1 Tag zurückstellen',
  'card.button.snooze-two-days': '2 Tage zurückstellen',
  'card.button.wake': 'Zurückstellen beenden',
  'card.button.explain': 'Warum hier?',
};
