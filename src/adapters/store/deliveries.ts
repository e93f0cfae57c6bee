import { deliveryId } from '../../domain/delivery';
import type { Delivery, DeliveryKind, DeliveryState, NewDelivery } from '../../domain/delivery';
import type { EpochMs } from '../../domain/instant';
import type { DeliveryTally } from '../../ports/store';
import type { MessageId } from '../../wording/message';
import { chunks, inList, storable, valuesList } from './db';
import type { Db, Param, Queries } from './db';
import { DELIVERY_COLUMNS, number, present, text, toDelivery, wholeMs } from './rows';

const ROWS_PER_STATEMENT = 100;
const IDS_PER_STATEMENT = 512;

/**
 * Adds deliveries; a key that exists stays as it is. One for a destination that is unknown or was removed (while the
 * caller was deciding) is put on record as refused: it could never be sent.
 */
export async function insertDeliveries(
  queries: Queries,
  deliveries: readonly NewDelivery[],
  now: EpochMs,
): Promise<void> {
  const reachable = await reachableDestinations(queries, deliveries);
  const rows = deliveries.map((delivery, ordinal) =>
    rowOf(delivery, ordinal, now, reachable.has(delivery.destinationId)),
  );
  // Two writers that add the same keys in the same order cannot deadlock.
  rows.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  for (const chunk of chunks(rows, ROWS_PER_STATEMENT)) {
    const list = valuesList(chunk);
    await queries.all(
      `insert into delivery (id, referral_id, destination_id, kind, stage, due_at, claimable_at, priority, payload,
         created_at, ordinal, state, reason, settled_at, attempts, unanswered)
       values ${list.sql} on conflict (id) do nothing`,
      list.params,
    );
  }
}

async function reachableDestinations(
  queries: Queries,
  deliveries: readonly NewDelivery[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(deliveries.map(({ destinationId }) => destinationId))];
  const found = new Set<string>();
  for (const chunk of chunks(ids, ROWS_PER_STATEMENT)) {
    const list = inList(1, chunk);
    const sql = `select id from destination where id in ${list.sql} and removed_at is null`;
    for (const row of await queries.all(sql, list.params)) found.add(text(row, 'id'));
  }
  return found;
}

function rowOf(delivery: NewDelivery, ordinal: number, now: EpochMs, reachable: boolean): readonly Param[] {
  const { referralId, destinationId, kind, stage, priority, payload = null } = delivery;
  const dueAt = wholeMs(delivery.dueAt);
  const createdAt = wholeMs(now);
  const outcome = reachable
    ? ['due', null, null]
    : ['refused', 'reason.destination-unknown' satisfies MessageId, createdAt];
  const identity = [deliveryId(delivery), referralId, destinationId, kind, stage];
  return [...identity, dueAt, dueAt, priority, payload, createdAt, ordinal, ...outcome, 0, 0];
}

/** The deliveries about one referral, oldest first. */
export async function deliveriesOf(db: Db, referralId: string): Promise<readonly Delivery[]> {
  const rows = await db.all(
    `select ${DELIVERY_COLUMNS} from delivery x where x.referral_id = $1 order by x.created_at, x.ordinal`,
    [referralId],
  );
  return rows.map(toDelivery);
}

/** Which of these deliveries are on record. Any number of ids. */
export async function deliveriesOnRecord(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<Param>();
  for (const chunk of chunks(ids, IDS_PER_STATEMENT)) {
    const list = inList(1, chunk);
    const rows = await db.all(`select id from delivery where id in ${list.sql}`, list.params);
    for (const row of rows) found.add(text(row, 'id'));
  }
  return new Set(ids.filter((id) => found.has(storable(id))));
}

/** See the port. Two selects, because each reads an index of its own. */
export async function unposted(db: Db, since: EpochMs, overdueSince: EpochMs): Promise<number> {
  const [row = {}] = await db.all(
    `select
       (select count(*) from delivery where kind = 'new' and state = 'refused' and settled_at >= $1) +
       (select count(*) from delivery where kind = 'new' and state in ('due', 'sending', 'unknown')
          and created_at < $2) as amount`,
    [wholeMs(since), wholeMs(overdueSince)],
  );
  return number(row, 'amount');
}

/** See the port. Reads them all: nothing asks for it but a person who looks for a fault. */
export async function deliveryTally(db: Db, since: EpochMs): Promise<readonly DeliveryTally[]> {
  const rows = await db.all(
    `select kind, state, reason, count(*) as amount, min(due_at) as oldest from delivery
     where settled_at is null or settled_at >= $1 or created_at >= $2
     group by kind, state, reason order by count(*) desc, kind, state, reason limit 100`,
    [wholeMs(since), wholeMs(since)],
  );
  return rows.map((row) => ({
    kind: text(row, 'kind') as DeliveryKind,
    state: text(row, 'state') as DeliveryState,
    ...present<'reason', string>('reason', row['reason']),
    count: number(row, 'amount'),
    oldestDueAt: number(row, 'oldest'),
  }));
}

/** How many deliveries are in each state that has any. */
export async function deliveryCounts(db: Db): Promise<Readonly<Partial<Record<DeliveryState, number>>>> {
  const rows = await db.all('select state, count(*) as amount from delivery group by state');
  return Object.fromEntries(rows.map((row) => [text(row, 'state'), number(row, 'amount')]));
}
