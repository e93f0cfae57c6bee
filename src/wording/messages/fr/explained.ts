import type { explained as english } from '../en/explained';
import type { Translation } from '../translation';

export const explained: Translation<typeof english> = {
  'explained.title': '{customer} : où et pourquoi cet affichage',
  'explained.nobody': 'Elle n’a été affichée nulle part : aucun canal n’est abonné.',
  'explained.unnamed-channel': 'Un canal sans nom',
  'explained.matches': 'Correspond : {rule}',
  'explained.does-not-match': 'Ne correspond pas : {rule}',
  'explained.more-rules':
    '{count, plural, one {et # autre règle} many {et # d’autres règles} other {et # autres règles}}',

  'explained.nobody-here': 'Rien n’a été publié : il n’y a pas d’abonnement ici.',
  'explained.no-rule': 'Rien n’a été publié : aucune règle ne correspond.',
  'explained.no-card':
    'Aucune carte à part n’a été publiée : elle était déjà en attente quand ce canal s’est abonné, ou n’exige pas de réponse.',

  'explained.redrawn':
    '{count, plural, =1 {Carte mise à jour le {moment}} one {Carte mise à jour # fois, en dernier le {moment}} many {Carte mise à jour # de fois, en dernier le {moment}} other {Carte mise à jour # fois, en dernier le {moment}}}',
  'explained.posted':
    '{what, select, card {Carte publiée le {moment}} update {Carte mise à jour publiée le {moment}} reminder {Rappel publié le {moment}} other {Message de prise en charge publié le {moment}}}',
  'explained.refused':
    '{what, select, card {Carte rejetée : {reason}} update {Carte mise à jour rejetée : {reason}} reminder {Rappel rejeté : {reason}} other {Message de prise en charge rejeté : {reason}}}',
  'explained.no-reason': 'sans motif indiqué',
  'explained.being-sent':
    '{what, select, card {Carte en cours d’envoi} update {Carte mise à jour en cours d’envoi} reminder {Rappel en cours d’envoi} other {Message de prise en charge en cours d’envoi}}',
  'explained.unanswered':
    '{what, select, card {Carte envoyée mais jamais confirmée ; prochaine vérification le {moment}} update {Carte mise à jour envoyée mais jamais confirmée ; prochaine vérification le {moment}} reminder {Rappel envoyé mais jamais confirmé ; prochaine vérification le {moment}} other {Message de prise en charge envoyé mais jamais confirmé ; prochaine vérification le {moment}}}',
  'explained.next-to-be-sent':
    '{what, select, card {Carte sur le point d’être envoyée} update {Carte mise à jour sur le point d’être envoyée} reminder {Rappel sur le point d’être envoyé} other {Message de prise en charge sur le point d’être envoyé}}',
  'explained.waits':
    '{what, select, card {Carte en attente jusqu’au {moment}} update {Carte mise à jour en attente jusqu’au {moment}} reminder {Rappel en attente jusqu’au {moment}} other {Message de prise en charge en attente jusqu’au {moment}}}',
  'explained.with-reason': '{line} ({reason})',
  'explained.next-reminder': 'Prochain rappel : {moment}',
};
