import { MICROSOFT, OTHER_PARTNER } from './generate';
import { midnight, stamp } from './partner-center/payload';

/** A referral that stands there when the sandbox starts. */
export interface Scene {
  /** How long before the start it was created. */
  readonly hoursAgo: number;
  readonly overrides: Readonly<Record<string, unknown>>;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** One of the partner’s own people, who may also sign in, as a Referrals user. */
const droid = { firstName: 'Artoo', lastName: 'Detoo', email: 'r2d2@contoso.com', phoneNumber: '5550100' };

/** Both legs of a deal speak of the same customer, whoever was made up first. */
const prosewareProfile = {
  name: 'Proseware, Inc.',
  size: '51to250employees',
  address: {
    addressLine1: '2301 5th Avenue',
    addressLine2: null,
    city: 'Seattle',
    state: 'WA',
    postalCode: '98121',
    country: 'US',
    region: null,
  },
  team: [],
  ids: [],
};

/** One or more referrals in every state; `sharedEngagementId` joins the two legs of one deal. */
export function scenes(startAt: number, sharedEngagementId: string): readonly Scene[] {
  return [...waiting(startAt), ...underWay(startAt, sharedEngagementId), ...closed(startAt)];
}

function waiting(startAt: number): readonly Scene[] {
  const coSell = { type: 'Shared', qualification: 'SalesQualified' };
  const lead = { type: 'Independent', qualification: 'Direct' };
  return [
    // Created seven days before with eight days to answer: gone at the next midnight.
    {
      hoursAgo: 7 * 24 - 5,
      overrides: { ...coSell, inviteContext: invitedBy(MICROSOFT), details: { dealValue: 125_000 } },
    },
    { hoursAgo: 2, overrides: { ...lead, details: { customerRequestedContact: true } } },
    { hoursAgo: 5 * 24, overrides: { ...coSell, inviteContext: invitedBy(OTHER_PARTNER), team: [droid] } },
    // No expiration date, as in the payloads of 2020: the deadline can only be estimated.
    {
      hoursAgo: 11 * 24,
      overrides: { ...lead, expirationDateTime: null, details: { dealValue: null, currency: null } },
    },
    {
      hoursAgo: 30,
      overrides: { ...lead, substatus: 'Received', expirationDateTime: iso(midnight(startAt) + 13 * DAY_MS) },
    },
  ];
}

function underWay(startAt: number, engagementId: string): readonly Scene[] {
  const accepted = { status: 'Active', substatus: 'Accepted', expirationDateTime: null };
  const deal = {
    engagementId,
    type: 'Shared',
    direction: 'Outgoing',
    qualification: 'SalesQualified',
    customerProfile: prosewareProfile,
    details: {
      notes: 'Renewal of their data platform; we bring the project team.',
      dealValue: 80_000,
      currency: 'USD',
    },
  };
  return [
    // Both legs of one deal that the partner started; Microsoft has not answered yet.
    {
      hoursAgo: 60,
      overrides: { ...deal, ...accepted, ...acceptedAt(startAt, 60), team: [droid], salesStage: '20' },
    },
    {
      hoursAgo: 59,
      overrides: { ...deal, ...MICROSOFT, target: [{ type: 'BusinessProfileLocation', id: 'msft' }] },
    },
    {
      hoursAgo: 200,
      overrides: {
        ...accepted,
        ...acceptedAt(startAt, 100),
        updatedDateTime: sevenDigits(startAt, 100),
        team: [droid],
      },
    },
    {
      hoursAgo: 400,
      overrides: { ...accepted, ...acceptedAt(startAt, 400), type: 'Independent', direction: 'Outgoing' },
    },
  ];
}

function closed(startAt: number): readonly Scene[] {
  const ended = (substatus: string, hoursAgo: number, statusReason: string | null): object => ({
    status: 'Closed',
    substatus,
    statusReason,
    closedDateTime: sevenDigits(startAt, hoursAgo),
    updatedDateTime: sevenDigits(startAt, hoursAgo),
  });
  return [
    {
      hoursAgo: 900,
      overrides: { ...ended('Won', 50, 'Customer engagement was a success!'), team: [droid] },
    },
    { hoursAgo: 1200, overrides: { ...ended('Lost', 300, 'Chose a competitor'), direction: 'Outgoing' } },
    { hoursAgo: 150, overrides: { ...ended('Declined', 148, 'We do not serve this region') } },
    {
      hoursAgo: 15 * 24,
      overrides: { ...ended('Expired', 33, null), expirationDateTime: iso(midnight(startAt) - DAY_MS) },
    },
  ];
}

function invitedBy(organization: {
  readonly organizationId: string;
  readonly organizationName: string;
}): object {
  const notes = `Hi, could you look after this customer? Thanks, ${organization.organizationName}`;
  return { notes, assistanceRequestCode: 'GeneralOrOther', invitedBy: organization };
}

function acceptedAt(startAt: number, hoursAgo: number): object {
  return { acceptedDateTime: sevenDigits(startAt, hoursAgo) };
}

function sevenDigits(startAt: number, hoursAgo: number): string {
  return stamp(startAt - hoursAgo * HOUR_MS);
}

function iso(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
