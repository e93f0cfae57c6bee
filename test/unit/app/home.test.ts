import { homeOf, previewOf } from '../../../src/app/home';
import type { HomeNotice, PreviewNotice } from '../../../src/domain/home';
import type { Referral } from '../../../src/domain/referral';
import type { HomeOf } from '../../../src/ports/chat-platform';
import { aDestination, aReferral, at } from '../../helpers/builders';
import { createWorld } from '../../helpers/world';
import type { World } from '../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const idOf = (number: number) => `00000000-0000-4000-8000-00000000000${String(number)}`;

/** Number `n` expires `n` days after the start. */
function expiringIn(days: number, changes: Partial<Referral> = {}): Referral {
  return aReferral({
    id: idOf(days),
    expirationDateTime: at(`2020-11-0${String(days + 1)}T08:00:00Z`),
    ...changes,
  });
}

function home(of: Partial<HomeOf> = {}): Promise<HomeNotice> {
  const person = { id: 'u1', name: 'Alex' };
  const { deliverDeps } = world;
  return homeOf(deliverDepsOf(deliverDeps), {
    platform: 'chat',
    person,
    mayKnow: () => Promise.resolve(true),
    ...of,
  });
}

function deliverDepsOf({ store, clock }: World['deliverDeps']) {
  return { store, clock, routing: world.watchDeps.routing };
}

function preview(destinationId: string, id: string): Promise<PreviewNotice | undefined> {
  return previewOf(deliverDepsOf(world.deliverDeps), destinationId, id);
}

async function withStored(...referrals: Referral[]): Promise<void> {
  world.source.put(...referrals);
  await world.poll();
}

const idsOf = (referrals: readonly Referral[]) => referrals.map(({ id }) => id);

describe('somebody’s own page', () => {
  it('is empty before anything has been read', async () => {
    expect(await home()).toEqual({ claims: [], claimed: 0, expiring: [], waiting: 0, rules: [] });
  });

  it('shows what they have claimed, most urgent first, and nobody else’s claims', async () => {
    await withStored(expiringIn(3), expiringIn(1), expiringIn(2));
    await world.say(`claim ${idOf(3)}`);
    await world.say(`claim ${idOf(1)}`);
    await world.say(`claim ${idOf(2)}`, aDestination(), { from: { id: 'u2', name: 'Dana' } });
    const { claims, claimed } = await home();
    expect(idsOf(claims)).toEqual([idOf(1), idOf(3)]);
    expect(claimed).toBe(2);
    expect((await home({ person: { id: 'u2' } })).claimed).toBe(1);
    expect((await home({ platform: 'other' })).claimed).toBe(0);
  });

  it('leaves out a claim on what has been answered', async () => {
    await withStored(expiringIn(2));
    await world.say(`claim ${idOf(2)}`);
    await withStored(
      expiringIn(2, {
        status: 'Active',
        substatus: 'Accepted',
        updatedDateTime: at('2020-11-01T08:30:00Z'),
      }),
    );
    expect(await home()).toMatchObject({ claims: [], claimed: 0, waiting: 0 });
  });

  it('shows what expires soon with who has it, without their own', async () => {
    await withStored(expiringIn(1), expiringIn(2), expiringIn(8));
    await world.say(`claim ${idOf(1)}`, aDestination(), { from: { id: 'u2', name: 'Dana' } });
    const { expiring, waiting } = await home();
    expect(expiring.map(({ referral, claim }) => [referral.id, claim?.by.name])).toEqual([
      [idOf(1), 'Dana'],
      [idOf(2), undefined],
    ]);
    expect(waiting).toBe(3);
    expect(idsOf((await home({ person: { id: 'u2' } })).expiring.map(({ referral }) => referral))).toEqual([
      idOf(2),
    ]);
  });

  it('tells the rules of the channels they may know of, and of nobody’s personal chat', async () => {
    await world.say("subscribe country eq 'US'", aDestination({ id: 'chat:emea', name: 'EMEA' }));
    await world.say('subscribe', aDestination({ id: 'chat:emea', name: 'EMEA' }));
    await world.say('subscribe', aDestination({ id: 'chat:secret', name: 'Secret' }));
    await world.say('subscribe', aDestination({ id: 'chat:alone', scope: 'personal' }));
    const { rules } = await home({ mayKnow: ({ name }) => Promise.resolve(name !== 'Secret') });
    expect(rules).toMatchObject([{ destinationId: 'chat:emea', name: 'EMEA' }]);
    expect(rules[0]?.subscriptions).toHaveLength(2);
    expect((await home({ platform: 'other' })).rules).toEqual([]);
  });
});

describe('the preview of an address', () => {
  it('shows the customer only where the conversation gets this referral anyway', async () => {
    await withStored(expiringIn(2), expiringIn(3, { customerProfile: { address: { country: 'FR' } } }));
    await world.say("subscribe country eq 'US'");
    expect(await preview('chat:general', idOf(2))).toMatchObject({ mayShowCustomer: true });
    expect(await preview('chat:general', idOf(3))).toMatchObject({ mayShowCustomer: false });
    expect(await preview('chat:other', idOf(2))).toMatchObject({ mayShowCustomer: false });
  });

  it('tells who has it, however the id is spelt', async () => {
    const id = 'c5fbb3b6-be74-4795-9fb5-4324c73fed37';
    await withStored(aReferral());
    expect(await preview('chat:general', id.toUpperCase())).not.toHaveProperty('claim');
    await world.say(`claim ${id}`);
    expect(await preview('chat:general', id.toUpperCase())).toMatchObject({
      claim: { by: { name: 'Alex' } },
    });
  });

  it('is none for what was never stored', async () => {
    expect(await preview('chat:general', idOf(1))).toBeUndefined();
  });
});
