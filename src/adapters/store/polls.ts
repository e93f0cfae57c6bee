import type { PollRecord, PollStore } from '../../ports/store';
import { createCheckStore } from './checks';
import type { Db, Queries } from './db';
import { insertDeliveries } from './deliveries';
import { markGone, storeReferrals } from './referrals';
import { toCursor, wholeMs } from './rows';

/** Cursor, recorded polls, leases and checks. */
export function createPollStore(db: Db): PollStore {
  return {
    async cursor() {
      const rows = await db.all(
        'select version, watermark, baseline_at, reconciled_at from cursor where id = 1',
      );
      return toCursor(rows[0] ?? {});
    },
    recordPoll: (turn) => db.tx((queries) => recordPoll(queries, turn)),
    async takeLease(name, owner, now, until) {
      const rows = await db.all(
        `insert into lease (name, owner, held_until) values ($1, $2, $3)
         on conflict (name) do update set owner = excluded.owner, held_until = excluded.held_until
         where lease.owner = excluded.owner or lease.held_until <= $4
         returning name`,
        [name, owner, wholeMs(until), wholeMs(now)],
      );
      return rows.length === 1;
    },
    ...createCheckStore(db),
  };
}

/** The cursor goes first: it is the lock on which polls and changes of subscriptions wait for each other. */
async function recordPoll(queries: Queries, turn: PollRecord): Promise<'recorded' | 'conflict'> {
  const moved = await queries.all(
    `update cursor set version = version + 1, watermark = coalesce($2, watermark),
       baseline_at = coalesce($3, baseline_at), reconciled_at = coalesce($4, reconciled_at)
     where id = 1 and version = $1 returning version`,
    [turn.expectedVersion, turn.watermark ?? null, msOrNull(turn.baselineAt), msOrNull(turn.reconciledAt)],
  );
  if (moved.length === 0) return 'conflict';
  await storeReferrals(queries, turn.referrals, turn.now);
  await markGone(queries, turn.gone ?? [], turn.now);
  await insertDeliveries(queries, turn.deliveries, turn.now);
  return 'recorded';
}

function msOrNull(ms: number | undefined): number | null {
  return ms === undefined ? null : wholeMs(ms);
}
