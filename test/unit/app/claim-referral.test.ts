import { DAY_MS } from '../../../src/domain/instant';
import type { Notice } from '../../../src/domain/notice';
import type { Referral } from '../../../src/domain/referral';
import type { ChatMessage } from '../../../src/ports/chat-platform';
import { aDestination, aReferral, at } from '../../helpers/builders';
import { wordsOf } from '../../helpers/words';
import { createWorld } from '../../helpers/world';
import type { World } from '../../helpers/world';

const id = aReferral().id;
const jenny = { id: 'u2', name: 'Jenny Wu' };
const asJenny: Partial<ChatMessage> = { from: jenny };
const mentioning = (...mentions: NonNullable<ChatMessage['mentions']>) => ({ mentions });
const answered = aReferral({
  status: 'Active',
  substatus: 'Accepted',
  updatedDateTime: at('2020-11-01T07:30:00Z'),
});
let world: World;

beforeEach(async () => {
  world = await createWorld();
  await world.poll();
  await world.say('subscribe');
  await arrived(aReferral());
});
afterEach(() => world.close());

/** Its card is posted in the channel. */
async function arrived(...referrals: readonly Referral[]): Promise<void> {
  world.source.put(...referrals);
  await world.poll();
  await world.deliver();
}

/** `done: Fabrikam Customer Inc is yours — The cards …`. */
function told(notice: Notice): string {
  if (notice.kind !== 'done' && notice.kind !== 'problem') throw new TypeError(`not ${notice.kind}`);
  return `${notice.kind}: ${wordsOf(notice.title)} — ${wordsOf(notice.text)}`;
}

const say = async (text: string, said: Partial<ChatMessage> = {}) =>
  told(await world.say(text, undefined, said));

async function claimer(referralId = id): Promise<string | undefined> {
  const last = (await world.store.claims(referralId)).at(-1);
  return last?.ended === undefined ? last?.by.name : undefined;
}

/** What is shown after a delivery, as `update chat:general referral-card`. */
async function sent(): Promise<string[]> {
  world.platform.sent.length = 0;
  await world.deliver();
  return world.platform.sent.map(({ action, destinationId, notice }) =>
    [action, destinationId, notice.kind].join(' '),
  );
}

describe('claim', () => {
  it('gives a referral to whoever asks, and its cards say so', async () => {
    expect(await say(`claim ${id}`)).toContain('done: Fabrikam Customer Inc is yours');
    expect(await world.store.claims(id)).toEqual([
      {
        id: expect.any(String) as string,
        referralId: id,
        by: { platform: 'chat', id: 'u1', name: 'Alex' },
        destinationId: 'chat:general',
        at: world.clock.now(),
      },
    ]);
    expect(await sent()).toEqual(['update chat:general referral-card']);
    expect(world.platform.sent[0]?.notice).toMatchObject({ follow: { claim: { by: { name: 'Alex' } } } });
  });

  it('finds it by the customer’s name, and offers the way back', async () => {
    const answer = await world.say('claim fabrikam');
    expect(answer).toMatchObject({ kind: 'done', suggestions: [`release ${id}`, `show ${id}`] });
    expect(await claimer()).toBe('Alex');
  });

  it('changes nothing when it is claimed twice', async () => {
    await say(`claim ${id}`);
    expect(await say(`claim ${id}`)).toContain('is yours already');
    expect(await world.store.claims(id)).toHaveLength(1);
  });

  it('names whoever has it already', async () => {
    await say(`claim ${id}`, asJenny);
    expect(await say(`claim ${id}`)).toContain('problem: Jenny Wu was faster');
    expect(await claimer()).toBe('Jenny Wu');
  });

  it('is given to one of two who press at the same moment', async () => {
    const answers = await Promise.all([say(`claim ${id}`), say(`claim ${id}`, asJenny)]);
    expect(answers.filter((answer) => answer.startsWith('done:'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('was faster'))).toHaveLength(1);
  });

  it('names whoever was faster between the look and the write', async () => {
    const { changeClaim } = world.store;
    world.store.changeClaim = async (change) => {
      world.store.changeClaim = changeClaim;
      await say(`claim ${id}`, asJenny);
      return changeClaim(change);
    };
    expect(await say(`claim ${id}`)).toContain('Jenny Wu was faster');
  });

  it('gives up, with a code, when others keep being faster', async () => {
    world.store.changeClaim = () => Promise.resolve({ kind: 'lost' });
    expect(await world.say(`claim ${id}`)).toMatchObject({
      kind: 'problem',
      code: expect.any(String) as string,
    });
  });

  it('means the one that waits when others of the customer have been answered', async () => {
    await arrived(aReferral({ id: 'won', status: 'Closed', substatus: 'Won' }));
    expect(await say('claim Fabrikam')).toContain('is yours');
    expect(await claimer()).toBe('Alex');
  });

  it('asks which one when several of that name wait', async () => {
    await arrived(aReferral({ id: 'second' }));
    const answer = await world.say('claim fabrikam');
    expect(told(answer)).toContain('2 referrals are called “fabrikam”');
    expect(answer.kind === 'problem' && answer.suggestions).toEqual([
      'search fabrikam',
      ...[`claim second`, `claim ${id}`].sort((a, b) => Number(b.includes(id)) - Number(a.includes(id))),
    ]);
  });

  it('says that nobody knows the name, or the id', async () => {
    expect(await say('claim banana')).toContain(`“banana” is not a referral`);
    expect(await say('claim banana')).toContain(`claim ${id}`);
    expect(await say('claim x')).toContain('“x” is not a referral');
    expect(await say('claim 11111111-2222-4333-8444-555555555555')).toContain('No such referral');
  });

  it.each([
    ['has been answered', { status: 'Active', substatus: 'Accepted' }],
    ['has expired', { status: 'Closed', substatus: 'Expired' }],
  ])('is refused when it %s', async (_, changes) => {
    await arrived(aReferral({ id: 'over', ...changes }));
    expect(await say('claim over')).toContain('Nobody has to answer Fabrikam Customer Inc any more');
    expect(await claimer('over')).toBeUndefined();
  });

  it('is refused once the deadline is over, also while Partner Center still calls it new', async () => {
    world.clock.advance(14 * DAY_MS);
    expect(await say(`claim ${id}`)).toContain('any more');
    expect(await claimer()).toBeUndefined();
  });

  it('is refused when Partner Center no longer shows it', async () => {
    world.source.remove(id);
    world.clock.advance(3_600_000);
    await world.poll();
    expect(await say(`claim ${id}`)).toContain('probably been withdrawn');
    expect(await claimer()).toBeUndefined();
  });

  it('has words for a referral without a name, and keeps to the beginning of a long one', async () => {
    const unnamed = aReferral({ id: 'unnamed', customerProfile: { name: ' ' } });
    await arrived(unnamed, aReferral({ id: 'long', customerProfile: { name: 'x'.repeat(10_000) } }));
    expect(await say('claim unnamed')).toContain('done: Unnamed customer is yours');
    expect((await say('claim long')).length).toBeLessThan(400);
  });
});

describe('release', () => {
  it('gives it back, and its cards say so', async () => {
    await say(`claim ${id}`);
    await world.deliver();
    expect(await say(`release ${id}`)).toContain('Fabrikam Customer Inc is free again');
    expect(await world.store.claims(id)).toMatchObject([{ ended: { how: 'released' } }]);
    expect(await sent()).toEqual(['update chat:general referral-card']);
  });

  it('says when nobody has it', async () => {
    expect(await say(`release ${id}`)).toContain('done: Nobody has claimed');
    expect(await say('release banana')).toContain('“banana” is not a referral');
  });

  it('is not for others, who are offered to take it over', async () => {
    await say(`claim ${id}`, asJenny);
    const answer = await world.say(`release ${id}`);
    expect(told(answer)).toContain('problem: It is not yours to give back');
    expect(answer).toMatchObject({ suggestions: [`assign ${id} @me`] });
    await say(`assign ${id} @me`);
    expect(await claimer()).toBe('Alex');
  });

  it('does not say that it is free when somebody else got it meanwhile', async () => {
    await say(`claim ${id}`);
    const { changeClaim } = world.store;
    world.store.changeClaim = async (change) => {
      world.store.changeClaim = changeClaim;
      await say(`assign ${id} @me`, asJenny);
      return changeClaim(change);
    };
    expect(await say(`release ${id}`)).toContain('not yours');
    expect(await claimer()).toBe('Jenny Wu');
  });

  it('does not offer to claim what has been answered', async () => {
    await say(`claim ${id}`);
    await arrived(answered);
    expect(await world.say(`release ${id}`)).toMatchObject({ kind: 'done', suggestions: [`show ${id}`] });
  });
});

describe('assign', () => {
  it('gives a referral to somebody who is mentioned, and shows it to them alone', async () => {
    expect(await say(`assign ${id} @Jenny Wu`, mentioning(jenny))).toContain(
      'done: Jenny Wu has Fabrikam Customer Inc now — The cards say so, and Jenny Wu has been told.',
    );
    expect(await world.store.claims(id)).toMatchObject([{ by: jenny, assignedBy: 'Alex' }]);
    expect(await sent()).toEqual(
      expect.arrayContaining(['update chat:general referral-card', 'post chat:personal-u2 referral-card']),
    );
    expect(world.posts('referral-card').find(({ action }) => action === 'post')?.notice).toMatchObject({
      occasion: 'handed-over',
    });
  });

  it.each(['Jenny Wu Jr.', 'Jenny', 'jenny  wu (guest)'])('knows who is meant by @%s', async (name) => {
    await say(`assign Fabrikam to @${name}`, mentioning({ id: 'u2', name: 'Jenny Wu Jr.' }));
    expect(await claimer()).toBe('Jenny Wu Jr.');
  });

  it('takes of several mentions the one of that name', async () => {
    const dana = { id: 'u3', name: 'Dana' };
    await say(`assign ${id} @Jenny Wu`, mentioning(dana, jenny));
    expect(await claimer()).toBe('Jenny Wu');
    expect(await say(`assign ${id} @Somebody`, mentioning(dana, jenny))).toContain('I do not know who');
  });

  it.each(['me', 'myself', 'Alex'])(
    'gives it to whoever says “%s”, as a claim of their own',
    async (name) => {
      expect(await say(`assign ${id} to ${name}`)).toContain('is yours');
      expect((await world.store.claims(id))[0]).not.toHaveProperty('assignedBy');
      expect(await sent()).toEqual(['update chat:general referral-card']);
      expect(await say(`assign ${id} to ${name}`)).toContain('is yours already');
    },
  );

  it('says how to name a person it does not know, and quotes only the beginning', async () => {
    expect(await say(`assign ${id} @Jenny Wu`)).toContain(
      'I do not know who Jenny Wu is — Mention the person',
    );
    expect((await say(`assign ${id} @${'x'.repeat(3_000)}`)).length).toBeLessThan(400);
    expect(await claimer()).toBeUndefined();
  });

  it('is not fooled by a mention without a name', async () => {
    expect(await say(`assign ${id} @!!!`, { from: { id: 'u9' } })).toContain('problem:');
    await say(`assign ${id} @Jenny`, mentioning({ id: 'u2' }));
    expect(await claimer()).toBe('Jenny');
  });

  it('tells both when it takes a referral from somebody else', async () => {
    await say(`claim ${id}`, { from: { id: 'u3', name: 'Dana' } });
    await world.deliver();
    await say(`assign ${id} @Jenny Wu`, mentioning(jenny));
    expect(await world.store.claims(id)).toMatchObject([
      { by: { name: 'Dana' }, ended: { how: 'handed-over' } },
      { by: { name: 'Jenny Wu' } },
    ]);
    expect(await sent()).toEqual(
      expect.arrayContaining(['post chat:personal-u2 referral-card', 'post chat:personal-u3 claim-word']),
    );
    expect(world.posts('claim-word')[0]?.notice).toMatchObject({
      what: 'handed-over',
      by: 'Alex',
      to: 'Jenny Wu',
    });
  });

  it('does not tell somebody alone what they have just done themselves', async () => {
    await say(`claim ${id}`);
    await say(`assign ${id} @Jenny Wu`, mentioning(jenny));
    expect((await sent()).filter((line) => line.includes('personal-u1'))).toEqual([]);
  });

  it('says a word below the card that stands with the new claimer from before', async () => {
    await say(`assign ${id} @Jenny Wu`, mentioning(jenny));
    await world.deliver();
    await say(`release ${id}`, asJenny);
    await say(`assign ${id} @Jenny Wu`, mentioning(jenny));
    expect(await sent()).toContain('reply chat:personal-u2 claim-word');
  });

  it('says so when the person cannot be written to alone', async () => {
    world.platform.closePersonal('u2', { kind: 'refused', reason: 'has not added the app' });
    expect(await say(`assign ${id} @Jenny Wu`, mentioning(jenny))).toContain(
      'I cannot write to Jenny Wu alone',
    );
    expect(await claimer()).toBe('Jenny Wu');
    await say(`assign ${id} to me`, { from: { id: 'u3', name: 'Dana' } });
    expect((await sent()).filter((line) => line.includes('personal'))).toEqual([]);
  });

  it('changes nothing when they have it already, or when nobody has to answer it', async () => {
    await say(`claim ${id}`, asJenny);
    expect(await say(`assign ${id} @Jenny Wu`, mentioning(jenny))).toContain(
      'done: Jenny Wu has Fabrikam Customer Inc already',
    );
    await arrived(answered);
    expect(await say(`assign ${id} to me`)).toContain('any more');
    expect(await say('assign banana to me')).toContain('“banana” is not a referral');
  });

  it('does not take it from somebody who was faster', async () => {
    const { changeClaim } = world.store;
    world.store.changeClaim = async (change) => {
      world.store.changeClaim = changeClaim;
      await say(`claim ${id}`, { from: { id: 'u3', name: 'Dana' } });
      return changeClaim(change);
    };
    expect(await say(`assign ${id} @Jenny Wu`, mentioning(jenny))).toContain('Dana was faster');
    expect(await claimer()).toBe('Dana');
  });

  it('gives what was given back meanwhile', async () => {
    await say(`claim ${id}`);
    const { changeClaim } = world.store;
    world.store.changeClaim = async (change) => {
      world.store.changeClaim = changeClaim;
      await say(`release ${id}`);
      return changeClaim(change);
    };
    expect(await say(`assign ${id} @Jenny Wu`, mentioning(jenny))).toContain('Jenny Wu has');
    expect(await claimer()).toBe('Jenny Wu');
  });

  it('offers no button that would need a mention when several have that name', async () => {
    await arrived(aReferral({ id: 'second' }));
    const answer = await world.say('assign fabrikam @Jenny Wu', undefined, mentioning(jenny));
    expect(answer.kind === 'problem' && [...answer.suggestions].sort()).toEqual([
      'search fabrikam',
      `show ${id}`,
      'show second',
    ]);
  });
});

describe('a pressed button', () => {
  const press = (text: string, said: Partial<ChatMessage> = {}) =>
    world.handler.click({ destination: aDestination(), text, from: { id: 'u1', name: 'Alex' }, ...said });

  it('answers with the card as it is now', async () => {
    expect(await press(`claim ${id}`)).toMatchObject({
      kind: 'referral-card',
      follow: { claim: { by: { name: 'Alex' } } },
    });
    expect(await press(`claim ${id}`)).toMatchObject({ kind: 'referral-card' });
    expect(await press(`snooze ${id} 1d`)).toMatchObject({
      kind: 'referral-card',
      follow: { snoozedUntil: world.clock.now() + DAY_MS },
    });
    const released = await press(`release ${id}`);
    expect(released).toMatchObject({ kind: 'referral-card', follow: { earlier: [{}] } });
    expect(released.kind === 'referral-card' && released.follow?.claim).toBeUndefined();
  });

  it('answers with the card also where the button says a name', async () => {
    expect(await press('claim Fabrikam')).toMatchObject({ kind: 'referral-card', referral: { id } });
  });

  it('says who was faster instead', async () => {
    await press(`claim ${id}`, asJenny);
    expect(told(await press(`claim ${id}`))).toContain('Jenny Wu was faster');
  });

  it('answers with a code when the card cannot be shown', async () => {
    world.store.snoozes = () => Promise.reject(new Error('the disk is full'));
    expect(await press(`claim ${id}`)).toMatchObject({ kind: 'problem', code: expect.any(String) as string });
  });

  it('answers anything else as if it were typed', async () => {
    expect(await press('settings')).toMatchObject({ kind: 'settings' });
  });
});
