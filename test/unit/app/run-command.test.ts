import { MINUTE_MS } from '../../../src/domain/instant';
import type { Notice } from '../../../src/domain/notice';
import type { Referral } from '../../../src/domain/referral';
import { RefusedError, RetryLaterError, SignInError } from '../../../src/ports/errors';
import { aDestination, aReferral, at, ms } from '../../helpers/builders';
import { wordsOf } from '../../helpers/words';
import { createWorld } from '../../helpers/world';
import type { World } from '../../helpers/world';

const id = aReferral().id;
const UNKNOWN_ID = '11111111-2222-4333-8444-555555555555';
let world: World;

beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

async function withStored(...referrals: Referral[]): Promise<void> {
  world.source.put(...referrals);
  await world.poll();
}

function problem(notice: Notice) {
  if (notice.kind !== 'problem') throw new TypeError(`a problem was expected, not ${notice.kind}`);
  return { ...notice, title: wordsOf(notice.title), text: wordsOf(notice.text) };
}

describe('show', () => {
  it('reads the referral afresh from Partner Center', async () => {
    await withStored(aReferral());
    world.source.put(aReferral({ name: 'Training' }));
    expect(await world.say(`show referral ${id}`)).toMatchObject({
      kind: 'detail',
      referral: aReferral({ name: 'Training' }),
      canGoBack: false,
    });
    expect(await world.say(id)).toMatchObject({ kind: 'detail' });
    expect(await world.say(`show ${id} back`)).toMatchObject({ kind: 'detail', canGoBack: true });
  });

  it('tells an unknown id apart from words that are no id at all', async () => {
    await withStored(aReferral());
    const unknown = problem(await world.say(`show referral ${UNKNOWN_ID}`));
    const banana = problem(await world.say('show referral banana'));
    expect(unknown.text).toContain(`knows no referral with the id ${UNKNOWN_ID}`);
    expect(banana.title).toBe('“banana” is not a referral');
    expect(banana.text).toContain('An id looks like');
    expect(world.source.calls).not.toContain('get banana');
  });

  it('says that a referral which was there has probably been withdrawn', async () => {
    await withStored(aReferral());
    world.source.remove(id);
    expect(problem(await world.say(`show ${id}`)).text).toContain('withdrawn');
  });

  it('finds a referral by its customer’s name', async () => {
    await withStored(
      aReferral(),
      aReferral({ id: UNKNOWN_ID, customerProfile: { name: 'Harbourline Logistics' } }),
    );
    expect(await world.say('show harbour')).toMatchObject({ kind: 'detail', referral: { id: UNKNOWN_ID } });
  });

  it('lets the person choose when several match, and prefers an exact name', async () => {
    await withStored(
      aReferral(),
      aReferral({ id: UNKNOWN_ID, customerProfile: { name: 'Fabrikam Customer Inc, Paris' } }),
    );
    expect(await world.say('show fabrikam')).toMatchObject({
      kind: 'list',
      filter: 'search',
      words: 'fabrikam',
      total: 2,
    });
    expect(await world.say('show Fabrikam Customer Inc')).toMatchObject({ kind: 'detail', referral: { id } });
    expect(await world.say('search fabrikam page 1')).toMatchObject({ kind: 'list', total: 2, offset: 0 });
  });

  it('shows an id the API made in another form, when it is stored', async () => {
    await withStored(aReferral({ id: 'ref-1' }));
    expect(await world.say('show ref-1')).toMatchObject({ kind: 'detail', referral: { id: 'ref-1' } });
  });

  it.each([new RetryLaterError('down'), new SignInError('signed out')])(
    'shows the stored copy, and says so, when Partner Center answers %s',
    async (error) => {
      await withStored(aReferral());
      world.source.breakWith(error);
      world.clock.advance(1000);
      expect(await world.say(`show ${id}`)).toMatchObject({
        kind: 'detail',
        storedAt: world.clock.now() - 1000,
      });
    },
  );

  it('does not let a person wait for a Partner Center that hangs', async () => {
    await withStored(aReferral());
    world.source.get = () => new Promise(() => undefined);
    const answer = world.say(`show ${id}`);
    await new Promise(setImmediate);
    world.clock.advance(6_000);
    expect(await answer).toMatchObject({ kind: 'detail', storedAt: expect.any(Number) as number });
  });

  it('says what to do when there is no copy either', async () => {
    await withStored();
    world.source.breakWith(new RetryLaterError('down'));
    expect(problem(await world.say(`show ${UNKNOWN_ID}`))).toMatchObject({
      title: 'Partner Center is not answering',
      suggestions: [`show ${UNKNOWN_ID}`, 'list pending'],
    });
  });

  it('takes a refused id as unknown', async () => {
    world.source.breakWith(new RefusedError('bad id'));
    expect(problem(await world.say(`show ${UNKNOWN_ID}`)).title).toBe('No such referral');
  });
});

describe('card', () => {
  it('is the short card with the rules of this channel', async () => {
    await withStored(aReferral());
    await world.say("subscribe customerProfile/address/country eq 'US'");
    expect(await world.say(`card ${id}`)).toMatchObject({
      kind: 'referral-card',
      repeat: false,
      rules: ["customerProfile/address/country eq 'US'"],
    });
  });

  it('is the detail for what is not stored', async () => {
    world.source.put(aReferral());
    expect(await world.say(`card ${id}`)).toMatchObject({ kind: 'detail' });
  });
});

describe('list', () => {
  const soon = aReferral({ id: 'soon', expirationDateTime: at('2020-11-02T00:00:00Z') });
  const overdue = aReferral({ id: 'overdue', expirationDateTime: at('2018-11-06T00:00:00Z') });
  const { createdDateTime: _, ...undated } = aReferral({ id: 'undated' });
  const active = aReferral({ id: 'active', status: 'Active', substatus: 'Accepted' });
  const closed = aReferral({ id: 'closed', status: 'Closed', substatus: 'Won' });
  const outgoing = aReferral({ id: 'out', direction: 'Outgoing' });

  async function ids(text: string): Promise<string[]> {
    const notice = await world.say(text);
    if (notice.kind !== 'list') throw new TypeError(`a list was expected, not ${notice.kind}`);
    return notice.rows.map((referral) => referral.id);
  }

  beforeEach(() => withStored(aReferral(), undated, soon, overdue, active, closed, outgoing));

  it.each([
    ['list', ['overdue', 'soon', id, 'undated']],
    ['list pending', ['overdue', 'soon', id, 'undated']],
    ['list expiring', ['soon']],
    ['list active', ['active']],
    ['list closed', ['closed']],
  ])('%s', async (text, expected) => {
    expect(await ids(text)).toEqual(expected);
  });

  it('pages, and shows the last page for a page past the end', async () => {
    expect(await world.say('list all')).toMatchObject({ offset: 0, total: 7 });
    expect(await world.say('list all page 2')).toMatchObject({ offset: 5, total: 7 });
    expect(await ids('list all page 99')).toHaveLength(2);
  });

  it('shows an empty list as one', async () => {
    await world.close();
    world = await createWorld();
    await world.poll();
    expect(await world.say('list')).toMatchObject({ kind: 'list', rows: [], total: 0, offset: 0 });
  });

  it('says that it has not read Partner Center yet', async () => {
    await world.close();
    world = await createWorld();
    expect(problem(await world.say('list')).title).toBe('I have not read Partner Center yet');
  });
});

describe('list with a filter', () => {
  const usd = (id: string, dealValue: number) => aReferral({ id, details: { dealValue, currency: 'USD' } });

  beforeEach(() =>
    withStored(
      usd('small', 1),
      usd('big', 900),
      usd('middle', 50),
      aReferral({ id: 'out', direction: 'Outgoing' }),
    ),
  );

  it('asks Partner Center, in the order and number asked for', async () => {
    expect(await world.say("list direction eq 'Incoming' orderby value desc top 2")).toMatchObject({
      kind: 'list',
      filter: 'query',
      query: { filter: "direction eq 'Incoming'", orderBy: 'value desc', top: 2 },
      rows: [{ id: 'big' }, { id: 'middle' }],
      total: 2,
    });
  });

  it('says the filter in full and shows what it finds', async () => {
    expect(await world.say('list value lt 100')).toMatchObject({
      query: { filter: 'details/dealValue lt 100' },
      total: 2,
    });
  });

  it('answers from what is stored when Partner Center is away, and says so', async () => {
    world.source.breakWith(new RetryLaterError('down'));
    const answer = await world.say("list direction eq 'Outgoing'");
    expect(answer).toMatchObject({ rows: [{ id: 'out' }], storedAt: world.clock.now() });
  });

  it.each([
    ['list contry eq ‘US’ top 3', 'I cannot read that filter', 'list country eq ‘US’ top 3'],
    [
      "list country eq 'US' orderby valeu desc",
      'I cannot sort by that',
      "list country eq 'US' orderby value desc",
    ],
  ])('mends %j with the rest of the question kept', async (text, title, mended) => {
    const answer = problem(await world.say(text));
    expect(answer.title).toBe(title);
    expect(answer.suggestions[0]).toBe(mended);
  });
});

describe('search', () => {
  it('looks in names, notes and people, for every word', async () => {
    await withStored(
      aReferral({ details: { notes: 'Training for 300 teachers' } }),
      aReferral({
        id: 'by-person',
        customerProfile: { name: 'X', team: [{ firstName: 'Sue', email: 'sue@x.example' }] },
      }),
    );
    expect(await world.say('search teachers FABRIKAM')).toMatchObject({ total: 1, rows: [{ id }] });
    expect(await world.say('search sue@x')).toMatchObject({ total: 1, rows: [{ id: 'by-person' }] });
    expect(await world.say('search nowhere')).toMatchObject({ total: 0 });
  });
});

describe('explain', () => {
  it('says which rules match where, and what was posted', async () => {
    await world.poll();
    await world.say("subscribe country eq 'US'");
    await world.say("subscribe country eq 'DE'", aDestination({ id: 'chat:de', name: 'Germany' }));
    await withStored(aReferral());
    const plannedAt = world.clock.now();
    world.clock.advance(90_000);
    await world.deliver();
    expect(await world.say(`explain ${id}`)).toEqual({
      kind: 'explained',
      referral: aReferral(),
      channels: [
        {
          name: 'General',
          // Seven days before the 13th (UTC) it is Friday, 01:00, in Paris: the last working hour before that.
          nextReminderAt: ms('2020-11-05T16:00:00Z'),
          rules: [{ filter: "customerProfile/address/country eq 'US'", matches: true }],
          posts: [{ what: 'card', state: 'delivered', plannedAt, settledAt: world.clock.now() }],
        },
        {
          name: 'Germany',
          rules: [{ filter: "customerProfile/address/country eq 'DE'", matches: false }],
          posts: [],
        },
      ],
    });
  });

  it('says what waits and why, and takes a channel that is gone by its id', async () => {
    await world.poll();
    await world.say('subscribe');
    await withStored(aReferral());
    world.platform.script({ outcome: { kind: 'later', reason: '429', retryAfterMs: 5_000 } });
    await world.deliver();
    expect(await world.say(`explain ${id}`)).toMatchObject({
      channels: [
        {
          rules: [{ matches: true }],
          posts: [{ state: 'due', dueAt: world.clock.now() + 5_000, reason: '429' }],
        },
      ],
    });
    await world.handler.removed('chat:general');
    expect(await world.say(`explain ${id}`)).toMatchObject({
      channels: [{ name: 'chat:general', rules: [], posts: [{ state: 'refused' }] }],
    });
  });

  it('shows an update beside its card', async () => {
    await world.poll();
    await world.say('subscribe');
    await withStored(aReferral());
    await world.deliver();
    await withStored(
      aReferral({ status: 'Active', substatus: 'Accepted', updatedDateTime: at('2020-11-01T07:30:00Z') }),
    );
    await world.deliver();
    expect(await world.say(`explain ${id}`)).toMatchObject({
      channels: [{ posts: [{ what: 'card' }, { what: 'update', state: 'delivered' }] }],
    });
  });

  it('says when there is no such referral', async () => {
    expect(problem(await world.say(`explain ${UNKNOWN_ID}`)).title).toBe('No such referral');
  });
});

describe('related', () => {
  const engagementId = aReferral().engagementId ?? '';

  it('asks Partner Center for the legs of the deal', async () => {
    world.source.put(
      aReferral(),
      aReferral({ id: 'leg', direction: 'Outgoing' }),
      aReferral({ id: 'x', engagementId: 'y' }),
    );
    expect(await world.say(`related ${engagementId}`)).toMatchObject({
      filter: 'related',
      engagementId,
      total: 2,
    });
  });

  it('falls back on what is stored', async () => {
    await withStored(aReferral());
    world.source.breakWith(new RetryLaterError('down'));
    expect(await world.say(`related ${engagementId}`)).toMatchObject({
      total: 1,
      storedAt: world.clock.now(),
    });
  });

  it('is empty for an engagement nobody knows', async () => {
    expect(await world.say('related nowhere')).toMatchObject({ kind: 'list', total: 0 });
  });
});

describe('subscribe', () => {
  it('says what the channel will hear and what is waiting for it', async () => {
    await withStored(aReferral(), aReferral({ id: 'de', customerProfile: { address: { country: 'DE' } } }));
    expect(await world.say("subscribe customerProfile/address/country eq 'DE'")).toMatchObject({
      kind: 'subscribed',
      already: false,
      counted: true,
      total: 1,
      rows: [{ id: 'de' }],
      subscription: {
        destinationId: 'chat:general',
        filter: "customerProfile/address/country eq 'DE'",
        timeZone: 'Europe/Paris',
        createdBy: 'Alex',
      },
    });
  });

  it('says how the rule would have done over the last 30 days', async () => {
    const old = aReferral({ id: 'old', createdDateTime: at('2020-09-01T00:00:00Z') });
    const { createdDateTime: _, ...undated } = aReferral({ id: 'undated' });
    const german = aReferral({ id: 'de', status: 'Active', customerProfile: { address: { country: 'DE' } } });
    await withStored(aReferral(), german, old, undated, aReferral({ id: 'out', direction: 'Outgoing' }));
    expect(await world.say("subscribe country eq 'DE'")).toMatchObject({ recent: { matched: 1, total: 2 } });
  });

  it('takes a shorthand and says the rule in full', async () => {
    expect(await world.say('subscribe country eq ‘US’')).toMatchObject({
      subscription: { filter: "customerProfile/address/country eq 'US'" },
    });
  });

  it('promises the summary when nothing has been read yet', async () => {
    expect(await world.say('subscribe')).toMatchObject({ counted: false, total: 0 });
  });

  it('changes nothing the second time and says so', async () => {
    const first = await world.say('subscribe');
    const second = await world.say('subscribe');
    expect(second).toMatchObject({ already: true });
    expect(second).toMatchObject({
      subscription: first.kind === 'subscribed' ? first.subscription : undefined,
    });
    expect(await world.store.subscriptions()).toHaveLength(1);
  });

  it('refuses a rule it cannot read and keeps what was', async () => {
    await world.say('subscribe');
    const answer = problem(await world.say('subscribe contry eq ‘US’'));
    expect(answer.suggestions[0]).toBe('subscribe country eq ‘US’');
    expect(answer.title).toBe('I cannot read that rule, so nothing was changed');
    expect(await world.store.subscriptions()).toHaveLength(1);
  });
});

describe('undo', () => {
  it('takes back the very subscription the button stands for, and only here', async () => {
    await world.say('subscribe');
    const answer = await world.say("subscribe status eq 'New'");
    const subscriptionId = answer.kind === 'subscribed' ? answer.subscription.id : '';
    const elsewhere = aDestination({ id: 'chat:other' });
    expect(await world.say(`undo ${subscriptionId}`, elsewhere)).toMatchObject({
      kind: 'unsubscribed',
      removed: [],
    });
    expect(await world.say(`undo ${subscriptionId}`)).toMatchObject({
      removed: [{ id: subscriptionId }],
      left: 1,
    });
    expect(await world.say(`undo ${subscriptionId}`)).toMatchObject({ removed: [], left: 1 });
  });

  it('is over after 10 minutes: an old button takes nothing away', async () => {
    await world.say("subscribe status eq 'New'");
    const answer = await world.say('subscribe');
    const subscriptionId = answer.kind === 'subscribed' ? answer.subscription.id : '';
    world.clock.advance(10 * MINUTE_MS + 1);
    const late = problem(await world.say(`undo ${subscriptionId}`));
    expect(late.title).toBe('That is too long ago to undo');
    expect(late.suggestions).toContain('unsubscribe 2');
    expect(await world.store.subscriptions()).toHaveLength(2);
  });
});

describe('unsubscribe', () => {
  it('removes the only one', async () => {
    await world.say('subscribe');
    expect(await world.say('unsubscribe')).toMatchObject({ kind: 'unsubscribed', removed: [{}], left: 0 });
    expect(await world.store.subscriptions()).toEqual([]);
  });

  it('asks which one when there are several, and takes it by number', async () => {
    await world.say('subscribe');
    world.clock.advance(1000);
    await world.say("subscribe status eq 'New'");
    expect(problem(await world.say('unsubscribe')).title).toBe('There are 2 subscriptions here');
    expect(problem(await world.say('unsubscribe 3')).text).toContain('There are only 2 here.');
    expect(await world.say('unsubscribe 2')).toMatchObject({
      removed: [{ filter: "status eq 'New'" }],
      left: 1,
    });
    expect(problem(await world.say('unsubscribe 2')).text).toContain('There is only one here.');
    expect(await world.say('unsubscribe all')).toMatchObject({ removed: [{}], left: 0 });
  });

  it('says so when there is nothing to remove', async () => {
    expect(await world.say('unsubscribe')).toMatchObject({ kind: 'unsubscribed', removed: [], left: 0 });
  });

  it('touches no other channel', async () => {
    await world.say('subscribe', aDestination({ id: 'chat:other' }));
    await world.say('unsubscribe all');
    expect(await world.say('subscriptions', aDestination({ id: 'chat:other' }))).toMatchObject({
      subscriptions: [{ destinationId: 'chat:other' }],
    });
  });
});

describe('everything else', () => {
  it('greets with help', async () => {
    expect(await world.say('hi')).toEqual({ kind: 'help', scope: 'channel' });
    expect(await world.say('help', aDestination({ scope: 'personal' }))).toEqual({
      kind: 'help',
      scope: 'personal',
    });
  });

  it('offers the nearest command', async () => {
    expect(problem(await world.say('lsit pending'))).toMatchObject({ suggestions: ['list pending', 'help'] });
    expect(problem(await world.say('list qwertz')).title).toBe('Almost there');
  });

  it('is helpful about words it does not know, and quotes only the beginning of long ones', async () => {
    expect(problem(await world.say('make me a coffee')).text).toContain('I do not know “make me a coffee”.');
    expect(problem(await world.say('coffee '.repeat(200))).text.length).toBeLessThan(300);
  });

  it('answers with a code when something inside goes wrong, and logs it', async () => {
    await world.store.close();
    const answer = problem(await world.say('subscriptions'));
    expect(answer.code).toMatch(/^ID-\d+$/);
    expect(world.log.lines).toContainEqual(
      expect.objectContaining({
        event: 'a command failed',
        fields: expect.objectContaining({ code: answer.code }) as object,
      }),
    );
    await world.restart().catch(() => undefined);
  });
});

describe('installation', () => {
  it('welcomes once', async () => {
    const destination = aDestination();
    const by = { id: 'u1', name: 'Alex' };
    expect(await world.handler.installed(destination, by)).toEqual({
      kind: 'welcome',
      scope: 'channel',
      addedBy: 'Alex',
    });
    expect(await world.handler.installed(destination, by)).toBeUndefined();
  });

  it('welcomes again after it was removed, and has forgotten the subscriptions', async () => {
    await world.say('subscribe');
    await world.handler.removed('chat:general');
    expect(await world.store.subscriptions()).toEqual([]);
    expect(await world.handler.installed(aDestination(), undefined)).toEqual({
      kind: 'welcome',
      scope: 'channel',
    });
  });
});
