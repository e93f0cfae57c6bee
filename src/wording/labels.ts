import type { Reference } from '../domain/referral';
import { numberRange } from './numbers';
import type { MessageId } from './messages';
import { PRODUCT_NAMES } from './product-names';
import { say } from './say';
import type { Listener } from './say';

/** Words for the ids of the API's lists (referral-resources page). Ids that are not here are taken apart. */
const WORDS: ReadonlyMap<string, MessageId> = new Map<string, MessageId>([
  // qualification
  ['Direct', 'label.direct'],
  ['MarketingQualified', 'label.marketing-qualified'],
  ['SalesQualified', 'label.sales-qualified'],
  // type, direction and target
  ['Independent', 'label.independent'],
  ['Shared', 'label.shared'],
  ['Incoming', 'label.incoming'],
  ['Outgoing', 'label.outgoing'],
  ['BusinessProfileLocation', 'label.business-profile-location'],
  ['SolutionProfile', 'label.solution-profile'],
  // services
  ['ConsultingAndProfessional', 'label.consulting-and-professional'],
  ['CustomSolution(ISV)', 'label.custom-solution'],
  ['DeploymentOrMigration', 'label.deployment-or-migration'],
  ['IPServices(ISV)', 'label.ip-services'],
  ['LearningAndCertification', 'label.learning-and-certification'],
  ['ManagedServices', 'label.managed-services'],
  ['ProjectServices', 'label.project-services'],
  // customer ids
  ['External', 'label.external-id'],
  // help asked of Microsoft
  ['GeneralOrOther', 'label.general-or-other'],
  ['CustomerTechnicalArchitecture', 'label.customer-technical-architecture'],
  ['ProofOfConceptOrDemo', 'label.proof-of-concept-or-demo'],
  ['QuotesOrLicensing', 'label.quotes-or-licensing'],
  ['PostSalesCustomerSuccess', 'label.post-sales-customer-success'],
  ['WorkloadSpecificValueProposition', 'label.workload-specific-value'],
  // solutions
  ['DatabaseonLinux', 'label.database-on-linux'],
  ['DevelopmentandTest', 'label.development-and-test'],
  ['DynamicsonAzure', 'label.dynamics-on-azure'],
  ['IdentityandAccessManagement', 'label.identity-and-access-management'],
  ['InternetofThings', 'label.internet-of-things'],
  ['Microserviceapplications', 'label.microservice-applications'],
  ['MySQLPostgresMigrationtoAzure', 'label.mysql-postgres-migration'],
  ['NoSQLMigration', 'label.nosql-migration'],
  ['RedhatonAzure', 'label.red-hat-on-azure'],
  ['RegulatoryComplianceGDPR', 'label.regulatory-compliance'],
  ['SAPonAzure', 'label.sap-on-azure'],
  ['SharepointonAzure', 'label.sharepoint-on-azure'],
  ['SQLServerUpgrade', 'label.sql-server-upgrade'],
]);

const SMALL_WORDS = new Set(['And', 'Or', 'Of', 'For', 'On', 'To', 'In', 'The', 'With']);

/** `DeploymentOrMigration` → `Deployment or migration`; an id nobody told us about is split into its own words. */
export function label(id: string, to: Listener): string {
  const known = WORDS.get(id);
  if (known !== undefined) return say(to, known);
  return PRODUCT_NAMES.get(id) ?? sizeWords(id, to) ?? splitWords(id);
}

/** The given name of a solution or product, else words for its id; empty when it has neither. */
export function referenceLabel(reference: Reference, to: Listener): string {
  const name = reference.name?.trim() ?? '';
  return label(name === '' ? (reference.id?.trim() ?? '') : name, to);
}

/** Labels of a list, without the empty ones and without doubles. */
export function referenceLabels(
  references: readonly Reference[] | undefined,
  to: Listener,
): readonly string[] {
  const all = (references ?? []).map((reference) => referenceLabel(reference, to));
  return [...new Set(all)].filter((text) => text !== '');
}

/** `251to1000employees` → `251–1,000`. */
function sizeWords(id: string, to: Listener): string | undefined {
  const [, from, upTo] = /^(\d{1,9})to(\d{1,9})employees$/.exec(id) ?? [];
  if (from !== undefined && upTo !== undefined) return numberRange(Number(from), Number(upTo), to);
  const [, least] = /^Morethan(\d{1,9})employees$/.exec(id) ?? [];
  return least === undefined ? undefined : say(to, 'label.size.more-than', { count: Number(least) });
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
