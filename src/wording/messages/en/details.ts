/** The card with every field of one referral: headings, names of fields, people. */
export const details = {
  'details.stored': 'Partner Center did not answer; this is how it was on {moment}.',
  'details.customer': 'Customer',
  'details.facts': 'Dates and IDs',
  'details.toggle-facts': 'Show or hide dates and IDs',

  // Small labels over a value.
  'details.deal-value': 'Deal value',
  'details.target-close': 'Target close',
  'details.employees': 'Employees',
  'details.lead-quality': 'Lead quality',

  // Small labels before what the customer needs.
  'details.solutions': 'Solutions',
  'details.products': 'Products',
  'details.services': 'Services',
  'details.industries': 'Industries',
  'details.offers': 'Offers',
  'details.sales-plays': 'Sales plays',

  // {inviter} is a company: who sent the referral.
  'details.from-inviter': 'From {inviter}',
  'details.invited-by': 'Invited by {inviter}',
  'details.deal-team': 'Deal team',
  // {what}: a subject, such as “Quotes or licensing”.
  'details.help-asked': 'Help asked for: {what}',

  'details.contacts-hidden':
    '{count, plural, one {# contact not shown: the customer does not want to be contacted.} other {# contacts not shown: the customer does not want to be contacted.}}',
  'details.unnamed-contact': 'Unnamed contact',
  // Short notes about a contact. {language}: the name of a language, as it stands in a sentence.
  'details.prefers-language': 'prefers {language}',
  'details.no-notifications': 'no notifications',
  'details.takes-notifications': 'takes notifications',

  // Buttons.
  'details.back': 'Back',
  'details.why-shown': 'Why was it shown?',
  'details.refresh': 'Refresh',

  // Names of the fields under “Dates and IDs”.
  'fact.received': 'Received',
  'fact.last-change': 'Last change',
  'fact.expires': 'Expires',
  'fact.accepted': 'Accepted',
  'fact.closed': 'Closed',
  'fact.status': 'Status',
  'fact.status-reason': 'Status reason',
  'fact.kind': 'Kind',
  'fact.type': 'Type',
  'fact.qualification': 'Qualification',
  'fact.direction': 'Direction',
  'fact.sales-stage': 'Sales stage',
  'fact.quality': 'Quality',
  'fact.spam': 'Marked as spam',
  'fact.favourite': 'Favourite',
  'fact.registration': 'Registration',
  'fact.sent-to': 'Sent to',
  'fact.target': 'Target',
  'fact.partner-location': 'Partner location',
  'fact.invited-by': 'Invited by',
  'fact.invited-location': 'Invited location',
  'fact.source': 'Source',
  'fact.call-to-action': 'Call to action',
  'fact.campaign': 'Campaign',
  'fact.program': 'Program',
  'fact.partner-role': 'Partner role',
  'fact.solution-area': 'Solution area',
  'fact.solution-play': 'Solution play',
  'fact.marketplace-intent': 'Marketplace intent',
  'fact.asked-for-contact': 'Customer asked for contact',
  'fact.customer-action': 'Customer action',
  'fact.incentive-level': 'Incentive level',
  'fact.deal-sensitivity': 'Deal sensitivity',
  // Whether Microsoft has found the customer in its directory of companies.
  'fact.customer-matched': 'Customer matched',
  'fact.customer-id': 'Customer id',
  'fact.your-reference': 'Your reference',
  'fact.catalogue-ids': 'Catalogue IDs',
  'fact.referral-id': 'Referral ID',
  'fact.engagement-id': 'Engagement ID',
  'fact.organisation-id': 'Organisation ID',
  'fact.business-profile-id': 'Business profile ID',
  'fact.version': 'Version',
  'fact.yes': 'yes',
  'fact.no': 'no',
} as const;
