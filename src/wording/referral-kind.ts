import type { Referral } from '../domain/referral';

/** Who brought the referral, in the words of Partner Center. */
export type ReferralKind = 'Marketplace lead' | 'Qualified lead' | 'Co-sell opportunity' | 'Lead';

/**
 * Tells the kinds apart by type, qualification and the inviting organisation, as the page "Referrals API
 * introduction" does. What fits no row of its table is called a lead and nothing more.
 */
export function referralKind(referral: Referral): ReferralKind {
  const { type, qualification } = referral;
  const inviter = referral.inviteContext?.invitedBy?.organizationId ?? '';
  const fromMicrosoft = inviter.toLowerCase() === 'msft';
  const isQualified = qualification === 'SalesQualified' || qualification === 'MarketingQualified';
  if (type === 'Independent' && qualification === 'Direct' && (fromMicrosoft || inviter === '')) {
    return 'Marketplace lead';
  }
  if (type === 'Independent' && isQualified && fromMicrosoft) return 'Qualified lead';
  if (type === 'Shared' || inviter !== '') return 'Co-sell opportunity';
  return 'Lead';
}
