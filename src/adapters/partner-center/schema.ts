import { z } from 'zod';
import type { Referral } from '../../domain/referral';
import { DIRECTIONS, QUALIFICATIONS, STATUSES, SUBSTATUSES, TYPES } from './enumerations';
import { choice, code, decimal, flag, moment, text, verbatim } from './schema-leaves';

/** A list whose items have at least one known field: `ids: {}` is how the service writes an empty list. */
function listOf<T extends z.ZodObject>(item: T) {
  return z.array(item).transform((items) => items.filter((object) => Object.keys(object).length > 0));
}

const reference = z.object({
  id: code.exactOptional(),
  name: text.exactOptional(),
  type: text.exactOptional(),
});
const references = listOf(reference).exactOptional();

const contactPreference = z.object({
  locale: text.exactOptional(),
  disableNotifications: flag.exactOptional(),
});

const member = z.object({
  firstName: text.exactOptional(),
  lastName: text.exactOptional(),
  title: text.exactOptional(),
  phoneNumber: code.exactOptional(),
  email: text.exactOptional(),
  contactPreference: contactPreference.exactOptional(),
});

const address = z.object({
  addressLine1: text.exactOptional(),
  addressLine2: text.exactOptional(),
  city: text.exactOptional(),
  state: text.exactOptional(),
  postalCode: code.exactOptional(),
  country: text.exactOptional(),
  region: text.exactOptional(),
});

const customerId = z.object({ profileType: text.exactOptional(), id: code.exactOptional() });

const customerProfile = z.object({
  name: text.exactOptional(),
  size: text.exactOptional(),
  isMatchingComplete: flag.exactOptional(),
  address: address.exactOptional(),
  team: listOf(member).exactOptional(),
  ids: listOf(customerId).exactOptional(),
});

const consent = z.object({
  consentToToShareInfoWithOthers: flag.exactOptional(),
  consentToContact: flag.exactOptional(),
  consentToShareReferralWithMicrosoftSellers: flag.exactOptional(),
  consentToMicrosoftToContactSpecificPartners: flag.exactOptional(),
});

const requirements = z.object({
  industries: references,
  products: references,
  services: references,
  solutions: references,
  offers: references,
  salesPlays: references,
});

const details = z.object({
  notes: text.exactOptional(),
  dealValue: decimal.exactOptional(),
  currency: text.exactOptional(),
  closingDateTime: moment.exactOptional(),
  customerRequestedContact: flag.exactOptional(),
  customerAction: text.exactOptional(),
  incentiveLevel: text.exactOptional(),
  requirements: requirements.exactOptional(),
});

const invitedBy = z.object({ organizationId: text.exactOptional(), organizationName: text.exactOptional() });

const inviteContext = z.object({
  notes: text.exactOptional(),
  assistanceRequestCode: text.exactOptional(),
  invitedMpnId: code.exactOptional(),
  invitedBy: invitedBy.exactOptional(),
});

/** One referral after `normalise`: keys in canonical case, no nulls, lists where lists are documented. */
export const referralSchema = z.object({
  id: verbatim,
  engagementId: verbatim.exactOptional(),
  name: text.exactOptional(),
  organizationId: verbatim.exactOptional(),
  organizationName: text.exactOptional(),
  businessProfileId: text.exactOptional(),
  externalReferenceId: code.exactOptional(),
  createdDateTime: moment.exactOptional(),
  updatedDateTime: moment.exactOptional(),
  expirationDateTime: moment.exactOptional(),
  acceptedDateTime: moment.exactOptional(),
  closedDateTime: moment.exactOptional(),
  status: choice(STATUSES).exactOptional(),
  substatus: choice(SUBSTATUSES).exactOptional(),
  statusReason: text.exactOptional(),
  qualification: choice(QUALIFICATIONS).exactOptional(),
  type: choice(TYPES).exactOptional(),
  direction: choice(DIRECTIONS).exactOptional(),
  target: references,
  customerProfile: customerProfile.exactOptional(),
  consent: consent.exactOptional(),
  details: details.exactOptional(),
  team: listOf(member).exactOptional(),
  inviteContext: inviteContext.exactOptional(),
  favorite: flag.exactOptional(),
  campaignId: code.exactOptional(),
  salesStage: code.exactOptional(),
  quality: text.exactOptional(),
  isSpam: flag.exactOptional(),
  mpnId: code.exactOptional(),
  referralProgram: text.exactOptional(),
  dealSensitivity: text.exactOptional(),
  callToAction: text.exactOptional(),
  referralSource: text.exactOptional(),
  registrationStatus: text.exactOptional(),
  partnerRole: text.exactOptional(),
  solutionArea: text.exactOptional(),
  solutionPlay: text.exactOptional(),
  customerMarketplaceIntent: text.exactOptional(),
  eTag: verbatim.exactOptional(),
}) satisfies z.ZodType<Referral>;

const OBJECTS: readonly z.ZodObject[] = [
  referralSchema,
  reference,
  member,
  contactPreference,
  customerProfile,
  address,
  customerId,
  consent,
  details,
  requirements,
  inviteContext,
  invitedBy,
];

/** Every key that is read anywhere in a referral, in canonical case. */
export const KNOWN_KEYS: readonly string[] = [
  ...new Set(OBJECTS.flatMap((object) => Object.keys(object.shape))),
];

/** The keys that hold lists. */
export const LIST_KEYS: ReadonlySet<string> = new Set(
  OBJECTS.flatMap((object) => Object.entries(object.shape))
    .filter(([, field]) => isList(field))
    .map(([key]) => key),
);

function isList(field: unknown): boolean {
  const inner: unknown = field instanceof z.ZodExactOptional ? field.unwrap() : field;
  return inner instanceof z.ZodPipe && inner.in instanceof z.ZodArray;
}
