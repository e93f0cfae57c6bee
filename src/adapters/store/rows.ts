import type { Delivery, DeliveryKind, DeliveryState } from '../../domain/delivery';
import type { Instant } from '../../domain/instant';
import type { Referral } from '../../domain/referral';
import type { Destination, Scope, Subscription } from '../../domain/subscription';
import type { Cursor, Snapshot } from '../../ports/store';
import type { Param, Row } from './db';
import { settingsOf } from './settings';

/** Moments are stored as whole milliseconds; a jittered delay may have made a fraction. */
export function wholeMs(ms: number): number {
  return Math.round(ms);
}

export function text(row: Row, column: string): string {
  return String(row[column] ?? '');
}

export function number(row: Row, column: string): number {
  return Number(row[column] ?? 0);
}

/** `{ [key]: value }`, or nothing where the database holds null. */
export function present<K extends string, V>(key: K, value: Param | undefined): Partial<Record<K, V>> {
  return value === null || value === undefined ? {} : ({ [key]: value } as unknown as Record<K, V>);
}

export function toReferral(body: Param | undefined): Referral {
  return JSON.parse(String(body)) as Referral;
}

export function toSnapshot(row: Row): Snapshot {
  return {
    referral: toReferral(row['body']),
    storedAt: number(row, 'stored_at'),
    ...present<'goneAt', number>('goneAt', row['gone_at']),
  };
}

export function toCursor(row: Row): Cursor {
  return {
    version: number(row, 'version'),
    ...present<'watermark', Instant>('watermark', row['watermark']),
    ...present<'baselineAt', number>('baselineAt', row['baseline_at']),
    ...present<'reconciledAt', number>('reconciledAt', row['reconciled_at']),
  };
}

export const DESTINATION_COLUMNS =
  'd.id as d_id, d.platform as d_platform, d.address as d_address, d.scope as d_scope, d.name as d_name';

export function toDestination(row: Row): Destination {
  return {
    id: text(row, 'd_id'),
    platform: text(row, 'd_platform'),
    address: text(row, 'd_address'),
    scope: text(row, 'd_scope') as Scope,
    ...present<'name', string>('name', row['d_name']),
  };
}

export function toSubscription(row: Row): Subscription {
  return {
    id: text(row, 'id'),
    destinationId: text(row, 'destination_id'),
    ...present<'filter', string>('filter', row['filter']),
    wants: {
      new: row['wants_new'] === 1,
      reminders: row['wants_reminders'] === 1,
      digest: row['wants_digest'] === 1,
    },
    language: text(row, 'language'),
    timeZone: text(row, 'time_zone'),
    ...settingsOf(row['settings']),
    ...present<'createdBy', string>('createdBy', row['created_by']),
    createdAt: number(row, 'created_at'),
  };
}

export const DELIVERY_COLUMNS =
  'x.id, x.referral_id, x.destination_id, x.kind, x.stage, x.state, x.due_at, x.priority, x.attempts, ' +
  'x.unanswered, x.message_id, x.reason, x.payload, x.created_at, x.settled_at';

export function toDelivery(row: Row): Delivery {
  return {
    id: text(row, 'id'),
    referralId: text(row, 'referral_id'),
    destinationId: text(row, 'destination_id'),
    kind: text(row, 'kind') as DeliveryKind,
    stage: text(row, 'stage'),
    state: text(row, 'state') as DeliveryState,
    dueAt: number(row, 'due_at'),
    priority: number(row, 'priority'),
    attempts: number(row, 'attempts'),
    unanswered: number(row, 'unanswered'),
    ...present<'messageId', string>('messageId', row['message_id']),
    ...present<'reason', string>('reason', row['reason']),
    ...present<'payload', string>('payload', row['payload']),
    createdAt: number(row, 'created_at'),
    ...present<'settledAt', number>('settledAt', row['settled_at']),
  };
}
