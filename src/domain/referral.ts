import type { Instant } from './instant';

/**
 * One lead or opportunity as the Partner API returns it, narrowed to what rules, cards and queries read.
 *
 * The keys are the API's own (camelCase), so a filter such as `customerProfile/address/country eq 'US'` reads this
 * object directly. A key that the API left out or sent as `null` is absent; `""` stays `""`. Texts are already
 * HTML-decoded and otherwise untouched: they are the customer's words and must be escaped by whoever shows them.
 * Enumerations are plain text, because the service sends values its documents do not list.
 */
export interface Referral {
  readonly id: string;
  readonly engagementId?: string;
  readonly name?: string;
  readonly organizationId?: string;
  readonly organizationName?: string;
  readonly businessProfileId?: string;
  readonly externalReferenceId?: string;
  readonly createdDateTime?: Instant;
  readonly updatedDateTime?: Instant;
  readonly expirationDateTime?: Instant;
  readonly acceptedDateTime?: Instant;
  readonly closedDateTime?: Instant;
  /** `New`, `Active`, `Closed`, `None` or something newer. */
  readonly status?: string;
  /** `Pending`, `Received`, `Accepted`, `Won`, `Lost`, `Declined`, `Expired`, `None` or something newer. */
  readonly substatus?: string;
  readonly statusReason?: string;
  readonly qualification?: string;
  readonly type?: string;
  /** `Incoming` or `Outgoing`; absent in payloads from before 2020. */
  readonly direction?: string;
  readonly target?: readonly Reference[];
  readonly customerProfile?: CustomerProfile;
  readonly consent?: Consent;
  readonly details?: ReferralDetails;
  /** The people of the partner (and of Microsoft) who work on it. */
  readonly team?: readonly Member[];
  readonly inviteContext?: InviteContext;
  readonly favorite?: boolean;
  readonly campaignId?: string;
  readonly salesStage?: string;
  readonly quality?: string;
  readonly isSpam?: boolean;
  readonly mpnId?: string;
  readonly referralProgram?: string;
  readonly dealSensitivity?: string;
  readonly callToAction?: string;
  readonly referralSource?: string;
  readonly registrationStatus?: string;
  readonly partnerRole?: string;
  readonly solutionArea?: string;
  readonly solutionPlay?: string;
  readonly customerMarketplaceIntent?: string;
  /** The version for `If-Match`, quotes included, e.g. `"2500ec5a-0000-0000-0000-5bf4967d0000"`. */
  readonly eTag?: string;
}

/** Something named by id: a solution, a product, a target, a customer number. */
export interface Reference {
  readonly id?: string;
  readonly name?: string;
  readonly type?: string;
}

export interface CustomerProfile {
  readonly name?: string;
  readonly size?: string;
  readonly isMatchingComplete?: boolean;
  readonly address?: Address;
  /** Contact people at the customer. Shown in the detail view only. */
  readonly team?: readonly Member[];
  readonly ids?: readonly CustomerId[];
}

export interface CustomerId {
  /** `Duns` or `External`. */
  readonly profileType?: string;
  readonly id?: string;
}

export interface Address {
  readonly addressLine1?: string;
  readonly addressLine2?: string;
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
  /** ISO 3166 alpha-2. */
  readonly country?: string;
  readonly region?: string;
}

export interface Member {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly title?: string;
  readonly phoneNumber?: string;
  readonly email?: string;
  readonly contactPreference?: { readonly locale?: string; readonly disableNotifications?: boolean };
}

/** The doubled "To" is the API's real spelling. */
export interface Consent {
  readonly consentToToShareInfoWithOthers?: boolean;
  readonly consentToContact?: boolean;
  readonly consentToShareReferralWithMicrosoftSellers?: boolean;
  readonly consentToMicrosoftToContactSpecificPartners?: boolean;
}

export interface ReferralDetails {
  readonly notes?: string;
  readonly dealValue?: number;
  /** ISO 4217. */
  readonly currency?: string;
  readonly closingDateTime?: Instant;
  readonly customerRequestedContact?: boolean;
  readonly customerAction?: string;
  readonly incentiveLevel?: string;
  readonly requirements?: Requirements;
}

export interface Requirements {
  readonly industries?: readonly Reference[];
  readonly products?: readonly Reference[];
  readonly services?: readonly Reference[];
  readonly solutions?: readonly Reference[];
  readonly offers?: readonly Reference[];
  readonly salesPlays?: readonly Reference[];
}

export interface InviteContext {
  readonly notes?: string;
  readonly assistanceRequestCode?: string;
  readonly invitedMpnId?: string;
  readonly invitedBy?: { readonly organizationId?: string; readonly organizationName?: string };
}

/**
 * Whether somebody at the partner still has to answer: incoming and Pending. A payload without `direction`
 * (before 2020) counts as incoming.
 */
export function awaitsAnswer(referral: Referral): boolean {
  return (
    referral.direction !== 'Outgoing' && referral.substatus === 'Pending' && referral.status !== 'Closed'
  );
}

/** Closed is terminal: no further change is legal after it (referral-resources page, "ReferralStatus"). */
export function isClosed(referral: Referral): boolean {
  return referral.status === 'Closed';
}
