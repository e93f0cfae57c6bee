import type { StoreConfig } from '../../../src/adapters/store/config';
import { openStore } from '../../../src/adapters/store/open-store';
import { instantFromMs } from '../../../src/domain/instant';
import type { Store } from '../../../src/ports/store';
import { silentLog } from '../../contract/store/place';
import { aDelivery, aPlanRecord, aReferral, aRequest, NOW } from '../../contract/store/samples';

/** What one turn writes at once; a reader that finds less has found a torn transaction. */
export const PER_TURN = 5;

type Task = (store: Store, say: (line: string) => void, start: number) => Promise<void>;

/** Claims until nothing is left and says the id of each delivery it was given. */
const claimEverything: Task = async (store, say) => {
  for (;;) {
    const claims = await store.claimDue(aRequest({ limit: 3 }));
    for (const claim of claims) {
      say(claim.id);
      await store.settle(claim, { state: 'delivered', messageId: `${String(process.pid)}/${claim.id}` }, NOW);
    }
    if (claims.length === 0 && (await store.nextDueAt()) === undefined) return;
  }
};

/** Records polls for ever, settles one delivery of each, and says a turn's number once all of it is written. */
const recordPolls: Task = async (store, say, start) => {
  for (let turn = start; ; turn += 1) {
    const ids = Array.from({ length: PER_TURN }, (_, index) => `${String(turn)}/${String(index)}`);
    const { version } = await store.cursor();
    await store.recordPoll({
      expectedVersion: version,
      watermark: instantFromMs(NOW + turn),
      referrals: ids.map((id) => aReferral(id, { name: 'x'.repeat(500) })),
      deliveries: ids.map((id) => aDelivery(id, 'a')),
      now: NOW + turn,
    });
    const [claim] = await store.claimDue(
      aRequest({ limit: 1, now: NOW + 10_000_000, leaseUntil: NOW + 10_000_000 }),
    );
    if (claim) await store.settle(claim, { state: 'delivered', messageId: `m${String(turn)}` }, NOW + turn);
    say(String(turn));
  }
};

/** Records as many polls as asked for, deciding again whenever another process came in between. */
const recordTurns: Task = async (store, say, start) => {
  for (let left = start; left > 0;) {
    const { version } = await store.cursor();
    const id = `${String(process.pid)}/${String(left)}`;
    const turn = { expectedVersion: version, referrals: [aReferral(id)], deliveries: [], now: NOW };
    if ((await store.recordPoll(turn)) === 'conflict') continue;
    say(id);
    left -= 1;
  }
};

/** Thinks about what is due until nothing is, one reminder for each thought, and says what it recorded. */
const recordPlans: Task = async (store, say) => {
  for (;;) {
    const plans = await store.duePlans(NOW, 7);
    if (plans.length === 0) return;
    for (const { referral, version, deliveries } of plans) {
      const reminder = aDelivery(referral.id, 'a', { kind: 'reminder', stage: String(deliveries.length) });
      const nextAt = deliveries.length < PER_TURN - 1 ? NOW : NOW + 1;
      const decided = aPlanRecord(referral.id, version, { nextAt, deliveries: [reminder] });
      if ((await store.recordPlan(decided)) === 'recorded') say(`${referral.id} ${reminder.stage}`);
    }
  }
};

/**
 * Plays a door and a worker at once: receives each of `start` things, which another process receives too, and works on
 * whatever it is handed until nothing is left. Says `took` of what it was the first to receive, `did` of its work.
 */
const workInbox: Task = async (store, say, start) => {
  const request = { now: NOW, leaseUntil: NOW + 1, limit: 3 };
  for (let index = 0; index < start; index += 1) {
    const key = `slack:${String(index)}`;
    if (await store.receive({ key, body: key, receivedAt: NOW })) say(`took ${key}`);
    for (const item of await store.claimInbox(request)) {
      say(`did ${item.key}`);
      await store.finishInbox(item.key, NOW);
    }
  }
};

/** Adds one to a number that others count up too, `start` times. */
const countUp: Task = async (store, say, start) => {
  for (let left = start; left > 0;) {
    const kept = await store.kept('count');
    const next = String(Number(kept?.value ?? '0') + 1);
    if (!(await store.keep('count', next, NOW, kept?.version ?? 0))) continue;
    say(next);
    left -= 1;
  }
};

const TASKS: Readonly<Record<string, Task>> = {
  claimEverything,
  countUp,
  recordPlans,
  recordPolls,
  recordTurns,
  workInbox,
};

async function main([task = '', start = '0', config = '']: readonly string[]): Promise<void> {
  const store = await openStore(JSON.parse(config) as StoreConfig, silentLog);
  await TASKS[task]?.(store, (line) => process.stdout.write(`${line}\n`), Number(start));
  await store.close();
}

if (require.main === module) void main(process.argv.slice(2));
