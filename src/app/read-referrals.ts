import { compareInstants, DAY_MS, instantFromMs, instantToMs, MINUTE_MS } from '../domain/instant';
import type { EpochMs, Instant } from '../domain/instant';
import type { Referral } from '../domain/referral';
import { GoneError } from '../ports/errors';
import type { ReferralPage, ReferralQuery, ReferralSource, ReferralVersion } from '../ports/referral-source';
import type { Cursor, ReferralStore, Snapshot } from '../ports/store';

/**
 * How many of the newest rows a poll looks at before it reads whole pages: first few enough to stay under 4 KB, then,
 * when those do not settle it, as many as a page may hold.
 */
const PROBES = [25, 100];
/** Rows may become visible a little after their own time stamp; so far back a poll looks again. */
export const OVERLAP_MS = 10 * MINUTE_MS;
/** How far back the first read goes for referrals that are no longer open. */
const HISTORY_MS = 30 * DAY_MS;

export interface ReadDeps {
  readonly source: ReferralSource;
  readonly store: ReferralStore;
}

/** What one read brought: every referral once, the newest copy of each. */
export interface Reading {
  readonly referrals: readonly Referral[];
  readonly skipped: number;
  /** The ids of those that were asked for and are no longer there. */
  readonly gone?: readonly string[];
  /** The newest update among what was read in order of updates: up to here nothing has been left out. */
  readonly watermark?: Instant;
}

/**
 * Reads what has changed since the last recorded poll, or `undefined` when nothing has. Everything is read before
 * anything is returned, so a page that fails leaves nothing half done.
 *
 * `restless`: something changed not long ago, so rows may still turn up among those that are known: look further.
 */
export async function readChanges(
  deps: ReadDeps,
  cursor: Cursor,
  restless: boolean,
): Promise<Reading | undefined> {
  const stopBefore = cursor.watermark && overlapStart(cursor.watermark);
  if (await isIdle(deps, stopBefore, restless)) return undefined;
  return withWatermark(await collect(newestFirst(deps, stopBefore)));
}

/** Whether the newest rows prove that nothing has happened; a quiet poll needs one small request for that. */
async function isIdle(deps: ReadDeps, stopBefore: Instant | undefined, restless: boolean): Promise<boolean> {
  for (const count of PROBES) {
    const { versions, sorted } = await deps.source.newest(count);
    const stored = await deps.store.snapshots(versions.map((version) => version.id));
    if (!sorted || !versions.every((version) => isKnown(version, stored.get(version.id)))) return false;
    const reachesBack = versions.length < count || endsBefore(versions, stopBefore);
    if (reachesBack || !restless) return true;
  }
  return false;
}

/** The first read: everything open, and what has moved in the last 30 days. */
export async function readBaseline(deps: ReadDeps, now: EpochMs): Promise<Reading> {
  const recent = await collect(newestFirst(deps, instantFromMs(now - HISTORY_MS)));
  return merge([withWatermark(recent), await readOpen(deps)]);
}

/** Everything still open, read again, so that nothing slips through a gap between polls. */
export async function readOpen(deps: ReadDeps): Promise<Reading> {
  const readings: Reading[] = [];
  for (const status of ['New', 'Active']) {
    const query: ReferralQuery = { status, order: 'newest-created-first' };
    readings.push(await collect(deps.source.pages(query)));
  }
  return merge(readings);
}

/** Some referrals, asked for one by one. */
export async function readByIds(
  { source }: Pick<ReadDeps, 'source'>,
  ids: readonly string[],
): Promise<Reading> {
  const referrals: Referral[] = [];
  const gone: string[] = [];
  for (const id of ids) {
    try {
      referrals.push(await source.get(id));
    } catch (error) {
      if (!(error instanceof GoneError)) throw error;
      gone.push(id);
    }
  }
  return { referrals, skipped: 0, gone };
}

/** Pages, newest update first, until one ends before `stopBefore`. A server that does not sort is read to the end. */
async function* newestFirst(deps: ReadDeps, stopBefore: Instant | undefined): AsyncGenerator<ReferralPage> {
  let sorted = true;
  let previous: Instant | undefined;
  for await (const page of deps.source.pages({ order: 'newest-updated-first' })) {
    yield page;
    const times = page.referrals.map((referral) => referral.updatedDateTime);
    sorted &&= isNewestFirst([previous, ...times]);
    previous = times.at(-1) ?? previous;
    if (sorted && endsBefore(page.referrals, stopBefore)) return;
  }
}

function endsBefore(rows: readonly ReferralVersion[], moment: Instant | undefined): boolean {
  const last = rows.at(-1)?.updatedDateTime;
  return last !== undefined && moment !== undefined && compareInstants(last, moment) < 0;
}

function isKnown(version: ReferralVersion, stored: Snapshot | undefined): boolean {
  if (stored === undefined) return false;
  const [came, had] = [version.updatedDateTime, stored.referral.updatedDateTime];
  return came === had || (came !== undefined && had !== undefined && compareInstants(came, had) < 0);
}

function isNewestFirst(times: readonly (Instant | undefined)[]): boolean {
  const known = times.filter((time) => time !== undefined);
  return known.every((time, index) => index === 0 || compareInstants(known[index - 1] ?? time, time) >= 0);
}

async function collect(pages: AsyncIterable<ReferralPage>): Promise<Reading> {
  const readings: Reading[] = [];
  for await (const page of pages) {
    readings.push({ referrals: page.referrals, skipped: page.skipped.length });
  }
  return merge(readings);
}

/** Puts readings together, keeping the newest copy of each referral and the furthest watermark. */
export function merge(readings: readonly Reading[]): Reading {
  const newest = new Map<string, Referral>();
  for (const referral of readings.flatMap((reading) => reading.referrals)) {
    const other = newest.get(referral.id);
    if (other === undefined || !isOlder(referral, other)) newest.set(referral.id, referral);
  }
  const skipped = readings.reduce((sum, reading) => sum + reading.skipped, 0);
  const watermark = latest(readings.map((reading) => reading.watermark));
  const gone = readings.flatMap((reading) => reading.gone ?? []);
  return { referrals: [...newest.values()], skipped, gone, ...(watermark !== undefined && { watermark }) };
}

function withWatermark(reading: Reading): Reading {
  const watermark = latest(reading.referrals.map((referral) => referral.updatedDateTime));
  return watermark === undefined ? reading : { ...reading, watermark };
}

/** The latest of some moments; `undefined` when there is none. */
export function latest(times: readonly (Instant | undefined)[]): Instant | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.reduce<Instant | undefined>(
    (a, b) => (a === undefined || compareInstants(b, a) > 0 ? b : a),
    undefined,
  );
}

function isOlder(a: Referral, b: Referral): boolean {
  if (a.updatedDateTime === undefined || b.updatedDateTime === undefined) return false;
  return compareInstants(a.updatedDateTime, b.updatedDateTime) < 0;
}

function overlapStart(watermark: Instant): Instant {
  return instantFromMs(instantToMs(watermark) - OVERLAP_MS);
}
