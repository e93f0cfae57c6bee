import type { Referral } from '../../domain/referral';
import type { SkippedRecord } from '../../ports/referral-source';
import type { Body } from './json-text';
import { parseJson, unreadable } from './json-text';
import type { JsonObject } from './normalise';
import { isJsonObject } from './normalise';
import { readSkipToken } from './skip-token';
import { isUsableId, toReferral } from './to-referral';

/** One list answer, read record by record. */
export interface ListPayload {
  readonly referrals: readonly Referral[];
  readonly skipped: readonly SkippedRecord[];
  /** Where fields were left out because of their type, and how often, e.g. `team/email: 2`. */
  readonly dropped: Readonly<Record<string, number>>;
  /** The decoded `$skiptoken` of the next page; absent on the last one. */
  readonly nextToken?: string;
}

/**
 * Reads the envelope `{ value: [...], "@odata.nextLink"? }`; `@odata.count` is ignored because the documents show it
 * wrong. Throws `RetryLaterError` when the body is not JSON, is no list, or has a next link without a token.
 */
export function readListPayload(body: Body, page = 1): ListPayload {
  const envelope = parseJson(body);
  const rows = rowsOf(envelope);
  if (!isJsonObject(envelope) || rows === undefined)
    throw unreadable(body, `is not a list of referrals: it is ${shapeOf(envelope)}`);
  const records = readRecords(rows, page);
  const link = own(envelope, '@odata.nextLink');
  if (link === undefined || link === null || link === '') return records;
  const nextToken = readSkipToken(link);
  if (nextToken === undefined) throw unreadable(body, 'names a next page without a $skiptoken');
  return { ...records, nextToken };
}

/** Reads the answer to a read by id. Throws `RetryLaterError` when it is not one referral. */
export function readSinglePayload(body: Body): { referral: Referral; dropped: ListPayload['dropped'] } {
  const value = parseJson(body);
  if (rowsOf(value) !== undefined) throw unreadable(body, 'is not one referral: it is a list');
  const record = toReferral(value);
  if (!record.ok) throw unreadable(body, `is not a referral: ${record.reason}`);
  return { referral: record.referral, dropped: countFields(record.dropped) };
}

/**
 * Reads a whole payload, a list or a single referral, as one finds it in a file. Throws `RetryLaterError` naming line
 * and column when it is not JSON, and saying so when it is neither a list nor an object.
 */
export function readReferralsText(text: string, what = 'the payload'): ListPayload {
  const body: Body = { text, what };
  const value = parseJson(body);
  if (rowsOf(value) !== undefined) return readListPayload(body);
  if (!isJsonObject(value))
    throw unreadable(body, `is neither a list nor a referral: it is ${shapeOf(value)}`);
  return readRecords([value], 1);
}

function readRecords(rows: readonly unknown[], page: number): ListPayload {
  const referrals: Referral[] = [];
  const skipped: SkippedRecord[] = [];
  const dropped: string[] = [];
  rows.forEach((row, index) => {
    const record = toReferral(row);
    if (record.ok) {
      referrals.push(record.referral);
      dropped.push(...record.dropped);
    } else
      skipped.push(skippedRecord(row, `page ${String(page)}, record ${String(index + 1)}`, record.reason));
  });
  return { referrals, skipped, dropped: countFields(dropped) };
}

function skippedRecord(row: unknown, position: string, reason: string): SkippedRecord {
  const id = isJsonObject(row) ? own(row, 'id') : undefined;
  return typeof id === 'string' && isUsableId(id) ? { position, id, reason } : { position, reason };
}

function countFields(paths: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const path of paths) counts[path] = (counts[path] ?? 0) + 1;
  return counts;
}

/** The rows of an envelope: `value`, or `items` as the withdrawn surface of late 2018 called it. */
function rowsOf(envelope: unknown): readonly unknown[] | undefined {
  if (!isJsonObject(envelope)) return undefined;
  const rows = own(envelope, 'value') ?? own(envelope, 'items');
  return Array.isArray(rows) ? rows : undefined;
}

/** An own property whatever the case of its name; the exact name wins. */
function own(object: JsonObject, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  const lower = name.toLowerCase();
  return Object.entries(object).find(([key]) => key.toLowerCase() === lower)?.[1];
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return 'a bare array';
  if (isJsonObject(value)) return 'an object without the array "value"';
  return value === null ? 'null' : `a ${typeof value}`;
}
