import type { signIn as english } from '../en/sign-in';
import type { Translation } from '../translation';

export const signIn: Translation<typeof english> = {
  'fault.sign-in-ends.title': 'Le bot deviendra aveugle le {day}',
  'fault.sign-in-ends.token':
    'Sa connexion à Partner Center prendra fin à ce moment-là ({when}). Si quelqu’un se reconnecte avant, rien ne sera manqué.',
  'fault.sign-in-ends.unused':
    'Sa connexion à Partner Center, renouvelée pour la dernière fois le {renewed}, prendra fin à ce moment-là ({when}). Si quelqu’un se reconnecte avant, rien ne sera manqué.',
  'fault.sign-in-ends.policy':
    '{days, plural, one {Votre organisation exige une nouvelle connexion chaque jour ; celle-ci prendra donc fin à ce moment-là ({when}).} many {Votre organisation exige une nouvelle connexion tous les # jours ; celle-ci prendra donc fin à ce moment-là ({when}).} other {Votre organisation exige une nouvelle connexion tous les # jours ; celle-ci prendra donc fin à ce moment-là ({when}).}} Si quelqu’un se reconnecte avant, rien ne sera manqué.',
  'fault.sign-in-again.title': 'Il faut se reconnecter',
  'fault.sign-in-again.text':
    'Le bot n’accède plus à Partner Center. Rien n’est perdu : tout sera rattrapé dès que quelqu’un se sera connecté. Détail : {reason}',
  'fault.no-mfa.title': 'La connexion ne prouve aucune MFA',
  'fault.no-mfa.text':
    'Le compte du bot s’est connecté avec un simple mot de passe. Partner Center le refuse (code 900421), et le bot peut devenir aveugle à tout moment : activez l’authentification multifacteur (MFA) pour ce compte, puis reconnectez-le.',

  'sign-in.not-allowed.title': 'C’est réservé aux administrateurs',
  'sign-in.not-allowed.text':
    'Rien n’a été modifié. Demandez à la personne qui gère le bot de vous ajouter à ADMINISTRATORS ; vous y êtes {id}.',
  'sign-in.not-allowed.nobody-is':
    'Rien n’a été modifié. Il n’y a pas encore d’administrateur : demandez à la personne qui gère le bot de vous nommer dans ADMINISTRATORS ; vous y êtes {id}.',
  'sign-in.sent.title': 'Le code est dans votre conversation privée',
  'sign-in.sent.text':
    'Il n’est destiné qu’à vous, il se trouve donc dans notre conversation privée. J’y dirai aussi comment cela se termine.',
  'sign-in.no-chat.title': 'Je ne peux pas vous écrire en privé',
  'sign-in.no-chat.text':
    'Le code n’est destiné qu’à vous. Ouvrez une conversation privée avec moi et écrivez-y « login ».',
  'sign-in.cannot.title': 'Cela n’a pas fonctionné',
  'sign-in.cannot.text': 'Rien n’a été modifié. Détail : {reason}',
  'sign-in.done.title': 'Compte connecté : {account}',
  'sign-in.done.unnamed': 'Connexion réussie',
  'sign-in.done.text':
    'Désormais, le bot lit Partner Center avec ce compte et rattrape tout ce qui a été manqué.',
  'sign-in.failed.title': 'Personne n’a été connecté',
  'sign-in.failed.text': 'Rien n’a été modifié. Détail : {reason}',
  'sign-in.forget.title': 'Déconnecter le bot ?',
  'sign-in.forget.text':
    'Il ne verra alors aucune nouvelle recommandation tant que personne ne se reconnecte. Les rappels de celles qu’il connaît continuent.',
  'sign-in.forgotten.title': 'Le bot est déconnecté',
  'sign-in.forgotten.text':
    'Il ne voit aucune nouvelle recommandation tant que personne ne se connecte ; il rattrapera ensuite tout ce qui a été manqué.',
  'sign-in.nothing-to-forget.title': 'Il n’y a rien à déconnecter',
  'sign-in.nothing-to-forget.text': 'Personne ne s’est connecté.',
  'sign-in.warning.fixed':
    'Un jeton fixe sert aux essais sur cette machine : personne ne peut se connecter ni se déconnecter ici, et quand il expire, il en faut un autre dans PARTNER_TOKEN.',
  'sign-in.warning.no-mfa':
    'Le jeton ne prouve aucune authentification multifacteur, et Partner Center refuse de telles connexions (code 900421) : activez la MFA pour ce compte, puis reconnectez-le.',
  'sign-in.warning.own-team-only':
    'Le compte fait partie de l’équipe de chaque recommandation qu’il voit et ne voit donc sans doute que celles-là : donnez-lui le rôle Referrals admin dans Partner Center, sous User management.',

  'help.sign-in.text':
    'Pour les administrateurs : le compte du bot ; « login » le connecte, « logout » le déconnecte',
};
