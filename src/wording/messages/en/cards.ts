/** Words that several cards have: buttons, headings that are the same everywhere, and the ends of long lists. */
export const cards = {
  // Partner Center is the name of Microsoft’s site and stays as it is.
  'cards.open-in-partner-center': 'Open in Partner Center',
  'cards.details': 'Details',
  // A heading: what the customer asks for.
  'cards.needs': 'What they need',
  // The last line of a list that is cut.
  'cards.and-more': '{count, plural, one {and # more} other {and # more}}',

  // Titles of buttons, at most 40 characters; each lists or does what it says.
  'cards.help': 'Help',
  'cards.subscribe': 'Subscribe',
  'cards.subscribe-to-everything': 'Subscribe to everything',
  'cards.unsubscribe': 'Unsubscribe',
  'cards.undo': 'Undo',
  'cards.subscriptions-here': 'Subscriptions here',
  'cards.settings': 'Settings',
  'cards.list-pending': 'See what’s waiting',
  'cards.list-active': 'Active referrals',
  'cards.list-closed': 'Closed referrals',
  'cards.list-expiring': 'About to expire',
  'cards.list-all': 'All referrals',
  'cards.list-related': 'Related referrals',
  // {id} is the beginning of a referral’s id, or a customer’s name.
  'cards.show': 'Show {id}',

  // Problems and faults.
  'cards.untitled-problem': 'Something went wrong',
  'cards.problem-code': 'Still stuck? Give your administrator this code: {code}',
  // Above a message to the operators of the bot.
  'cards.fault': 'The bot needs attention',
  'cards.fault-noticed': 'Noticed on {moment}',
} as const;
