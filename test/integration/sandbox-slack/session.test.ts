import type { KnownBlock } from '@slack/types';
import type { FakeSlackBot, Received } from './fake-slack-bot';
import { eventOf, isCommand, isEvent, isInteraction, startFakeSlackBot } from './fake-slack-bot';
import type { PageMessage, SlackServer } from './slack-server';
import { ALEX, DANA, DEAL_DESK, EMEA_LEADS, REFERRALS, startSlackServer } from './slack-server';

const button = (text: string, value: string) => ({
  type: 'button' as const,
  action_id: 'command.1',
  text: { type: 'plain_text' as const, text },
  value,
});
const buttons: KnownBlock[] = [
  {
    type: 'actions',
    block_id: 'referral-card.actions',
    elements: [
      button('Claim', 'claim 1'),
      {
        type: 'overflow',
        action_id: 'menu.2',
        options: [{ text: { type: 'plain_text', text: 'Show' }, value: 'show 1' }],
      },
    ],
  },
];

describe('what people do, as the bot hears of it', () => {
  let bot: FakeSlackBot;
  let server: SlackServer;

  beforeEach(async () => {
    bot = await startFakeSlackBot();
    server = await startSlackServer(bot.url);
    await server.call('POST', '/slack/page/bot', { channel: 'referrals', present: true });
  });
  afterEach(async () => {
    await server.stop();
    await bot.stop();
  });

  const act = (path: string, body: object) => server.call('POST', `/slack/page/${path}`, body);
  const heard = async (type: string): Promise<readonly Received[]> => {
    await server.slack.settled();
    return bot.received.filter(isEvent(type));
  };
  const postCard = async (): Promise<string> =>
    (await server.client.chat.postMessage({ channel: REFERRALS, text: 'card', blocks: buttons })).ts ?? '';
  const shown = async (): Promise<readonly PageMessage[]> => (await server.state()).messages;
  const press = (ts: string, rest: object = {}) =>
    act('action', {
      channel: 'referrals',
      ts,
      action: { action_id: 'command.1', block_id: 'referral-card.actions', type: 'button' },
      ...rest,
    });

  it('sends a mention twice, as a mention and as a message with another id', async () => {
    await act('say', { channel: '#referrals', person: 'dana', text: '@Referral Bot list value > 5 & <b>' });
    const [[mention], [twin]] = [await heard('app_mention'), await heard('message')];
    const said = {
      user: DANA,
      channel: REFERRALS,
      text: '<@U04RFRL0BOT> list value &gt; 5 &amp; &lt;b&gt;',
      ts: '1795776120.000001',
    };
    expect(mention?.payload['event']).toMatchObject(said);
    expect(twin?.payload['event']).toMatchObject({ ...said, channel_type: 'channel' });
    expect(mention?.payload['event_id']).not.toBe(twin?.payload['event_id']);
    expect(mention?.payload).toMatchObject({
      type: 'event_callback',
      team_id: 'T04CNTS0PRT',
      authorizations: [{ user_id: 'U04RFRL0BOT', is_bot: true }],
    });
  });

  it('keeps what people say to each other to them', async () => {
    await act('say', { channel: 'referrals', text: 'good morning' });
    expect(await heard('message')).toEqual([]);
  });

  it('tells nothing of channels that the bot is not in, and says so beside a mention', async () => {
    await act('say', { channel: 'deal-desk', text: 'hello everybody' });
    await act('say', { channel: 'deal-desk', text: '@Referral Bot hello' });
    expect(await heard('message')).toEqual([]);
    expect(await heard('app_mention')).toEqual([]);
    expect((await shown()).map((m) => m.undelivered)).toEqual([
      undefined,
      'Referral Bot is not in this channel; invite it first',
    ]);
  });

  it('sends what is written to the bot alone as a direct message, with its thread', async () => {
    const { body } = await act('say', { channel: 'Referral Bot', person: 'mei', text: 'help' });
    const { ts } = body as PageMessage;
    await act('say', { channel: 'D04MEI0LNDQ', person: 'mei', text: 'more', threadTs: ts });
    const events = (await heard('message')).map(eventOf);
    expect(events).toMatchObject([
      { channel: 'D04MEI0LNDQ', channel_type: 'im', text: 'help' },
      { channel: 'D04MEI0LNDQ', thread_ts: ts, text: 'more' },
    ]);
    expect(await heard('app_mention')).toEqual([]);
  });

  it('marks a message that the bot did not get', async () => {
    bot.answer(() => ({ status: 503 }));
    await act('say', { channel: 'referrals', text: '@Referral Bot list' });
    await server.slack.settled();
    expect((await shown())[0]?.undelivered).toBe('the bot answered 503');
  });

  it('tells of links to the domains of the app, and of no others', async () => {
    await act('say', { channel: 'referrals', text: 'see https://example.com/x' });
    await act('say', { channel: 'deal-desk', text: 'see https://partner.microsoft.com/a?b=1&c=2 now' });
    const [event, ...others] = (await heard('link_shared')).map(eventOf);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      channel: DEAL_DESK,
      is_bot_user_member: false,
      links: [{ domain: 'partner.microsoft.com', url: 'https://partner.microsoft.com/a?b=1&c=2' }],
    });
  });

  it('sends a command with mentions made ids, and shows the answers that come to its address', async () => {
    const outcome = await act('command', {
      channel: 'emea-leads',
      person: 'dana',
      text: '/referral assign 1 @Tomás & co',
    });
    expect(outcome.body).toEqual({ kind: 'accepted' });
    const { payload } = await bot.next(isCommand);
    expect(payload).toMatchObject({
      command: '/referral',
      text: 'assign 1 <@U04TOMAS0RY|tomas.rey> &amp; co',
      user_id: DANA,
      channel_id: EMEA_LEADS,
      channel_name: 'privategroup',
      is_enterprise_install: 'false',
    });
    const url = String(payload['response_url']);
    await server.call('POST', url, { text: 'only you' });
    await server.call('POST', url, { response_type: 'in_channel', text: 'all of you' });
    expect((await shown()).map((m) => [m.text, m.ephemeralFor])).toEqual([
      ['only you', 'dana'],
      ['all of you', undefined],
    ]);
    for (const _more of [3, 4, 5]) await server.call('POST', url, { text: 'again' });
    const sixth = await server.call('POST', url, { text: 'again' });
    expect(sixth).toEqual({ status: 404, body: { ok: false, error: 'used_url' } });
    const unknown = await server.call('POST', '/slack/response/abc', { text: 'x' });
    expect(unknown).toEqual({ status: 404, body: { ok: false, error: 'expired_url' } });
  });

  it('shows what the bot answers to a command at once, and what went wrong', async () => {
    bot.answer(() => ({ status: 200, body: { response_type: 'in_channel', text: 'at once' } }));
    await act('command', { channel: 'referrals', text: 'list' });
    expect((await shown()).map((m) => m.text)).toEqual(['at once']);
    bot.answer(() => ({ status: 404 }));
    expect((await act('command', { channel: 'referrals', text: 'list' })).body).toEqual({
      kind: 'error',
      text: '/referral failed: the bot answered 404.',
    });
  });

  it('presses a button with the value that stands there, and lets the answer take its place', async () => {
    const ts = await postCard();
    expect((await press(ts, { person: 'dana' })).body).toEqual({ kind: 'accepted' });
    const { payload } = await bot.next(isInteraction('block_actions'));
    expect(payload).toMatchObject({
      user: { id: DANA, team_id: 'T04CNTS0PRT' },
      channel: { id: REFERRALS, name: 'referrals' },
      container: { type: 'message', message_ts: ts, channel_id: REFERRALS, is_ephemeral: false },
      message: { ts, text: 'card' },
      actions: [
        {
          action_id: 'command.1',
          block_id: 'referral-card.actions',
          type: 'button',
          value: 'claim 1',
          text: { text: 'Claim' },
        },
      ],
    });
    const url = String(payload['response_url']);
    await server.call('POST', url, { replace_original: true, text: 'claimed' });
    await server.call('POST', url, { response_type: 'ephemeral', replace_original: false, text: 'yours' });
    expect((await shown()).map((m) => [m.text, m.ephemeralFor])).toEqual([
      ['claimed', undefined],
      ['yours', 'dana'],
    ]);
    await server.call('POST', url, { delete_original: true });
    expect((await shown())[0]).toMatchObject({ deleted: true, text: '', blocks: [] });
  });

  it('tells of an ephemeral message only where it stands, and replaces it', async () => {
    const { message_ts: ts = '' } = await server.client.chat.postEphemeral({
      channel: REFERRALS,
      user: ALEX,
      text: 'card',
      blocks: buttons,
    });
    expect((await press(ts, { person: 'dana' })).status).toBe(404);
    await press(ts);
    const { payload } = await bot.next(isInteraction('block_actions'));
    expect(payload['container']).toMatchObject({ is_ephemeral: true, message_ts: ts });
    expect(payload['message']).toBeUndefined();
    await server.call('POST', String(payload['response_url']), { text: 'replaced' });
    expect(await shown()).toMatchObject([{ text: 'replaced', ephemeralFor: 'alex', blocks: [] }]);
  });

  it('chooses from a menu only what is in it', async () => {
    const ts = await postCard();
    const choose = (value: string) =>
      press(ts, {
        action: {
          action_id: 'menu.2',
          type: 'overflow',
          selected_option: { text: { type: 'plain_text', text: 'Show' }, value },
        },
      });
    expect((await choose('drop everything')).status).toBe(400);
    await choose('show 1');
    const { payload } = await bot.next(isInteraction('block_actions'));
    expect(payload['actions']).toMatchObject([
      { action_id: 'menu.2', type: 'overflow', selected_option: { value: 'show 1' } },
    ]);
    expect((await press(ts, { action: { action_id: 'nothing' } })).status).toBe(404);
  });

  it('sends the shortcut of a message with the message', async () => {
    const ts = await postCard();
    await act('shortcut', { channel: 'referrals', ts, callbackId: 'show_referral' });
    const { payload } = await bot.next(isInteraction('message_action'));
    expect(payload).toMatchObject({
      callback_id: 'show_referral',
      message_ts: ts,
      message: { ts, text: 'card', blocks: [{ block_id: 'referral-card.actions' }] },
    });
    expect(typeof payload['response_url']).toBe('string');
  });

  it('tells the bot that it was invited, by whom, and that it was removed', async () => {
    const change = (present: boolean) => act('bot', { channel: 'deal-desk', person: 'dana', present });
    expect((await change(true)).body).toEqual({ heard: true });
    expect(eventOf(bot.received.at(-1) as Received)).toMatchObject({
      type: 'member_joined_channel',
      user: 'U04RFRL0BOT',
      inviter: DANA,
      channel: DEAL_DESK,
    });
    await change(false);
    expect(bot.received.slice(-2).map((r) => eventOf(r).type)).toEqual([
      'member_left_channel',
      'channel_left',
    ]);
    expect((await act('bot', { channel: 'Referral Bot', present: false })).status).toBe(400);
  });

  it('signs each request as of now, and says so when the bot does not know the secret', async () => {
    bot.answer(() => ({ status: 401 }));
    expect((await act('command', { channel: 'referrals', text: 'list' })).body).toMatchObject({
      text: expect.stringContaining('SLACK_SIGNING_SECRET') as string,
    });
    const seconds = Number(bot.received.at(-1)?.headers['x-slack-request-timestamp']);
    expect(Math.abs(Date.now() / 1000 - seconds)).toBeLessThan(300);
  });

  it.each([
    ['an unknown person', 'say', { channel: 'referrals', person: 'nobody', text: 'x' }, 400],
    ['an unknown channel', 'say', { channel: 'nowhere', text: 'x' }, 404],
    ['an empty text', 'say', { channel: 'referrals', text: ' ' }, 400],
    ['somebody who is not in a channel', 'say', { channel: 'emea-leads', person: 'mei', text: 'x' }, 403],
    ['a press nowhere', 'action', { action: { action_id: 'x' } }, 400],
    ['a form that is closed', 'submit', { viewId: 'V0' }, 404],
  ])('refuses %s', async (_what, path, body, status) => {
    expect((await act(path, body)).status).toBe(status);
  });
});
