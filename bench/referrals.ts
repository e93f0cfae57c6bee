import type { Referral } from '../src/domain/referral';

type Next = () => number;

const DAY_MS = 86_400_000;
/** 1 November 2026, the newest update. */
const NEWEST_MS = Date.UTC(2026, 10, 1);
const DAYS = 400;

/** The engagement and the colleague that the documented filters ask for. */
const ASKED_ENGAGEMENT = '65edc0b5-3485-41b7-a17e-dfa9ef4706e2';
const ASKED_EMAIL = 'r2d2@contoso.com';
const ENGAGEMENTS_PER_ASKED = 1_000;

const COUNTRIES = ['US', 'US', 'US', 'GB', 'DE', 'FR', 'CA', 'AU', 'IN', 'JP', 'BR', 'NL'];
const CITIES = ['Redmond', 'London', 'Köln', 'Paris', 'Toronto', 'Sydney', 'Pune', '東京', 'São Paulo'];
const CUSTOMERS = ['Fabrikam', 'Contoso', 'Adventure Works', 'Tailspin Toys', 'Northwind', 'Woodgrove'];
const FORMS = ['Inc', 'Ltd', 'GmbH', 'SA', 'Group'];
const COLLEAGUES = [ASKED_EMAIL, 'sue.smith@contoso.com', 'joe.hansen@contoso.com', 'c3po@contoso.com'];
const CURRENCIES = ['USD', 'USD', 'EUR', 'GBP', 'JPY'];
const INDUSTRIES = ['Education', 'Retail', 'Healthcare', 'Manufacturing', 'Government'];
const SUBSTATUSES: Readonly<Record<string, readonly string[]>> = {
  New: ['Pending', 'Received'],
  Active: ['Accepted'],
  Closed: ['Won', 'Lost', 'Declined', 'Expired'],
};

/**
 * Referrals as a partner's history holds them: leads and deals of all states, some without value, contact, region or
 * direction. The same ones each time, and read from JSON like those that the bot polls and stores.
 */
export function generateReferrals(count: number): readonly Referral[] {
  const next = randomFrom(20_261_101);
  const referrals = Array.from({ length: count }, () => referral(next));
  return JSON.parse(JSON.stringify(referrals)) as readonly Referral[];
}

function referral(next: Next): object {
  const status = pick(next, ['New', 'Active', 'Active', 'Closed', 'Closed', 'Closed']);
  const createdMs = NEWEST_MS - next() * DAYS * DAY_MS;
  const updatedMs = createdMs + next() * (NEWEST_MS - createdMs);
  return {
    id: uuid(next),
    engagementId: next() < 1 / ENGAGEMENTS_PER_ASKED ? ASKED_ENGAGEMENT : uuid(next),
    name: `Referral for ${pick(next, CUSTOMERS)}`,
    organizationId: uuid(next),
    organizationName: 'Contoso Company',
    createdDateTime: instant(createdMs),
    updatedDateTime: instant(updatedMs),
    expirationDateTime: sometimes(next, 0.8, () => instant(createdMs + 14 * DAY_MS)),
    closedDateTime: status === 'Closed' ? instant(updatedMs) : undefined,
    status,
    substatus: pick(next, SUBSTATUSES[status] ?? []),
    qualification: pick(next, ['Direct', 'MarketingQualified', 'SalesQualified']),
    type: pick(next, ['Independent', 'Shared']),
    direction: sometimes(next, 0.95, () => pick(next, ['Incoming', 'Incoming', 'Outgoing'])),
    customerProfile: customer(next),
    consent: { consentToContact: next() < 0.7 },
    details: details(next),
    team: sometimes(next, 0.9, () => people(next, 4)),
    eTag: `"${uuid(next)}"`,
  };
}

function customer(next: Next): object {
  return {
    name: `${pick(next, CUSTOMERS)} ${pick(next, FORMS)}`,
    size: sometimes(next, 0.6, () => pick(next, ['1to9employees', '10to50employees', '51to250employees'])),
    address: sometimes(next, 0.95, () => ({
      addressLine1: sometimes(next, 0.7, () => 'One Way'),
      city: pick(next, CITIES),
      state: sometimes(next, 0.5, () => 'WA'),
      country: pick(next, COUNTRIES),
    })),
    team: people(next, 2),
  };
}

function details(next: Next): object {
  return {
    notes: sometimes(next, 0.9, () =>
      'They want help to move their mail. '.repeat(1 + Math.floor(next() * 8)),
    ),
    dealValue: sometimes(next, 0.7, () => Math.round(1000 * 10 ** (next() * 3))),
    currency: pick(next, CURRENCIES),
    closingDateTime: sometimes(next, 0.5, () => instant(NEWEST_MS + next() * DAYS * DAY_MS)),
    requirements: { industries: [{ id: pick(next, INDUSTRIES) }], solutions: [] },
  };
}

function people(next: Next, most: number): readonly object[] {
  return Array.from({ length: Math.floor(next() * (most + 1)) }, () => ({
    firstName: 'Sue',
    lastName: 'Smith',
    phoneNumber: sometimes(next, 0.5, () => '0123456789'),
    email: pick(next, COLLEAGUES),
  }));
}

/** An absent key where the API would have left it out: JSON drops what is undefined. */
function sometimes<T>(next: Next, share: number, make: () => T): T | undefined {
  return next() < share ? make() : undefined;
}

function pick(next: Next, from: readonly string[]): string {
  return from[Math.floor(next() * from.length)] ?? '';
}

function instant(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '0000Z');
}

function uuid(next: Next): string {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('');
  return [8, 4, 4, 4, 12].map(hex).join('-');
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed (a 48-bit linear congruence). */
function randomFrom(seed: number): Next {
  let state = BigInt(seed);
  return () => {
    state = (state * 25_214_903_917n + 11n) & 0xffff_ffff_ffffn;
    return Number(state) / 2 ** 48;
  };
}
