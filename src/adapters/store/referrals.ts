import type { EpochMs } from '../../domain/instant';
import type { Referral } from '../../domain/referral';
import type { ReferralStore } from '../../ports/store';
import { chunks, inList, valuesList } from './db';
import type { Db, Queries } from './db';
import { endPlans, planWritten } from './plan-moments';
import { text, toReferral, toSnapshot, wholeMs } from './rows';

const ROWS_PER_STATEMENT = 100;
const IDS_PER_STATEMENT = 512;

/** The last known copy of each referral. */
export function createReferralStore(db: Db): ReferralStore {
  return {
    async snapshots(ids) {
      const rows = [];
      for (const chunk of chunks(ids, IDS_PER_STATEMENT)) {
        const list = inList(1, chunk);
        rows.push(
          ...(await db.all(
            `select id, body, stored_at, gone_at from referral where id in ${list.sql}`,
            list.params,
          )),
        );
      }
      return new Map(rows.map((row) => [text(row, 'id'), toSnapshot(row)]));
    },
    async referrals(status) {
      const rows =
        status === undefined
          ? await db.all('select body from referral where gone_at is null')
          : await db.all('select body from referral where status = $1 and gone_at is null', [status]);
      return rows.map((row) => toReferral(row['body']));
    },
  };
}

/**
 * Stores snapshots over older ones; one that is newer already stays (a late page may bring yesterday's copy). What is
 * written is not gone, and its plan is due.
 */
export async function storeReferrals(
  queries: Queries,
  referrals: readonly Referral[],
  now: EpochMs,
): Promise<void> {
  for (const chunk of chunks(newestOfEach(referrals), ROWS_PER_STATEMENT)) {
    const list = valuesList(chunk.map((referral) => rowOf(referral, now)));
    const written = await queries.all(
      `insert into referral (id, status, substatus, updated, body, stored_at) values ${list.sql}
       on conflict (id) do update set status = excluded.status, substatus = excluded.substatus,
         updated = excluded.updated, body = excluded.body, stored_at = excluded.stored_at, gone_at = null
       where referral.updated is null or excluded.updated is null or excluded.updated >= referral.updated
       returning id, status`,
      list.params,
    );
    await planWritten(queries, written);
  }
}

/** Notes that Partner Center shows these no longer; of one that is known to be gone the first moment stays. */
export async function markGone(queries: Queries, ids: readonly string[], now: EpochMs): Promise<void> {
  for (const chunk of chunks(ids, IDS_PER_STATEMENT)) {
    const list = inList(2, chunk);
    const gone = await queries.all(
      `update referral set gone_at = $1 where id in ${list.sql} and gone_at is null returning id`,
      [wholeMs(now), ...list.params],
    );
    await endPlans(
      queries,
      gone.map((row) => text(row, 'id')),
    );
  }
}

/** A referral may stand on two pages of one poll, and PostgreSQL refuses to upsert a row twice in one statement. */
function newestOfEach(referrals: readonly Referral[]): readonly Referral[] {
  const newest = new Map<string, Referral>();
  for (const referral of referrals) {
    const known = newest.get(referral.id);
    if (!known || !isOlder(referral, known)) newest.set(referral.id, referral);
  }
  return [...newest.values()];
}

function isOlder(a: Referral, b: Referral): boolean {
  if (a.updatedDateTime === undefined || b.updatedDateTime === undefined) return false;
  return a.updatedDateTime < b.updatedDateTime;
}

function rowOf(referral: Referral, now: EpochMs): readonly (string | number | null)[] {
  const { id, status = null, substatus = null, updatedDateTime = null } = referral;
  return [id, status, substatus, updatedDateTime, JSON.stringify(referral), wholeMs(now)];
}
