/** What a conversation is told about: the echo of a new rule, of a removed one, and the list of them. */
export const subscriptions = {
  'subscriptions.subscribed': 'Subscribed',
  'subscriptions.already': 'Already subscribed; nothing was changed',
  'subscriptions.recent':
    '{total, plural, one {It would have matched {matched} of the last 30 days’ # referral.} other {It would have matched {matched} of the last 30 days’ # referrals.}}',
  'subscriptions.not-counted':
    'I have not read Partner Center yet. What is already waiting follows in one message.',
  'subscriptions.none-waiting': 'Nothing that matches is waiting now.',
  // A list of them follows.
  'subscriptions.waiting-all':
    '{total, plural, one {# referral that matches is waiting now:} other {# referrals that match are waiting now:}}',
  'subscriptions.waiting-part':
    '{total, plural, one {# referral that matches is waiting now; the {shown} most urgent:} other {# referrals that match are waiting now; the {shown} most urgent:}}',
  // {zone}: the name of a time zone, such as Europe/Paris.
  'subscriptions.zone': 'Matching referrals appear here as they arrive. Times are in {zone}.',
  // A button: every referral that waits and matches.
  'subscriptions.see-all': 'See all waiting',

  'subscriptions.removed':
    '{count, plural, =0 {There was nothing to remove} one {# subscription removed} other {# subscriptions removed}}',
  'subscriptions.left':
    '{count, plural, =0 {Nothing will be posted here by itself any more.} one {# subscription left here.} other {# subscriptions left here.}}',

  'subscriptions.title': 'Subscriptions here',
  'subscriptions.count':
    '{count, plural, =0 {There is none yet.} one {# rule; one match is enough.} other {# rules; one match is enough.}}',
  // The words in “…” are what the bot understands: they stay as they are in every language.
  'subscriptions.how-to-begin': 'Say “subscribe” for every incoming referral, or “subscribe” and a rule.',
  'subscriptions.how-to-remove': 'To remove one, say “unsubscribe” and its number.',
  'subscriptions.added': 'Added on {day} · times in {zone}',
  'subscriptions.added-by': 'Added by {person} on {day} · times in {zone}',
  // A button.
  'subscriptions.remove-all': 'Remove all',
  // In the place of a rule that holds nothing to show.
  'subscriptions.empty-rule': '(empty)',
} as const;
