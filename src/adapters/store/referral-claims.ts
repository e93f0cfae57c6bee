import type { Claim, ClaimEnd } from '../../domain/claim';
import type { ClaimChange, ClaimChanged, ClaimStore } from '../../ports/store';
import type { Db, Queries, Row } from './db';
import { insertDeliveries } from './deliveries';
import { lockPlan, makeDue } from './plan-moments';
import { number, present, text, wholeMs } from './rows';
import { createSnoozeStore } from './snoozes';

export const CLAIM_COLUMNS =
  'id, referral_id, destination_id, platform, person_id, person_name, assigned_by, claimed_at, ended_at, ended_how';

/** Who has which referral. Not to be confused with a claimed delivery, which is one being sent. */
export function createClaimStore(db: Db): ClaimStore {
  return {
    async claims(referralId) {
      const sql = `select ${CLAIM_COLUMNS} from claim where referral_id = $1 order by ordinal`;
      return (await db.all(sql, [referralId])).map(toClaim);
    },
    async claimsBy(platform, personId) {
      const rows = await db.all(
        `select ${CLAIM_COLUMNS} from claim where platform = $1 and person_id = $2 and ended_at is null
         order by claimed_at, ordinal`,
        [platform, personId],
      );
      return rows.map(toClaim);
    },
    changeClaim: (change) => db.tx((queries) => changeClaim(queries, change)),
    ...createSnoozeStore(db),
  };
}

export function toClaim(row: Row): Claim {
  const how = text(row, 'ended_how') as ClaimEnd['how'];
  return {
    id: text(row, 'id'),
    referralId: text(row, 'referral_id'),
    by: { platform: text(row, 'platform'), id: text(row, 'person_id'), name: text(row, 'person_name') },
    destinationId: text(row, 'destination_id'),
    at: number(row, 'claimed_at'),
    ...present<'assignedBy', string>('assignedBy', row['assigned_by']),
    ...(row['ended_at'] === null ? {} : { ended: { at: number(row, 'ended_at'), how } }),
  };
}

export async function endClaim(queries: Queries, id: string, end: ClaimEnd): Promise<void> {
  await queries.all('update claim set ended_at = $2, ended_how = $3 where id = $1 and ended_at is null', [
    id,
    wholeMs(end.at),
    end.how,
  ]);
}

async function changeClaim(queries: Queries, change: ClaimChange): Promise<ClaimChanged> {
  const { referralId, expected, how, next, deliveries, now } = change;
  await lockPlan(queries, referralId);
  if (await isMade(queries, change)) return { kind: 'changed' };
  const standing = await standingClaim(queries, referralId);
  if (standing?.id !== expected) return standing ? { kind: 'lost', standing } : { kind: 'lost' };
  if (standing) await endClaim(queries, standing.id, { at: now, how });
  if (next) await insertClaim(queries, referralId, next);
  await makeDue(queries, referralId);
  await insertDeliveries(queries, deliveries, now);
  return { kind: 'changed' };
}

/** Whether this very change is on record already: its commit went through and only the answer was lost. */
async function isMade(queries: Queries, change: ClaimChange): Promise<boolean> {
  const { expected = '', how, next, now } = change;
  const found = next
    ? await queries.all('select id from claim where id = $1', [next.id])
    : await queries.all('select id from claim where id = $1 and ended_how = $2 and ended_at = $3', [
        expected,
        how,
        wholeMs(now),
      ]);
  return found.length > 0;
}

async function standingClaim(queries: Queries, referralId: string): Promise<Claim | undefined> {
  const sql = `select ${CLAIM_COLUMNS} from claim where referral_id = $1 and ended_at is null`;
  const [row] = await queries.all(sql, [referralId]);
  return row && toClaim(row);
}

/** `ordinal` keeps the order of claims that were made in one millisecond, or with a clock that was set back. */
async function insertClaim(queries: Queries, referralId: string, claim: Claim): Promise<void> {
  const { id, by, destinationId, at, assignedBy = null } = claim;
  await queries.all(
    `insert into claim (id, referral_id, destination_id, platform, person_id, person_name, assigned_by, claimed_at,
       ordinal)
     values ($1, $2, $3, $4, $5, $6, $7, $8,
       (select coalesce(max(o.ordinal), 0) + 1 from claim o where o.referral_id = $2))`,
    [id, referralId, destinationId, by.platform, by.id, by.name, assignedBy, wholeMs(at)],
  );
}
