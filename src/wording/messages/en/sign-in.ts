/** The bot's sign-in to Partner Center: what the operators are told of it, and the answers to those who see to it. */
export const signIn = {
  // Told to the operators. {day}: “3 Dec”; {when}: a moment; {renewed}: a day.
  'fault.sign-in-ends.title': 'The bot goes blind on {day}',
  'fault.sign-in-ends.token':
    'Its sign-in to Partner Center ends then ({when}). If somebody signs in again before, nothing is missed.',
  'fault.sign-in-ends.unused':
    'Its sign-in to Partner Center has not been renewed since {renewed} and ends then ({when}). If somebody signs in again before, nothing is missed.',
  'fault.sign-in-ends.policy':
    '{days, plural, one {Your organisation wants a new sign-in each day, so this one ends then ({when}).} other {Your organisation wants a new sign-in every # days, so this one ends then ({when}).}} If somebody signs in again before, nothing is missed.',
  'fault.sign-in-again.title': 'Sign in again',
  // {reason}: from the sign-in service or the log; stays English.
  'fault.sign-in-again.text':
    'The bot cannot see Partner Center: {reason}. Nothing is lost: it catches up as soon as somebody has signed in.',
  'fault.no-mfa.title': 'The sign-in shows no MFA',
  'fault.no-mfa.text':
    'The bot’s account signed in with a password alone. Partner Center refuses that (code 900421), so the bot may go blind at any time: switch multifactor authentication (MFA) on for the account, and sign in again.',

  // Answers to “login”, “logout” and “whoami”. {id}: as it must stand in the setting ADMINISTRATORS.
  'sign-in.not-allowed.title': 'That is for administrators',
  'sign-in.not-allowed.text':
    'Nothing was changed. Ask whoever runs the bot to add you to ADMINISTRATORS; there you are {id}.',
  'sign-in.not-allowed.nobody-is':
    'Nothing was changed. Nobody is an administrator yet: ask whoever runs the bot to name you in ADMINISTRATORS; there you are {id}.',
  'sign-in.sent.title': 'The code is in your personal chat',
  'sign-in.sent.text':
    'It is for your eyes alone, so I have sent it to our personal chat. There I also tell you how it ends.',
  'sign-in.no-chat.title': 'I cannot write to you alone',
  'sign-in.no-chat.text':
    'The code is for your eyes alone. Open a personal chat with me and write “login” there.',
  'sign-in.cannot.title': 'That did not work',
  'sign-in.cannot.text': '{reason}. Nothing was changed.',
  // {account}: “bot@contoso.com”.
  'sign-in.done.title': 'Signed in as {account}',
  'sign-in.done.unnamed': 'Signed in',
  'sign-in.done.text':
    'The bot reads Partner Center as this account from now on, and catches up on everything missed.',
  'sign-in.failed.title': 'Nobody was signed in',
  'sign-in.failed.text': '{reason}. Nothing was changed.',
  'sign-in.forget.title': 'Sign the bot out?',
  'sign-in.forget.text':
    'It then sees no new referrals until somebody signs in again. Reminders of those that it knows go on.',
  'sign-in.forgotten.title': 'The bot is signed out',
  'sign-in.forgotten.text':
    'It sees no new referrals until somebody signs in; then it catches up on everything missed.',
  'sign-in.nothing-to-forget.title': 'There is nothing to sign out of',
  'sign-in.nothing-to-forget.text': 'Nobody has signed in.',
  'sign-in.warning.fixed':
    'A fixed token is for trying things out on this machine: nobody can sign in or out here, and when it ends, PARTNER_TOKEN needs another one.',
  'sign-in.warning.no-mfa':
    'The token shows no multifactor authentication, and Partner Center refuses such sign-ins (code 900421): switch MFA on for the account, and sign in again.',
  'sign-in.warning.own-team-only':
    'The account is in the team of every referral that it sees, so it probably sees only those: give it the role Referrals admin in Partner Center, under User management.',

  // A line of the help, below the word “whoami”.
  'help.sign-in.text': 'For administrators: the bot’s account; “login” signs it in, “logout” out',
} as const;
