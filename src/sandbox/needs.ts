/** What a customer in the sandbox wants. */
export interface Need {
  readonly notes: string;
  readonly product: string;
  readonly service: string;
  readonly solution: { readonly id: string; readonly name: string; readonly type: string };
}

export const needs: readonly [Need, ...Need[]] = [
  {
    notes:
      'We want to move 40 servers out of our own data centre before the lease ends in spring. Who can plan and run this with us?',
    product: 'Azure',
    service: 'DeploymentOrMigration',
    solution: { id: 'CloudMigration', name: 'Cloud Migration', type: 'Category' },
  },
  {
    notes:
      'Our sales people keep their contacts in spreadsheets.\nWe would like to see a demonstration of Dynamics 365 &amp; Teams together.',
    product: 'Dynamics365Business',
    service: 'ConsultingAndProfessional',
    solution: { id: 'Dynamics365forSales', name: 'Dynamics 365 for Sales', type: 'Category' },
  },
  {
    notes: 'After an incident last month the board asked for a review of identities and devices.',
    product: 'EnterpriseMobilityAndSecurity',
    service: 'ManagedServices',
    solution: { id: 'IdentityandAccessManagement', name: 'Identity and Access Management', type: 'Category' },
  },
  {
    notes: 'Looking for reports that close the month in hours instead of days; the data sits in SAP.',
    product: 'PowerBI',
    service: 'Integration',
    solution: {
      id: 'EnterpriseBusinessIntelligence',
      name: 'Enterprise Business Intelligence',
      type: 'Category',
    },
  },
  {
    notes: 'Training for 300 teachers on Teams, in two languages.',
    product: 'Microsoft365',
    service: 'LearningAndCertification',
    solution: { id: 'SOL-38211-TTM', name: 'Teams for Teachers', type: 'Name' },
  },
  {
    notes: 'Sensors on 1,200 machines, one dashboard, alerts on the phone of whoever is on duty.',
    product: 'Azure',
    service: 'CustomSolution(ISV)',
    solution: { id: 'InternetofThings', name: 'Internet of Things', type: 'Category' },
  },
];
