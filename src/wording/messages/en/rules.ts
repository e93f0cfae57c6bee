/**
 * A filter in plain words: “country is US and deal value is at least 50000”. Clauses begin with their subject and stand inside a
 * sentence, hence without a capital and a full stop. {value} is a word, a number, a date or a text in quotes.
 */
export const rules = {
  'rule.everything': 'every incoming referral',
  // {left}, {right} and {rule} are clauses.
  'rule.and': '{left} and {right}',
  'rule.or': '{left} or {right}',
  'rule.not': 'not ({rule})',
  'rule.group': '({rule})',
  // Quotation marks as the language writes them.
  'rule.quoted': '“{text}”',
  'rule.is': '{subject} is {value}',
  'rule.is-not': '{subject} is not {value}',
  'rule.is-more-than': '{subject} is more than {value}',
  'rule.is-at-least': '{subject} is at least {value}',
  'rule.is-less-than': '{subject} is less than {value}',
  'rule.is-at-most': '{subject} is at most {value}',
  // The same of dates.
  'rule.is-after': '{subject} is after {value}',
  'rule.is-not-before': '{subject} is not before {value}',
  'rule.is-before': '{subject} is before {value}',
  'rule.is-not-after': '{subject} is not after {value}',
  'rule.is-empty': '{subject} is empty',
  'rule.is-not-empty': '{subject} is not empty',
  // {values} is a list: “New, Active”.
  'rule.is-one-of': '{subject} is one of {values}',
  'rule.contains': '{subject} contains {value}',
  'rule.starts-with': '{subject} starts with {value}',
  'rule.ends-with': '{subject} ends with {value}',

  // Fields of a referral: subjects of the clauses above.
  'rule.field.deal-name': 'deal name',
  'rule.field.engagement': 'engagement',
  'rule.field.organization': 'organization',
  'rule.field.status': 'status',
  'rule.field.substatus': 'substatus',
  'rule.field.status-reason': 'status reason',
  'rule.field.creation-date': 'creation date',
  'rule.field.last-update': 'last update',
  'rule.field.expiry-date': 'expiry date',
  'rule.field.acceptance-date': 'acceptance date',
  'rule.field.date-of-closing': 'date of closing',
  // MPN: Microsoft Partner Network.
  'rule.field.mpn-id': 'MPN id',
  'rule.field.sales-stage': 'sales stage',
  'rule.field.referral-program': 'referral program',
  'rule.field.referral-source': 'referral source',
  'rule.field.solution-area': 'solution area',
  'rule.field.solution-play': 'solution play',
  'rule.field.customer': 'customer',
  'rule.field.customer-size': 'customer size',
  'rule.field.city': 'city',
  // Of an address: Washington, Bavaria.
  'rule.field.state': 'state',
  'rule.field.postal-code': 'postal code',
  'rule.field.country': 'country',
  'rule.field.region': 'region',
  'rule.field.deal-value': 'deal value',
  'rule.field.currency': 'currency',
  'rule.field.notes': 'notes',
  'rule.field.expected-closing-date': 'expected closing date',
  'rule.field.inviter': 'inviter',

  // Subjects that are one item, or each item, of a list.
  'rule.any.industry': 'one of the industries',
  'rule.each.industry': 'each of the industries',
  'rule.any.product': 'one of the products',
  'rule.each.product': 'each of the products',
  'rule.any.service': 'one of the services',
  'rule.each.service': 'each of the services',
  'rule.any.solution': 'one of the solutions',
  'rule.each.solution': 'each of the solutions',
  'rule.any.offer': 'one of the offers',
  'rule.each.offer': 'each of the offers',
  'rule.any.sales-play': 'one of the sales plays',
  'rule.each.sales-play': 'each of the sales plays',
  'rule.any.target': 'one of the targets',
  'rule.each.target': 'each of the targets',
  'rule.any.our-address': 'an e-mail address in our team',
  'rule.each.our-address': 'each e-mail address in our team',
  'rule.any.customer-address': 'an e-mail address in the customer’s team',
  'rule.each.customer-address': 'each e-mail address in the customer’s team',
  // {person} is an e-mail address.
  'rule.in-our-team': '{person} is in our team',
  'rule.in-customer-team': '{person} is in the customer’s team',
} as const;
