import { createHash } from 'node:crypto';
import type { Subscription } from '../../domain/subscription';
import { GoneError } from '../../ports/errors';
import type { SubscriptionStore } from '../../ports/store';
import { inList, valuesList } from './db';
import type { Db, Param, Queries } from './db';
import { destinationById, removeDestination, saveDestination } from './destinations';
import { toSubscription, wholeMs } from './rows';
import { settingsText } from './settings';
import { lockCursor, moveCursor } from './versions';

/** Destinations and what they want to hear. */
export function createSubscriptionStore(db: Db): SubscriptionStore {
  return {
    saveDestination: (destination, now) => saveDestination(db, destination, now),
    removeDestination: (id, reason, now) => removeDestination(db, id, reason, now),
    destination: (id) => destinationById(db, id),
    subscriptions: (destinationId) => subscriptions(db, destinationId),
    addSubscription: (subscription) => db.tx((queries) => addSubscription(queries, subscription)),
    changeSubscriptions: (changed) => db.tx((queries) => changeSubscriptions(queries, changed)),
    removeSubscriptions: (ids) => db.tx((queries) => removeSubscriptions(queries, ids)),
  };
}

async function subscriptions(db: Db, destinationId: string | undefined): Promise<readonly Subscription[]> {
  const order = 'order by created_at, version';
  const rows =
    destinationId === undefined
      ? await db.all(`select * from subscription ${order}`)
      : await db.all(`select * from subscription where destination_id = $1 ${order}`, [destinationId]);
  return rows.map(toSubscription);
}

/** Throws `GoneError` when the destination is unknown or removed: nothing could ever be sent there. */
async function addSubscription(queries: Queries, subscription: Subscription): Promise<boolean> {
  const { id, destinationId } = subscription;
  await lockCursor(queries);
  const known = await queries.all('select id from destination where id = $1 and removed_at is null', [
    destinationId,
  ]);
  if (known.length === 0) {
    throw new GoneError(`Destination "${destinationId}" is not known: save it before it subscribes.`);
  }
  const [same] = await queries.all(
    'select id from subscription where destination_id = $1 and filter_key = $2',
    [destinationId, filterKey(subscription.filter)],
  );
  // The very same one stands there when it was written already and only the answer was lost.
  if (same) return same['id'] === id;
  await insert(queries, subscription, await moveCursor(queries));
  return true;
}

/** `version` tells apart what was added in the same millisecond. */
async function insert(queries: Queries, subscription: Subscription, version: number): Promise<void> {
  const { id, destinationId, filter } = subscription;
  const list = valuesList([
    [id, destinationId, filter ?? null, filterKey(filter), ...changeable(subscription), version],
  ]);
  await queries.all(
    `insert into subscription (id, destination_id, filter, filter_key, wants_new, wants_reminders, wants_digest,
       language, time_zone, settings, created_by, created_at, version) values ${list.sql}`,
    list.params,
  );
}

/** All but what it is about and where. */
function changeable(subscription: Subscription): readonly Param[] {
  const { wants, language, timeZone, createdBy = null, createdAt } = subscription;
  const flags = [wants.new, wants.reminders, wants.digest].map(Number);
  return [...flags, language, timeZone, settingsText(subscription), createdBy, wholeMs(createdAt)];
}

async function changeSubscriptions(queries: Queries, subscriptions: readonly Subscription[]): Promise<void> {
  if (subscriptions.length === 0) return;
  await lockCursor(queries);
  let changes = 0;
  for (const subscription of subscriptions) {
    const changed = await queries.all(
      `update subscription set wants_new = $2, wants_reminders = $3, wants_digest = $4, language = $5, time_zone = $6,
         settings = $7, created_by = $8, created_at = $9 where id = $1 returning id`,
      [subscription.id, ...changeable(subscription)],
    );
    changes += changed.length;
  }
  if (changes > 0) await moveCursor(queries);
}

async function removeSubscriptions(queries: Queries, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await lockCursor(queries);
  const list = inList(1, ids);
  const removed = await queries.all(
    `delete from subscription where id in ${list.sql} returning id`,
    list.params,
  );
  if (removed.length > 0) await moveCursor(queries);
}

/** A digest, because a long filter would not fit into an index; empty for "everything". */
function filterKey(filter: string | undefined): string {
  return filter === undefined ? '' : createHash('sha256').update(filter).digest('hex');
}
