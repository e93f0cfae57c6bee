import type { problems as english } from '../en/problems';
import type { Translation } from '../translation';

export const problems: Translation<typeof english> = {
  'problem.our-fault.title': 'Une erreur s’est produite de mon côté',
  'problem.our-fault.text':
    'Rien n’a été modifié. Réessayez dans une minute ; si cela se reproduit, communiquez le code à votre administrateur.',
  'problem.misunderstood.title': 'Je n’ai pas compris',
  'problem.misunderstood.text':
    'Je ne connais pas « {words} ». Écrivez « list » pour voir ce qui attend une réponse, « show » suivi d’un identifiant ou d’un nom de client, ou « help » pour tout ce que je sais faire.',
  'problem.misunderstood.meant': 'Je ne connais pas « {words} ». Vouliez-vous dire « {command} » ?',
  'problem.almost.title': 'Vous y êtes presque',
  'problem.almost.text': '{reason} Vouliez-vous dire « {command} » ?',
  'problem.still-reading.title': 'Je n’ai pas encore lu Partner Center',
  'problem.still-reading.text':
    'La première lecture n’est pas terminée : je ne connais encore aucune recommandation. Redemandez dans une minute.',
  'problem.filter.title': 'Je n’arrive pas à lire ce filtre',
  'problem.order.title': 'Je ne peux pas trier ainsi',
  'problem.rule.title': 'Je n’arrive pas à lire cette règle : rien n’a été modifié',
  'problem.filter.mended': '{reason} Vouliez-vous dire : {filter}',
  'problem.filter.text': '{reason}',
  'problem.not-a-referral.title': '« {words} » n’est pas une recommandation',
  'problem.not-a-referral.text':
    'Ce n’est ni l’identifiant d’une recommandation ni une partie du nom d’un client que je connais. Un identifiant ressemble à c5fbb3b6-be74-4795-9fb5-4324c73fed37 ; la liste donne les noms.',
  'problem.not-a-referral.example':
    'Ce n’est ni l’identifiant d’une recommandation ni une partie du nom d’un client que je connais : rien n’a été modifié. Exemple correct : « {command} ».',
  'problem.which-of-them.title':
    '{count, plural, one {# recommandation s’appelle} many {# de recommandations s’appellent} other {# recommandations s’appellent}} « {words} »',
  'problem.which-of-them.text': 'Indiquez laquelle par son identifiant. Rien n’a été modifié.',
  'problem.not-there.title': 'Cette recommandation n’existe pas',
  'problem.not-there.text':
    'Partner Center ne connaît aucune recommandation avec l’identifiant {id}, ou le compte de ce bot n’a pas le droit de la voir. Vérifiez l’identifiant ou cherchez-la dans la liste.',
  'problem.withdrawn.text':
    'Partner Center ne connaît aucune recommandation avec l’identifiant {id}, ou le compte de ce bot n’a pas le droit de la voir. Elle existait auparavant : elle a probablement été retirée. Vérifiez l’identifiant ou cherchez-la dans la liste.',
  'problem.not-answering.title': 'Partner Center ne répond pas',
  'problem.not-answering.text':
    'Rien n’a été modifié, et je n’ai pas de copie de cette recommandation. Réessayez dans une minute.',
  'problem.too-late-to-undo.title': 'Il est trop tard pour annuler',
  'problem.too-late-to-undo.text':
    'L’annulation est possible pendant 10 minutes : rien n’a été modifié. Pour retirer la règle maintenant, désabonnez-vous.',
  'problem.which-subscription.title':
    '{count, plural, one {Il y a # abonnement ici} many {Il y a # d’abonnements ici} other {Il y a # abonnements ici}}',
  'problem.which-subscription.text':
    'Indiquez lequel par son numéro, ou « all » pour tous. Rien n’a été modifié.',
  'problem.no-such-subscription.title': 'Il n’y a pas d’abonnement {number}',
  'problem.no-such-subscription.text':
    '{count, plural, one {Il n’y en a qu’un ici. Rien n’a été modifié.} many {Il n’y en a que # ici. Rien n’a été modifié.} other {Il n’y en a que # ici. Rien n’a été modifié.}}',
};
