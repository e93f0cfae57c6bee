import type { Consent, Referral } from '../domain/referral';
import type { MessageId } from './messages';
import { say } from './say';
import type { Listener } from './say';

/** One thing the customer has or has not agreed to. */
export interface ConsentLine {
  readonly allowed: boolean;
  readonly text: string;
}

type Question = readonly [key: keyof Consent, yes: MessageId, no: MessageId];

const QUESTIONS: readonly Question[] = [
  ['consentToContact', 'consent.contact.yes', 'consent.contact.no'],
  ['consentToToShareInfoWithOthers', 'consent.share.yes', 'consent.share.no'],
  ['consentToShareReferralWithMicrosoftSellers', 'consent.sellers.yes', 'consent.sellers.no'],
  ['consentToMicrosoftToContactSpecificPartners', 'consent.partners.yes', 'consent.partners.no'],
];

/** What the customer agreed to, as plain do and don't; what the API left open is left out. */
export function consentLines(consent: Consent | undefined, to: Listener): readonly ConsentLine[] {
  return QUESTIONS.flatMap(([key, yes, no]) => {
    const allowed = consent?.[key];
    return allowed === undefined ? [] : [{ allowed, text: say(to, allowed ? yes : no) }];
  });
}

/** Whether the customer may be contacted, in a few words for a card; empty when nobody said. */
export function contactWords(referral: Referral, to: Listener): string {
  const allowed = referral.consent?.consentToContact;
  if (allowed === undefined) return '';
  return say(to, allowed ? 'consent.short.yes' : 'consent.short.no');
}
