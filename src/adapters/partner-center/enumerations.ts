/** ReferralStatus of the referral-resources page. */
export const STATUSES = ['None', 'New', 'Active', 'Closed'] as const;
/** ReferralSubstatus of the same page; the service sends a few more. */
export const SUBSTATUSES = ['None', 'Pending', 'Received', 'Accepted', 'Won', 'Lost', 'Declined', 'Expired'];
export const QUALIFICATIONS = ['None', 'Direct', 'MarketingQualified', 'SalesQualified'];
export const TYPES = ['Independent', 'Shared'];
export const DIRECTIONS = ['Incoming', 'Outgoing'];
