import { deliveryId } from '../../domain/delivery';
import type { Delivery, DeliveryState, NewDelivery } from '../../domain/delivery';
import type { EpochMs } from '../../domain/instant';
import { chunks, inList, valuesList } from './db';
import type { Db, Param, Queries } from './db';
import { DELIVERY_COLUMNS, number, text, toDelivery, wholeMs } from './rows';

const ROWS_PER_STATEMENT = 100;

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
  const outcome = reachable ? ['due', null, null] : ['refused', 'the destination is not known', createdAt];
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

/** How many deliveries are in each state that has any. */
export async function deliveryCounts(db: Db): Promise<Readonly<Partial<Record<DeliveryState, number>>>> {
  const rows = await db.all('select state, count(*) as amount from delivery group by state');
  return Object.fromEntries(rows.map((row) => [text(row, 'state'), number(row, 'amount')]));
}
