import type { Snooze } from '../../domain/claim';
import type { ClaimStore } from '../../ports/store';
import type { Db, Queries, Row } from './db';
import { lockPlan, makeDue } from './plan-moments';
import { number, present, text, wholeMs } from './rows';

export const SNOOZE_COLUMNS = 'referral_id, destination_id, snoozed_until, snoozed_by';

/** Who wants to hear nothing of a referral for a while. */
export function createSnoozeStore(db: Db): Pick<ClaimStore, 'saveSnooze' | 'removeSnooze' | 'snoozes'> {
  return {
    saveSnooze: (snooze) => db.tx((queries) => saveSnooze(queries, snooze)),
    removeSnooze: (referralId, destinationId) =>
      db.tx((queries) => removeSnooze(queries, referralId, destinationId)),
    async snoozes(referralId) {
      const sql = `select ${SNOOZE_COLUMNS} from snooze where referral_id = $1 order by snoozed_until`;
      return (await db.all(sql, [referralId])).map(toSnooze);
    },
  };
}

export function toSnooze(row: Row): Snooze {
  return {
    referralId: text(row, 'referral_id'),
    destinationId: text(row, 'destination_id'),
    until: number(row, 'snoozed_until'),
    ...present<'by', string>('by', row['snoozed_by']),
  };
}

async function saveSnooze(queries: Queries, snooze: Snooze): Promise<void> {
  const { referralId, destinationId, until, by = null } = snooze;
  await lockPlan(queries, referralId);
  await queries.all(
    `insert into snooze (referral_id, destination_id, snoozed_until, snoozed_by) values ($1, $2, $3, $4)
     on conflict (referral_id, destination_id) do update
       set snoozed_until = excluded.snoozed_until, snoozed_by = excluded.snoozed_by`,
    [referralId, destinationId, wholeMs(until), by],
  );
  await makeDue(queries, referralId);
}

async function removeSnooze(queries: Queries, referralId: string, destinationId: string): Promise<void> {
  await lockPlan(queries, referralId);
  const removed = await queries.all(
    'delete from snooze where referral_id = $1 and destination_id = $2 returning referral_id',
    [referralId, destinationId],
  );
  if (removed.length > 0) await makeDue(queries, referralId);
}
