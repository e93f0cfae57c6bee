/** What the bot can do, and its first words in a conversation. What a person types stays English in every language. */
export const help = {
  'help.title': 'I watch your Microsoft referrals',
  'help.intro':
    'New ones appear here within minutes, with the time that is left to respond. Press a line or type its words.',

  // Each line: what it does, and a few words more under it.
  'help.list.title': 'See what’s waiting',
  'help.list.text': 'Most urgent first',
  'help.expiring.title': 'See what is about to expire',
  'help.expiring.text': 'Before it is too late',
  'help.subscribe.title': 'Hear about new referrals',
  'help.subscribe.text': 'Each one appears here within minutes',
  'help.subscriptions.title': 'See or change what I post here',
  'help.subscriptions.text': 'Rules of this conversation',
  'help.show.title': 'Look one up',
  'help.show.text': 'By referral ID or customer name',
  'help.rule.title': 'Hear about some only',
  'help.rule.text': 'A rule on any field',
  'help.digest.title': 'Have a summary each day',
  'help.digest.text': 'Its time, its days and your time zone',

  // The lines that a press on “More words” shows, one sentence each, below the words to type.
  'help.more': 'More words',
  'help.toggle-more': 'Show or hide more words',
  'help.ask.text': 'Ask about any field: a rule, an order, how many',
  'help.digest-now.text': 'The daily summary right now; “digest off” ends it',
  'help.remind.text': 'When to remind before the deadline; “remind off” ends it',
  'help.snooze.text': 'No reminders about one referral for two days',
  'help.claim.text': 'I’ve got this: its reminders come to you; “release” gives it back',
  'help.assign.text': 'Give a referral to somebody else',
  'help.settings.text': 'Reminders, summary, working hours and language here',
  'help.language.text': 'My language here: de, en, es, fr, ja or ar',
  'help.hours.text': 'When people work here; reminders come within these hours',

  'help.hint-personal': 'Say “help” at any time.',
  'help.hint-shared': 'Mention me before the words when you type here; the buttons work without.',

  'help.welcome.title': 'Hello, I watch your Microsoft referrals',
  'help.welcome.intro':
    'A referral from Partner Center must be answered within about 14 days or it expires. Press Subscribe, and each new one appears here with its deadline.',
  'help.welcome.added-by': 'Added by {person}',
} as const;
