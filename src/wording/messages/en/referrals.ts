/** What a referral is, where it stands and what its customer agreed to. */
export const referrals = {
  // Who brought it, in the words of Partner Center; stands after a dot as well as alone.
  'referral.kind.marketplace-lead': 'Marketplace lead',
  'referral.kind.qualified-lead': 'Qualified lead',
  'referral.kind.co-sell': 'Co-sell opportunity',
  'referral.kind.lead': 'Lead',

  // Headings of a card: where the referral stands.
  'referral.state.waiting': 'Waiting for a response',
  'referral.state.accepted': 'Accepted',
  'referral.state.declined': 'Declined',
  'referral.state.expired': 'Expired without a response',
  'referral.state.won': 'Won',
  'referral.state.lost': 'Lost',
  'referral.state.unknown': 'Status unknown',

  // Status and substatus as Partner Center has them: “New, pending”, “Active, engaged”.
  'referral.status-and-substatus': '{status}, {substatus}',
  'referral.status.new': 'New',
  'referral.status.active': 'Active',
  'referral.status.closed': 'Closed',
  'referral.substatus.pending': 'pending',
  'referral.substatus.received': 'received',
  'referral.substatus.accepted': 'accepted',
  'referral.substatus.engaged': 'engaged',
  'referral.substatus.won': 'won',
  'referral.substatus.lost': 'lost',
  'referral.substatus.declined': 'declined',
  'referral.substatus.expired': 'expired',

  'referral.unnamed-customer': 'Unnamed customer',

  // Lines of a list, each after a green tick or a red cross. “You” is the partner company.
  'consent.contact.yes': 'You may contact the customer',
  'consent.contact.no': 'Don’t contact the customer',
  'consent.share.yes': 'You may pass the customer’s details to other companies',
  'consent.share.no': 'Don’t pass the customer’s details to other companies',
  'consent.sellers.yes': 'Microsoft sellers may see this referral',
  'consent.sellers.no': 'Microsoft sellers don’t see this referral',
  'consent.partners.yes': 'Microsoft may contact specific partners about it',
  'consent.partners.no': 'Microsoft may not contact specific partners about it',
  // The same in short, behind “Sent by Microsoft ·”; hence without a capital.
  'consent.short.yes': 'customer agreed to be contacted',
  'consent.short.no': 'customer does not want to be contacted',
} as const;
