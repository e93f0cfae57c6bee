/** Answers that are not what the person hoped for: what happened, whether anything changed, what to do. */
export const problems = {
  'problem.our-fault.title': 'That went wrong on my side',
  'problem.our-fault.text':
    'Nothing was changed. Try it again in a minute; if it happens again, give your administrator the code.',
  'problem.misunderstood.title': 'I did not understand that',
  // {words}: what the person typed.
  'problem.misunderstood.text':
    'I do not know “{words}”. Say “list” to see what is waiting, a referral’s id or a customer’s name after “show”, or “help” for everything I can do.',
  // {command}: a complete command, in English in every language.
  'problem.misunderstood.meant': 'I do not know “{words}”. Did you mean “{command}”?',
  'problem.almost.title': 'Almost there',
  // {reason}: one of the sentences command.*.
  'problem.almost.text': '{reason} Did you mean “{command}”?',
  'problem.still-reading.title': 'I have not read Partner Center yet',
  'problem.still-reading.text':
    'The first read has not finished, so I know of no referrals so far. Ask again in a minute.',
  'problem.filter.title': 'I cannot read that filter',
  'problem.order.title': 'I cannot sort by that',
  'problem.rule.title': 'I cannot read that rule, so nothing was changed',
  // {reason}: one or more sentences; {filter}: the filter put right.
  'problem.filter.mended': '{reason} Did you mean: {filter}',
  'problem.filter.text': '{reason}',
  'problem.not-a-referral.title': '“{words}” is not a referral',
  'problem.not-a-referral.text':
    'It is neither a referral’s id nor part of the name of a customer I know. An id looks like c5fbb3b6-be74-4795-9fb5-4324c73fed37; the list shows the names.',
  // {command}: a complete command with an example id.
  'problem.not-a-referral.example':
    'It is neither a referral’s id nor part of the name of a customer I know, so nothing was changed. This would be right: “{command}”.',
  'problem.which-of-them.title':
    '{count, plural, one {# referral is} other {# referrals are}} called “{words}”',
  'problem.which-of-them.text': 'Say which one by its id. Nothing was changed.',
  'problem.not-there.title': 'No such referral',
  'problem.not-there.text':
    'Partner Center knows no referral with the id {id}, or this bot’s account may not see it. Check the id, or look it up in the list.',
  'problem.withdrawn.text':
    'Partner Center knows no referral with the id {id}, or this bot’s account may not see it. It was there before, so it has probably been withdrawn. Check the id, or look it up in the list.',
  'problem.not-answering.title': 'Partner Center is not answering',
  'problem.not-answering.text':
    'Nothing was changed, and I have no stored copy of this referral. Try again in a minute.',
  'problem.too-late-to-undo.title': 'That is too long ago to undo',
  'problem.too-late-to-undo.text':
    'Undo works for 10 minutes, so nothing was changed. To remove the rule now, unsubscribe from it.',
  'problem.which-subscription.title':
    '{count, plural, one {There is # subscription here} other {There are # subscriptions here}}',
  'problem.which-subscription.text': 'Say which one by its number, or all of them. Nothing was changed.',
  'problem.no-such-subscription.title': 'There is no subscription {number}',
  'problem.no-such-subscription.text':
    '{count, plural, one {There is only one here. Nothing was changed.} other {There are only # here. Nothing was changed.}}',
} as const;
