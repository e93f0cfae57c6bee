import { awaitsAnswer } from '../domain/referral';
import type { Referral } from '../domain/referral';
import { label } from './labels';
import { dateLocale } from './locale';
import type { MessageId } from './messages';
import { say } from './say';
import type { Listener } from './say';

/** Where a referral stands, as people speak of it. */
export type ReferralStateName = 'waiting' | 'accepted' | 'declined' | 'expired' | 'won' | 'lost' | 'other';

const BY_SUBSTATUS: ReadonlyMap<string | undefined, ReferralStateName> = new Map([
  ['Accepted', 'accepted'],
  ['Declined', 'declined'],
  ['Expired', 'expired'],
  ['Won', 'won'],
  ['Lost', 'lost'],
]);

/** The state of a referral; `other` for whatever the API has newly invented. */
export function referralState(referral: Referral): ReferralStateName {
  if (awaitsAnswer(referral)) return 'waiting';
  return BY_SUBSTATUS.get(referral.substatus) ?? 'other';
}

const STATES: Readonly<Record<Exclude<ReferralStateName, 'other'>, MessageId>> = {
  waiting: 'referral.state.waiting',
  accepted: 'referral.state.accepted',
  declined: 'referral.state.declined',
  expired: 'referral.state.expired',
  won: 'referral.state.won',
  lost: 'referral.state.lost',
};

/** `Waiting for a response`, `Accepted`, `Expired without a response`; for `other` the API's own two words. */
export function referralStateWords(referral: Referral, to: Listener): string {
  const state = referralState(referral);
  if (state !== 'other') return say(to, STATES[state]);
  return statusWords(referral, to) || say(to, 'referral.state.unknown');
}

const STATUSES: ReadonlyMap<string, MessageId> = new Map<string, MessageId>([
  ['New', 'referral.status.new'],
  ['Active', 'referral.status.active'],
  ['Closed', 'referral.status.closed'],
]);

const SUBSTATUSES: ReadonlyMap<string, MessageId> = new Map<string, MessageId>([
  ['Pending', 'referral.substatus.pending'],
  ['Received', 'referral.substatus.received'],
  ['Accepted', 'referral.substatus.accepted'],
  ['Engaged', 'referral.substatus.engaged'],
  ['Won', 'referral.substatus.won'],
  ['Lost', 'referral.substatus.lost'],
  ['Declined', 'referral.substatus.declined'],
  ['Expired', 'referral.substatus.expired'],
]);

/** `New, pending`: the API's status and substatus; empty when it gave neither. */
export function statusWords(referral: Referral, to: Listener): string {
  const status = worded(referral.status, STATUSES, to);
  const substatus = worded(referral.substatus, SUBSTATUSES, to);
  if (status === '') return capitalized(substatus, to);
  if (substatus === '') return status;
  return say(to, 'referral.status-and-substatus', { status, substatus });
}

function worded(id: string | undefined, known: ReadonlyMap<string, MessageId>, to: Listener): string {
  if (id === undefined || id === 'None') return '';
  const message = known.get(id);
  if (message !== undefined) return say(to, message);
  return known === SUBSTATUSES ? label(id, to).toLowerCase() : label(id, to);
}

function capitalized(text: string, { language }: Listener): string {
  return text.charAt(0).toLocaleUpperCase(dateLocale(language)) + text.slice(1);
}
