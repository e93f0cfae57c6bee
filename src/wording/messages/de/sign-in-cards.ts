import type { signInCards as english } from '../en/sign-in-cards';
import type { Translation } from '../translation';

export const signInCards: Translation<typeof english> = {
  'sign-in-card.title': 'Bei Partner Center anmelden',
  'sign-in-card.open': 'Diese Seite öffnen',
  'sign-in-card.enter': 'Diesen Code eingeben',
  'sign-in-card.as-whom':
    'Mit dem Konto des Bots anmelden. Es braucht in Partner Center die Rolle Referrals admin und eine Multi-Faktor-Authentifizierung (MFA).',
  'sign-in-card.until': 'Der Code gilt bis {time} ({left}).',
  'sign-in-card.no-longer': 'Dieser Code gilt nicht mehr. Fordern Sie einen neuen an.',
  'sign-in-card.only-if-asked':
    'Geben Sie den Code nur ein, wenn Sie ihn eben selbst angefordert haben. Wenn nicht, geben Sie ihn nicht ein und sagen Sie dem Betreiber des Bots Bescheid.',
  'sign-in-card.summary': 'Bei Partner Center anmelden: Code {code} auf {page} eingeben ({left})',
  'sign-in-card.summary-over':
    'Bei Partner Center anmelden: Der Code gilt nicht mehr, fordern Sie einen neuen an',

  'sign-in-card.button.open': 'Anmeldeseite öffnen',
  'sign-in-card.button.login': 'Anmelden',
  'sign-in-card.button.login-again': 'Neu anmelden',
  'sign-in-card.button.logout': 'Abmelden',
  'sign-in-card.button.logout-confirm': 'Ja, abmelden',
  'sign-in-card.button.whoami': 'Konto des Bots',

  'account-card.signed-in.title': 'Bei Partner Center angemeldet',
  'account-card.signed-in.text': 'Der Bot liest Empfehlungen als {account}.',
  'account-card.signed-in.text-unnamed': 'Der Bot liest Empfehlungen. Als wer, sagt das Token nicht.',
  'account-card.nobody.title': 'Bei Partner Center ist niemand angemeldet',
  'account-card.nobody.text': 'Der Bot sieht keine Empfehlungen, bis sich jemand anmeldet.',
  'account-card.over.title': 'Die Anmeldung bei Partner Center ist zu Ende',
  'account-card.over.text':
    'Der Bot sieht keine neuen Empfehlungen, bis sich jemand neu anmeldet; dann holt er alles Versäumte nach. Grund: {reason}',
  'account-card.fixed.title': 'Ein festes Token für Partner Center',
  'account-card.fixed.text':
    'Jemand anderes hält das Token gültig (PARTNER_AUTH=token). Hier gibt es nichts anzumelden.',

  'account-card.account': 'Konto',
  'account-card.tenant': 'Mandant',
  'account-card.mfa': 'Mit MFA',
  'account-card.mfa.unknown': 'unbekannt: Das Token sagt es nicht',
  'account-card.permissions': 'Berechtigungen',
  'account-card.roles': 'Rollen',
  'account-card.signed-in-at': 'Angemeldet',
  'account-card.renewed-at': 'Zuletzt erneuert',
  'account-card.over-since': 'Zu Ende seit',
  'account-card.ends-at': 'Endet',
  'account-card.ends.policy': '{when} ({left}); alle {length} muss sich ein Mensch neu anmelden',
  'account-card.ends.token': '{when} ({left}), so der Anmeldedienst',
  'account-card.ends.unused': '{when} ({left}), wenn sie nicht erneuert wird; ein laufender Bot erneuert sie',

  'digest.sign-in-ends': 'Am {day} wird der Bot blind: Bitte vorher neu anmelden.',
  'digest.sign-in-over': 'Die Anmeldung des Bots ist zu Ende: Er sieht keine neuen Empfehlungen.',
};
