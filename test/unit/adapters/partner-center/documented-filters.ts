/** A filter of Microsoft's pages, and what of it the service is sent. */
export interface DocumentedFilter {
  readonly page: string;
  readonly filter: string;
  /** Absent: nothing. */
  readonly sent?: string;
}

const LIST_2020 = 'list of leads and opportunities, 09/30/2020';
const LIST_2019 = 'list of referrals, 05/21/2019';
const LIST_2018 = 'list of referrals, 10/01/18';

/** As they are: sent word for word. */
const asTheyAre = (page: string, ...filters: readonly string[]): readonly DocumentedFilter[] =>
  filters.map((filter) => ({ page, filter, sent: filter }));

/** Every filter that the pages show, and every filter parameter that they list. */
export const DOCUMENTED_FILTERS: readonly DocumentedFilter[] = [
  // In `links` of the answers, too.
  ...asTheyAre('a referral by id, 09/30/2020', "engagementId eq '65edc0b5-3485-41b7-a17e-dfa9ef4706e2'"),
  ...asTheyAre('a referral by id, 02/07/2019', "engagementId eq 'b1c40bb4-6d36-4eca-baa3-e1460cf2a454'"),
  ...asTheyAre(
    LIST_2020,
    "status eq 'New' and qualification eq 'SalesQualified'",
    "customerProfile/address/country eq 'US' and direction eq 'Incoming'",
    "status eq 'Active' and direction eq 'Outgoing' and type eq 'Shared' and team/any(t:t/email eq 'r2d2@contoso.com')",
  ),
  {
    page: LIST_2020,
    filter: "(type eq 'Shared' and direction eq 'Incoming')",
    sent: "type eq 'Shared' and direction eq 'Incoming'",
  },
  {
    page: LIST_2020,
    filter: "(direction eq 'Incoming' and substatus eq 'Pending')",
    sent: "direction eq 'Incoming' and substatus eq 'Pending'",
  },
  ...asTheyAre(LIST_2019, "status eq 'Active'", "substatus eq 'Received'"),
  { page: LIST_2019, filter: 'updatedDateTime ge 2020-10-30T00:00:00Z' },
  {
    page: LIST_2019,
    filter: "email eq 'john.doe@microsoft.com'",
    sent: "team/any(t:t/email eq 'john.doe@microsoft.com')",
  },
  // The parameters of the 2018 page, written as filters.
  ...asTheyAre(LIST_2018, "status eq 'New'"),
  {
    page: LIST_2018,
    filter: 'engagementId eq b1c40bb4-6d36-4eca-baa3-e1460cf2a454',
    sent: "engagementId eq 'b1c40bb4-6d36-4eca-baa3-e1460cf2a454'",
  },
  { page: LIST_2018, filter: "inviteContext/invitedBy/organizationId eq 'msft'" },
  { page: LIST_2018, filter: "organizationId eq '7d23e5ca-19dc-4eaa-aac8-5e6b559f0d1d'" },
];
