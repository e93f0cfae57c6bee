import type { EpochMs } from '../../domain/instant';
import type { Destination } from '../../domain/subscription';
import type { Db, Param, Queries } from './db';
import { DESTINATION_COLUMNS, toDestination, wholeMs } from './rows';
import { moveCursor } from './versions';

/** `undefined` when unknown or removed. */
export async function destinationById(db: Db, id: string): Promise<Destination | undefined> {
  const sql = `select ${DESTINATION_COLUMNS} from destination d where d.id = $1 and d.removed_at is null`;
  const [row] = await db.all(sql, [id]);
  return row && toDestination(row);
}

/** Every message a conversation sends may come through here, so what has not changed costs one read. */
export async function saveDestination(db: Db, destination: Destination, now: EpochMs): Promise<boolean> {
  const known = await destinationById(db, destination.id);
  if (known && isSame(known, destination)) return false;
  return db.tx((queries) => write(queries, destination, now));
}

function isSame(a: Destination, b: Destination): boolean {
  return a.platform === b.platform && a.address === b.address && a.scope === b.scope && a.name === b.name;
}

/** Of several writers at once exactly one hears that the destination is new. */
async function write(queries: Queries, destination: Destination, now: EpochMs): Promise<boolean> {
  const { id, platform, address, scope, name = null } = destination;
  const values: readonly Param[] = [id, platform, address, scope, name, wholeMs(now)];
  const added = await queries.all(
    `insert into destination (id, platform, address, scope, name, saved_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do nothing returning id`,
    values,
  );
  if (added.length > 0) return true;
  const set = 'set platform = $2, address = $3, scope = $4, name = $5, saved_at = $6, removed_at = null';
  const revived = await queries.all(
    `update destination ${set}, removed_reason = null where id = $1 and removed_at is not null returning id`,
    values,
  );
  if (revived.length > 0) return true;
  await queries.all(`update destination ${set} where id = $1`, values);
  return false;
}

/**
 * Drops the subscriptions and refuses what is open there. A delivery on its way is refused too, but keeps its token:
 * should it have arrived, its sender can still say so. The cursor goes first: it makes all plans due, so that none that
 * was decided before can still add a delivery there.
 */
export async function removeDestination(db: Db, id: string, reason: string, now: EpochMs): Promise<void> {
  await db.tx(async (queries) => {
    await moveCursor(queries);
    await queries.all('delete from subscription where destination_id = $1', [id]);
    await queries.all('delete from snooze where destination_id = $1', [id]);
    await queries.all(
      'update destination set removed_at = $2, removed_reason = $3 where id = $1 and removed_at is null',
      [id, wholeMs(now), reason],
    );
    await queries.all(
      `update delivery set state = 'refused', reason = $3, settled_at = $2
       where destination_id = $1 and settled_at is null`,
      [id, wholeMs(now), reason],
    );
  });
}
