import type { Path } from '../domain/query';

/** What people call the fields that rules speak of; any other field keeps its own name. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['name', 'deal name'],
  ['engagementId', 'engagement'],
  ['organizationName', 'organization'],
  ['status', 'status'],
  ['substatus', 'substatus'],
  ['statusReason', 'status reason'],
  ['createdDateTime', 'creation date'],
  ['updatedDateTime', 'last update'],
  ['expirationDateTime', 'expiry date'],
  ['acceptedDateTime', 'acceptance date'],
  ['closedDateTime', 'date of closing'],
  ['mpnId', 'MPN id'],
  ['salesStage', 'sales stage'],
  ['referralProgram', 'referral program'],
  ['referralSource', 'referral source'],
  ['solutionArea', 'solution area'],
  ['solutionPlay', 'solution play'],
  ['customerProfile/name', 'customer'],
  ['customerProfile/size', 'customer size'],
  ['customerProfile/address/city', 'city'],
  ['customerProfile/address/state', 'state'],
  ['customerProfile/address/postalCode', 'postal code'],
  ['customerProfile/address/country', 'country'],
  ['customerProfile/address/region', 'region'],
  ['details/dealValue', 'deal value'],
  ['details/currency', 'currency'],
  ['details/notes', 'notes'],
  ['details/closingDateTime', 'expected closing date'],
  ['inviteContext/invitedBy/organizationName', 'inviter'],
]);

/** Lists of things that have an id and a name. */
const THINGS: ReadonlyMap<string, string> = new Map([
  ['details/requirements/industries', 'industries'],
  ['details/requirements/products', 'products'],
  ['details/requirements/services', 'services'],
  ['details/requirements/solutions', 'solutions'],
  ['details/requirements/offers', 'offers'],
  ['details/requirements/salesPlays', 'sales plays'],
  ['target', 'targets'],
]);

/** Lists of people who have an e-mail address. */
const PEOPLE: ReadonlyMap<string, string> = new Map([
  ['team', 'our team'],
  ['customerProfile/team', 'the customer’s team'],
]);

/** `customerProfile/address/country` → `country`. */
export function fieldName(path: Path): string {
  const full = pathText(path);
  return FIELDS.get(full) ?? full;
}

export function isMoment({ segments }: Path): boolean {
  return segments.at(-1)?.name.endsWith('DateTime') === true;
}

/** A list as `any` and `all` speak of it, and which field of its items the words stand for. */
export interface ListName {
  readonly any: string;
  readonly all: string;
  readonly items: readonly string[];
  /** Set for people: whose team it is. */
  readonly team?: string;
}

/** `undefined` for a list that has no name in plain words. */
export function listName(path: Path): ListName | undefined {
  const full = pathText(path);
  const things = THINGS.get(full);
  if (things !== undefined) {
    return { any: `one of the ${things}`, all: `each of the ${things}`, items: ['id', 'name'] };
  }
  const team = PEOPLE.get(full);
  if (team === undefined) return undefined;
  return {
    any: `an e-mail address in ${team}`,
    all: `each e-mail address in ${team}`,
    items: ['email'],
    team,
  };
}

function pathText({ segments }: Path): string {
  return segments.map(({ name }) => name).join('/');
}
