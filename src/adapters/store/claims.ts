import { randomUUID } from 'node:crypto';
import type { EpochMs } from '../../domain/instant';
import type { Settlement } from '../../domain/delivery';
import type { ClaimedDelivery, ClaimRequest, SettledAndClaimed } from '../../ports/store';
import { inList } from './db';
import type { Db, Queries, Row } from './db';
import {
  DELIVERY_COLUMNS,
  DESTINATION_COLUMNS,
  text,
  toDelivery,
  toDestination,
  toReferral,
  wholeMs,
} from './rows';
import { settle } from './settle';

/**
 * The destinations that have open deliveries, found by leaping from one to the next in an index: what a claim costs
 * grows with these, not with how much waits for each or was ever delivered.
 */
const WAITING = `with recursive waiting(id) as (
    select min(destination_id) from delivery where settled_at is null
    union all
    select (select min(n.destination_id) from delivery n where n.settled_at is null and n.destination_id > waiting.id)
    from waiting where waiting.id is not null)`;

const CLAIMABLE = 'settled_at is null and claimable_at <= $1';
/** The plus keeps the planner from an index on `claimable_at`, for which it would have to sort all that waits. */
const MOST_URGENT = `(select y.id from delivery y
    where y.destination_id = d.id and y.settled_at is null and +y.claimable_at <= $1
    order by y.priority, y.due_at, y.created_at, y.ordinal limit 1)`;
const SENDING = `exists (select 1 from delivery s
    where s.destination_id = d.id and s.state = 'sending' and s.claimable_at > $1)`;

/**
 * Hands out deliveries; see the port. A destination's row is the lock under which one of its deliveries is chosen,
 * so several replicas never give the same delivery, or two of one destination, to two callers.
 */
export async function claimDue(db: Db, request: ClaimRequest): Promise<readonly ClaimedDelivery[]> {
  if (request.limit < 1) return [];
  const token = randomUUID();
  let tries = 0;
  const rows = await db.tx(async (queries) => {
    tries += 1;
    // A commit whose answer was lost has claimed already; claiming again would leave those to their lease.
    const earlier = tries > 1 ? await claimedBy(queries, token) : [];
    return earlier.length > 0 ? earlier : claim(db, queries, request, token);
  });
  return rows.map((row) => toClaimed(row, token));
}

/** Settles a delivery and claims the next of its destination, together; see the port. */
export async function settleAndClaim(
  db: Db,
  claim: ClaimedDelivery,
  settlement: Settlement,
  moments: Moments,
): Promise<SettledAndClaimed> {
  const token = randomUUID();
  return db.tx(async (queries) => {
    const ours = await settle(queries, claim, settlement, moments.now);
    const free = await lockDestination(db, queries, claim.destinationId, moments.now);
    const [row] = free ? await claimIn(queries, [claim.destinationId], moments, token) : [];
    return row === undefined ? { ours } : { ours, next: toClaimed(row, token) };
  });
}

async function claim(
  db: Db,
  queries: Queries,
  request: ClaimRequest,
  token: string,
): Promise<readonly Row[]> {
  const destinationIds = await lockDestinations(db, queries, request);
  return destinationIds.length === 0 ? [] : claimIn(queries, destinationIds, request, token);
}

type Moments = Pick<ClaimRequest, 'now' | 'leaseUntil'>;

/** Claims the most urgent delivery of each of these destinations, whose rows are locked. */
async function claimIn(
  queries: Queries,
  destinationIds: readonly string[],
  request: Moments,
  token: string,
): Promise<readonly Row[]> {
  const list = inList(4, destinationIds);
  await queries.all(
    `update delivery set state = 'sending', token = $2, claimable_at = $3, attempts = attempts + 1,
       unanswered = unanswered + case when state = 'sending' then 1 else 0 end
     where id in (select ${MOST_URGENT} from destination d
         where d.id in ${list.sql} and d.removed_at is null and not ${SENDING})
       and ${CLAIMABLE}`,
    [wholeMs(request.now), token, wholeMs(request.leaseUntil), ...list.params],
  );
  return claimedBy(queries, token);
}

async function lockDestinations(db: Db, queries: Queries, request: ClaimRequest): Promise<readonly string[]> {
  const except = inList(3, request.except);
  const rows = await queries.all(
    `${WAITING}
     select d.id from waiting join destination d on d.id = waiting.id join delivery x on x.id = ${MOST_URGENT}
     where d.removed_at is null and d.id not in ${except.sql} and not ${SENDING}
     order by x.priority, x.due_at, x.created_at, x.ordinal limit $2 ${db.claiming('d')}`,
    [wholeMs(request.now), request.limit, ...except.params],
  );
  return rows.map((row) => text(row, 'id'));
}

async function lockDestination(db: Db, queries: Queries, id: string, now: EpochMs): Promise<boolean> {
  const rows = await queries.all(
    `select d.id from destination d where d.id = $2 and d.removed_at is null and not ${SENDING} ${db.claiming('d')}`,
    [wholeMs(now), id],
  );
  return rows.length === 1;
}

/** `posted_id`: the message that shows the referral there, by the last delivered card or update that named one. */
async function claimedBy(queries: Queries, token: string): Promise<readonly Row[]> {
  return queries.all(
    `select ${DELIVERY_COLUMNS}, ${DESTINATION_COLUMNS}, r.body as r_body,
       (select p.message_id from delivery p
        where x.kind in ('update', 'reminder', 'claim') and p.referral_id = x.referral_id
          and p.destination_id = x.destination_id and p.kind in ('new', 'update') and p.message_id is not null
        order by p.settled_at desc, p.created_at desc, p.ordinal desc limit 1) as posted_id
     from delivery x join destination d on d.id = x.destination_id left join referral r on r.id = x.referral_id
     where x.state = 'sending' and x.token = $1
     order by x.priority, x.due_at, x.created_at, x.ordinal`,
    [token],
  );
}

function toClaimed(row: Row, token: string): ClaimedDelivery {
  return {
    ...toDelivery(row),
    token,
    destination: toDestination(row),
    ...(row['r_body'] ? { referral: toReferral(row['r_body']) } : {}),
    ...(row['posted_id'] ? { postedMessageId: text(row, 'posted_id') } : {}),
  };
}

/**
 * The earliest moment at which a claim can have something: for a destination with a delivery under way the end of
 * that lease, else the earliest of what waits for it.
 */
export async function nextDueAt(db: Db): Promise<EpochMs | undefined> {
  const rows = await db.all(
    `${WAITING}
     select min(coalesce(
       (select max(s.claimable_at) from delivery s where s.destination_id = d.id and s.state = 'sending'),
       (select min(y.claimable_at) from delivery y where y.destination_id = d.id and y.settled_at is null)))
       as next_due
     from waiting join destination d on d.id = waiting.id where d.removed_at is null`,
  );
  const next = rows[0]?.['next_due'];
  return next === null || next === undefined ? undefined : Number(next);
}
