import type { Notice } from '../../../src/domain/notice';
import { answer } from '../../fixtures/slack/loopback-slack';
import { startInbound } from '../../fixtures/slack/inbound-world';
import type { InboundWorld } from '../../fixtures/slack/inbound-world';
import { event, interaction, mention, press, send, slash } from '../../fixtures/slack/slack-sender';
import type { ToSend } from '../../fixtures/slack/slack-sender';
import { notices } from '../../fixtures/teams-adapter/notices';
import { aSubscription } from '../../helpers/builders';
import { eventually } from '../../helpers/eventually';

let world: InboundWorld;

beforeEach(async () => {
  world = await startInbound();
});

afterEach(async () => {
  await world.close();
});

const CARD_TS = '1604264400.000001';
const done: Notice = {
  kind: 'done',
  title: { id: 'snooze.over.title' },
  text: { id: 'snooze.over.text' },
  suggestions: [],
};
const help: Notice = { kind: 'help', scope: 'channel' };

type Values = Readonly<Record<string, unknown>>;

async function sendAndWork(what: ToSend): Promise<void> {
  expect((await send(world.url, what)).status).toBe(200);
  await world.work();
}

function asked(method: string) {
  return world.api.asked.filter((one) => one.method === method).map(({ args }) => args);
}

/** A referral's card of the bot in the channel. */
function postCard(): void {
  world.api.messages.push({ channel: 'C1', ts: CARD_TS, user: 'UBOT', text: 'card', blocks: [] });
}

describe('a slash command', () => {
  it.each<readonly [string, Notice, string]>([
    ['help is for who asked', help, 'ephemeral'],
    ['what was done is for all', done, 'in_channel'],
    ['a new rule is for all', subscribed(false), 'in_channel'],
    ['a rule that was there already is for who asked', subscribed(true), 'ephemeral'],
    ['settings that were looked at are for who asked', settings(), 'ephemeral'],
    ['settings that were changed are for all', { ...settings(), changed: 'hours' }, 'in_channel'],
    ['rules that were removed are for all', unsubscribed(1), 'in_channel'],
    ['that there was nothing to remove is for who asked', unsubscribed(0), 'ephemeral'],
  ])('%s', async (_, notice, type) => {
    world.answerWith = () => notice;
    await sendAndWork(slash('x', { response_url: world.responseUrl('cmd') }));
    expect(world.responses).toMatchObject([{ path: '/cmd', body: { response_type: type } }]);
    expect(world.api.messages).toEqual([]);
  });

  it('without a usable address it is answered to the one person by a message', async () => {
    world.answerWith = () => help;
    for (const url of ['https://evil.example/commands/1', 'http://169.254.169.254/x', 'not a url'])
      await sendAndWork(slash('help', { response_url: url }));
    await sendAndWork(slash('help'));
    expect(asked('chat.postEphemeral')).toHaveLength(4);
    expect(asked('chat.postEphemeral')[0]).toMatchObject({ channel: 'C1', user: 'UDANA' });
  });

  it('is answered by a message when its address is used up', async () => {
    world.respondWith({ status: 404, body: 'used_url' });
    await sendAndWork(slash('help', { response_url: world.responseUrl() }));
    expect(world.responses).toHaveLength(1);
    expect(asked('chat.postEphemeral')).toHaveLength(1);
  });

  it('is answered by its one sentence when the blocks are refused', async () => {
    world.respondWith({ status: 400, body: '{"ok":false,"error":"invalid_blocks"}' });
    await sendAndWork(slash('help', { response_url: world.responseUrl() }));
    expect(world.responses).toHaveLength(2);
    expect(world.responses[1]?.body).toMatchObject({ blocks: [] });
    expect(asked('chat.postEphemeral')).toEqual([]);
  });

  it('an answer that was throttled is sent once more', async () => {
    world.respondWith({ status: 429 });
    await send(world.url, slash('help', { response_url: world.responseUrl() }));
    const working = world.work();
    await eventually(() => world.responses.length === 1);
    await eventually(() => {
      world.clock.advance(1_000);
      return world.responses.length === 2;
    });
    await working;
    expect(world.heard.commands).toHaveLength(1);
  });

  it('an answer about which no word came is not shown twice', async () => {
    world.respondWith({ status: 500 });
    await sendAndWork(slash('help', { response_url: world.responseUrl() }));
    world.clock.advance(61_000);
    await world.work();
    expect(world.responses).toHaveLength(1);
    expect(world.heard.commands).toHaveLength(1);
  });

  it('the address for answers is never logged', async () => {
    world.respondWith({ status: 404, body: 'expired_url' });
    await sendAndWork(slash('help', { response_url: world.responseUrl('secret-path') }));
    expect(world.log.lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(world.log.lines)).not.toContain('secret-path');
  });

  it('people it mentions are named', async () => {
    world.api.users.set('U2', { id: 'U2', name: 'jenny', real_name: 'Jenny Wu' });
    await sendAndWork(slash('assign Contoso <@U2|jenny>', { response_url: world.responseUrl() }));
    expect(world.heard.commands).toMatchObject([
      { text: 'assign Contoso @Jenny Wu', mentions: [{ id: 'U2', name: 'Jenny Wu' }] },
    ]);
  });
});

describe('after a rule was made', () => {
  const subscribing = () => slash('subscribe', { response_url: world.responseUrl() });

  beforeEach(() => {
    world.answerWith = () => subscribed(false);
  });

  it('a public channel is joined', async () => {
    world.api.channels.set('C1', { id: 'C1', name: 'sales', is_member: false });
    await sendAndWork(subscribing());
    expect(asked('conversations.join')).toEqual([{ channel: 'C1' }]);
    expect(JSON.stringify(world.responses)).not.toContain('/invite');
  });

  it('nothing is joined where the bot is already', async () => {
    await sendAndWork(subscribing());
    expect(asked('conversations.join')).toEqual([]);
    expect(JSON.stringify(world.responses)).not.toContain('/invite');
  });

  it.each([
    ['which it may not join', 'conversations.join', { ok: false, error: 'restricted_action' }],
    ['which it cannot see', 'conversations.info', { ok: false, error: 'channel_not_found' }],
  ])('somebody is asked to invite the bot into a conversation %s', async (_, method, said) => {
    world.api.channels.set('C1', { id: 'C1', name: 'sales', is_member: false });
    world.api.failAlways(method, (res) => {
      answer(res, 200, said);
    });
    await sendAndWork(subscribing());
    const [response] = world.responses;
    expect(JSON.stringify(response?.body['blocks'])).toContain('/invite @Referral Bot');
    expect(response?.body['text']).toContain('/invite @Referral Bot');
  });

  it('it is said of two people’s own chat that nobody can come there', async () => {
    const channel = { channel_id: 'DOTHER', channel_name: 'directmessage' };
    await sendAndWork(slash('subscribe', { response_url: world.responseUrl(), ...channel }));
    expect(JSON.stringify(world.responses)).toContain('to me alone');
    expect(JSON.stringify(world.responses)).not.toContain('/invite');
  });
});

describe('a press', () => {
  const pressed = (command: string, more: Values = {}, action: Values = {}) =>
    press(command, { response_url: world.responseUrl('act'), ...more }, action);
  const onCard = { block_id: 'referral-card.actions' };
  const inPrivate = {
    container: { type: 'message', message_ts: CARD_TS, channel_id: 'C1', is_ephemeral: true },
  };

  it('on a card that answers with the card redraws it for all', async () => {
    postCard();
    world.answerWith = () => notices['referral-card'];
    await sendAndWork(pressed('claim 1', {}, onCard));
    expect(asked('chat.update')).toMatchObject([{ channel: 'C1', ts: CARD_TS }]);
    expect(world.responses).toEqual([]);
  });

  it('on a card that is gone answers with the card beside it', async () => {
    world.answerWith = () => notices['referral-card'];
    await sendAndWork(pressed('claim 1', {}, onCard));
    expect(world.responses).toMatchObject([
      { path: '/act', body: { response_type: 'ephemeral', replace_original: false } },
    ]);
  });

  it('on a card that answers with something else is answered beside it', async () => {
    postCard();
    world.answerWith = () => help;
    await sendAndWork(pressed('show 1', {}, onCard));
    expect(asked('chat.update')).toEqual([]);
    expect(world.responses).toMatchObject([
      { body: { response_type: 'ephemeral', replace_original: false } },
    ]);
  });

  it('on another message that answers with a card is answered beside it', async () => {
    world.answerWith = () => notices['referral-card'];
    await sendAndWork(pressed('card 1', {}, { block_id: 'list.row.3' }));
    expect(asked('chat.update')).toEqual([]);
    expect(world.responses).toHaveLength(1);
  });

  it('in what one person alone sees is answered in its place', async () => {
    world.answerWith = () => notices['referral-card'];
    await sendAndWork(pressed('claim 1', inPrivate, onCard));
    const [response] = world.responses;
    expect(response?.body).toMatchObject({ replace_original: true });
    expect(response?.body).not.toHaveProperty('response_type');
  });

  it('in a thread is answered there', async () => {
    const container = { type: 'message', message_ts: CARD_TS, channel_id: 'C1', thread_ts: '1.1' };
    await sendAndWork(pressed('show 1', { container }));
    expect(world.responses).toMatchObject([{ body: { thread_ts: '1.1' } }]);
  });

  it('in a menu says what was chosen', async () => {
    const chosen = { action_id: 'menu.2', value: undefined, selected_option: { value: 'snooze 1 2d' } };
    await sendAndWork(pressed('', {}, chosen));
    expect(world.heard.clicks).toMatchObject([{ text: 'snooze 1 2d' }]);
  });

  it('carries its words as they are: they are ours and hold no markup', async () => {
    await sendAndWork(pressed("list contains(customer, '<b> & “x”')"));
    expect(world.heard.clicks).toMatchObject([{ text: "list contains(customer, '<b> & “x”')" }]);
  });
});

describe('the shortcut on a message', () => {
  const ID = 'c5fbb3b6-be74-4795-9fb5-4324c73fed37';
  const shortcut = (message: object) =>
    interaction({
      ...{ type: 'message_action', callback_id: 'show_referral', message_ts: '1.1', message },
      ...{ channel: { id: 'C7', name: 'privategroup' }, response_url: world.responseUrl('sc') },
    });

  it.each([
    ['its text', { text: `look at ${ID} please` }],
    ['an address in it', { text: `<https://partner.microsoft.com/x?id=${ID}|this one>` }],
    [
      'a button',
      { text: 'x', blocks: [{ type: 'actions', elements: [{ type: 'button', value: `claim ${ID}` }] }] },
    ],
    [
      'rich text',
      { blocks: [{ type: 'rich_text', elements: [{ elements: [{ type: 'text', text: ID }] }] }] },
    ],
    ['an attachment', { text: '', attachments: [{ title_link: `https://x.example/${ID}` }] }],
  ])('shows the referral that is named in %s, to who asked', async (_, message) => {
    await sendAndWork(shortcut(message));
    expect(world.heard.commands).toMatchObject([
      { text: `show ${ID}`, destination: { id: 'slack:C7', scope: 'channel' } },
    ]);
    expect(world.responses).toMatchObject([{ path: '/sc', body: { response_type: 'ephemeral' } }]);
  });

  it('says so when none is named', async () => {
    await sendAndWork(shortcut({ text: 'hello' }));
    expect(world.heard.commands).toEqual([]);
    expect(JSON.stringify(world.responses)).toContain('I see no referral in that message');
  });
});

describe('an answer to a mention', () => {
  it('about which no word came is looked for before it is posted again', async () => {
    world.api.failNext('chat.postMessage', (res, apply) => {
      apply();
      res.destroy();
    });
    await sendAndWork(mention('<@UBOT> help'));
    world.clock.advance(61_000);
    await world.work();
    expect(world.api.messages).toHaveLength(1);
    expect(asked('conversations.replies').length).toBeGreaterThan(0);
  });

  it('that was not posted is posted in the next turn', async () => {
    world.api.failNext('chat.postMessage', (res) => {
      res.destroy();
    });
    await sendAndWork(mention('<@UBOT> help'));
    expect(world.api.messages).toEqual([]);
    world.clock.advance(61_000);
    await world.work();
    expect(world.api.messages).toHaveLength(1);
  });
});

describe('an event that is not about anybody’s words', () => {
  it('an unknown person’s name does not hold up an answer', async () => {
    await sendAndWork(mention('<@UBOT> help', { user: 'U404' }));
    expect(world.heard.commands).toMatchObject([{ from: { id: 'U404' } }]);
    expect(world.api.messages).toHaveLength(1);
  });

  it('is passed over where it is none of the bot’s', async () => {
    await sendAndWork(event({ type: 'member_joined_channel', user: 'UDANA', channel: 'C1' }));
    expect(world.heard.installed).toEqual([]);
  });
});

function subscribed(already: boolean): Notice {
  return {
    kind: 'subscribed',
    subscription: aSubscription(),
    already,
    rows: [],
    total: 0,
    recent: { matched: 0, total: 0 },
    counted: true,
  };
}

function unsubscribed(count: number): Notice {
  return { kind: 'unsubscribed', removed: Array.from({ length: count }, () => aSubscription()), left: 0 };
}

function settings() {
  return { kind: 'settings', subscriptions: [aSubscription()] } as const;
}
