import type { Consent, Referral } from '../domain/referral';

/** One thing the customer has or has not agreed to. */
export interface ConsentLine {
  readonly allowed: boolean;
  readonly text: string;
}

type Question = readonly [key: keyof Consent, yes: string, no: string];

const QUESTIONS: readonly Question[] = [
  ['consentToContact', 'You may contact the customer', 'Don’t contact the customer'],
  [
    'consentToToShareInfoWithOthers',
    'You may pass the customer’s details to other companies',
    'Don’t pass the customer’s details to other companies',
  ],
  [
    'consentToShareReferralWithMicrosoftSellers',
    'Microsoft sellers may see this referral',
    'Microsoft sellers don’t see this referral',
  ],
  [
    'consentToMicrosoftToContactSpecificPartners',
    'Microsoft may contact specific partners about it',
    'Microsoft may not contact specific partners about it',
  ],
];

/** What the customer agreed to, as plain do and don't; what the API left open is left out. */
export function consentLines(consent: Consent | undefined): readonly ConsentLine[] {
  return QUESTIONS.flatMap(([key, yes, no]) => {
    const allowed = consent?.[key];
    return allowed === undefined ? [] : [{ allowed, text: allowed ? yes : no }];
  });
}

/** Whether the customer may be contacted, in three words for a card: yes, no, or not said. */
export function contactWords(referral: Referral): string {
  switch (referral.consent?.consentToContact) {
    case true:
      return 'customer agreed to be contacted';
    case false:
      return 'customer does not want to be contacted';
    case undefined:
      return '';
  }
}
