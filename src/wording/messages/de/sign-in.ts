import type { signIn as english } from '../en/sign-in';
import type { Translation } from '../translation';

export const signIn: Translation<typeof english> = {
  'fault.sign-in-ends.title': 'Am {day} wird der Bot blind',
  'fault.sign-in-ends.token':
    'Dann endet seine Anmeldung bei Partner Center ({when}). Meldet sich vorher jemand neu an, geht nichts verloren.',
  'fault.sign-in-ends.unused':
    'Seine Anmeldung bei Partner Center wurde zuletzt am {renewed} erneuert und endet dann ({when}). Meldet sich vorher jemand neu an, geht nichts verloren.',
  'fault.sign-in-ends.policy':
    '{days, plural, one {Ihre Organisation verlangt jeden Tag eine neue Anmeldung, deshalb endet diese dann ({when}).} other {Ihre Organisation verlangt alle # Tage eine neue Anmeldung, deshalb endet diese dann ({when}).}} Meldet sich vorher jemand neu an, geht nichts verloren.',
  'fault.sign-in-again.title': 'Bitte neu anmelden',
  'fault.sign-in-again.text':
    'Der Bot erreicht Partner Center nicht. Es geht nichts verloren: Sobald sich jemand angemeldet hat, wird alles nachgeholt. Meldung: {reason}',
  'fault.no-mfa.title': 'Die Anmeldung weist keine MFA nach',
  'fault.no-mfa.text':
    'Das Konto des Bots hat sich nur mit einem Kennwort angemeldet. Partner Center lehnt das ab (Code 900421), der Bot kann also jederzeit blind werden: Schalten Sie für das Konto die Multi-Faktor-Authentifizierung (MFA) ein und melden Sie es neu an.',

  'sign-in.not-allowed.title': 'Das ist Administratoren vorbehalten',
  'sign-in.not-allowed.text':
    'Es wurde nichts geändert. Bitten Sie den Betreiber des Bots, Sie in ADMINISTRATORS aufzunehmen; dort heißen Sie {id}.',
  'sign-in.not-allowed.nobody-is':
    'Es wurde nichts geändert. Noch ist niemand Administrator: Bitten Sie den Betreiber des Bots, Sie in ADMINISTRATORS zu nennen; dort heißen Sie {id}.',
  'sign-in.sent.title': 'Der Code steht in Ihrem persönlichen Chat',
  'sign-in.sent.text':
    'Er ist nur für Ihre Augen bestimmt und steht deshalb in unserem persönlichen Chat. Dort sage ich auch, wie es ausgeht.',
  'sign-in.no-chat.title': 'Ich kann Ihnen nicht allein schreiben',
  'sign-in.no-chat.text':
    'Der Code ist nur für Ihre Augen bestimmt. Öffnen Sie einen persönlichen Chat mit mir und schreiben Sie dort „login“.',
  'sign-in.cannot.title': 'Das hat nicht geklappt',
  'sign-in.cannot.text': 'Es wurde nichts geändert. Meldung: {reason}',
  'sign-in.done.title': 'Angemeldet als {account}',
  'sign-in.done.unnamed': 'Angemeldet',
  'sign-in.done.text':
    'Der Bot liest Partner Center ab jetzt mit diesem Konto und holt alles Versäumte nach.',
  'sign-in.failed.title': 'Es wurde niemand angemeldet',
  'sign-in.failed.text': 'Es wurde nichts geändert. Meldung: {reason}',
  'sign-in.forget.title': 'Den Bot abmelden?',
  'sign-in.forget.text':
    'Er sieht dann keine neuen Empfehlungen, bis sich jemand neu anmeldet. An die bekannten erinnert er weiter.',
  'sign-in.forgotten.title': 'Der Bot ist abgemeldet',
  'sign-in.forgotten.text':
    'Er sieht keine neuen Empfehlungen, bis sich jemand anmeldet; dann holt er alles Versäumte nach.',
  'sign-in.nothing-to-forget.title': 'Es gibt nichts abzumelden',
  'sign-in.nothing-to-forget.text': 'Es ist niemand angemeldet.',
  'sign-in.warning.fixed':
    'Ein festes Token ist zum Ausprobieren auf diesem Rechner da: Hier kann sich niemand an- oder abmelden, und wenn es endet, braucht PARTNER_TOKEN ein anderes.',
  'sign-in.warning.no-mfa':
    'Das Token weist keine Multi-Faktor-Authentifizierung nach, und Partner Center lehnt solche Anmeldungen ab (Code 900421): Schalten Sie MFA für das Konto ein und melden Sie es neu an.',
  'sign-in.warning.own-team-only':
    'Das Konto gehört zum Team jeder Empfehlung, die es sieht, und sieht daher wohl nur diese: Geben Sie ihm in Partner Center unter User management die Rolle Referrals admin.',

  'help.sign-in.text': 'Für Administratoren: das Konto des Bots; „login“ meldet es an, „logout“ ab',
};
