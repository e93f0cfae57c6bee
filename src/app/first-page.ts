import type { Referral } from '../domain/referral';
import type { ReferralSource } from '../ports/referral-source';

/** The referrals that were changed last, as the account that is signed in sees them now. Throws what the source throws. */
export async function firstPage(source: ReferralSource): Promise<readonly Referral[]> {
  for await (const page of source.pages({ order: 'newest-updated-first' })) return page.referrals;
  return [];
}
