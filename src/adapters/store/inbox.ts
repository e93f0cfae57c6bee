import { randomUUID } from 'node:crypto';
import type { InboxItem, InboxStore, ReceivedItem } from '../../ports/store';
import { inList } from './db';
import type { Db, Queries, Row } from './db';
import { number, text, wholeMs } from './rows';

/** What came in from chat platforms. */
export function createInboxStore(db: Db): InboxStore {
  return {
    receive: (item) => receive(db, item),
    claimInbox: (request) => claimInbox(db, request),
    async finishInbox(key, now) {
      await db.all(
        `update inbox set body = null, token = null, held_until = null, finished_at = $2
         where key = $1 and finished_at is null`,
        [key, wholeMs(now)],
      );
    },
    async forgetInbox(before) {
      await db.all('delete from inbox where finished_at is not null and received_at < $1', [wholeMs(before)]);
    },
  };
}

/**
 * Of those that bring the same thing at once the first is told that it did. The receipt tells it so also when its
 * commit went through and only the answer was lost.
 */
async function receive(db: Db, { key, body, receivedAt }: ReceivedItem): Promise<boolean> {
  const receipt = randomUUID();
  const moment = wholeMs(receivedAt);
  return db.tx(async (queries) => {
    const rows = await queries.all(
      `insert into inbox (key, body, received_at, ordinal, attempts, receipt, finished_at)
       values ($1, $2, $3, (select coalesce(max(o.ordinal), 0) + 1 from inbox o where o.received_at = $3), 0, $4, $5)
       on conflict (key) do update set receipt = excluded.receipt where inbox.receipt = excluded.receipt
       returning key`,
      [key, body ?? null, moment, receipt, body === undefined ? moment : null],
    );
    return rows.length === 1;
  });
}

type ClaimInbox = Parameters<InboxStore['claimInbox']>[0];

async function claimInbox(db: Db, request: ClaimInbox): Promise<readonly InboxItem[]> {
  if (request.limit < 1) return [];
  const token = randomUUID();
  let tries = 0;
  const rows = await db.tx(async (queries) => {
    tries += 1;
    // A commit whose answer was lost has claimed already; claiming again would leave those to their lease.
    const earlier = tries > 1 ? await claimedBy(queries, token) : [];
    return earlier.length > 0 ? earlier : claim(db, queries, request, token);
  });
  return rows.map(toItem);
}

async function claim(
  db: Db,
  queries: Queries,
  { now, leaseUntil, limit }: ClaimInbox,
  token: string,
): Promise<readonly Row[]> {
  const free = await queries.all(
    `select i.key from inbox i
     where i.finished_at is null and (i.held_until is null or i.held_until <= $1)
     order by i.received_at, i.ordinal limit $2 ${db.claiming('i')}`,
    [wholeMs(now), limit],
  );
  if (free.length === 0) return [];
  const keys = inList(
    3,
    free.map((row) => text(row, 'key')),
  );
  await queries.all(
    `update inbox set token = $1, held_until = $2, attempts = attempts + 1 where key in ${keys.sql}`,
    [token, wholeMs(leaseUntil), ...keys.params],
  );
  return claimedBy(queries, token);
}

function claimedBy(queries: Queries, token: string): Promise<readonly Row[]> {
  return queries.all(
    `select key, body, received_at, attempts from inbox where finished_at is null and token = $1
     order by received_at, ordinal`,
    [token],
  );
}

function toItem(row: Row): InboxItem {
  return {
    key: text(row, 'key'),
    body: text(row, 'body'),
    receivedAt: number(row, 'received_at'),
    attempts: number(row, 'attempts'),
  };
}
