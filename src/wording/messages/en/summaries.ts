/**
 * A card in one line, for push notifications and the list of chats: what it is about comes first, for phones cut the end.
 * {referral} is “Contoso, €96,500”, {deadline} “respond by 8 Dec (11 days left)” or “the deadline was 8 Dec”,
 * {left} “11 days left”.
 */
export const summaries = {
  'summary.customer-and-value': '{customer}, {value}',
  // {sentence} is one of those below, e.g. “New referral: Contoso, €96,500”.
  'summary.with-deadline': '{sentence} – {deadline}',
  'summary.new': 'New referral: {referral}',
  'summary.new-again': 'New referral (possible repeat): {referral}',
  // {state}: “Accepted”, “Expired without a response”.
  'summary.settled': '{state}: {referral}',
  'summary.settled-again': '{state} (possible repeat): {referral}',
  'summary.gone': 'No longer in Partner Center: {referral}',

  // The deadline comes nearer.
  'summary.reminder': '{left}: {referral} – nobody has responded',
  'summary.reminder-claimed': '{left}: {referral} – claimed by {name}, not answered yet',
  'summary.reminder-lapsed': '{left}: {referral} – the claim of {name} has lapsed, nobody has responded',
  'summary.reminder-overdue': 'The deadline has passed: {referral}',
  'summary.reminder-undated': 'Still waiting for a response: {referral}',

  // Who has it now. {name} and {by} are people.
  'summary.claimed': 'Claimed by {name}: {referral}',
  'summary.handed-over': 'Handed over to {name}: {referral}',
  'summary.handed-over-by': '{by} handed over to {name}: {referral}',
  'summary.claim-given-back': '{by} gave it back, nobody has it now: {referral}',
  'summary.claim-lapsed': 'The claim of {by} has lapsed: {referral}',

  // The details of a referral, asked for by somebody.
  'summary.detail': '{referral}: {standing}',
  'summary.detail-waiting': '{referral}: waiting for a response',
  'summary.explained': 'Why {customer} was shown where',

  // Lists: how many there are in all.
  'summary.list.pending':
    '{count, plural, =0 {No referrals waiting} one {# referral waiting} other {# referrals waiting}}',
  'summary.list.active':
    '{count, plural, =0 {No active referrals} one {# active referral} other {# active referrals}}',
  'summary.list.closed':
    '{count, plural, =0 {No closed referrals} one {# closed referral} other {# closed referrals}}',
  'summary.list.expiring':
    '{count, plural, =0 {No referrals about to expire} one {# referral about to expire} other {# referrals about to expire}}',
  'summary.list.all': '{count, plural, =0 {No referrals} one {# referral} other {# referrals}}',
  'summary.list.related':
    '{count, plural, =0 {No referrals in this engagement} one {# referral in this engagement} other {# referrals in this engagement}}',
  'summary.list.search':
    '{count, plural, =0 {No referrals found} one {# referral found} other {# referrals found}}',
  'summary.list.query':
    '{count, plural, =0 {No referrals that match} one {# referral that matches} other {# referrals that match}}',
  // One page of a list: {from} and {to} number its first and last row, {list} is “12 referrals waiting”.
  'summary.list.page': '{from}–{to} of {list}',

  // What was already waiting when the bot first looked.
  'summary.baseline.none': 'No referral is waiting for a response. New ones will appear here.',
  'summary.baseline.some':
    '{count, plural, one {# referral is waiting for a response} other {# referrals are waiting for a response}}',
  'summary.baseline.some-overdue':
    '{count, plural, one {# referral is waiting for a response} other {# referrals are waiting for a response}}, {overdue} past the deadline',
  // {waiting} is one of the two above.
  'summary.baseline.first': '{waiting} – first: {customer}',

  // {what} is a rule in words: “country is US and deal value is at least 50000”.
  'summary.subscribed.everything': 'Subscribed to every incoming referral',
  'summary.subscribed.some': 'Subscribed to referrals where {what}',
  'summary.subscribed.everything-already': 'Already subscribed to every incoming referral',
  'summary.subscribed.some-already': 'Already subscribed to referrals where {what}',
  // {subscribed} is one of the four above.
  'summary.subscribed.with-count':
    '{count, plural, =0 {{subscribed}; none is waiting now} one {{subscribed}; # is waiting now} other {{subscribed}; # are waiting now}}',
  'summary.subscribed.uncounted': '{subscribed}; a summary follows',
  'summary.unsubscribed.none': 'There was no subscription to remove',
  'summary.unsubscribed.last':
    '{removed, plural, one {# subscription removed} other {# subscriptions removed}}; nothing will be posted here any more',
  // {rest} is the sentence below.
  'summary.unsubscribed.some':
    '{removed, plural, one {# subscription removed} other {# subscriptions removed}}; {rest}',
  'summary.unsubscribed.rest': '{left, plural, one {# subscription left} other {# subscriptions left}}',
  'summary.subscriptions':
    '{count, plural, =0 {No subscription here yet} one {# subscription here} other {# subscriptions here}}',

  'summary.help': 'What this bot can do',
  // “subscribe” is what is to be typed: it stays English.
  'summary.welcome': 'Hello, I watch your Microsoft referrals. Say “subscribe” and new ones appear here.',
  // A heading and its text.
  'summary.title-and-text': '{title} – {text}',
} as const;
