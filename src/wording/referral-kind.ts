import type { Referral } from '../domain/referral';
import type { MessageId } from './messages';
import { say } from './say';
import type { Listener } from './say';

/** Who brought the referral, in the words of Partner Center: `Marketplace lead`, `Co-sell opportunity`. */
export function referralKind(referral: Referral, to: Listener): string {
  return say(to, kindOf(referral));
}

/**
 * Tells the kinds apart by type, qualification and the inviting organisation, as the page "Referrals API
 * introduction" does. What fits no row of its table is called a lead and nothing more.
 */
function kindOf(referral: Referral): MessageId {
  const { type, qualification } = referral;
  const inviter = referral.inviteContext?.invitedBy?.organizationId ?? '';
  const fromMicrosoft = inviter.toLowerCase() === 'msft';
  const isQualified = qualification === 'SalesQualified' || qualification === 'MarketingQualified';
  if (type === 'Independent' && qualification === 'Direct' && (fromMicrosoft || inviter === '')) {
    return 'referral.kind.marketplace-lead';
  }
  if (type === 'Independent' && isQualified && fromMicrosoft) return 'referral.kind.qualified-lead';
  if (type === 'Shared' || inviter !== '') return 'referral.kind.co-sell';
  return 'referral.kind.lead';
}
