import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from '../../fixtures/slack/loopback-slack';
import { startInbound } from '../../fixtures/slack/inbound-world';
import type { InboundWorld } from '../../fixtures/slack/inbound-world';
import { FORM, JSON_TYPE, send } from '../../fixtures/slack/slack-sender';
import type { ToSend } from '../../fixtures/slack/slack-sender';

/** Requests that Slack sent to apps of others; see `test/fixtures/slack/recorded/README.md`. */
const FOLDER = join(__dirname, '../../fixtures/slack/recorded');
const ID = 'c5fbb3b6-be74-4795-9fb5-4324c73fed37';

type Recording = Record<string, unknown>;

let world: InboundWorld;

beforeEach(async () => {
  world = await startInbound();
});

afterEach(async () => {
  await world.close();
});

function recorded(name: string): Recording {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Recording;
}

/** The bot is the app that the request was sent to. */
function installedIn(teamId: string, botUserId: string, more: object = {}): void {
  world.api.failAlways('auth.test', (res) => {
    answer(res, 200, { ok: true, team_id: teamId, user_id: botUserId, bot_id: 'B00FAKEBOT01', ...more });
  });
}

/** Nobody but this machine is ever sent an answer. */
function answeredHere(body: string): string {
  return body.replaceAll('https://hooks.slack.com', world.responseUrl('hooks'));
}

function asEvent(recording: Recording): ToSend {
  return { type: JSON_TYPE, body: JSON.stringify(recording) };
}

function asForm(recording: Recording): ToSend {
  const payload = answeredHere(JSON.stringify(recording));
  return { type: FORM, body: new URLSearchParams({ payload }).toString() };
}

async function sendAndWork(what: ToSend): Promise<void> {
  expect(await send(world.url, what)).toEqual({ status: 200, text: '' });
  await world.work();
}

describe('a slash command that Slack sent', () => {
  it('is taken', async () => {
    installedIn('T00FAKE00BB', 'U00FAKEBOT03');
    const fields = recorded('slash-command') as Record<string, string>;
    const given = Object.entries(fields).map(([name, value]) => [name, answeredHere(value)] as const);
    await sendAndWork({ type: FORM, body: new URLSearchParams(Object.fromEntries(given)).toString() });
    expect(world.heard.commands).toMatchObject([
      {
        text: 'some arguments here',
        from: { id: 'U00FAKEUSER2', name: 'testuser' },
        destination: { id: 'slack:C00FAKECHAN3', scope: 'channel', name: '#support-agent-dev' },
      },
    ]);
    expect(world.responses).toMatchObject([
      { path: expect.stringMatching(/^\/hooks\/commands\/T00FAKE00BB/) },
    ]);
  });

  it('is taken as the very form that came', async () => {
    installedIn('T111', 'W222', { enterprise_id: 'E111' });
    const body = readFileSync(join(FOLDER, 'slash-command.txt'), 'utf8').trim();
    await sendAndWork({ type: FORM, body });
    expect(world.heard.commands).toMatchObject([
      {
        text: 'Hi',
        from: { id: 'W111', name: 'primary-owner' },
        destination: {
          address: '{"teamId":"T111","enterpriseId":"E111","channelId":"C111"}',
          name: '#random',
        },
      },
    ]);
    expect(world.responses).toEqual([]);
  });
});

describe('a message that Slack sent', () => {
  it('is taken as a mention', async () => {
    installedIn('T00FAKE00AA', 'U00FAKEBOT01');
    world.api.channels.set('C00FAKECHAN1', { id: 'C00FAKECHAN1', name: 'general', is_member: true });
    const recording = recorded('app-mention');
    await sendAndWork(asEvent(recording));
    expect(world.heard.commands).toMatchObject([{ text: 'Test', destination: { name: '#general' } }]);
    const { ts, thread_ts: threadTs } = recording['event'] as { ts: string; thread_ts?: string };
    expect(world.api.messages).toMatchObject([{ channel: 'C00FAKECHAN1', thread_ts: threadTs ?? ts }]);
  });

  it('is taken as a mention when it brings a file', async () => {
    installedIn('T00FAKE00BB', 'U00FAKEBOT01');
    await sendAndWork(asEvent(recorded('mention-with-file')));
    expect(world.heard.commands).toMatchObject([
      { text: "[AI] I don't really understand this explanation." },
    ]);
  });

  it('is left to its twin when it is a mention in a channel', async () => {
    const recording = recorded('mention-as-message');
    installedIn(String(recording['team_id']), 'U00FAKEBOT01');
    await sendAndWork(asEvent(recording));
    expect(world.heard.commands).toEqual([]);
    const event = { ...(recording['event'] as object), type: 'app_mention' };
    await sendAndWork(asEvent({ ...recording, event, event_id: 'Ev1' }));
    expect(world.heard.commands).toMatchObject([
      { text: expect.stringMatching(/^Can you see the name of this channel: #C00FAKECHAN2\?$/) },
    ]);
  });

  it('is taken as a direct message', async () => {
    installedIn('T0ADGE2G4EM', 'U0ADXR1N57A');
    world.api.channels.set('D0ACX51K95H', { id: 'D0ACX51K95H', is_im: true });
    await sendAndWork(asEvent(recorded('direct-message')));
    expect(world.heard.commands).toMatchObject([
      { text: 'hello hello', from: { id: 'U0ADXQT6CRW' }, destination: { scope: 'personal' } },
    ]);
    expect(world.api.messages).toMatchObject([{ channel: 'D0ACX51K95H' }]);
  });

  it('is passed over when a bot has said it', async () => {
    installedIn('T08REALTEAM1', 'U08REALBOT1');
    await sendAndWork(asEvent(recorded('message-of-a-bot')));
    expect(world.heard.commands).toEqual([]);
  });
});

describe('a press that Slack sent', () => {
  const carrying = (recording: Recording, action: object): Recording => {
    const [pressed] = recording['actions'] as object[];
    return { ...recording, actions: [{ ...pressed, ...action }] };
  };

  it.each([
    [
      'a button',
      'button',
      { response_type: 'ephemeral', replace_original: false, thread_ts: '1769220155.940449' },
    ],
    ['a button that one person sees', 'button-in-ephemeral', { replace_original: true }],
  ])('is taken: %s', async (_, name, body) => {
    installedIn('T00FAKE00BB', 'U00FAKEBOT02');
    await sendAndWork(asForm(carrying(recorded(name), { action_id: 'command.1', value: `show ${ID}` })));
    expect(world.heard.clicks).toMatchObject([
      { text: `show ${ID}`, from: { id: 'U00FAKEUSER2' }, destination: { scope: 'channel' } },
    ]);
    expect(world.responses).toMatchObject([{ body }]);
  });

  it('is taken: what was chosen in a list', async () => {
    const recording = recorded('select');
    installedIn((recording['team'] as { id: string }).id, 'U00FAKEBOT01');
    await sendAndWork(asForm(carrying(recording, { action_id: 'menu.1' })));
    const [{ selected_option: chosen }] = recording['actions'] as [{ selected_option: { value: string } }];
    expect(world.heard.clicks).toMatchObject([{ text: chosen.value }]);
  });

  it('is acknowledged and nothing more when the button is another app’s', async () => {
    installedIn('T00FAKE00BB', 'U00FAKEBOT02');
    await sendAndWork(asForm(recorded('button')));
    expect(world.heard.clicks).toEqual([]);
  });
});

describe('what else Slack sent', () => {
  it('the challenge is given back', async () => {
    const recording = recorded('url-verification');
    const { status, text } = await send(world.url, asEvent(recording));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ challenge: recording['challenge'] });
  });

  it('a form of another app is closed', async () => {
    installedIn('T00FAKE00BB', 'U00FAKEBOT03');
    await sendAndWork(asForm(recorded('view-submission')));
    expect(world.heard.commands).toEqual([]);
  });

  it('the bot’s coming into a channel is answered with a welcome', async () => {
    installedIn('T00FAKE00AA', 'U00FAKEBOT01', { enterprise_id: 'E00FAKEENT01' });
    world.api.channels.set('C00FAKECHAN1', { id: 'C00FAKECHAN1', name: 'general', is_member: true });
    world.api.users.set('U00FAKEUSER1', { id: 'U00FAKEUSER1', real_name: 'Ann Lee' });
    await sendAndWork(asEvent(recorded('member-joined-channel')));
    expect(world.heard.installed).toEqual([{ destinationId: 'slack:C00FAKECHAN1', by: 'Ann Lee' }]);
    expect(world.api.messages).toMatchObject([{ channel: 'C00FAKECHAN1' }]);
  });

  it('the shortcut on a message is taken', async () => {
    installedIn('T111', 'W222', { enterprise_id: 'E111' });
    const recording = { ...recorded('message-shortcut'), callback_id: 'show_referral' };
    await sendAndWork(asForm(recording));
    expect(world.responses).toMatchObject([{ body: { response_type: 'ephemeral' } }]);
    expect(JSON.stringify(world.responses)).toContain('I see no referral in that message');
  });

  it('in an organisation, a chat that is opened is answered with a welcome', async () => {
    installedIn('T111', 'W222', { enterprise_id: 'E111', is_enterprise_install: true });
    world.api.channels.set('D111', { id: 'D111', is_im: true, user: 'W111' });
    await sendAndWork(asEvent(recorded('home-opened-in-organisation')));
    expect(world.heard.installed).toMatchObject([{ destinationId: 'slack:D111' }]);
    expect(world.api.messages).toMatchObject([{ channel: 'D111' }]);
  });

  it('a whole organisation can take the bot away', async () => {
    await sendAndWork(asEvent(recorded('tokens-revoked')));
    expect(world.log.lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });
});
