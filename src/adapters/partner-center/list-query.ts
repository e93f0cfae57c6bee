import type { EpochMs } from '../../domain/instant';
import type { Filter } from '../../domain/query';
import { compileFilter, FilterError, readFilter, referralModel } from '../../domain/query';
import type { Referral } from '../../domain/referral';
import { RefusedError } from '../../ports/errors';
import type { ReferralQuery } from '../../ports/referral-source';
import { STATUSES } from './enumerations';
import { pushedConjuncts } from './pushdown';
import { canonical } from './schema-leaves';

/** OData options of a list request, in the order in which they are printed. */
export type ListOptions = Readonly<
  Partial<Record<'$top' | '$select' | '$filter' | '$orderby' | '$skiptoken', string>>
>;

const ORDERS: Readonly<Record<ReferralQuery['order'], string>> = {
  'newest-updated-first': 'updatedDateTime desc',
  'newest-created-first': 'createdDateTime desc',
};

/**
 * What of a query the service is asked to do: only forms of `$filter` and `$orderby` that the list pages of
 * 05/21/2019 and 09/30/2020 show. No `$top`, which would cap the total. `pushFilter: false` leaves out what the
 * query's `filter` adds. Throws `RefusedError` for a status that is none and a filter that cannot be read.
 */
export function listOptions(query: ReferralQuery, { pushFilter = true } = {}): ListOptions {
  const conjuncts: string[] = [];
  if (query.engagementId !== undefined) conjuncts.push(`engagementId eq ${quoted(query.engagementId)}`);
  if (query.status !== undefined) conjuncts.push(`status eq ${quoted(knownStatus(query.status))}`);
  if (query.filter !== undefined && pushFilter) conjuncts.push(...pushedConjuncts(filterTree(query.filter)));
  const order = { $orderby: ORDERS[query.order] };
  return conjuncts.length === 0 ? order : { $filter: [...new Set(conjuncts)].join(' and '), ...order };
}

/** Prints options as a query string, each value encoded once; commas and quotes are legal there and stay readable. */
export function printOptions(options: ListOptions): string {
  const pairs = Object.entries(options).map(([name, value]) => `${name}=${encode(value)}`);
  return `?${pairs.join('&')}`;
}

export interface RowFilterContext {
  readonly ownOrganizationId?: string | undefined;
  /** The time that `now()` in a filter means; asked again for every row. */
  readonly now: () => EpochMs;
}

/**
 * The whole query as a predicate, applied to every row that comes: a server may ignore a filter, is asked only for
 * a part of the query's `filter`, and the two parameters of the 2018 page that have no documented `$filter` form
 * (`invitedByOrganization`, `self`) are decided here alone. Throws `RefusedError` when the filter cannot be read, or
 * `self` is asked and our own organisation is not configured.
 */
export function rowFilter(
  query: ReferralQuery,
  { ownOrganizationId, now }: RowFilterContext,
): (row: Referral) => boolean {
  if (query.self === true && ownOrganizationId === undefined)
    throw new RefusedError(
      'only our own referrals were asked for, but which organisation is ours is not known: set PARTNER_ORGANIZATION_ID',
    );
  const wanted: [string | undefined, (row: Referral) => string | undefined][] = [
    [query.status, (row) => row.status],
    [query.engagementId, (row) => row.engagementId],
    [query.invitedByOrganization, (row) => row.inviteContext?.invitedBy?.organizationId],
    [query.self === true ? ownOrganizationId : undefined, (row) => row.organizationId],
  ];
  const selects =
    query.filter === undefined
      ? () => true
      : compileFilter(filterTree(query.filter), { model: referralModel, now });
  return (row) =>
    wanted.every(([value, read]) => value === undefined || sameText(value, read(row))) && selects(row);
}

/** The filter as checked, shorthands written out. */
function filterTree(text: string): Filter {
  try {
    return readFilter(text, referralModel);
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    throw new RefusedError(`the filter of the query cannot be used: ${error.message}`, { cause: error });
  }
}

function knownStatus(status: string): string {
  const known = canonical(STATUSES, status);
  if (known !== undefined) return known;
  throw new RefusedError(
    `"${status.slice(0, 40)}" is not a referral's status: use one of ${STATUSES.join(', ')}`,
  );
}

/** A text literal of OData: quotes doubled. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function encode(value: string): string {
  // Half a surrogate pair has no encoding.
  return encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD')).replaceAll('%2C', ',');
}

function sameText(wanted: string, actual: string | undefined): boolean {
  return actual?.toLowerCase() === wanted.toLowerCase();
}
