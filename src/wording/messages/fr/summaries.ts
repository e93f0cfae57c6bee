import type { summaries as english } from '../en/summaries';
import type { Translation } from '../translation';

export const summaries: Translation<typeof english> = {
  'summary.customer-and-value': '{customer}, {value}',
  'summary.with-deadline': '{sentence} – {deadline}',
  'summary.new': 'Nouvelle recommandation : {referral}',
  'summary.new-again': 'Nouvelle recommandation (doublon possible) : {referral}',
  'summary.settled': '{state} : {referral}',
  'summary.settled-again': '{state} (doublon possible) : {referral}',
  'summary.gone': 'Plus dans Partner Center : {referral}',

  'summary.reminder': '{left} : {referral} – personne n’a répondu',
  'summary.reminder-claimed': '{left} : {referral} – prise en charge par {name}, pas encore de réponse',
  'summary.reminder-lapsed':
    '{left} : {referral} – la prise en charge par {name} a expiré, personne n’a répondu',
  'summary.reminder-overdue': 'Échéance dépassée : {referral}',
  'summary.reminder-undated': 'Toujours en attente de réponse : {referral}',

  'summary.claimed': 'Prise en charge par {name} : {referral}',
  'summary.handed-over': 'Confiée à {name} : {referral}',
  'summary.handed-over-by': '{by} l’a confiée à {name} : {referral}',
  'summary.claim-given-back': '{by} l’a libérée, personne ne l’a plus : {referral}',
  'summary.claim-lapsed': 'La prise en charge par {by} a expiré : {referral}',

  'summary.detail': '{referral} : {standing}',
  'summary.detail-waiting': '{referral} : en attente de réponse',
  'summary.explained': '{customer} : où et pourquoi cet affichage',

  'summary.list.pending':
    '{count, plural, =0 {Aucune recommandation en attente} one {# recommandation en attente} many {# de recommandations en attente} other {# recommandations en attente}}',
  'summary.list.active':
    '{count, plural, =0 {Aucune recommandation active} one {# recommandation active} many {# de recommandations actives} other {# recommandations actives}}',
  'summary.list.closed':
    '{count, plural, =0 {Aucune recommandation clôturée} one {# recommandation clôturée} many {# de recommandations clôturées} other {# recommandations clôturées}}',
  'summary.list.expiring':
    '{count, plural, =0 {Aucune recommandation proche de son échéance} one {# recommandation proche de son échéance} many {# de recommandations proches de leur échéance} other {# recommandations proches de leur échéance}}',
  'summary.list.all':
    '{count, plural, =0 {Aucune recommandation} one {# recommandation} many {# de recommandations} other {# recommandations}}',
  'summary.list.related':
    '{count, plural, =0 {Aucune recommandation dans cet engagement} one {# recommandation dans cet engagement} many {# de recommandations dans cet engagement} other {# recommandations dans cet engagement}}',
  'summary.list.search':
    '{count, plural, =0 {Aucune recommandation trouvée} one {# recommandation trouvée} many {# de recommandations trouvées} other {# recommandations trouvées}}',
  'summary.list.query':
    '{count, plural, =0 {Aucune recommandation correspondante} one {# recommandation correspondante} many {# de recommandations correspondantes} other {# recommandations correspondantes}}',
  'summary.list.page': '{from}–{to} sur {list}',

  'summary.baseline.none': 'Aucune recommandation n’attend de réponse. Les nouvelles apparaîtront ici.',
  'summary.baseline.some':
    '{count, plural, one {# recommandation attend une réponse} many {# de recommandations attendent une réponse} other {# recommandations attendent une réponse}}',
  'summary.baseline.some-overdue':
    '{count, plural, one {# recommandation attend une réponse} many {# de recommandations attendent une réponse} other {# recommandations attendent une réponse}}, échéance dépassée : {overdue}',
  'summary.baseline.first': '{waiting} – d’abord : {customer}',

  'summary.subscribed.everything': 'Abonnement à toutes les recommandations entrantes',
  'summary.subscribed.some': 'Abonnement aux recommandations où {what}',
  'summary.subscribed.everything-already': 'Abonnement à toutes les recommandations entrantes déjà en place',
  'summary.subscribed.some-already': 'Abonnement déjà en place aux recommandations où {what}',
  'summary.subscribed.with-count':
    '{count, plural, =0 {{subscribed} ; aucune n’est en attente} one {{subscribed} ; # est en attente} many {{subscribed} ; # sont en attente} other {{subscribed} ; # sont en attente}}',
  'summary.subscribed.uncounted': '{subscribed} ; un récapitulatif suit',
  'summary.unsubscribed.none': 'Il n’y avait aucun abonnement à supprimer',
  'summary.unsubscribed.last':
    '{removed, plural, one {# abonnement supprimé} many {# d’abonnements supprimés} other {# abonnements supprimés}} ; plus rien ne sera publié ici',
  'summary.unsubscribed.some':
    '{removed, plural, one {# abonnement supprimé} many {# d’abonnements supprimés} other {# abonnements supprimés}} ; {rest}',
  'summary.unsubscribed.rest':
    '{left, plural, one {il reste # abonnement} many {il reste # d’abonnements} other {il reste # abonnements}}',
  'summary.subscriptions':
    '{count, plural, =0 {Pas encore d’abonnement ici} one {# abonnement ici} many {# d’abonnements ici} other {# abonnements ici}}',

  'summary.help': 'Ce que ce bot sait faire',
  'summary.welcome':
    'Bonjour, je veille sur vos recommandations Microsoft. Écrivez « subscribe » et les nouvelles apparaîtront ici.',
  'summary.title-and-text': '{title} – {text}',
};
