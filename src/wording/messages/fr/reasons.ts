import type { reasons as english } from '../en/reasons';
import type { Translation } from '../translation';

export const reasons: Translation<typeof english> = {
  'reason.not-stored': 'la recommandation n’est plus enregistrée',
  'reason.card-not-posted': 'sa carte n’a pas encore été publiée ; elle montrera cet état',
  'reason.nothing-to-say': 'il n’y avait rien à dire',
  'reason.answered': 'la réponse est arrivée entre-temps',
  'reason.deadline-over': 'l’échéance était dépassée',
  'reason.platform-off': 'ce système de messagerie est désactivé',
  'reason.conversation-gone': 'la conversation commune n’existe plus',
  'reason.bot-removed': 'le bot a été retiré',
  'reason.destination-unknown': 'cette conversation est inconnue',
  'reason.unknown': 'raison inconnue',
};
