import { awaitsAnswer } from '../domain/referral';
import type { Referral } from '../domain/referral';
import { label } from './labels';
import { joined } from './text';

/** Where a referral stands, as people speak of it. */
export type ReferralStateName = 'waiting' | 'accepted' | 'declined' | 'expired' | 'won' | 'lost' | 'other';

const BY_SUBSTATUS: ReadonlyMap<string | undefined, ReferralStateName> = new Map([
  ['Accepted', 'accepted'],
  ['Declined', 'declined'],
  ['Expired', 'expired'],
  ['Won', 'won'],
  ['Lost', 'lost'],
]);

/** The state of a referral; `other` for whatever the API has newly invented. */
export function referralState(referral: Referral): ReferralStateName {
  if (awaitsAnswer(referral)) return 'waiting';
  return BY_SUBSTATUS.get(referral.substatus) ?? 'other';
}

/** `Waiting for a response`, `Accepted`, `Expired without a response`; for `other` the API's own two words. */
export function referralStateWords(referral: Referral): string {
  switch (referralState(referral)) {
    case 'waiting':
      return 'Waiting for a response';
    case 'accepted':
      return 'Accepted';
    case 'declined':
      return 'Declined';
    case 'expired':
      return 'Expired without a response';
    case 'won':
      return 'Won';
    case 'lost':
      return 'Lost';
    case 'other':
      return statusWords(referral) || 'Status unknown';
  }
}

/** `New, pending`: the API's status and substatus as they are. */
export function statusWords(referral: Referral): string {
  const [status, substatus] = [referral.status, referral.substatus].map((id) =>
    id === undefined || id === 'None' ? '' : label(id),
  );
  return joined([status, status === '' ? substatus : substatus?.toLowerCase()], ', ');
}
