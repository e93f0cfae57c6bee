import type { Path } from '../domain/query';
import type { MessageId } from './messages';
import { say } from './say';
import type { Listener } from './say';

/** What people call the fields that rules speak of; any other field keeps its own name. */
const FIELDS: ReadonlyMap<string, MessageId> = new Map<string, MessageId>([
  ['name', 'rule.field.deal-name'],
  ['engagementId', 'rule.field.engagement'],
  ['organizationName', 'rule.field.organization'],
  ['status', 'rule.field.status'],
  ['substatus', 'rule.field.substatus'],
  ['statusReason', 'rule.field.status-reason'],
  ['createdDateTime', 'rule.field.creation-date'],
  ['updatedDateTime', 'rule.field.last-update'],
  ['expirationDateTime', 'rule.field.expiry-date'],
  ['acceptedDateTime', 'rule.field.acceptance-date'],
  ['closedDateTime', 'rule.field.date-of-closing'],
  ['mpnId', 'rule.field.mpn-id'],
  ['salesStage', 'rule.field.sales-stage'],
  ['referralProgram', 'rule.field.referral-program'],
  ['referralSource', 'rule.field.referral-source'],
  ['solutionArea', 'rule.field.solution-area'],
  ['solutionPlay', 'rule.field.solution-play'],
  ['customerProfile/name', 'rule.field.customer'],
  ['customerProfile/size', 'rule.field.customer-size'],
  ['customerProfile/address/city', 'rule.field.city'],
  ['customerProfile/address/state', 'rule.field.state'],
  ['customerProfile/address/postalCode', 'rule.field.postal-code'],
  ['customerProfile/address/country', 'rule.field.country'],
  ['customerProfile/address/region', 'rule.field.region'],
  ['details/dealValue', 'rule.field.deal-value'],
  ['details/currency', 'rule.field.currency'],
  ['details/notes', 'rule.field.notes'],
  ['details/closingDateTime', 'rule.field.expected-closing-date'],
  ['inviteContext/invitedBy/organizationName', 'rule.field.inviter'],
]);

/** `customerProfile/address/country` → `country`. */
export function fieldName(path: Path, to: Listener): string {
  const full = pathText(path);
  const known = FIELDS.get(full);
  return known === undefined ? full : say(to, known);
}

export function isMoment({ segments }: Path): boolean {
  return segments.at(-1)?.name.endsWith('DateTime') === true;
}

/** A list as `any` and `all` speak of it, and which field of its items the words stand for. */
export interface ListName {
  readonly any: MessageId;
  readonly all: MessageId;
  readonly items: readonly string[];
  /** Set for people: how it is said that somebody is one of them. */
  readonly member?: MessageId;
}

/** Things have an id and a name, people an e-mail address. */
const THING = ['id', 'name'];
const PERSON = ['email'];

const LISTS: ReadonlyMap<string, ListName> = new Map<string, ListName>([
  ['details/requirements/industries', { any: 'rule.any.industry', all: 'rule.each.industry', items: THING }],
  ['details/requirements/products', { any: 'rule.any.product', all: 'rule.each.product', items: THING }],
  ['details/requirements/services', { any: 'rule.any.service', all: 'rule.each.service', items: THING }],
  ['details/requirements/solutions', { any: 'rule.any.solution', all: 'rule.each.solution', items: THING }],
  ['details/requirements/offers', { any: 'rule.any.offer', all: 'rule.each.offer', items: THING }],
  [
    'details/requirements/salesPlays',
    { any: 'rule.any.sales-play', all: 'rule.each.sales-play', items: THING },
  ],
  ['target', { any: 'rule.any.target', all: 'rule.each.target', items: THING }],
  [
    'team',
    {
      any: 'rule.any.our-address',
      all: 'rule.each.our-address',
      items: PERSON,
      member: 'rule.in-our-team',
    },
  ],
  [
    'customerProfile/team',
    {
      any: 'rule.any.customer-address',
      all: 'rule.each.customer-address',
      items: PERSON,
      member: 'rule.in-customer-team',
    },
  ],
]);

/** `undefined` for a list that has no name in plain words. */
export function listName(path: Path): ListName | undefined {
  return LISTS.get(pathText(path));
}

function pathText({ segments }: Path): string {
  return segments.map(({ name }) => name).join('/');
}
