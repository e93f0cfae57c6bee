import type { Store } from '../../../src/ports/store';
import { checkContract } from './check-contract';
import { claimContract } from './claim-contract';
import { deliveryContract } from './delivery-contract';
import { inboxContract } from './inbox-contract';
import { keptContract } from './kept-contract';
import type { Place } from './place';
import { planContract } from './plan-contract';
import { planCauseContract } from './plan-cause-contract';
import { pollContract } from './poll-contract';
import { referralClaimContract } from './referral-claim-contract';
import { referralContract } from './referral-contract';
import {
  aChange,
  aClaim,
  aDelivery,
  aDestination,
  aReferral,
  aRequest,
  aSubscription,
  claimOne,
  NOW,
  record,
} from './samples';
import { settleContract } from './settle-contract';
import { snoozeContract } from './snooze-contract';
import { subscriptionContract } from './subscription-contract';

/** What a part of the suite works on: a fresh, empty store, and more handles on the same data. */
export interface Subject {
  readonly store: Store;
  another(): Promise<Store>;
}

export interface StoreUnderTest {
  readonly name: string;
  fresh(): Promise<Place>;
  /** Whether the store can be closed and opened again. */
  readonly survivesClosing: boolean;
}

/** Everything `src/ports/store.ts` promises, against one implementation. */
export function storeContract({ name, fresh, survivesClosing }: StoreUnderTest): void {
  describe(name, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await fresh();
      store = await place.open();
    });
    afterEach(() => place.dispose());

    const subject = (): Subject => ({ store, another: () => place.open() });
    pollContract(subject);
    referralContract(subject);
    subscriptionContract(subject);
    deliveryContract(subject);
    claimContract(subject);
    settleContract(subject);
    planContract(subject);
    planCauseContract(subject);
    referralClaimContract(subject);
    snoozeContract(subject);
    checkContract(subject);
    inboxContract(subject);
    keptContract(subject);
    lifeContract(subject, survivesClosing);
  });
}

function lifeContract(subject: () => Subject, survivesClosing: boolean): void {
  describe('life', () => {
    it('answers a ping and names its kind', async () => {
      const { store } = subject();
      await expect(store.ping()).resolves.toBeUndefined();
      expect(['sqlite', 'postgres']).toContain(store.kind);
    });

    const onlyWhenClosable = survivesClosing ? it : it.skip;
    onlyWhenClosable('refuses to answer once it is closed, and closes twice without harm', async () => {
      const { store } = subject();
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
      await expect(store.ping()).rejects.toThrow();
    });

    onlyWhenClosable('finds everything again after it was closed and opened', async () => {
      const { store, another } = subject();
      await store.saveDestination(aDestination('a'), NOW);
      await store.addSubscription(aSubscription('s', 'a'));
      await record(store, {
        referrals: [aReferral('r')],
        deliveries: [aDelivery('r', 'a')],
        baselineAt: NOW,
      });
      await store.settle(await claimOne(store), { state: 'due', dueAt: NOW + 1, reason: 'throttled' }, NOW);
      await store.takeLease('poll', 'one', NOW, NOW + 5);
      await store.changeClaim(aChange('r', { next: aClaim('c', 'r') }));
      await store.saveSnooze({ referralId: 'r', destinationId: 'a', until: NOW + 9 });
      await store.recordCheck(NOW);
      await store.receive({ key: 'slack:e', body: 'x', receivedAt: NOW });
      await store.keep('slack/x', 'y', NOW);
      const before = await everything(store);
      await store.close();
      const reopened = await another();
      expect(await everything(reopened)).toEqual(before);
      expect(await reopened.takeLease('poll', 'two', NOW, NOW + 5)).toBe(false);
      expect(await reopened.claimDue(aRequest({ now: NOW + 1 }))).toHaveLength(1);
      expect(await reopened.receive({ key: 'slack:e', receivedAt: NOW })).toBe(false);
      expect(await reopened.claimInbox({ now: NOW, leaseUntil: NOW + 1, limit: 9 })).toHaveLength(1);
    });
  });
}

async function everything(store: Store): Promise<unknown> {
  return {
    cursor: await store.cursor(),
    referrals: await store.referrals(),
    subscriptions: await store.subscriptions(),
    destination: await store.destination('a'),
    deliveries: await store.deliveriesOf('r'),
    nextDueAt: await store.nextDueAt(),
    plans: await store.duePlans(NOW, 9),
    claims: await store.claims('r'),
    snoozes: await store.snoozes('r'),
    checks: await store.checks(NOW - 5, NOW),
    kept: await store.kept('slack/x'),
  };
}
