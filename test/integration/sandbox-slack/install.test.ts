import { eventually } from '../../helpers/eventually';
import type { FakeSlackBot } from './fake-slack-bot';
import { eventOf, isCommand, startFakeSlackBot } from './fake-slack-bot';
import type { SlackServer } from './slack-server';
import { ALEX, REFERRALS, startSlackServer } from './slack-server';

describe('installing the bot in the workspace', () => {
  let bot: FakeSlackBot;
  let server: SlackServer;

  beforeEach(async () => {
    bot = await startFakeSlackBot();
    server = await startSlackServer(bot.url);
  });
  afterEach(async () => {
    await server.stop();
    await bot.stop();
  });

  /** Answers the command as the bot does: after it has acknowledged it. */
  const answerLater = (): void => {
    bot.answer((received) => {
      if (isCommand(received))
        void server.call('POST', String(received.payload['response_url']), {
          response_type: 'in_channel',
          text: 'Subscribed',
        });
      return { status: 200 };
    });
  };

  it('asks the bot to prove itself, invites it and subscribes the channel, and waits for the answer', async () => {
    answerLater();
    await server.slack.install();
    expect(bot.received.map((r) => r.kind)).toEqual(['verification', 'event', 'event', 'command']);
    expect(bot.received.slice(1).map((r) => (r.kind === 'event' ? eventOf(r) : r.payload))).toMatchObject([
      { type: 'app_home_opened', tab: 'messages', user: ALEX },
      { type: 'member_joined_channel', inviter: ALEX, channel: REFERRALS },
      { command: '/referral', text: 'subscribe', user_id: ALEX, channel_id: REFERRALS },
    ]);
    const { channels, messages } = await server.state();
    expect(channels.filter((c) => c.botPresent && c.type !== 'dm').map((c) => c.name)).toEqual(['referrals']);
    expect(messages.map((m) => m.text)).toEqual(['Subscribed']);
    expect(server.slack.botStatus()).toEqual({ kind: 'ready' });
  });

  it('waits for a bot that is not up yet and tells the page so', async () => {
    await bot.stop();
    const installed = server.slack.install();
    await eventually(async () => {
      const { reason = '' } = (await server.state()).bot.status;
      return reason.includes('ECONNREFUSED');
    });
    bot = await startFakeSlackBot(bot.port);
    answerLater();
    await installed;
    expect((await server.state()).bot.status).toEqual({ kind: 'ready' });
    expect(server.frames).toContainEqual({ type: 'slack-bot', status: { kind: 'ready' } });
  });

  it('does not wait for an answer to a command that the bot refused', async () => {
    bot.answer((received) => ({ status: isCommand(received) ? 500 : 200 }));
    await server.slack.install();
    expect((await server.state()).messages).toEqual([]);
  });

  it('gives up waiting when the sandbox closes', async () => {
    const installed = server.slack.install();
    await bot.next(isCommand);
    await server.slack.close();
    await installed;
  });

  it('forgets messages and forms on reset and leaves the bot where it is', async () => {
    answerLater();
    await server.slack.install();
    server.slack.reset();
    const { messages, channels } = await server.state();
    expect(messages).toEqual([]);
    expect(channels.find((c) => c.name === 'referrals')?.botPresent).toBe(true);
    expect(server.frames.at(-1)).toEqual({ type: 'slack-reset' });
  });

  it('knows the four people of the Teams tenant and where they live', async () => {
    const { people, channels } = await server.state();
    expect(people.map((p) => [p.key, p.timeZone])).toEqual([
      ['alex', 'Europe/London'],
      ['dana', 'Europe/Berlin'],
      ['tomas', 'Europe/Madrid'],
      ['mei', 'Europe/Stockholm'],
    ]);
    expect(channels.filter((c) => c.type !== 'dm').map((c) => [c.name, c.type])).toEqual([
      ['referrals', 'channel'],
      ['deal-desk', 'channel'],
      ['emea-leads', 'private'],
    ]);
  });
});
