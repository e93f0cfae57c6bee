import type { Reference } from '../domain/referral';

/** Words for the ids of the API's lists (referral-resources page). Ids that are not here are taken apart. */
const WORDS = {
  // size
  '1to9employees': '1–9',
  '10to50employees': '10–50',
  '1to50employees': '1–50',
  '51to250employees': '51–250',
  '51to500employees': '51–500',
  '251to1000employees': '251–1,000',
  '1001to5000employees': '1,001–5,000',
  '5001to10000employees': '5,001–10,000',
  '10001to20000employees': '10,001–20,000',
  Morethan500employees: 'more than 500',
  Morethan20000employees: 'more than 20,000',
  // qualification
  Direct: 'Direct',
  MarketingQualified: 'Marketing-qualified',
  SalesQualified: 'Sales-qualified',
  // type and target
  Independent: 'Independent',
  Shared: 'Shared',
  BusinessProfileLocation: 'Business profile location',
  SolutionProfile: 'Solution profile',
  // services
  ConsultingAndProfessional: 'Consulting and professional services',
  'CustomSolution(ISV)': 'Custom solution (ISV)',
  DeploymentOrMigration: 'Deployment or migration',
  'IPServices(ISV)': 'IP services (ISV)',
  LearningAndCertification: 'Learning and certification',
  ManagedServices: 'Managed services',
  ProjectServices: 'Project services',
  // products
  'DynamicsAX,GP,NAV,SL': 'Dynamics AX, GP, NAV, SL',
  Dynamics365Business: 'Dynamics 365 Business',
  Dynamics365Enterprise: 'Dynamics 365 Enterprise',
  EnterpriseMobilityAndSecurity: 'Enterprise Mobility and Security',
  PowerBI: 'Power BI',
  SharePoint: 'SharePoint',
  // customer ids
  Duns: 'D-U-N-S',
  External: 'External id',
  // help asked of Microsoft
  GeneralOrOther: 'General or other',
  CustomerTechnicalArchitecture: 'Technical architecture at the customer',
  ProofOfConceptOrDemo: 'Proof of concept or demo',
  QuotesOrLicensing: 'Quotes or licensing',
  PostSalesCustomerSuccess: 'Customer success after the sale',
  WorkloadSpecificValueProposition: 'Value of a specific workload',
  // solutions whose ids cannot be split where their words end
  DatabaseonLinux: 'Database on Linux',
  DevelopmentandTest: 'Development and test',
  DevOps: 'DevOps',
  DynamicsonAzure: 'Dynamics on Azure',
  IdentityandAccessManagement: 'Identity and access management',
  InternetofThings: 'Internet of Things',
  Microserviceapplications: 'Microservice applications',
  MySQLPostgresMigrationtoAzure: 'MySQL and Postgres migration to Azure',
  NoSQLMigration: 'NoSQL migration',
  RedhatonAzure: 'Red Hat on Azure',
  RegulatoryComplianceGDPR: 'Regulatory compliance (GDPR)',
  SAPonAzure: 'SAP on Azure',
  SharepointonAzure: 'SharePoint on Azure',
  SQLServerUpgrade: 'SQL Server upgrade',
} as const;

const LABELS: ReadonlyMap<string, string> = new Map(Object.entries(WORDS));

const SMALL_WORDS = new Set(['And', 'Or', 'Of', 'For', 'On', 'To', 'In', 'The', 'With']);

/** `DeploymentOrMigration` → `Deployment or migration`; an id nobody told us about is split into its words. */
export function label(id: string): string {
  return LABELS.get(id) ?? splitWords(id);
}

/** The given name of a solution or product, else words for its id; empty when it has neither. */
export function referenceLabel(reference: Reference): string {
  const name = reference.name?.trim() ?? '';
  return label(name === '' ? (reference.id?.trim() ?? '') : name);
}

/** Labels of a list, without the empty ones and without doubles. */
export function referenceLabels(references: readonly Reference[] | undefined): readonly string[] {
  return [...new Set((references ?? []).map(referenceLabel))].filter((text) => text !== '');
}

function splitWords(id: string): string {
  if (!/^[A-Za-z0-9]+$/.test(id)) return id;
  const words = id
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .replace(/(\d)([A-Za-z])/g, '$1 $2')
    .replace(/\bfor(?=[A-Z])/g, 'for ')
    .split(' ');
  return words
    .map((word, index) => (index > 0 && SMALL_WORDS.has(word) ? word.toLowerCase() : word))
    .join(' ');
}
