import type { cards as english } from '../en/cards';
import type { Translation } from '../translation';

export const cards: Translation<typeof english> = {
  'cards.open-in-partner-center': 'Ouvrir dans Partner Center',
  'cards.details': 'Détails',
  'cards.needs': 'Ce que le client demande',
  'cards.and-more': '{count, plural, one {et # de plus} many {et # de plus} other {et # de plus}}',

  'cards.help': 'Aide',
  'cards.subscribe': 'S’abonner',
  'cards.subscribe-to-everything': 'S’abonner à tout',
  'cards.unsubscribe': 'Se désabonner',
  'cards.undo': 'Annuler',
  'cards.subscriptions-here': 'Abonnements ici',
  'cards.settings': 'Paramètres',
  'cards.list-pending': 'Voir ce qui est en attente',
  'cards.list-active': 'Recommandations actives',
  'cards.list-closed': 'Recommandations clôturées',
  'cards.list-expiring': 'Proches de l’échéance',
  'cards.list-all': 'Toutes les recommandations',
  'cards.list-related': 'Recommandations liées',
  'cards.show': 'Afficher {id}',

  'cards.untitled-problem': 'Une erreur s’est produite',
  'cards.problem-code': 'Toujours bloqué ? Communiquez ce code à votre administrateur : {code}',
  'cards.fault': 'Le bot a besoin d’attention',
  'cards.fault-noticed': 'Constaté le {moment}',
};
