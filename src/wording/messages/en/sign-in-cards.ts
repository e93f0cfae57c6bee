/**
 * The card that says how the bot is signed in to Partner Center, the one that says who it is there, and what the digest
 * says of it. “Referrals admin” is the name of a role in Partner Center and stays.
 */
export const signInCards = {
  'sign-in-card.title': 'Sign in to Partner Center',
  // Three numbered steps. Below the first stands an address, below the second a code of about nine letters and digits.
  'sign-in-card.open': 'Open this page',
  'sign-in-card.enter': 'Enter this code',
  'sign-in-card.as-whom':
    'Sign in as the bot’s account. It needs the role Referrals admin in Partner Center, and multifactor authentication (MFA).',
  // {time}: “21:15 UTC”; {left}: “15 minutes left”.
  'sign-in-card.until': 'The code is good until {time} ({left}).',
  'sign-in-card.no-longer': 'This code is no longer good. Ask for a new one.',
  // A warning, for those who get a code that they did not ask for.
  'sign-in-card.only-if-asked':
    'Enter the code only if you have just asked for it yourself. If you have not, leave it and tell whoever runs the bot.',
  // In one line. {page}: an address; {left}: “15 minutes left”.
  'sign-in-card.summary': 'Sign in to Partner Center: enter the code {code} at {page} ({left})',
  'sign-in-card.summary-over': 'Sign in to Partner Center: the code is no longer good, ask for a new one',

  // Titles of buttons, at most 40 characters.
  'sign-in-card.button.open': 'Open the sign-in page',
  'sign-in-card.button.login': 'Sign in',
  'sign-in-card.button.login-again': 'Sign in again',
  'sign-in-card.button.logout': 'Sign out',
  // The answer to “really?”.
  'sign-in-card.button.logout-confirm': 'Yes, sign out',
  'sign-in-card.button.whoami': 'The bot’s account',

  // How it stands: a heading and a sentence. {account}: “bot@contoso.com”.
  'account-card.signed-in.title': 'Signed in to Partner Center',
  'account-card.signed-in.text': 'The bot reads referrals as {account}.',
  'account-card.signed-in.text-unnamed': 'The bot reads referrals. The token does not say as whom.',
  'account-card.nobody.title': 'Nobody has signed in to Partner Center',
  'account-card.nobody.text': 'The bot sees no referrals until somebody signs in.',
  'account-card.over.title': 'The sign-in to Partner Center is over',
  // {reason}: from the sign-in service; stays English.
  'account-card.over.text':
    'The bot sees no new referrals until somebody signs in again; then it catches up on everything missed. The reason: {reason}',
  'account-card.fixed.title': 'A fixed token for Partner Center',
  'account-card.fixed.text':
    'Somebody else keeps the token alive (PARTNER_AUTH=token). There is nothing to sign in to here.',

  // Small labels before a value.
  'account-card.account': 'Account',
  'account-card.tenant': 'Tenant',
  'account-card.mfa': 'With MFA',
  'account-card.mfa.unknown': 'unknown: the token does not tell',
  'account-card.permissions': 'Permissions',
  'account-card.roles': 'Roles',
  'account-card.signed-in-at': 'Signed in',
  'account-card.renewed-at': 'Last renewed',
  'account-card.over-since': 'Over since',
  'account-card.ends-at': 'Ends',
  // {when}: “Thu 3 Dec, 09:00 CET”; {left}: “12 days left”; {length}: “90 days”.
  'account-card.ends.policy': '{when} ({left}); a person must sign in every {length}',
  'account-card.ends.token': '{when} ({left}), as the sign-in service says',
  'account-card.ends.unused': '{when} ({left}) if not renewed; a running bot renews it',

  // A line of the digest. {day}: “3 Dec”.
  'digest.sign-in-ends': 'The bot goes blind on {day}: sign in again before then.',
  'digest.sign-in-over': 'The bot’s sign-in is over: it sees no new referrals.',
} as const;
