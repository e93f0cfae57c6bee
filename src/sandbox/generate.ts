import { customers, type Customer } from './customers';
import { needs, type Need } from './needs';
import { documentedLinks } from './partner-center/present';
import { merged, midnight, momentAt, stamp, textAt } from './partner-center/payload';
import type { Random } from './random';
import type { ReferralPayload } from './seam';

/** The partner whose Partner Center this is: the organisation of the documents' own referrals. */
export const OWN_ORGANIZATION = {
  organizationId: '7d23e5ca-19dc-4eaa-aac8-5e6b559f0d1d',
  organizationName: 'Contoso Company',
};
export const MICROSOFT = { organizationId: 'msft', organizationName: 'Microsoft' };
export const OTHER_PARTNER = {
  organizationId: 'b8b6a9de-3c36-4a2b-8d07-6f2a1f5ad3c2',
  organizationName: 'Fabrikam Consulting',
};

const DAY_MS = 86_400_000;

export interface Arrival {
  /** When it is created, in milliseconds since 1970. */
  readonly at: number;
  /** `createdDateTime` and `updatedDateTime` in the API's format; absent: taken from `at`. */
  readonly stamp?: string;
  readonly eTag: string;
  /** Merged over what is made up. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

/**
 * Makes up a referral: incoming, New/Pending, with a customer, a need and a value. Its expiration follows the
 * documents' samples: midnight UTC, 8 days after a SalesQualified one was created and 14 days after any other.
 */
export function generateReferral(
  random: Random,
  { at, stamp: moment = stamp(at), eTag, overrides = {} }: Arrival,
): ReferralPayload {
  const customer = random.deal(customers);
  const need = random.deal(needs);
  const shared = random.next() < 0.5;
  const madeUp = {
    id: random.guid(),
    engagementId: random.guid(),
    name: null,
    ...OWN_ORGANIZATION,
    externalReferenceId: '',
    createdDateTime: moment,
    updatedDateTime: moment,
    status: 'New',
    substatus: 'Pending',
    statusReason: null,
    qualification: shared ? 'SalesQualified' : 'Direct',
    type: shared ? 'Shared' : 'Independent',
    direction: 'Incoming',
    target: [{ type: 'BusinessProfileLocation', id: random.guid() }],
    customerProfile: profileOf(customer, random),
    consent: { consentToToShareInfoWithOthers: true, consentToContact: true },
    details: detailsOf(customer, need, random, at),
    ...(shared ? { inviteContext: inviteOf(random) } : {}),
    team: [],
    favorite: false,
    mpnId: '4561237',
    quality: 'Unknown',
    isSpam: false,
    eTag,
  };
  return withDerived(merged(madeUp, overrides) as ReferralPayload, overrides);
}

/** Adds what follows from the rest, unless the overrides say otherwise: the expiration and the links. */
function withDerived(
  payload: ReferralPayload,
  overrides: Readonly<Record<string, unknown>>,
): ReferralPayload {
  const created = momentAt(payload, 'createdDateTime');
  const expires =
    textAt(payload, 'status') === 'New' && created !== undefined && !('expirationDateTime' in overrides);
  const days = textAt(payload, 'qualification') === 'SalesQualified' ? 8 : 14;
  const links = documentedLinks(payload.id, textAt(payload, 'engagementId') ?? '');
  return {
    ...payload,
    ...(expires ? { expirationDateTime: wholeSeconds(midnight(created) + days * DAY_MS) } : {}),
    ...('links' in overrides ? {} : { links }),
  };
}

function profileOf({ name, address, size, industry, contact }: Customer, random: Random): object {
  const { locale, ...person } = contact;
  const contactPreference = { locale, disableNotifications: false };
  const phoneNumber = `555${String(Math.floor(random.next() * 1e7)).padStart(7, '0')}`;
  const ids = industry === 'Financial Services' ? [{ profileType: 'Duns', id: '795986822' }] : [];
  return { name, size, address, team: [{ contactPreference, ...person, phoneNumber }], ids };
}

function detailsOf(
  { currency, industry }: Customer,
  { notes, product, service, solution }: Need,
  random: Random,
  at: number,
): object {
  const scale = currency === 'JPY' ? 100_000 : 1000;
  return {
    notes,
    dealValue: Math.round(5 + random.next() * 195) * scale,
    currency,
    closingDateTime: wholeSeconds(midnight(at) + (30 + Math.floor(random.next() * 90)) * DAY_MS),
    customerRequestedContact: random.next() < 0.3,
    requirements: {
      industries: [{ id: industry }],
      products: [{ id: product }],
      services: [{ id: service }],
      solutions: [solution],
    },
  };
}

function inviteOf(random: Random): object {
  const invitedBy = random.pick([MICROSOFT, OTHER_PARTNER]);
  return {
    notes: `Hi, can you help this customer? Thanks, ${invitedBy.organizationName}`,
    assistanceRequestCode: random.pick([
      'GeneralOrOther',
      'ProofOfConceptOrDemo',
      'CustomerTechnicalArchitecture',
    ]),
    invitedBy,
  };
}

function wholeSeconds(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
