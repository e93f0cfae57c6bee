import type { commands as english } from '../en/commands';
import type { Translation } from '../translation';

export const commands: Translation<typeof english> = {
  'command.undo-is-a-button': 'Pour annuler, utilisez le bouton de la réponse à « subscribe ».',
  'command.which-referral': 'Laquelle ? Donnez l’identifiant de la recommandation ou le nom du client.',
  'command.which-id': 'Laquelle ? Donnez l’identifiant de la recommandation.',
  'command.no-such-list':
    'Je connais les listes « pending », « active », « closed », « expiring » et « all », mais pas « {words} ».',
  'command.explain-which': 'Laquelle faut-il expliquer ? Donnez l’identifiant de la recommandation.',
  'command.related-to-what':
    'Liées à quoi ? Donnez l’identifiant d’engagement ; il figure sous « Dates et identifiants » dans une recommandation.',
  'command.search-what': 'Que faut-il chercher ? Donnez une partie du nom du client.',
  'command.unsubscribe-which':
    'Quel abonnement ? Donnez son numéro ou « all » ; « {words} » n’est ni l’un ni l’autre.',
  'command.assign-what-to-whom': 'Indiquez quelle recommandation confier, et à qui.',
};
