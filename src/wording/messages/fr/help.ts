import type { help as english } from '../en/help';
import type { Translation } from '../translation';

export const help: Translation<typeof english> = {
  'help.title': 'Je veille sur vos recommandations Microsoft',
  'help.intro':
    'Les nouvelles apparaissent ici en quelques minutes, avec le temps qui reste pour répondre. Choisissez une ligne ou écrivez sa commande.',

  'help.list.title': 'Voir ce qui est en attente',
  'help.list.text': 'Les plus urgentes d’abord',
  'help.expiring.title': 'Voir ce qui va bientôt expirer',
  'help.expiring.text': 'Avant qu’il ne soit trop tard',
  'help.subscribe.title': 'Suivre les nouvelles recommandations',
  'help.subscribe.text': 'Chacune apparaît ici en quelques minutes',
  'help.subscriptions.title': 'Voir ou modifier ce que je publie ici',
  'help.subscriptions.text': 'Les règles de cette conversation',
  'help.show.title': 'Retrouver une recommandation',
  'help.show.text': 'Par son identifiant ou le nom du client',
  'help.rule.title': 'N’en suivre que certaines',
  'help.rule.text': 'Une règle sur n’importe quel champ',
  'help.digest.title': 'Recevoir un résumé chaque jour',
  'help.digest.text': 'Son heure, ses jours et votre fuseau horaire',

  'help.more': 'Autres commandes',
  'help.toggle-more': 'Afficher ou masquer les autres commandes',
  'help.ask.text': 'Interroger n’importe quel champ : règle, ordre, nombre',
  'help.digest-now.text': 'Le résumé du jour tout de suite ; « digest off » l’arrête',
  'help.remind.text': 'Quand rappeler avant l’échéance ; « remind off » arrête les rappels',
  'help.snooze.text': 'Aucun rappel d’une recommandation pendant deux jours',
  'help.claim.text': 'Je m’en occupe : les rappels vous parviennent ; « release » la libère',
  'help.assign.text': 'Confier une recommandation à quelqu’un d’autre',
  'help.settings.text': 'Rappels, résumé du jour, heures de travail et langue d’ici',
  'help.language.text': 'Ma langue ici : de, en, es, fr, ja ou ar',
  'help.hours.text': 'Les heures de travail ici ; les rappels s’y tiennent',

  'help.hint-personal': 'Écrivez « help » à tout moment.',
  'help.hint-shared': 'Pour écrire ici, mentionnez-moi avant la commande ; les boutons s’en passent.',

  'help.welcome.title': 'Bonjour, je veille sur vos recommandations Microsoft',
  'help.welcome.intro':
    'Une recommandation de Partner Center doit recevoir une réponse sous 14 jours environ, sinon elle expire. Avec « S’abonner », chaque nouvelle apparaît ici avec son échéance.',
  'help.welcome.added-by': 'Ajouté par {person}',
};
