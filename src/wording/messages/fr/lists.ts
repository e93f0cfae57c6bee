import type { lists as english } from '../en/lists';
import type { Translation } from '../translation';

export const lists: Translation<typeof english> = {
  'lists.pending.title': 'En attente de réponse',
  'lists.active.title': 'Acceptées et actives',
  'lists.closed.title': 'Clôturées',
  'lists.expiring.title': 'Proches de l’échéance',
  'lists.all.title': 'Toutes les recommandations',
  'lists.related.title': 'Recommandations liées',
  'lists.search.title': 'Résultats',
  'lists.query.title': 'Recommandations correspondantes',
  'lists.search.title-words': 'Résultats pour « {words} »',

  'lists.pending.badge': 'En attente',
  'lists.active.badge': 'Actives',
  'lists.closed.badge': 'Clôturées',
  'lists.expiring.badge': 'Échéance proche',
  'lists.all.badge': 'Toutes',
  'lists.related.badge': 'Un engagement',
  'lists.search.badge': 'Recherche',
  'lists.query.badge': 'Filtre',

  'lists.pending.empty':
    'Rien n’est en attente. Avec un abonnement, les nouvelles recommandations apparaissent ici d’elles-mêmes.',
  'lists.active.empty': 'Aucune recommandation n’est active.',
  'lists.closed.empty': 'Aucune recommandation n’a encore été clôturée.',
  'lists.expiring.empty': 'Rien n’expire bientôt.',
  'lists.all.empty': 'Je ne connais encore aucune recommandation.',
  'lists.related.empty':
    'Aucune recommandation ne relève de cet engagement, ou aucune que vous puissiez voir.',
  'lists.search.empty':
    'Aucune recommandation ne contient tous ces mots dans les noms, notes ou personnes. Essayez moins de mots, ou une partie.',
  'lists.query.empty':
    'Aucune recommandation ne correspond à ce filtre. Essayez moins de conditions, ou affichez-les toutes.',

  'lists.range.most-urgent': '{range} sur {total}, les plus urgentes d’abord',
  'lists.range.latest-change': '{range} sur {total}, les dernières modifiées d’abord',
  'lists.range.as-asked': '{range} sur {total}, dans l’ordre demandé',
  'lists.stored': 'Partner Center n’a pas répondu ; voici l’état connu au {moment}.',

  'lists.previous': 'Précédent',
  'lists.next': 'Suivant',
  'lists.waiting': 'En attente',
  'lists.everything': 'Toutes',
  'lists.see-all': 'Tout voir ({total})',
  'lists.open': 'Ouvrir {customer}',

  'lists.closes': 'clôture le {day}',
  'lists.no-date': 'sans date',

  'lists.baseline.title':
    '{total, plural, =0 {Rien n’est en attente} one {# recommandation est en attente} many {# de recommandations sont en attente} other {# recommandations sont en attente}}',
  'lists.baseline.intro':
    'Tout cela était là avant moi, d’où ce message unique.{overdue, plural, =0 {} one { # a dépassé l’échéance.} many { # ont dépassé l’échéance.} other { # ont dépassé l’échéance.}}{part, select, yes { Les {shown} plus urgentes :} other {}}',
  'lists.baseline.footer': 'Désormais, chaque nouvelle recommandation arrive sur sa propre carte.',
};
