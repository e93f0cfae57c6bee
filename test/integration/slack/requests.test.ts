import { startInbound } from '../../fixtures/slack/inbound-world';
import type { InboundWorld } from '../../fixtures/slack/inbound-world';
import {
  FORM,
  JSON_TYPE,
  direct,
  event,
  interaction,
  mention,
  press,
  send,
  signed,
  slash,
  unique,
} from '../../fixtures/slack/slack-sender';
import type { HowToSend, ToSend } from '../../fixtures/slack/slack-sender';

let world: InboundWorld;

beforeEach(async () => {
  world = await startInbound();
});

afterEach(async () => {
  await world.close();
});

async function sendAndWork(what: ToSend, how?: HowToSend) {
  const received = await send(world.url, what, how);
  await world.work();
  return received;
}

function heard(): readonly string[] {
  return [...world.heard.commands, ...world.heard.clicks].map(({ text }) => text);
}

/** Nothing reached the application, nothing is left to be worked on, and nothing was shown. */
async function expectNothingRan(): Promise<void> {
  await world.work();
  expect(heard()).toEqual([]);
  expect(world.api.asked.filter(({ method }) => method !== 'auth.test')).toEqual([]);
  expect(world.responses).toEqual([]);
}

describe('what Slack signs is taken', () => {
  it('a slash command is acknowledged without a word and answered by its address', async () => {
    const received = await sendAndWork(slash('list pending', { response_url: world.responseUrl() }));
    expect(received).toEqual({ status: 200, text: '' });
    expect(world.heard.commands).toMatchObject([
      {
        text: 'list pending',
        from: { id: 'UDANA', name: 'Dana Young' },
        destination: { id: 'slack:C1', platform: 'slack', scope: 'channel', name: '#sales' },
        ...{ language: 'en-GB', timeZone: 'Europe/Paris' },
      },
    ]);
    expect(world.responses).toMatchObject([
      { body: { response_type: 'ephemeral', replace_original: false } },
    ]);
  });

  it('a mention is answered in its thread', async () => {
    await sendAndWork(mention('<@UBOT> list pending', { ts: '1700000000.000100' }));
    expect(world.heard.commands).toMatchObject([{ text: 'list pending', destination: { name: '#sales' } }]);
    expect(world.api.messages).toMatchObject([{ channel: 'C1', thread_ts: '1700000000.000100' }]);
  });

  it('a direct message is answered with another', async () => {
    await sendAndWork(direct('help'));
    expect(world.heard.commands).toMatchObject([
      { text: 'help', destination: { id: 'slack:DDANA', scope: 'personal', name: 'Dana Young' } },
    ]);
    expect(world.api.messages).toMatchObject([{ channel: 'DDANA' }]);
    expect(world.api.messages[0]).not.toHaveProperty('thread_ts');
  });

  it('a press is answered by its address', async () => {
    const received = await sendAndWork(press('show 1', { response_url: world.responseUrl() }));
    expect(received).toEqual({ status: 200, text: '' });
    expect(world.heard.clicks).toMatchObject([{ text: 'show 1', from: { id: 'UDANA' } }]);
    expect(world.responses).toHaveLength(1);
  });

  it('the challenge of an address is given back', async () => {
    const body = JSON.stringify({ token: 'z', challenge: '3eZbrw1a', type: 'url_verification' });
    const received = await send(world.url, { type: JSON_TYPE, body });
    expect(received).toEqual({ status: 200, text: '{"challenge":"3eZbrw1a"}' });
  });

  it('a proxy may have named the character set', async () => {
    const headers = { 'content-type': `${FORM}; charset=utf-8` };
    const received = await sendAndWork(slash('help', { response_url: world.responseUrl() }), { headers });
    expect(received.status).toBe(200);
    expect(heard()).toEqual(['help']);
  });

  it.each([
    ['a kind of event that nobody asked for', event({ type: 'reaction_added', user: 'UDANA' })],
    [
      'word that events were held back',
      { type: JSON_TYPE, body: JSON.stringify({ type: 'app_rate_limited', team_id: 'T1' }) },
    ],
    [
      'a form that was closed',
      interaction({ type: 'view_closed', view: { id: 'V1', callback_id: 'settings', type: 'modal' } }),
    ],
    ['a shortcut of another app', interaction({ type: 'shortcut', callback_id: 'other' })],
    ['a button that opens an address', press('', {}, { action_id: 'link.1', value: undefined })],
    ['a button that is not ours', press('claim 1', {}, { action_id: 'accept' })],
  ])('%s is acknowledged at once and nothing runs', async (_, what) => {
    expect(await send(world.url, what)).toEqual({ status: 200, text: '' });
    await expectNothingRan();
  });
});

describe('what Slack has not signed, or not lately, or not for the first time, is refused', () => {
  const now = () => Math.floor(Date.now() / 1000);

  it.each<readonly [string, () => HowToSend]>([
    ['a signature made with another secret', () => ({ secret: 'guessed' })],
    ['a time more than five minutes ago', () => ({ timestamp: now() - 301 })],
    ['a time more than five minutes ahead', () => ({ timestamp: now() + 305 })],
    ['no signature', () => ({ headers: { 'x-slack-signature': undefined } })],
    ['no time', () => ({ headers: { 'x-slack-request-timestamp': undefined } })],
    ['a time that is no number', () => ({ headers: { 'x-slack-request-timestamp': 'NaN' } })],
    ['a signature of another version', () => ({ headers: { 'x-slack-signature': `v1=${'0'.repeat(64)}` } })],
    ['a signature that is too short', () => ({ headers: { 'x-slack-signature': 'v0=00' } })],
    ['a signature for another body', () => ({ headers: signed('text=help') })],
  ])('%s: 401, and nothing runs', async (_, how) => {
    for (const what of [slash('help'), mention('<@UBOT> help'), press('help')]) {
      expect(await send(world.url, what, how())).toEqual({ status: 401, text: '' });
    }
    await expectNothingRan();
  });

  it('the same request a second time: 401, and it ran once', async () => {
    const what = slash('help', { response_url: world.responseUrl() });
    const timestamp = now();
    expect((await sendAndWork(what, { timestamp })).status).toBe(200);
    expect(await sendAndWork(what, { timestamp })).toEqual({ status: 401, text: '' });
    expect(heard()).toEqual(['help']);
  });

  it('the same request a second time after a restart: 401, and it ran once', async () => {
    const what = slash('help', { response_url: world.responseUrl() });
    const timestamp = now();
    await sendAndWork(what, { timestamp });
    world.restart();
    expect(await sendAndWork(what, { timestamp })).toEqual({ status: 401, text: '' });
    expect(heard()).toEqual(['help']);
  });

  it('the reason is for the log alone, and no secret is in it', async () => {
    await send(world.url, slash('help'), { secret: 'guessed' });
    const lines = JSON.stringify(world.log.lines);
    expect(lines).toContain('a request to the door for Slack was turned away');
    expect(lines).not.toMatch(/guessed|a-signing-secret|v0=/);
  });

  it('a request of a workspace that the bot is not installed in: 401, and nothing runs', async () => {
    for (const what of [
      slash('help', { team_id: 'T9' }),
      event({ type: 'app_mention', user: 'U9', text: 'help', ts: '1.1', channel: 'C9' }, otherWorkspace),
      press('help', { team: { id: 'T9' }, user: { id: 'U9', team_id: 'T9' } }),
    ]) {
      expect(await send(world.url, what)).toEqual({ status: 401, text: '' });
    }
    await expectNothingRan();
  });

  const otherWorkspace = {
    team_id: 'T9',
    authorizations: [{ team_id: 'T9', user_id: 'UBOT', is_bot: true }],
  };
});

describe('what is not a request of Slack’s is refused without a word', () => {
  it.each<readonly [string, number, ToSend, HowToSend]>([
    ['another kind of body', 415, { type: 'text/plain', body: 'help' }, {}],
    ['a kind of body that is not said', 415, slash('help'), { headers: { 'content-type': '' } }],
    ['another method', 405, slash('help'), { method: 'PUT' }],
    ['a look at the address', 405, slash('help'), { method: 'GET' }],
    ['more than a megabyte', 413, { type: FORM, body: `text=${'x'.repeat(1024 * 1024)}` }, {}],
    ['JSON that ends too soon', 400, { type: JSON_TYPE, body: '{"type":' }, {}],
    ['nothing as JSON', 400, { type: JSON_TYPE, body: 'null' }, {}],
    ['a list as JSON', 400, { type: JSON_TYPE, body: '[]' }, {}],
    ['a form without a command', 400, { type: FORM, body: 'text=help' }, {}],
    ['a form with broken JSON', 400, { type: FORM, body: 'payload=%7B' }, {}],
    ['no body', 400, { type: JSON_TYPE, body: '' }, {}],
  ])('%s: %i', async (_, status, what, how) => {
    expect(await send(world.url, what, how)).toEqual({ status, text: '' });
    await expectNothingRan();
  });

  it.each(['/slack/', '/slack/commands', '/slack/install', '/slack/events/', '/slack/oauth_redirect?code=1'])(
    'nothing is at %s',
    async (path) => {
      for (const method of ['GET', 'POST']) {
        expect(await send(`${world.origin}${path}`, slash('help'), { method })).toEqual({
          status: 404,
          text: '',
        });
      }
      await expectNothingRan();
    },
  );

  it('what is not below /slack/ is for somebody else', async () => {
    const received = await send(`${world.origin}/slackers`, slash('help'));
    expect(received.status).toBe(404);
    expect(received.text).toContain('There is nothing at this address');
  });

  it('a check of the certificate is answered, signed or not, and a command smuggled in with it does not run', async () => {
    const body = `ssl_check=1&${slash('help').body}`;
    const headers = { 'x-slack-signature': undefined };
    expect(await send(world.url, { type: FORM, body }, { headers })).toEqual({ status: 200, text: '' });
    expect(await send(world.url, { type: FORM, body })).toEqual({ status: 200, text: '' });
    await expectNothingRan();
  });

  it('no event of any odd shape ends in more than a status', async () => {
    for (const inner of [
      null,
      1,
      'x',
      [],
      {},
      { type: 1 },
      { type: 'message' },
      { type: 'app_home_opened' },
    ]) {
      const body = JSON.stringify({
        type: 'event_callback',
        team_id: 'T1',
        event_id: unique(),
        event: inner,
      });
      const { status, text } = await send(world.url, { type: JSON_TYPE, body });
      expect([200, 503]).toContain(status);
      expect(text).toBe('');
    }
    await expectNothingRan();
  });
});

describe('where workspaces install the app themselves', () => {
  beforeEach(async () => {
    await world.close();
    world = await startInbound({
      access: {
        ...{
          kind: 'oauth',
          clientId: '1.2',
          clientSecret: 'client-secret',
          stateSecret: 'state-secret-of-16',
        },
        authorizeUrl: 'http://127.0.0.1:9/oauth/v2/authorize',
      },
    });
  });

  it('the page to begin with is behind the same door', async () => {
    const { status, text } = await send(`${world.origin}/slack/install`, slash('help'), { method: 'GET' });
    expect(status).toBe(200);
    expect(text).toContain('http://127.0.0.1:9/oauth/v2/authorize?');
    expect(text).not.toMatch(/client-secret|state-secret/);
  });

  it('a workspace that has not done so is refused', async () => {
    expect(await send(world.url, slash('help'))).toEqual({ status: 401, text: '' });
    await expectNothingRan();
  });
});

describe('however often something comes, it is done once', () => {
  it('a repeat that Slack announces', async () => {
    const what = mention('<@UBOT> help');
    await sendAndWork(what);
    for (const repeat of ['1', '2', '3']) {
      const headers = { 'x-slack-retry-num': repeat, 'x-slack-retry-reason': 'http_timeout' };
      expect(await sendAndWork(what, { headers })).toEqual({ status: 200, text: '' });
    }
    expect(heard()).toEqual(['help']);
    expect(world.api.messages).toHaveLength(1);
  });

  it('a mention, its twin as a message and their repeats', async () => {
    const said = { user: 'UDANA', text: '<@UBOT> help', ts: '1700000000.000200', channel: 'DDANA' };
    const asMessage = event({ type: 'message', channel_type: 'im', ...said });
    const asMention = event({ type: 'app_mention', ...said });
    const headers = { 'x-slack-retry-num': '1' };
    await Promise.all([send(world.url, asMention), send(world.url, asMessage)]);
    await sendAndWork(asMention, { headers });
    await sendAndWork(asMessage, { headers });
    expect(heard()).toEqual(['help']);
    expect(world.api.messages).toHaveLength(1);
  });

  it('the message twin in a channel does not swallow the mention', async () => {
    const said = { user: 'UDANA', text: '<@UBOT> help', ts: '1700000000.000300', channel: 'C1' };
    await sendAndWork(event({ type: 'message', channel_type: 'channel', ...said }));
    await sendAndWork(event({ type: 'app_mention', ...said }));
    expect(heard()).toEqual(['help']);
  });

  it('a press that is sent again', async () => {
    const what = press('claim 1', { response_url: world.responseUrl() });
    await sendAndWork(what);
    await sendAndWork(what, { timestamp: Math.floor(Date.now() / 1000) - 1 });
    expect(heard()).toEqual(['claim 1']);
  });

  it('what could not be kept is not acknowledged, and its repeat is', async () => {
    const receive = world.store.receive.bind(world.store);
    const broken = jest
      .spyOn(world.store, 'receive')
      .mockImplementation((item) =>
        item.key.startsWith('slack:sig:') ? receive(item) : Promise.reject(new Error('the disk is full')),
      );
    const what = mention('<@UBOT> help');
    const timestamp = Math.floor(Date.now() / 1000);
    expect(await sendAndWork(what, { timestamp })).toEqual({ status: 503, text: '' });
    broken.mockRestore();
    const again = { timestamp, headers: { 'x-slack-retry-num': '1' } };
    expect(await sendAndWork(what, again)).toEqual({ status: 200, text: '' });
    expect(heard()).toEqual(['help']);
  });

  it('a door that cannot remember lets nobody in', async () => {
    const broken = jest.spyOn(world.store, 'receive').mockRejectedValue(new Error('the disk is full'));
    expect(await send(world.url, slash('help'))).toEqual({ status: 503, text: '' });
    broken.mockRestore();
    await expectNothingRan();
  });
});

describe('what people and bots say beside the bot is theirs', () => {
  it.each([
    [
      'what people say in a channel',
      { type: 'message', channel_type: 'channel', channel: 'C1', user: 'UDANA' },
    ],
    ['what another bot says to it alone', { bot_id: 'B7', user: 'U7' }],
    ['what it has said itself', { bot_id: 'BBOT', user: 'UBOT' }],
    ['a message that was edited', { subtype: 'message_changed', hidden: true }],
    ['a message that was deleted', { subtype: 'message_deleted', hidden: true }],
    ['somebody’s coming', { subtype: 'channel_join' }],
  ])('%s', async (_, more) => {
    const what = direct('help', more);
    expect((await send(world.url, what)).status).toBe(200);
    await expectNothingRan();
  });

  it('a file with a word to the bot is a word to the bot', async () => {
    await sendAndWork(direct('help', { subtype: 'file_share' }));
    expect(heard()).toEqual(['help']);
  });
});

describe('acknowledging waits for nothing but the store', () => {
  it('a slow answer does not delay it', async () => {
    let finish = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    world.answerWith = async () => {
      await slow;
      return { kind: 'help', scope: 'channel' };
    };
    const working: Promise<void>[] = [];
    world.slack.onReceived(() => working.push(world.work()));
    expect((await send(world.url, mention('<@UBOT> help'))).status).toBe(200);
    expect((await send(world.url, mention('<@UBOT> list'))).status).toBe(200);
    expect(world.api.messages).toEqual([]);
    finish();
    await Promise.all(working);
    expect(world.api.messages).toHaveLength(2);
  });

  it('nor does Slack, when it cannot be asked whose workspace this is', async () => {
    world.api.failAlways('auth.test', (res) => {
      res.destroy();
    });
    expect((await send(world.url, mention('<@UBOT> help'))).status).toBe(200);
    await world.work();
    expect(heard()).toEqual([]);
    world.api.failAlways('auth.test', (res) => {
      res.end(JSON.stringify({ ok: true, team_id: 'T1', user_id: 'UBOT', bot_id: 'BBOT' }));
    });
    world.clock.advance(61_000);
    await world.work();
    expect(heard()).toEqual(['help']);
  });
});
