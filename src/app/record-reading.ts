import type { NewDelivery } from '../domain/delivery';
import type { EpochMs } from '../domain/instant';
import { detectChange } from '../domain/referral-change';
import type { Change } from '../domain/referral-change';
import type { Referral } from '../domain/referral';
import { baselineDeliveries, deliveriesFor, redrawnCard, shownIn } from '../domain/routing';
import type { Finding, Route } from '../domain/routing';
import type { Clock } from '../ports/clock';
import { RetryLaterError } from '../ports/errors';
import type { Log } from '../ports/log';
import type { Cursor, Store } from '../ports/store';
import { latest } from './read-referrals';
import type { Reading } from './read-referrals';
import type { Routing } from './routes';

const MOST_DECISIONS = 5;
const MOST_NAMED = 10;

export interface RecordDeps {
  readonly store: Store;
  readonly routing: Routing;
  readonly clock: Clock;
  readonly log: Log;
}

/** `one`: a few referrals asked for by id, which says nothing about how far the rest has been read. */
export type Pass = 'baseline' | 'reconcile' | 'changes' | 'one';

export interface Recorded {
  readonly kind: 'recorded';
  readonly pass: Pass;
  readonly referrals: number;
  readonly deliveries: number;
  readonly skipped: number;
}

/** Decides and records; decides again when subscriptions or another poll changed in between. */
export async function recordReading(deps: RecordDeps, pass: Pass, reading: Reading): Promise<Recorded> {
  for (let attempt = 1; attempt <= MOST_DECISIONS; attempt++) {
    const now = deps.clock.now();
    const cursor = await deps.store.cursor();
    const findings = await compare(deps, reading.referrals);
    const gone = await goneSince(deps, reading.gone ?? []);
    const routes = deps.routing.toRoutes(await deps.store.subscriptions());
    const deliveries =
      cursor.baselineAt === undefined
        ? baselineDeliveries(routes, now)
        : [
            ...findings.flatMap((finding) => deliveriesFor(finding, routes, now)),
            ...(await redrawnAsGone(deps, gone, now)),
          ];
    const result = await deps.store.recordPoll({
      expectedVersion: cursor.version,
      ...progress(pass, cursor, reading, now),
      referrals: findings.map((finding) => finding.current),
      ...(gone.length > 0 && { gone }),
      deliveries,
      now,
    });
    if (result === 'recorded') {
      warnIfNobodyListens(deps, routes, findings);
      logGone(deps, gone);
      return {
        kind: 'recorded',
        pass,
        referrals: findings.length + gone.length,
        deliveries: deliveries.length,
        skipped: reading.skipped,
      };
    }
  }
  throw new RetryLaterError(
    'the subscriptions kept changing while a poll was being recorded; the next poll tries again',
  );
}

async function compare(deps: RecordDeps, referrals: readonly Referral[]): Promise<readonly Finding[]> {
  const stored = await deps.store.snapshots(referrals.map((referral) => referral.id));
  const findings: Finding[] = [];
  for (const current of referrals) {
    const { referral: previous, goneAt } = stored.get(current.id) ?? {};
    const change: Change = goneAt === undefined ? detectChange(previous, current) : { kind: 'edited' };
    if (change.kind === 'nothing') continue;
    const shownIn = previous === undefined ? [] : await destinationsOf(deps.store, current.id);
    findings.push({ ...(previous && { previous }), current, change, shownIn });
  }
  return findings;
}

async function destinationsOf(store: Store, referralId: string): Promise<readonly string[]> {
  return shownIn(await store.deliveriesOf(referralId));
}

/** Those of the vanished referrals that are known and not known to be gone. */
async function goneSince({ store }: RecordDeps, ids: readonly string[]): Promise<readonly string[]> {
  const stored = await store.snapshots(ids);
  return ids.filter((id) => stored.has(id) && stored.get(id)?.goneAt === undefined);
}

/** The cards of what is gone say so. */
async function redrawnAsGone(
  { store }: RecordDeps,
  ids: readonly string[],
  now: EpochMs,
): Promise<readonly NewDelivery[]> {
  const redrawn = ids.map(async (id) =>
    (await destinationsOf(store, id)).map((destinationId) =>
      redrawnCard(id, destinationId, `gone:${String(now)}`, now),
    ),
  );
  return (await Promise.all(redrawn)).flat();
}

/** How far this turn has come. */
function progress(pass: Pass, cursor: Cursor, reading: Reading, now: EpochMs) {
  if (pass === 'one') return {};
  const watermark = latest([cursor.watermark, reading.watermark]);
  return {
    ...(watermark !== undefined && { watermark }),
    ...(cursor.baselineAt === undefined && { baselineAt: now }),
    ...(pass !== 'changes' && { reconciledAt: now }),
  };
}

function logGone({ log }: RecordDeps, gone: readonly string[]): void {
  if (gone.length === 0) return;
  log.info('referrals that were open are no longer visible in Partner Center', {
    referrals: gone.length,
    referralIds: gone.slice(0, MOST_NAMED),
  });
}

function warnIfNobodyListens(deps: RecordDeps, routes: readonly Route[], findings: readonly Finding[]): void {
  if (routes.length > 0 || findings.length === 0) return;
  deps.log.warn('referrals changed but no channel is subscribed; say "subscribe" to the bot in a channel', {
    referrals: findings.length,
  });
}
