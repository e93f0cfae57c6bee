import type { Store } from '../../ports/store';
import { claimDue, nextDueAt, settleAndClaim } from './claims';
import type { Db } from './db';
import {
  deliveriesOf,
  deliveriesOnRecord,
  deliveryCounts,
  deliveryTally,
  insertDeliveries,
  unposted,
} from './deliveries';
import { createInboxStore } from './inbox';
import { createKeptStore } from './kept';
import { createPlanStore } from './plans';
import { createPollStore } from './polls';
import { createClaimStore } from './referral-claims';
import { createReferralStore } from './referrals';
import { settle } from './settle';
import { createSubscriptionStore } from './subscriptions';

/** The store over a database whose schema is up to date. */
export function createStore(db: Db): Store {
  return {
    kind: db.kind,
    ...createPollStore(db),
    ...createReferralStore(db),
    ...createSubscriptionStore(db),
    ...createPlanStore(db),
    ...createClaimStore(db),
    ...createInboxStore(db),
    ...createKeptStore(db),
    addDeliveries: (deliveries, now) => db.tx((queries) => insertDeliveries(queries, deliveries, now)),
    claimDue: (request) => claimDue(db, request),
    settle: (claim, settlement, now) => settle(db, claim, settlement, now),
    settleAndClaim: (claim, settlement, request) => settleAndClaim(db, claim, settlement, request),
    nextDueAt: () => nextDueAt(db),
    deliveriesOf: (referralId) => deliveriesOf(db, referralId),
    deliveriesOnRecord: (ids) => deliveriesOnRecord(db, ids),
    unposted: (since, overdueSince) => unposted(db, since, overdueSince),
    deliveryTally: (since) => deliveryTally(db, since),
    deliveryCounts: () => deliveryCounts(db),
    async ping() {
      await db.all('select version from cursor where id = 1');
    },
    close: () => db.close(),
  };
}
