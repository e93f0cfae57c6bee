import {
  compileFilter,
  compileOrderBy,
  FilterError,
  type Model,
  referralModel,
  selectFields,
} from '../../domain/query';
import type { ReferralPayload } from '../seam';
import { badOption, type ListRequest } from './list-request';
import { isRecord, textAt } from './payload';

type Row = Readonly<Record<string, unknown>>;

/** The fields of the API. Of the short names for chat only the one that the 2019 page lists as a filter parameter. */
const listed = Object.entries(referralModel.shorthands).filter(([name]) => name === 'email');
const apiModel: Model = { fields: referralModel.fields, shorthands: Object.fromEntries(listed) };

/** Only whole can the links of a referral be chosen; there is no asking about them. */
const selectModel: Model = { ...apiModel, fields: { ...apiModel.fields, links: { kind: 'unknown' } } };

/** What a request's options mean. */
export interface Selection {
  matches(row: Row): boolean;
  readonly order: (a: Row, b: Row) => number;
  /** The fields of a row that `order` reads, enough to find its place again later. */
  sortFields(row: Row): Row;
  readonly select: (row: Row) => object;
  /** How many rows at most, over all pages. */
  readonly top?: number;
}

export interface SelectionContext {
  readonly now: number;
  readonly absent: 'null' | 'excluded';
  /** The organisation whose referrals these are. */
  readonly ownOrganizationId: string;
}

/** Compiles `$filter`, `$orderby`, `$select` and `$top`. Throws a 400 `Refusal` that says what is wrong where. */
export function odataSelection({ options }: ListRequest, { now, absent }: SelectionContext): Selection {
  const { $filter, $orderby, $select, $top } = options as Partial<Record<string, string>>;
  const whole = (row: Row): object => row;
  return {
    matches:
      $filter === undefined
        ? () => true
        : compiled('$filter', () => compileFilter($filter, { model: apiModel, now, absent })),
    order:
      $orderby === undefined
        ? () => 0
        : compiled('$orderby', () => compileOrderBy($orderby, { model: apiModel })),
    sortFields: (row) => fieldsNamedIn($orderby ?? '', row),
    select:
      $select === undefined
        ? whole
        : compiled('$select', () => selectFields($select, { model: selectModel })),
    ...($top === undefined ? {} : { top: Number($top) }),
  };
}

/** Compiles the four parameters of the 2018 page; all that are given must hold. */
export function v1Selection({ options }: ListRequest, { ownOrganizationId }: SelectionContext): Selection {
  const { engagementId, self, status, invitedByOrganization } = options as Partial<Record<string, string>>;
  const wants: readonly ((row: ReferralPayload) => boolean)[] = [
    (row) => same(textAt(row, 'engagementId'), engagementId),
    (row) => same(textAt(row, 'status'), status),
    (row) => same(invitingOrganization(row), invitedByOrganization),
    // Payloads of that time do not name the organisation of one's own leg.
    (row) => self !== 'true' || same(textAt(row, 'organizationId') ?? ownOrganizationId, ownOrganizationId),
  ];
  return {
    matches: (row) => wants.every((holds) => holds(row as ReferralPayload)),
    order: () => 0,
    sortFields: () => ({}),
    select: (row) => row,
  };
}

function compiled<T>(target: string, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    if (error instanceof FilterError) throw badOption(target, `${target}: ${error.message}`, error.at.start);
    throw error;
  }
}

function same(value: string | undefined, wanted: string | undefined): boolean {
  return wanted === undefined || value?.toLowerCase() === wanted.toLowerCase();
}

function invitingOrganization(row: ReferralPayload): string | undefined {
  const context = row['inviteContext'];
  return textAt(isRecord(context) ? context['invitedBy'] : undefined, 'organizationId');
}

/** Copies the fields whose paths occur in the text; words that are no fields find nothing. */
function fieldsNamedIn(text: string, row: Row): Row {
  const copy: Record<string, unknown> = {};
  for (const path of text.match(/[A-Za-z_]\w*(?:\/[A-Za-z_]\w*)*/g) ?? [])
    copyPath(path.split('/'), row, copy);
  return copy;
}

function copyPath([name = '', ...rest]: readonly string[], from: Row, to: Record<string, unknown>): void {
  if (!Object.hasOwn(from, name)) return;
  const value = from[name];
  if (rest.length === 0 || !isRecord(value)) {
    to[name] = value;
    return;
  }
  const child = isRecord(to[name]) ? { ...to[name] } : {};
  copyPath(rest, value, child);
  to[name] = child;
}
