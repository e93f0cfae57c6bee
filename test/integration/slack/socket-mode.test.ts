import type { SettingsNotice } from '../../../src/domain/notice';
import { answer } from '../../fixtures/slack/loopback-slack';
import { startInbound } from '../../fixtures/slack/inbound-world';
import type { InboundWorld } from '../../fixtures/slack/inbound-world';
import { direct, mention, press, send, slash } from '../../fixtures/slack/slack-sender';
import type { ToSend } from '../../fixtures/slack/slack-sender';
import { startSocketServer } from '../../fixtures/slack/socket-server';
import type { SocketServer } from '../../fixtures/slack/socket-server';
import { notices } from '../../fixtures/teams-adapter/notices';
import { aSubscription } from '../../helpers/builders';
import { eventually } from '../../helpers/eventually';

let world: InboundWorld;
let socket: SocketServer;

beforeEach(async () => {
  socket = await startSocketServer();
  world = await startInbound({ inbound: { kind: 'socket', appToken: 'xapp-test' } });
  world.api.failAlways('apps.connections.open', (res) => {
    answer(res, 200, { ok: true, url: socket.url });
  });
  await world.slack.warmUp();
  await connected(1);
});

afterEach(async () => {
  await world.close();
  await socket.close();
});

async function connected(times: number): Promise<void> {
  const log = () => world.log.lines.filter(({ event }) => event.startsWith('connected to Slack'));
  await eventually(() => log().length >= times);
}

/** The same payload as over HTTP. */
function payloadOf({ body }: ToSend): unknown {
  if (body.startsWith('{')) return JSON.parse(body);
  const fields = Object.fromEntries(new URLSearchParams(body));
  return fields['payload'] === undefined ? fields : JSON.parse(fields['payload']);
}

async function deliver(type: string, what: ToSend) {
  const acknowledged = await socket.ackOf(socket.deliver(type, payloadOf(what)));
  await world.work();
  return acknowledged.payload;
}

it('the connection is opened with the token of the app', () => {
  const [asked] = world.api.asked.filter(({ method }) => method === 'apps.connections.open');
  expect(asked?.token).toBe('xapp-test');
});

it('an event, a command and a press are acknowledged and carried out', async () => {
  expect(await deliver('events_api', mention('<@UBOT> help'))).toEqual({});
  expect(await deliver('events_api', direct('list'))).toEqual({});
  expect(await deliver('slash_commands', slash('show 1', { response_url: world.responseUrl() }))).toEqual({});
  expect(await deliver('interactive', press('card 1', { response_url: world.responseUrl() }))).toEqual({});
  expect(world.heard.commands.map(({ text }) => text)).toEqual(['help', 'list', 'show 1']);
  expect(world.heard.clicks.map(({ text }) => text)).toEqual(['card 1']);
  expect(world.api.messages).toHaveLength(2);
  expect(world.responses).toHaveLength(2);
});

it('a form is answered by its acknowledgement', async () => {
  const settings: SettingsNotice = { kind: 'settings', subscriptions: [aSubscription()] };
  world.answerWith = ({ text }) => (text.startsWith('remind') ? notices.problem : settings);
  const submission = {
    ...{ type: 'view_submission', team: { id: 'T1' }, user: { id: 'UDANA' }, trigger_id: '1.1' },
    view: {
      ...{ id: 'V1', type: 'modal', callback_id: 'settings' },
      private_metadata: '{"teamId":"T1","channelId":"C1"}',
      state: { values: { 'settings.remind': { value: { type: 'plain_text_input', value: 'soon' } } } },
    },
  };
  const acknowledged = await socket.ackOf(socket.deliver('interactive', submission));
  expect(acknowledged.payload).toMatchObject({
    response_action: 'errors',
    errors: { 'settings.remind': expect.any(String) as unknown },
  });
});

it('what comes a second time is acknowledged and done once', async () => {
  const what = mention('<@UBOT> help');
  await deliver('events_api', what);
  await deliver('events_api', what);
  expect(world.heard.commands).toHaveLength(1);
});

it('what could not be kept is not acknowledged', async () => {
  const broken = jest.spyOn(world.store, 'receive').mockRejectedValueOnce(new Error('the disk is full'));
  const lost = socket.deliver('events_api', payloadOf(mention('<@UBOT> help')));
  await eventually(() => world.log.lines.some(({ event }) => event.includes('could not be kept')));
  broken.mockRestore();
  await deliver('events_api', mention('<@UBOT> list'));
  expect(socket.acknowledged.map(({ envelope_id }) => envelope_id)).not.toContain(lost);
  expect(world.heard.commands.map(({ text }) => text)).toEqual(['list']);
});

it('what comes of another workspace is acknowledged, so that it comes no more, and nothing runs', async () => {
  const foreign = slash('help', { team_id: 'T9' });
  await deliver('slash_commands', foreign);
  expect(world.heard.commands).toEqual([]);
});

it('nothing is at the address for requests', async () => {
  expect(await send(world.url, slash('help'))).toEqual({ status: 404, text: '' });
});

it.each([
  ['Slack asks for a new one', () => socket.refresh()],
  ['it is cut', () => socket.cut()],
])('the connection is opened again when %s', async (_, end) => {
  end();
  await eventually(() => socket.connections().open === 0);
  await eventually(() => {
    world.clock.advance(1_000);
    return socket.connections().made === 2;
  });
  await connected(2);
  await deliver('events_api', mention('<@UBOT> help'));
  expect(world.heard.commands).toHaveLength(1);
});

it('while Slack refuses the token it asks again now and then, and says why', async () => {
  let refused = 0;
  world.api.failAlways('apps.connections.open', (res) => {
    refused += 1;
    answer(res, 200, { ok: false, error: 'invalid_auth' });
  });
  socket.cut();
  await eventually(() => {
    world.clock.advance(1_000);
    return refused >= 2;
  });
  world.api.failAlways('apps.connections.open', (res) => {
    answer(res, 200, { ok: true, url: socket.url });
  });
  await eventually(() => {
    world.clock.advance(10_000);
    return socket.connections().made === 2;
  });
  const warned = world.log.lines.find(({ event }) => event.includes('could not be opened'));
  expect(warned?.fields).toEqual({ code: 'invalid_auth' });
  expect(JSON.stringify(world.log.lines)).not.toContain('xapp-test');
});

it('is closed when the bot stops', async () => {
  await world.slack.stop();
  await eventually(() => socket.connections().open === 0);
  world.clock.advance(120_000);
  await new Promise((resolve) => setImmediate(resolve));
  expect(socket.connections().made).toBe(1);
});
