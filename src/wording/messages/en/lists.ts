/** Lists of referrals: their headings, what each says when it is empty, their rows and buttons. */
export const lists = {
  'lists.pending.title': 'Waiting for a response',
  'lists.active.title': 'Accepted and active',
  'lists.closed.title': 'Closed',
  'lists.expiring.title': 'About to expire',
  'lists.all.title': 'All referrals',
  'lists.related.title': 'Related referrals',
  'lists.search.title': 'Found',
  'lists.query.title': 'Referrals that match',
  // {words}: what a person looked for.
  'lists.search.title-words': 'Found for “{words}”',

  // A small badge beside the heading: what kind of list it is; one or two words.
  'lists.pending.badge': 'Waiting',
  'lists.active.badge': 'Active',
  'lists.closed.badge': 'Closed',
  'lists.expiring.badge': 'Expiring',
  'lists.all.badge': 'All',
  'lists.related.badge': 'One engagement',
  'lists.search.badge': 'Search',
  'lists.query.badge': 'Filter',

  'lists.pending.empty': 'Nothing is waiting. New referrals appear here by themselves once you subscribe.',
  'lists.active.empty': 'No referral is active.',
  'lists.closed.empty': 'No referral has been closed yet.',
  'lists.expiring.empty': 'Nothing is about to expire.',
  'lists.all.empty': 'I know of no referral yet.',
  'lists.related.empty': 'No referral belongs to this engagement, or none that you may see.',
  'lists.search.empty':
    'No referral holds all of these words in names, notes or people. Try fewer, or a part of one.',
  'lists.query.empty': 'No referral matches this filter. Try fewer conditions, or see all.',

  // Which rows of how many are shown, and in what order: “6–10 of 12, …”. {range} is two numbers: “6–10”.
  'lists.range.most-urgent': '{range} of {total}, most urgent first',
  'lists.range.latest-change': '{range} of {total}, latest change first',
  'lists.range.as-asked': '{range} of {total}, in the order asked for',
  'lists.stored': 'Partner Center did not answer; this is what was known on {moment}.',

  // Buttons.
  'lists.previous': 'Previous',
  'lists.next': 'Next',
  'lists.waiting': 'Waiting',
  'lists.everything': 'All',
  'lists.see-all': 'See all {total}',
  // For screen readers: what a press on a row does.
  'lists.open': 'Open {customer}',

  // A row. Under the value: the day on which the deal should close.
  'lists.closes': 'closes {day}',
  // In a tile that holds about eight letters a line: the referral has no deadline.
  'lists.no-date': 'no date',

  // The one message for everything that was waiting before the bot came.
  'lists.baseline.title':
    '{total, plural, =0 {Nothing is waiting} one {# referral is waiting} other {# referrals are waiting}}',
  // {part} is “yes” when only the most urgent {shown} follow. Mind the blanks before the second and third sentence.
  'lists.baseline.intro':
    'They came before I did, so here they are in one message.{overdue, plural, =0 {} one { # is past the deadline.} other { # are past the deadline.}}{part, select, yes { The {shown} most urgent:} other {}}',
  'lists.baseline.footer': 'From now on each new referral comes as a card of its own.',
} as const;
