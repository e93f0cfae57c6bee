/**
 * The summary of a day. {worth} is a list of amounts, one for each currency; {when} a moment (“Mon 7 Dec, 08:30 CET”).
 */
export const digest = {
  // The headline is the news.
  'digest.headline.expire-soon':
    '{count, plural, one {# referral expires within 48 hours} other {# referrals expire within 48 hours}}',
  'digest.headline.overdue':
    '{count, plural, one {# referral is past its deadline} other {# referrals are past their deadline}}',
  'digest.headline.new': '{count, plural, one {# new referral} other {# new referrals}}',
  'digest.headline.expired':
    '{count, plural, one {# referral expired unanswered} other {# referrals expired unanswered}}',
  'digest.headline.waiting':
    '{count, plural, one {# referral is waiting, none is new} other {# referrals are waiting, none is new}}',
  'digest.headline.settled':
    '{count, plural, one {Nothing is waiting; # referral was settled} other {Nothing is waiting; # referrals were settled}}',
  'digest.headline.nothing': 'Nothing is waiting and nothing has moved',
  'digest.quiet': 'Nothing is waiting and nothing has moved since {when}.',
  'digest.subline.worth':
    '{count, plural, one {# is waiting, worth {worth}.} other {# are waiting in total, worth {worth}.}}',
  'digest.subline.no-worth': '{count, plural, one {# is waiting.} other {# are waiting in total.}}',
  'digest.subline.nothing': 'Nothing is waiting for an answer.',
  // A part of {worth}: amounts of which nobody knows the currency.
  'digest.worth.without-currency':
    '{count, plural, one {# amount without a currency} other {# amounts without a currency}}',
  'digest.worth.more': '{count, plural, one {# more currency} other {# more currencies}}',
  'digest.since': 'Since {when}',
  // Under a large number.
  'digest.tile.new': 'New',
  'digest.tile.accepted': 'Accepted',
  'digest.tile.expired': 'Expired',
  'digest.tile.declined': 'Declined',
  'digest.tile.won': 'Won',
  'digest.tile.lost': 'Lost',
  'digest.waiting.title': 'Waiting, by time left',
  'digest.waiting.overdue': 'Past the deadline',
  'digest.waiting.two-days': 'Within 2 days',
  'digest.waiting.week': '3 to 7 days',
  'digest.waiting.later': 'More than a week',
  'digest.waiting.undated': 'Without a date',
  'digest.outcomes.title': '{days, plural, one {Last day} other {Last # days}}',
  // The legend of a ring: a word and its number.
  'digest.outcomes.accepted': 'Accepted {count, number}',
  'digest.outcomes.declined': 'Declined {count, number}',
  'digest.outcomes.expired': 'Expired {count, number}',
  'digest.act-first': 'Act on these first',
  'digest.claimed': '{name} is on it',
  'digest.at-risk': 'At risk in the next 72 hours: {worth}',
  'digest.weekly.title':
    '{days, plural, one {Response times of the last day} other {Response times of the last # days}}',
  'digest.weekly.median': 'Median time to answer',
  'digest.weekly.share': 'Expired unanswered',

  'digest.weekly.no-country': 'No country',
  // {duration}: “21 hours”.
  'digest.weekly.country':
    '{answered, plural, one {# answered} other {# answered}}, median {duration}; {expired, plural, one {# expired} other {# expired}}',
  'digest.weekly.country-no-median':
    '{answered, plural, one {# answered} other {# answered}}; {expired, plural, one {# expired} other {# expired}}',
  // Proof that the bot was awake: how often it read Partner Center, the longest time in between, cards not posted.
  'digest.proof':
    '{checks, plural, one {# check} other {# checks}}, longest gap {gap}, {unposted, number} unposted',
  // {days}: “every weekday”; {time}: “08:30”; {zone}: “Europe/Paris”.
  'digest.foot': 'Sent {days} at {time} ({zone}).',
  'digest.button.all': '{count, plural, one {See it} other {See all #}}',
  'digest.button.settings': 'Digest settings',
} as const;
