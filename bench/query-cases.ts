import type { Referral } from '../src/domain/referral';

/** A filter, and the closure that somebody would write by hand instead. */
export interface Case {
  readonly filter: string;
  readonly byHand: (referral: Referral) => boolean;
}

/** The filters of the API's pages (the list page of 2020) and those that the bot's users write. */
export const CASES: readonly Case[] = [
  {
    filter: "engagementId eq '65edc0b5-3485-41b7-a17e-dfa9ef4706e2'",
    byHand: (r) => r.engagementId === '65edc0b5-3485-41b7-a17e-dfa9ef4706e2',
  },
  {
    filter: "status eq 'New' and qualification eq 'SalesQualified'",
    byHand: (r) => r.status === 'New' && r.qualification === 'SalesQualified',
  },
  {
    filter: "customerProfile/address/country eq 'US' and direction eq 'Incoming'",
    byHand: (r) => r.customerProfile?.address?.country === 'US' && r.direction === 'Incoming',
  },
  {
    filter: "(type eq 'Shared' and direction eq 'Incoming')",
    byHand: (r) => r.type === 'Shared' && r.direction === 'Incoming',
  },
  {
    filter: "(direction eq 'Incoming' and substatus eq 'Pending')",
    byHand: (r) => r.direction === 'Incoming' && r.substatus === 'Pending',
  },
  {
    filter:
      "status eq 'Active' and direction eq 'Outgoing' and type eq 'Shared' and team/any(t:t/email eq 'r2d2@contoso.com')",
    byHand: (r) =>
      r.status === 'Active' &&
      r.direction === 'Outgoing' &&
      r.type === 'Shared' &&
      (r.team?.some((t) => t.email === 'r2d2@contoso.com') ?? false),
  },
  {
    filter: "customerProfile/address/country eq 'US' and details/dealValue ge 50000",
    byHand: (r) => r.customerProfile?.address?.country === 'US' && (r.details?.dealValue ?? 0) >= 50_000,
  },
  {
    filter: "updatedDateTime gt 2026-09-01T00:00:00Z and contains(tolower(customerProfile/name),'fab')",
    byHand: (r) =>
      r.updatedDateTime !== undefined &&
      r.updatedDateTime > '2026-09-01T00:00:00.0000000Z' &&
      (r.customerProfile?.name?.toLowerCase().includes('fab') ?? false),
  },
  {
    filter: "(status eq 'New' or status eq 'Active') and not (direction eq 'Outgoing')",
    byHand: (r) => (r.status === 'New' || r.status === 'Active') && r.direction !== 'Outgoing',
  },
  {
    filter: "not (direction eq 'Outgoing') and customerProfile/address/country eq 'DE'",
    byHand: (r) => r.direction !== 'Outgoing' && r.customerProfile?.address?.country === 'DE',
  },
  {
    filter:
      "customerProfile/address/country in ('US','CA') and status ne 'Closed' or details/dealValue ge 500000",
    byHand: (r) => {
      const country = r.customerProfile?.address?.country;
      const near = country === 'US' || country === 'CA';
      return (near && r.status !== 'Closed') || (r.details?.dealValue ?? 0) >= 500_000;
    },
  },
];

/** The filters of many subscriptions, no two alike: the bot asks each of them about every new referral. */
export function subscriptionFilters(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const written = CASES[index % CASES.length]?.filter ?? '';
    return `(${written}) and details/dealValue ge ${String(1_000 + index)}`;
  });
}
