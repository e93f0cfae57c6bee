import { compareInstants } from './instant';
import type { Referral } from './referral';

/** What a poll found about one referral, with the reason when nothing is to be done. */
export type Change =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'moved'; readonly from: State; readonly to: State }
  | { readonly kind: 'edited' }
  | { readonly kind: 'nothing'; readonly reason: 'same' | 'older' };

export interface State {
  readonly status: string;
  readonly substatus: string;
}

/**
 * Compares what is stored with what came. `moved` is a new status or substatus, `edited` any other difference.
 * A copy older than the stored one (a late page, a lagging replica) is `nothing: older` and must not be stored.
 */
export function detectChange(previous: Referral | undefined, current: Referral): Change {
  if (previous === undefined) return { kind: 'arrived' };
  if (isOlder(current, previous)) return { kind: 'nothing', reason: 'older' };
  const from = stateOf(previous);
  const to = stateOf(current);
  if (from.status !== to.status || from.substatus !== to.substatus) return { kind: 'moved', from, to };
  return sameContent(previous, current) ? { kind: 'nothing', reason: 'same' } : { kind: 'edited' };
}

function isOlder(current: Referral, previous: Referral): boolean {
  if (current.updatedDateTime === undefined || previous.updatedDateTime === undefined) return false;
  return compareInstants(current.updatedDateTime, previous.updatedDateTime) < 0;
}

function stateOf(referral: Referral): State {
  return { status: referral.status ?? 'None', substatus: referral.substatus ?? 'None' };
}

/** The eTag is left out: list rows may lack it although the same referral read by id has it. */
function sameContent(a: Referral, b: Referral): boolean {
  return canonical({ ...a, eTag: '' }) === canonical({ ...b, eTag: '' });
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
