import type { explained as english } from '../en/explained';
import type { Translation } from '../translation';

export const explained: Translation<typeof english> = {
  'explained.title': '{customer}: wo gezeigt und warum',
  'explained.nobody': 'Nirgends gezeigt: Kein Kanal hat ein Abonnement.',
  'explained.unnamed-channel': 'Ein Kanal ohne Namen',
  'explained.matches': 'Passt: {rule}',
  'explained.does-not-match': 'Passt nicht: {rule}',
  'explained.more-rules': '{count, plural, one {und # weitere Regel} other {und # weitere Regeln}}',

  'explained.nobody-here': 'Es wurde nichts gepostet: Hier gibt es kein Abonnement.',
  'explained.no-rule': 'Es wurde nichts gepostet: Keine Regel passt.',
  'explained.no-card':
    'Keine eigene Karte gepostet: Die Empfehlung wartete schon, als dieser Kanal sie abonnierte, oder sie braucht keine Antwort.',

  'explained.redrawn':
    '{count, plural, =1 {Karte erneuert am {moment}} one {Karte #-mal erneuert, zuletzt am {moment}} other {Karte #-mal erneuert, zuletzt am {moment}}}',
  'explained.posted':
    '{what, select, card {Karte gepostet am {moment}} update {Erneuerte Karte gepostet am {moment}} reminder {Erinnerung gepostet am {moment}} other {Hinweis zur Übernahme gepostet am {moment}}}',
  'explained.refused':
    '{what, select, card {Karte abgelehnt: {reason}} update {Erneuerte Karte abgelehnt: {reason}} reminder {Erinnerung abgelehnt: {reason}} other {Hinweis zur Übernahme abgelehnt: {reason}}}',
  'explained.no-reason': 'ohne Angabe eines Grundes',
  'explained.being-sent':
    '{what, select, card {Karte wird gerade gesendet} update {Erneuerte Karte wird gerade gesendet} reminder {Erinnerung wird gerade gesendet} other {Hinweis zur Übernahme wird gerade gesendet}}',
  'explained.unanswered':
    '{what, select, card {Karte gesendet, aber nie bestätigt; nächste Prüfung am {moment}} update {Erneuerte Karte gesendet, aber nie bestätigt; nächste Prüfung am {moment}} reminder {Erinnerung gesendet, aber nie bestätigt; nächste Prüfung am {moment}} other {Hinweis zur Übernahme gesendet, aber nie bestätigt; nächste Prüfung am {moment}}}',
  'explained.next-to-be-sent':
    '{what, select, card {Karte wird als Nächstes gesendet} update {Erneuerte Karte wird als Nächstes gesendet} reminder {Erinnerung wird als Nächstes gesendet} other {Hinweis zur Übernahme wird als Nächstes gesendet}}',
  'explained.waits':
    '{what, select, card {Karte wartet bis {moment}} update {Erneuerte Karte wartet bis {moment}} reminder {Erinnerung wartet bis {moment}} other {Hinweis zur Übernahme wartet bis {moment}}}',
  'explained.with-reason': '{line} ({reason})',
  'explained.next-reminder': 'Nächste Erinnerung: {moment}',
};
