import type { subscriptions as english } from '../en/subscriptions';
import type { Translation } from '../translation';

export const subscriptions: Translation<typeof english> = {
  'subscriptions.subscribed': 'Abonniert',
  'subscriptions.already': 'Bereits abonniert; es wurde nichts geändert',
  'subscriptions.recent':
    '{total, plural, one {Von # Empfehlung der letzten 30 Tage hätte die Regel {matched} erfasst.} other {Von # Empfehlungen der letzten 30 Tage hätte die Regel {matched} erfasst.}}',
  'subscriptions.not-counted':
    'Ich habe Partner Center noch nicht gelesen. Was schon wartet, folgt in einer Nachricht.',
  'subscriptions.none-waiting': 'Zurzeit wartet nichts Passendes auf Antwort.',
  'subscriptions.waiting-all':
    '{total, plural, one {# passende Empfehlung wartet gerade auf Antwort:} other {# passende Empfehlungen warten gerade auf Antwort:}}',
  'subscriptions.waiting-part':
    '{total, plural, one {# passende Empfehlung wartet gerade auf Antwort; die {shown} dringendsten:} other {# passende Empfehlungen warten gerade auf Antwort; die {shown} dringendsten:}}',
  'subscriptions.zone': 'Passende Empfehlungen erscheinen hier, sobald sie eintreffen. Zeitzone: {zone}.',
  'subscriptions.see-all': 'Alle offenen ansehen',

  'subscriptions.removed':
    '{count, plural, =0 {Es gab nichts zu entfernen} one {# Abonnement entfernt} other {# Abonnements entfernt}}',
  'subscriptions.left':
    '{count, plural, =0 {Hier wird von selbst nichts mehr gepostet.} one {Hier bleibt # Abonnement.} other {Hier bleiben # Abonnements.}}',

  'subscriptions.title': 'Abonnements hier',
  'subscriptions.count':
    '{count, plural, =0 {Es gibt noch keines.} one {# Regel; ein Treffer genügt.} other {# Regeln; ein Treffer genügt.}}',
  'subscriptions.how-to-begin':
    '„subscribe“ abonniert jede eingehende Empfehlung, „subscribe“ mit einer Regel nur die passenden.',
  'subscriptions.how-to-remove': 'Zum Entfernen „unsubscribe“ und die Nummer schreiben.',
  'subscriptions.added': 'Hinzugefügt am {day} · Zeitzone {zone}',
  'subscriptions.added-by': 'Hinzugefügt von {person} am {day} · Zeitzone {zone}',
  'subscriptions.remove-all': 'Alle entfernen',
  'subscriptions.empty-rule': '(leer)',
};
