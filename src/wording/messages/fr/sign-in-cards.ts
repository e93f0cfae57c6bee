import type { signInCards as english } from '../en/sign-in-cards';
import type { Translation } from '../translation';

export const signInCards: Translation<typeof english> = {
  'sign-in-card.title': 'Se connecter à Partner Center',
  'sign-in-card.open': 'Ouvrez cette page',
  'sign-in-card.enter': 'Saisissez ce code',
  'sign-in-card.as-whom':
    'Connectez-vous avec le compte du bot. Il lui faut le rôle Referrals admin dans Partner Center et l’authentification multifacteur (MFA).',
  'sign-in-card.until': 'Le code est valable jusqu’à {time} ({left}).',
  'sign-in-card.no-longer': 'Ce code n’est plus valable. Demandez-en un nouveau.',
  'sign-in-card.only-if-asked':
    'Ne saisissez ce code que si vous venez de le demander vous-même. Sinon, n’en faites rien et prévenez la personne qui gère le bot.',
  'sign-in-card.summary': 'Se connecter à Partner Center : saisissez le code {code} sur {page} ({left})',
  'sign-in-card.summary-over':
    'Se connecter à Partner Center : le code n’est plus valable, demandez-en un nouveau',

  'sign-in-card.button.open': 'Ouvrir la page de connexion',
  'sign-in-card.button.login': 'Se connecter',
  'sign-in-card.button.login-again': 'Se reconnecter',
  'sign-in-card.button.logout': 'Se déconnecter',
  'sign-in-card.button.logout-confirm': 'Oui, se déconnecter',
  'sign-in-card.button.whoami': 'Le compte du bot',

  'account-card.signed-in.title': 'Connecté à Partner Center',
  'account-card.signed-in.text': 'Le bot lit les recommandations avec le compte {account}.',
  'account-card.signed-in.text-unnamed':
    'Le bot lit les recommandations. Le jeton ne dit pas avec quel compte.',
  'account-card.nobody.title': 'Personne ne s’est connecté à Partner Center',
  'account-card.nobody.text': 'Le bot ne voit aucune recommandation tant que personne ne se connecte.',
  'account-card.over.title': 'La connexion à Partner Center a pris fin',
  'account-card.over.text':
    'Le bot ne voit aucune nouvelle recommandation tant que personne ne se reconnecte ; il rattrapera ensuite tout ce qui a été manqué. Raison : {reason}',
  'account-card.fixed.title': 'Un jeton fixe pour Partner Center',
  'account-card.fixed.text':
    'Quelqu’un d’autre maintient le jeton valide (PARTNER_AUTH=token). Il n’y a pas de connexion à faire ici.',

  'account-card.account': 'Compte',
  'account-card.tenant': 'Locataire',
  'account-card.mfa': 'Avec MFA',
  'account-card.mfa.unknown': 'inconnu : le jeton ne le dit pas',
  'account-card.permissions': 'Autorisations',
  'account-card.roles': 'Rôles',
  'account-card.signed-in-at': 'Connexion',
  'account-card.renewed-at': 'Dernier renouvellement',
  'account-card.over-since': 'Terminée depuis',
  'account-card.ends-at': 'Fin',
  'account-card.ends.policy': '{when} ({left}) ; une personne doit se reconnecter au bout de {length}',
  'account-card.ends.token': '{when} ({left}), selon le service de connexion',
  'account-card.ends.unused': '{when} ({left}) sans renouvellement ; un bot en marche la renouvelle',

  'digest.sign-in-ends': 'Le bot deviendra aveugle le {day} : reconnectez-vous avant.',
  'digest.sign-in-over': 'La connexion du bot a pris fin : il ne voit aucune nouvelle recommandation.',
};
