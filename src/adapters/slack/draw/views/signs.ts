import type { Urgency } from '../../../../domain/deadline';
import type { Band, Matter, Row } from '../../../../wording';

/** A clock that fills up. Words always stand beside it; none of these signs is drawn as an emoji. */
const BY_URGENCY: Readonly<Record<Urgency, string>> = { calm: '○', soon: '◐', urgent: '●', passed: '▲' };

/** Of what waits no longer. */
const SETTLED: Readonly<Partial<Record<Matter, string>>> = {
  accepted: '✓',
  won: '★',
  declined: '✕',
  lost: '✕',
  expired: '–',
  gone: '–',
};
const OTHER = '…';

/** Before what is bad news. */
export const WARNING = '⚠️';

/** What a message begins with, for the eye that runs down a channel. */
export function signOf({ what, urgency }: Pick<Band, 'what' | 'urgency'>): string {
  return urgency === undefined ? (SETTLED[what] ?? OTHER) : BY_URGENCY[urgency];
}

/** What a row of a list begins with. */
export function rowSign({ state, urgency }: Pick<Row, 'state' | 'urgency'>): string {
  return state === 'waiting' ? BY_URGENCY[urgency] : (SETTLED[state] ?? OTHER);
}
