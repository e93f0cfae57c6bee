/** What is missing or wrong in a command: one sentence each. Words in quotes are commands and stay English. */
export const commands = {
  'command.undo-is-a-button': 'Undo is a button on the answer to “subscribe”.',
  'command.which-referral': 'Which one? Give the referral’s id or the customer’s name.',
  'command.which-id': 'Which one? Give the referral’s id.',
  'command.no-such-list': 'I can list pending, active, closed, expiring or all referrals, but not “{words}”.',
  'command.explain-which': 'Explain which one? Give the referral’s id.',
  'command.related-to-what':
    'Related to what? Give the engagement id; it stands under “Dates and IDs” on a referral.',
  'command.search-what': 'Search for what? Give a part of the customer’s name.',
  'command.unsubscribe-which': 'Say which subscription by its number, or all; “{words}” is neither.',
  'command.assign-what-to-whom': 'Say which referral and who is to have it.',
} as const;
