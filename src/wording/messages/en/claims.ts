/** Claims: who takes care of a referral. {customer}: the customer's name; {by}, {to}: people. */
export const claims = {
  'claim.taken-by-you.title': '{customer} is yours',
  'claim.taken-by-you.text':
    'The cards say so, and the reminders come to you alone. The claim lapses 72 hours before the deadline unless the referral is answered in Partner Center.',
  'claim.taken-by-you-late.title': '{customer} is yours',
  'claim.taken-by-you-late.text': 'The cards say so, and the reminders come to you alone.',
  'claim.yours-already.title': '{customer} is yours already',
  'claim.yours-already.text': 'Nothing was changed.',
  'claim.nobody-has-it.title': 'Nobody has claimed {customer}',
  'claim.nobody-has-it.text': 'Nothing was changed.',
  'claim.released.title': '{customer} is free again',
  'claim.released.text': 'The cards say so, and the reminders come to the channels again.',
  'claim.theirs-already.title': '{to} has {customer} already',
  'claim.theirs-already.text': 'Nothing was changed.',
  'claim.handed-over.title': '{to} has {customer} now',
  'claim.handed-over.text': 'The cards say so, and {to} has been told.',
  'claim.handed-over-untold.title': '{to} has {customer} now',
  'claim.handed-over-untold.text':
    'The cards say so, but I cannot write to {to} alone: somebody who has never opened a chat with me has to do that first. Please tell them.',
  'claim.taken.title': '{by} was faster',
  'claim.taken.text': '{by} has claimed {customer}, so nothing was changed. To hand it over, use “assign”.',
  'claim.not-yours.title': 'It is not yours to give back',
  'claim.not-yours.text': '{by} has claimed it, so nothing was changed. To hand it over, use “assign”.',
  'claim.not-waiting.title': 'Nobody has to answer {customer} any more',
  'claim.not-waiting.text': 'It has been answered or has expired, so nothing was changed.',
  'claim.who.title': 'I do not know who {name} is',
  'claim.who.text':
    'Mention the person with @ and choose the name from the list, so that I know who is meant. Nothing was changed.',
} as const;
