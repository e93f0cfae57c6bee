import type { referralCard as english } from '../en/referral-card';
import type { Translation } from '../translation';

export const referralCard: Translation<typeof english> = {
  'card.band.new': 'Nouvelle recommandation',
  'card.band.new-urgent': 'Nouvelle recommandation, peu de temps',
  'card.band.waiting': 'En attente de votre réponse',
  'card.band.half-gone': 'La moitié du temps est passée',
  'card.band.most-gone': 'La majeure partie du temps est passée',
  'card.band.nobody': 'Personne n’a encore répondu',
  'card.band.passed': 'L’échéance est dépassée',
  'card.band.claimed': '{name} s’en occupe',
  'card.band.handed-over': '{by} l’a confiée à {name}',
  'card.band.gone': 'Plus dans Partner Center',
  'card.repeat': 'Doublon possible : un message précédent à ce sujet n’a jamais été confirmé.',
  'card.metric.value': 'Valeur',
  'card.metric.close': 'Clôture',
  'card.metric.place': 'Lieu',
  'card.time.day': 'Jour {day} sur {of}, le {today}',
  'card.time.respond-by': 'Répondre d’ici au {deadline}',
  'card.time.was': 'L’échéance était le {day}',
  'card.sent-by': 'Envoyée par {name}',
  'card.rule.everything': 'Affichée ici comme toutes les recommandations entrantes.',
  'card.rule.one': 'Affichée ici selon la règle : {rule}',
  'card.rule.more':
    '{count, plural, one {Affichée ici selon la règle : {rule} (et # autre règle)} many {Affichée ici selon la règle : {rule} (et # d’autres règles)} other {Affichée ici selon la règle : {rule} (et # autres règles)}}',
  'card.settled.accepted':
    'Acceptée le {when}. Prochaine étape : contacter le client et tenir l’affaire à jour dans Partner Center.',
  'card.settled.accepted-undated':
    'Acceptée. Prochaine étape : contacter le client et tenir l’affaire à jour dans Partner Center.',
  'card.settled.declined': 'Refusée le {when}.',
  'card.settled.declined-undated': 'Refusée.',
  'card.settled.expired': 'Personne n’a répondu avant l’échéance ({when}) : elle ne peut plus être acceptée.',
  'card.settled.expired-undated': 'Personne n’a répondu avant l’échéance : elle ne peut plus être acceptée.',
  'card.settled.won': 'Clôturée comme gagnée le {when}.',
  'card.settled.won-undated': 'Clôturée comme gagnée.',
  'card.settled.lost': 'Clôturée comme perdue le {when}.',
  'card.settled.lost-undated': 'Clôturée comme perdue.',
  'card.settled.other': 'Il n’y a rien à faire ici pour l’instant.',
  'card.settled.reason': '{line} Motif : {reason}',
  'card.settled.gone':
    'Partner Center ne l’affiche plus depuis le {when} ; elle a probablement été retirée. Il n’y a rien à faire ici.',
  'card.claim.stands': 'Prise en charge par {name} le {when}.',
  'card.claim.lapses':
    'Prise en charge par {name} le {when} ; sans réponse, la prise en charge expire le {lapse}.',
  'card.claim.given': '{by} l’a confiée à {name} le {when}.',
  'card.claim.given-lapses':
    '{by} l’a confiée à {name} le {when} ; sans réponse, la prise en charge expire le {lapse}.',
  'card.claim.had-lapsed': '{name} l’avait prise en charge ; la prise en charge a expiré le {when}.',
  'card.claim.had-released': '{name} l’avait prise en charge et l’a libérée le {when}.',
  'card.claim.had-handed-over': '{name} l’avait prise en charge et l’a transmise le {when}.',
  'card.claim.never': 'Personne ne l’avait prise en charge.',
  'card.plan.posted': 'Publiée ici pour la première fois le {day}',
  'card.plan.sent':
    '{count, plural, one {# rappel envoyé} many {# de rappels envoyés} other {# rappels envoyés}}',
  'card.plan.next': 'prochain rappel {when} ({number} sur {of})',
  'card.plan.none': 'plus aucun rappel',
  'card.plan.snoozed': 'en veille jusqu’au {when}',
  'card.history.posted': 'La carte a été publiée ici le {when}.',
  'card.history.reminded':
    '{count, plural, one {Un rappel a été envoyé : {times}.} many {# de rappels ont été envoyés : {times}.} other {# rappels ont été envoyés : {times}.}}',
  'card.history.not-reminded': 'Aucun rappel n’a été envoyé.',
  'card.button.claim': 'Je m’en occupe',
  'card.button.release': 'Libérer',
  'card.button.snooze-day': 'Mettre en veille 1 jour',
  'card.button.snooze-two-days': 'Mettre en veille 2 jours',
  'card.button.wake': 'Arrêter la veille',
  'card.button.explain': 'Pourquoi ici ?',
};
