import type { Fields, Model, Type } from './model';

const text: Type = { kind: 'text' };
const number: Type = { kind: 'number' };
const boolean: Type = { kind: 'boolean' };
const time: Type = { kind: 'time' };

const object = (fields: Fields): Type => ({ kind: 'object', fields });
const listOf = (fields: Fields): Type => ({ kind: 'list', of: object(fields) });
const oneOf = (...values: readonly string[]): Type => ({ kind: 'enumeration', values });

const references = listOf({ id: text, name: text, type: text });

const members = listOf({
  firstName: text,
  lastName: text,
  title: text,
  phoneNumber: text,
  email: text,
  contactPreference: object({ locale: text, disableNotifications: boolean }),
});

const customerProfile = object({
  name: text,
  size: text,
  isMatchingComplete: boolean,
  address: object({
    addressLine1: text,
    addressLine2: text,
    city: text,
    state: text,
    postalCode: text,
    country: text,
    region: text,
  }),
  team: members,
  ids: listOf({ profileType: oneOf('Duns', 'External'), id: text }),
});

const consent = object({
  consentToToShareInfoWithOthers: boolean,
  consentToContact: boolean,
  consentToShareReferralWithMicrosoftSellers: boolean,
  consentToMicrosoftToContactSpecificPartners: boolean,
});

const details = object({
  notes: text,
  dealValue: number,
  currency: text,
  closingDateTime: time,
  customerRequestedContact: boolean,
  customerAction: text,
  incentiveLevel: text,
  requirements: object({
    industries: references,
    products: references,
    services: references,
    solutions: references,
    offers: references,
    salesPlays: references,
  }),
});

const inviteContext = object({
  notes: text,
  assistanceRequestCode: text,
  invitedMpnId: text,
  invitedBy: object({ organizationId: text, organizationName: text }),
});

const requirement = (list: string, variable: string) => ({
  over: ['details', 'requirements', list],
  item: ['id'],
  variable,
});

/**
 * The fields of a referral under the API's own names, with the values its documents list, and the short names
 * for chat. `Engaged` and `Error` are not documented; other clients of the API have met them.
 */
export const referralModel: Model = {
  fields: {
    id: text,
    engagementId: text,
    name: text,
    organizationId: text,
    organizationName: text,
    businessProfileId: text,
    externalReferenceId: text,
    createdDateTime: time,
    updatedDateTime: time,
    expirationDateTime: time,
    acceptedDateTime: time,
    closedDateTime: time,
    status: oneOf('New', 'Active', 'Closed', 'None'),
    substatus: oneOf(
      ...[
        'Pending',
        'Received',
        'Accepted',
        'Engaged',
        'Won',
        'Lost',
        'Declined',
        'Expired',
        'Error',
        'None',
      ],
    ),
    statusReason: text,
    qualification: oneOf('Direct', 'MarketingQualified', 'SalesQualified', 'None'),
    type: oneOf('Independent', 'Shared'),
    direction: oneOf('Incoming', 'Outgoing'),
    target: references,
    customerProfile,
    consent,
    details,
    team: members,
    inviteContext,
    favorite: boolean,
    campaignId: text,
    salesStage: text,
    quality: text,
    isSpam: boolean,
    mpnId: text,
    referralProgram: text,
    dealSensitivity: text,
    callToAction: text,
    referralSource: text,
    registrationStatus: text,
    partnerRole: text,
    solutionArea: text,
    solutionPlay: text,
    customerMarketplaceIntent: text,
    eTag: text,
  },
  shorthands: {
    country: { path: ['customerProfile', 'address', 'country'] },
    city: { path: ['customerProfile', 'address', 'city'] },
    state: { path: ['customerProfile', 'address', 'state'] },
    customer: { path: ['customerProfile', 'name'] },
    value: { path: ['details', 'dealValue'] },
    currency: { path: ['details', 'currency'] },
    notes: { path: ['details', 'notes'] },
    closing: { path: ['details', 'closingDateTime'] },
    created: { path: ['createdDateTime'] },
    updated: { path: ['updatedDateTime'] },
    expires: { path: ['expirationDateTime'] },
    inviter: { path: ['inviteContext', 'invitedBy', 'organizationName'] },
    email: { over: ['team'], item: ['email'], variable: 't' },
    contact: { over: ['customerProfile', 'team'], item: ['email'], variable: 'c' },
    industry: requirement('industries', 'i'),
    product: requirement('products', 'p'),
    service: requirement('services', 's'),
    solution: requirement('solutions', 's'),
  },
};
