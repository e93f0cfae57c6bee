import type { KnownBlock } from '@slack/types';
import type { FakeSlackBot } from './fake-slack-bot';
import { startFakeSlackBot } from './fake-slack-bot';
import type { SlackServer } from './slack-server';
import { ALEX, DANA, DEAL_DESK, EMEA_LEADS, REFERRALS, refusalOf, startSlackServer } from './slack-server';

const key = (value: string) => ({ event_type: 'referral_notice', event_payload: { key: value } });
const section = (text: string): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });

describe('the Web API, asked by the real client', () => {
  let bot: FakeSlackBot;
  let server: SlackServer;

  beforeAll(async () => {
    bot = await startFakeSlackBot();
    server = await startSlackServer(bot.url);
    await server.call('POST', '/slack/page/bot', { channel: 'referrals', present: true });
  });
  beforeEach(() => {
    server.slack.reset();
  });
  afterAll(async () => {
    await server.stop();
    await bot.stop();
  });

  const post = async (text: string, rest: object = {}): Promise<string> =>
    (await server.client.chat.postMessage({ channel: REFERRALS, text, ...rest })).ts ?? '';
  const texts = (messages: readonly { readonly text?: string }[] = []) => messages.map((m) => m.text);

  it('says who the bot is and what it may do', async () => {
    const who = await server.client.auth.test();
    expect(who).toMatchObject({ ok: true, team: 'Contoso Partners', bot_id: 'B04RFRL0BOT' });
    expect(who.response_metadata?.scopes).toContain('chat:write');
    expect(await server.clientWith(undefined).apiCall('api.test', { foo: 'bar' })).toMatchObject({
      args: { foo: 'bar' },
    });
  });

  it.each([
    [undefined, 'not_authed'],
    ['xoxb-somebody-else', 'invalid_auth'],
  ])('refuses the token %s with %s', async (token, error) => {
    const client = server.clientWith(token);
    expect(await refusalOf(client.auth.test())).toMatchObject({ ok: false, error });
    expect(await refusalOf(client.chat.postMessage({ channel: REFERRALS, text: 'x' }))).toMatchObject({
      error,
    });
  });

  it('knows no other methods', async () => {
    expect(await refusalOf(server.client.apiCall('chat.shout'))).toMatchObject({ error: 'unknown_method' });
  });

  it('takes JSON as it takes forms, and the token as an argument', async () => {
    const { body } = await server.call('POST', '/slack/api/chat.postMessage', {
      token: 'xoxb-sandbox',
      channel: REFERRALS,
      blocks: [section('as JSON')],
    });
    expect(body).toMatchObject({ ok: true, channel: REFERRALS });
  });

  it('gives messages stamps of its own clock that never repeat', async () => {
    server.advance(60_000);
    const [first, second] = [await post('one'), await post('two')];
    expect(first).toBe('1795776180.000000');
    expect(second).toBe('1795776180.000001');
    server.advance(1_500);
    expect(await post('three')).toBe('1795776181.500000');
  });

  it('finds messages by their metadata, newest first, where it is asked for them', async () => {
    await post('one', { metadata: key('a') });
    await post('two', { metadata: key('b') });
    const { messages } = await server.client.conversations.history({
      channel: REFERRALS,
      include_all_metadata: true,
    });
    expect(messages?.map((m) => m.metadata)).toEqual([key('b'), key('a')]);
    const without = await server.client.conversations.history({ channel: REFERRALS });
    expect(without.messages?.map((m) => m.metadata)).toEqual([undefined, undefined]);
  });

  it('reads on by cursor, and between moments without the moments themselves', async () => {
    const stamps = [await post('1'), await post('2'), await post('3'), await post('4')];
    const history = (rest: object) => server.client.conversations.history({ channel: REFERRALS, ...rest });
    const first = await history({ limit: 3 });
    expect(texts(first.messages)).toEqual(['4', '3', '2']);
    expect(first.has_more).toBe(true);
    const cursor = first.response_metadata?.next_cursor ?? '';
    expect(texts((await history({ limit: 3, cursor })).messages)).toEqual(['1']);
    const [oldest = '', , , latest = ''] = stamps;
    expect(texts((await history({ oldest, latest })).messages)).toEqual(['3', '2']);
    expect(texts((await history({ oldest, latest, inclusive: true })).messages)).toHaveLength(4);
    expect(await refusalOf(history({ cursor: 'nonsense' }))).toMatchObject({ error: 'invalid_cursor' });
  });

  it('keeps replies in their thread and counts them on the first message', async () => {
    const root = await post('root');
    await post('reply', { thread_ts: root });
    const { messages } = await server.client.conversations.history({ channel: REFERRALS });
    expect(messages).toEqual([expect.objectContaining({ text: 'root', reply_count: 1, thread_ts: root })]);
    const thread = await server.client.conversations.replies({ channel: REFERRALS, ts: root });
    expect(texts(thread.messages)).toEqual(['root', 'reply']);
    const unknown = server.client.conversations.replies({ channel: REFERRALS, ts: '1.000000' });
    expect(await refusalOf(unknown)).toMatchObject({ error: 'thread_not_found' });
  });

  it('changes and deletes what the bot has posted, and nothing else', async () => {
    const { body } = await server.call('POST', '/slack/page/say', { channel: 'referrals', text: 'hello' });
    const theirs = (body as { ts: string }).ts;
    const mine = await post('before', { blocks: [section('before')], metadata: key('a') });
    const { chat } = server.client;
    await chat.update({ channel: REFERRALS, ts: mine, text: 'after' });
    const read = async () =>
      (await server.client.conversations.history({ channel: REFERRALS, include_all_metadata: true }))
        .messages;
    const [changed] = (await read()) ?? [];
    expect(changed).toMatchObject({ text: 'after', metadata: key('a'), edited: { user: 'U04RFRL0BOT' } });
    expect(changed?.blocks).toBeUndefined();
    const update = (ts: string) => refusalOf(chat.update({ channel: REFERRALS, ts, text: 'x' }));
    expect(await update(theirs)).toMatchObject({ error: 'cant_update_message' });
    expect(await update('1.000000')).toMatchObject({ error: 'message_not_found' });
    await chat.delete({ channel: REFERRALS, ts: mine });
    expect(texts(await read())).toEqual(['hello']);
    expect(await update(mine)).toMatchObject({ error: 'message_not_found' });
    expect(await refusalOf(chat.delete({ channel: REFERRALS, ts: theirs }))).toMatchObject({
      error: 'cant_delete_message',
    });
  });

  it('shows an ephemeral message to its person and in no history', async () => {
    await server.client.chat.postEphemeral({ channel: REFERRALS, user: DANA, text: 'only you' });
    const { messages } = await server.state();
    expect(messages).toEqual([expect.objectContaining({ text: 'only you', ephemeralFor: 'dana' })]);
    expect((await server.client.conversations.history({ channel: REFERRALS })).messages).toEqual([]);
    const stranger = { channel: REFERRALS, user: 'U0000000000', text: 'x' };
    expect(await refusalOf(server.client.chat.postEphemeral(stranger))).toMatchObject({
      error: 'user_not_in_channel',
    });
  });

  it('posts in public channels without being there but reads only where it is', async () => {
    await server.client.chat.postMessage({ channel: DEAL_DESK, text: 'hello' });
    expect(await refusalOf(server.client.conversations.history({ channel: DEAL_DESK }))).toMatchObject({
      error: 'not_in_channel',
    });
  });

  it('knows nothing of a private channel it never was in, and that it was removed from another', async () => {
    const say = () => server.client.chat.postMessage({ channel: EMEA_LEADS, text: 'x' });
    const invite = (present: boolean) =>
      server.call('POST', '/slack/page/bot', { channel: 'emea-leads', present });
    expect(await refusalOf(say())).toMatchObject({ error: 'channel_not_found' });
    await invite(true);
    expect(await say()).toMatchObject({ ok: true });
    await invite(false);
    expect(await refusalOf(say())).toMatchObject({ error: 'not_in_channel' });
  });

  it('lists, describes, opens and joins conversations', async () => {
    const { conversations } = server.client;
    const names = async (types: string) =>
      (await conversations.list({ types })).channels?.map((c) => c.name ?? c.user);
    expect(await names('public_channel')).toEqual(['referrals', 'deal-desk']);
    expect(await names('im')).toContain(ALEX);
    expect((await conversations.info({ channel: REFERRALS })).channel).toMatchObject({ is_member: true });
    const chat = (await conversations.open({ users: ALEX })).channel?.id;
    expect(chat).toBe('D04ALEX0WLB');
    expect((await server.client.chat.postMessage({ channel: ALEX, text: 'hi' })).channel).toBe(chat);
    expect((await conversations.members({ channel: REFERRALS })).members).toContain('U04RFRL0BOT');
    await conversations.join({ channel: DEAL_DESK });
    await server.slack.settled();
    expect((await conversations.info({ channel: DEAL_DESK })).channel).toMatchObject({ is_member: true });
    expect(bot.received.at(-1)?.payload).toMatchObject({
      event: { type: 'member_joined_channel', user: 'U04RFRL0BOT', channel: DEAL_DESK },
    });
    await server.call('POST', '/slack/page/bot', { channel: 'deal-desk', present: false });
  });

  it('tells where people live and which language they read', async () => {
    const { user } = await server.client.users.info({ user: DANA, include_locale: true });
    expect(user).toMatchObject({
      real_name: 'Dana Whitfield',
      tz: 'Europe/Berlin',
      locale: 'de-DE',
      is_bot: false,
    });
    expect((await server.client.users.info({ user: DANA })).user?.locale).toBeUndefined();
    expect((await server.client.users.list({})).members).toHaveLength(5);
    expect(await refusalOf(server.client.users.info({ user: 'U0' }))).toMatchObject({
      error: 'user_not_found',
    });
  });

  it('refuses blocks that Slack would refuse, and says which', async () => {
    const blocks: KnownBlock[] = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
    const refusal = await refusalOf(
      server.client.chat.postMessage({ channel: REFERRALS, text: 'x', blocks }),
    );
    expect(refusal).toMatchObject({
      error: 'invalid_blocks',
      errors: ['must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
    });
    expect(refusal['response_metadata']).toMatchObject({
      messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
    });
    expect((await server.state()).messages).toEqual([]);
  });

  it.each([
    ['no text and no blocks', {}, 'no_text'],
    ['a text without end', { text: 'x'.repeat(40_001) }, 'msg_too_long'],
    ['blocks that are no JSON', { text: 'x', blocks: '[{' }, 'invalid_blocks_format'],
    ['metadata without a type', { text: 'x', metadata: { event_payload: {} } }, 'invalid_metadata_format'],
    ['a channel that is not there', { text: 'x', channel: 'C404' }, 'channel_not_found'],
    ['a thread that is no moment', { text: 'x', thread_ts: 'soon' }, 'invalid_thread_ts'],
    [
      'more text in blocks than Slack takes',
      { text: 'x', blocks: Array.from({ length: 5 }, () => section('x'.repeat(2_900))) },
      'msg_blocks_too_long',
    ],
  ])('refuses %s', async (_what, args, error) => {
    const calling = server.client.apiCall('chat.postMessage', { channel: REFERRALS, ...args });
    expect(await refusalOf(calling)).toMatchObject({ ok: false, error });
  });

  it('draws below a message what the bot says about a link in it, and about no other link', async () => {
    const url = 'https://partner.microsoft.com/referrals/1?a=1&b=2';
    const { body } = await server.call('POST', '/slack/page/say', {
      channel: 'referrals',
      text: `look: ${url}`,
    });
    const { ts } = body as { ts: string };
    const unfurl = (link: string) =>
      server.client.chat.unfurl({
        channel: REFERRALS,
        ts,
        unfurls: { [link]: { blocks: [section('A referral')] } },
      });
    await unfurl(url);
    const [source, unfurl_id] = ['conversations_history' as const, `${REFERRALS}-${ts}`];
    await server.client.chat.unfurl({
      source,
      unfurl_id,
      unfurls: { [url]: { blocks: [section('Again')] } },
    });
    expect((await server.state()).messages[0]?.unfurl).toEqual([
      expect.objectContaining({ type: 'section' }),
    ]);
    expect(await refusalOf(unfurl('https://partner.microsoft.com/other'))).toMatchObject({
      error: 'cannot_unfurl_url',
    });
  });
});
