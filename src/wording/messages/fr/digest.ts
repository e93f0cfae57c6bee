import type { digest as english } from '../en/digest';
import type { Translation } from '../translation';

export const digest: Translation<typeof english> = {
  'digest.headline.expire-soon':
    '{count, plural, one {# recommandation expire dans les 48 heures} many {# de recommandations expirent dans les 48 heures} other {# recommandations expirent dans les 48 heures}}',
  'digest.headline.overdue':
    '{count, plural, one {# recommandation a dépassé son échéance} many {# de recommandations ont dépassé leur échéance} other {# recommandations ont dépassé leur échéance}}',
  'digest.headline.new':
    '{count, plural, one {# nouvelle recommandation} many {# de nouvelles recommandations} other {# nouvelles recommandations}}',
  'digest.headline.expired':
    '{count, plural, one {# recommandation a expiré sans réponse} many {# de recommandations ont expiré sans réponse} other {# recommandations ont expiré sans réponse}}',
  'digest.headline.waiting':
    '{count, plural, one {# recommandation en attente, aucune nouvelle} many {# de recommandations en attente, aucune nouvelle} other {# recommandations en attente, aucune nouvelle}}',
  'digest.headline.settled':
    '{count, plural, one {Rien n’est en attente ; # recommandation a été traitée} many {Rien n’est en attente ; # de recommandations ont été traitées} other {Rien n’est en attente ; # recommandations ont été traitées}}',
  'digest.headline.nothing': 'Rien n’est en attente et rien n’a bougé',
  'digest.quiet': 'Rien n’est en attente et rien n’a bougé depuis le {when}.',
  'digest.subline.worth':
    '{count, plural, one {# en attente, valeur : {worth}.} many {# en attente au total, valeur : {worth}.} other {# en attente au total, valeur : {worth}.}}',
  'digest.subline.no-worth':
    '{count, plural, one {# en attente.} many {# en attente au total.} other {# en attente au total.}}',
  'digest.subline.nothing': 'Rien n’attend de réponse.',
  'digest.worth.without-currency':
    '{count, plural, one {# montant sans devise} many {# de montants sans devise} other {# montants sans devise}}',
  'digest.worth.more':
    '{count, plural, one {# autre devise} many {# d’autres devises} other {# autres devises}}',
  'digest.since': 'Depuis le {when}',
  'digest.tile.new': 'Nouvelles',
  'digest.tile.accepted': 'Acceptées',
  'digest.tile.expired': 'Expirées',
  'digest.tile.declined': 'Refusées',
  'digest.tile.won': 'Gagnées',
  'digest.tile.lost': 'Perdues',
  'digest.waiting.title': 'En attente, par temps restant',
  'digest.waiting.overdue': 'Échéance dépassée',
  'digest.waiting.two-days': 'Sous 2 jours',
  'digest.waiting.week': '3 à 7 jours',
  'digest.waiting.later': 'Plus d’une semaine',
  'digest.waiting.undated': 'Sans date',
  'digest.outcomes.title':
    '{days, plural, one {Dernier jour} many {Derniers # de jours} other {# derniers jours}}',
  'digest.outcomes.accepted': 'Acceptées {count, number}',
  'digest.outcomes.declined': 'Refusées {count, number}',
  'digest.outcomes.expired': 'Expirées {count, number}',
  'digest.act-first': 'À traiter en premier',
  'digest.claimed': '{name} s’en occupe',
  'digest.at-risk': 'Menacé dans les 72 prochaines heures : {worth}',
  'digest.weekly.title':
    '{days, plural, one {Délais de réponse du dernier jour} many {Délais de réponse des # de derniers jours} other {Délais de réponse des # derniers jours}}',
  'digest.weekly.median': 'Délai de réponse médian',
  'digest.weekly.share': 'Expirées sans réponse',

  'digest.weekly.no-country': 'Sans pays',
  'digest.weekly.country':
    '{answered, plural, one {# réponse} many {# de réponses} other {# réponses}}, médiane {duration} ; {expired, plural, one {# expirée} many {# expirées} other {# expirées}}',
  'digest.weekly.country-no-median':
    '{answered, plural, one {# réponse} many {# de réponses} other {# réponses}} ; {expired, plural, one {# expirée} many {# expirées} other {# expirées}}',
  'digest.proof':
    '{checks, plural, one {# vérification} many {# de vérifications} other {# vérifications}}, plus long intervalle {gap}, cartes non publiées : {unposted, number}',
  'digest.foot': 'Envoyé {days} à {time} ({zone}).',
  'digest.button.all': '{count, plural, one {La voir} many {Tout voir (#)} other {Tout voir (#)}}',
  'digest.button.settings': 'Paramètres du résumé',
};
