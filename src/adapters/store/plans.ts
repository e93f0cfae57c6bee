import type { EpochMs } from '../../domain/instant';
import type { Plan, PlanRecord, PlanStore } from '../../ports/store';
import { chunks, inList } from './db';
import type { Db, Queries, Row } from './db';
import { insertDeliveries } from './deliveries';
import { NEVER } from './plan-moments';
import { CLAIM_COLUMNS, endClaim, toClaim } from './referral-claims';
import { DELIVERY_COLUMNS, number, text, toDelivery, toReferral, wholeMs } from './rows';
import { SNOOZE_COLUMNS, toSnooze } from './snoozes';

const IDS_PER_STATEMENT = 512;

/** When to think again about each open referral. */
export function createPlanStore(db: Db): PlanStore {
  return {
    duePlans: (now, limit) => duePlans(db, now, limit),
    nextPlanAt: () => nextPlanAt(db),
    recordPlan: (record) => db.tx((queries) => recordPlan(queries, record)),
    recordPlans: (records) => db.tx((queries) => recordPlans(queries, records)),
  };
}

/**
 * A few statements for the whole batch. The versions are read first: what changes while the rest is read moves one of
 * them, and the record of that plan conflicts.
 */
async function duePlans(queries: Queries, now: EpochMs, limit: number): Promise<readonly Plan[]> {
  if (limit < 1) return [];
  const due = await queries.all(
    `select p.referral_id, p.version, r.body from referral_plan p join referral r on r.id = p.referral_id
     where p.due_at <= $1 order by p.due_at limit $2`,
    [wholeMs(now), limit],
  );
  const ids = due.map((row) => text(row, 'referral_id'));
  const claims = await ofReferrals(
    queries,
    ids,
    `select ${CLAIM_COLUMNS} from claim`,
    'and ended_at is null',
  );
  const snoozes = await ofReferrals(queries, ids, `select ${SNOOZE_COLUMNS} from snooze`, '');
  const deliveries = await ofReferrals(
    queries,
    ids,
    `select ${DELIVERY_COLUMNS} from delivery x`,
    'order by x.created_at, x.ordinal',
  );
  return due.map((row) => {
    const id = text(row, 'referral_id');
    return toPlan(row, claims.get(id), snoozes.get(id), deliveries.get(id));
  });
}

function toPlan(
  row: Row,
  [claim]: readonly Row[] = [],
  snoozes: readonly Row[] = [],
  deliveries: readonly Row[] = [],
): Plan {
  return {
    referral: toReferral(row['body']),
    version: number(row, 'version'),
    ...(claim ? { claim: toClaim(claim) } : {}),
    snoozes: snoozes.map(toSnooze),
    deliveries: deliveries.map(toDelivery),
  };
}

/** The rows about these referrals, by referral. */
async function ofReferrals(
  queries: Queries,
  ids: readonly string[],
  select: string,
  rest: string,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const found = new Map<string, Row[]>();
  for (const chunk of chunks(ids, IDS_PER_STATEMENT)) {
    const list = inList(1, chunk);
    for (const row of await queries.all(`${select} where referral_id in ${list.sql} ${rest}`, list.params)) {
      const id = text(row, 'referral_id');
      const rows = found.get(id);
      if (rows) rows.push(row);
      else found.set(id, [row]);
    }
  }
  return found;
}

async function nextPlanAt(queries: Queries): Promise<EpochMs | undefined> {
  const [row] = await queries.all(
    'select min(due_at) as next_plan from referral_plan where due_at is not null and due_at < $1',
    [NEVER],
  );
  const next = row?.['next_plan'];
  return next === null || next === undefined ? undefined : Number(next);
}

/**
 * The version moves on here too: what was read once is recorded once, whoever else read it. A claim changes only
 * together with the version, so that whether it stands can be asked in the same statement.
 */
/** In the order of the ids, so that two processes that record the same ones do not wait for each other in a circle. */
async function recordPlans(
  queries: Queries,
  records: readonly PlanRecord[],
): Promise<readonly ('recorded' | 'conflict')[]> {
  const results = new Map<PlanRecord, 'recorded' | 'conflict'>();
  const ordered = [...records].sort((a, b) => (a.referralId < b.referralId ? -1 : 1));
  for (const record of ordered) results.set(record, await recordPlan(queries, record));
  return records.map((record) => results.get(record) ?? 'conflict');
}

async function recordPlan(queries: Queries, record: PlanRecord): Promise<'recorded' | 'conflict'> {
  const { referralId, expectedVersion, nextAt = NEVER, deliveries, now } = record;
  const moved = await queries.all(
    `update referral_plan set due_at = $3, version = version + 1
     where referral_id = $1 and version = $2 and due_at is not null
       and ($4 = '' or exists (select 1 from claim c
         where c.id = $4 and c.referral_id = referral_plan.referral_id and c.ended_at is null))
     returning referral_id`,
    [referralId, expectedVersion, wholeMs(nextAt), record.endClaim?.id ?? ''],
  );
  if (moved.length === 0) return 'conflict';
  if (record.endClaim) await endClaim(queries, record.endClaim.id, record.endClaim.end);
  await insertDeliveries(queries, deliveries, now);
  return 'recorded';
}
