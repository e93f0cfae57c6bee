import type { faults as english } from '../en/faults';
import type { Translation } from '../translation';

export const faults: Translation<typeof english> = {
  'fault.not-delivered.title': 'Un message n’a pas pu être remis',
  'fault.not-delivered.referral': 'Recommandation {id} → {where} : {reason}',
  'fault.not-delivered.summary': 'Un récapitulatif → {where} : {reason}',
  'fault.blocked.title': 'Des messages sont en attente',
  'fault.blocked.text':
    '{where} : {reason}. Rien n’est perdu : ce qui attend sera envoyé dès que ce sera réparé.',
  'fault.sees-again.title': 'Le bot accède de nouveau à Partner Center',
  'fault.sees-again.text': 'Tout ce qui a été manqué est en cours de rattrapage.',
  'fault.blind.title': 'Le bot n’accède plus à Partner Center',
  'fault.blind.text':
    'Rien n’est perdu : tout sera rattrapé dès que le problème sera réglé. Détail : {reason}',
  'fault.as-told': '{words}',
  'fault.unknown.title': 'Une erreur s’est produite',
  'fault.unknown.text': 'Le journal en dit plus.',
};
