import type { subscriptions as english } from '../en/subscriptions';
import type { Translation } from '../translation';

export const subscriptions: Translation<typeof english> = {
  'subscriptions.subscribed': 'Abonnement enregistré',
  'subscriptions.already': 'Abonnement déjà en place ; rien n’a été modifié',
  'subscriptions.recent':
    '{total, plural, one {Sur # recommandation des 30 derniers jours, la règle en aurait retenu {matched}.} many {Sur # de recommandations des 30 derniers jours, la règle en aurait retenu {matched}.} other {Sur # recommandations des 30 derniers jours, la règle en aurait retenu {matched}.}}',
  'subscriptions.not-counted':
    'Je n’ai pas encore lu Partner Center. Ce qui attend déjà suivra en un seul message.',
  'subscriptions.none-waiting': 'Aucune recommandation correspondante n’est en attente.',
  'subscriptions.waiting-all':
    '{total, plural, one {# recommandation correspondante est en attente :} many {# de recommandations correspondantes sont en attente :} other {# recommandations correspondantes sont en attente :}}',
  'subscriptions.waiting-part':
    '{total, plural, one {# recommandation correspondante est en attente ; les {shown} plus urgentes :} many {# de recommandations correspondantes sont en attente ; les {shown} plus urgentes :} other {# recommandations correspondantes sont en attente ; les {shown} plus urgentes :}}',
  'subscriptions.zone':
    'Les recommandations correspondantes apparaissent ici dès leur arrivée. Fuseau horaire : {zone}.',
  'subscriptions.see-all': 'Voir toutes celles en attente',

  'subscriptions.removed':
    '{count, plural, =0 {Il n’y avait rien à supprimer} one {# abonnement supprimé} many {# d’abonnements supprimés} other {# abonnements supprimés}}',
  'subscriptions.left':
    '{count, plural, =0 {Plus rien ne sera publié ici automatiquement.} one {Il reste # abonnement ici.} many {Il reste # d’abonnements ici.} other {Il reste # abonnements ici.}}',

  'subscriptions.title': 'Abonnements ici',
  'subscriptions.count':
    '{count, plural, =0 {Il n’y en a pas encore.} one {# règle ; une seule correspondance suffit.} many {# de règles ; une seule correspondance suffit.} other {# règles ; une seule correspondance suffit.}}',
  'subscriptions.how-to-begin':
    'Écrivez « subscribe » pour toutes les recommandations entrantes, ou « subscribe » suivi d’une règle.',
  'subscriptions.how-to-remove': 'Pour en supprimer un, écrivez « unsubscribe » et son numéro.',
  'subscriptions.added': 'Ajouté le {day} · fuseau {zone}',
  'subscriptions.added-by': 'Ajouté par {person} le {day} · fuseau {zone}',
  'subscriptions.remove-all': 'Tout supprimer',
  'subscriptions.empty-rule': '(vide)',
};
