import type { slack as english } from '../en/slack';
import type { Translation } from '../translation';

export const slack: Translation<typeof english> = {
  'slack.answers.invite-me':
    'Je ne suis pas encore dans cette conversation et je ne peux pas la rejoindre moi-même : rien ne peut donc arriver ici. Invitez-moi : tapez « /invite @{name} ».',
  'slack.answers.not-here':
    'Cette discussion n’accepte personne d’autre que vous deux : rien ne peut donc arriver ici. Dites-le de nouveau dans un canal, ou à moi seul.',
  'slack.answers.nothing-named.title': 'Je ne vois aucune recommandation dans ce message',
  'slack.answers.nothing-named.text':
    'Un message désigne une recommandation par son identifiant ou par son adresse dans Partner Center. La liste montre ce qui est en attente.',
  'slack.answers.form-late.title': 'Le formulaire n’a pas pu être ouvert',
  'slack.answers.form-late.text':
    'Slack ne l’a pas ouvert à temps, et rien n’a été modifié. Appuyez de nouveau sur le bouton.',
  'slack.answers.settings-saved.title': 'Les paramètres ont été modifiés',
  'slack.answers.settings-saved.text':
    '{name} a modifié la façon dont cette conversation est informée des recommandations.',
  'slack.card.respond-by': 'Répondre avant le',
  'slack.card.deadline-was': 'L’échéance était le',
  'slack.card.estimated': '(estimation)',
  'slack.form.open': 'Modifier…',
  'slack.form.save': 'Enregistrer',
  'slack.form.cancel': 'Annuler',
  'slack.form.for-all':
    '{count, plural, one {S’applique à la règle définie ici.} many {S’applique à # de règles définies ici.} other {S’applique aux # règles définies ici.}}',
  'slack.form.timezone-hint': 'Le nom d’un fuseau : « Europe/Paris », « America/New_York », « UTC ».',
  'slack.form.reminders-hint': 'Combien de temps avant l’échéance : « 7d 3d 1d 4h », ou « off ».',
  'slack.form.digest-line': 'Les jours ci-dessous, avec une ligne quand il n’y a rien à dire',
  'slack.form.digest-silence': 'Les jours ci-dessous, mais pas quand il n’y a rien à dire',
  'slack.form.digest-off': 'Pas de résumé du jour',
  'slack.form.digest-at': 'Heure du résumé du jour',
  'slack.form.digest-days': 'Jours du résumé du jour',
  'slack.form.work-days': 'Jours de travail',
  'slack.form.work-from': 'Début du travail',
  'slack.form.work-to': 'Fin du travail',
  'slack.help.intro':
    'Les nouvelles apparaissent ici en quelques minutes, avec le temps qui reste pour répondre. Appuyez sur un bouton, ou tapez « /referral » suivi des mots qu’il porte.',
  'slack.help.ways-shared':
    'Tapez « /referral » suivi des mots n’importe où, mentionnez-moi dans un canal où je suis, ou écrivez-moi en privé : là, les mots suffisent. Vous seul voyez la réponse à « /referral », sauf si quelque chose change ici.',
  'slack.help.ways-personal':
    'Ici, les mots suffisent. Dans un canal, tapez « /referral » suivi des mots, ou mentionnez-moi d’abord.',
  'slack.home.claims':
    '{count, plural, =0 {Vos prises en charge} one {Vous avez pris en charge # recommandation} many {Vous avez pris en charge # de recommandations} other {Vous avez pris en charge # recommandations}}',
  'slack.home.expiring': 'Expire bientôt',
  'slack.home.rules': 'Ce que je publie, et où',
  'slack.home.no-claims':
    'Rien pour l’instant. Appuyez sur « {button} » sous une recommandation : elle restera ici jusqu’à la réponse.',
  'slack.home.none-expiring': 'Rien de ce qui est en attente de réponse n’expire ces prochains jours.',
  'slack.home.no-rules':
    'Aucune conversation n’est encore abonnée. Invitez-moi dans un canal et tapez-y « /referral subscribe ».',
  'slack.home.waiting':
    '{count, plural, =0 {Rien n’est en attente de réponse.} one {# recommandation est en attente de réponse.} many {# de recommandations sont en attente de réponse.} other {# recommandations sont en attente de réponse.}}',
  'slack.home.as-of': 'État au {moment}.',
};
