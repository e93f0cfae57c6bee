import type { Destination } from '../../../src/domain/subscription';
import { destinationAt, teamsFor } from '../../fixtures/teams-adapter/world';
import { notices, reader } from '../../fixtures/teams-adapter/notices';
import type { FakeBot } from './fake-bot';
import { startFakeBot } from './fake-bot';
import type { TeamsServer } from './teams-server';
import { REFERRALS_CHANNEL, startTeamsServer } from './teams-server';

const DANA = { id: '6d1f0b3c-2a7e-4c58-9d10-00000000da4a', name: 'Dana Whitfield' };
const DANAS_CHAT = 'a:1-dana-referral-bot';

interface Message {
  readonly id: string;
  readonly threadId?: string;
  readonly alert?: boolean;
  readonly conversation: string;
  readonly versions: readonly unknown[];
}

/** The bot's side of Teams, as it is, against the sandbox's. */
describe('the Teams adapter in the sandbox', () => {
  const { platform } = teamsFor();
  let bot: FakeBot;
  let server: TeamsServer;
  let channel: Destination;

  beforeEach(async () => {
    bot = await startFakeBot();
    server = await startTeamsServer(bot.url);
    await server.teams.install();
    await server.teams.settled();
    channel = destinationAt(`${server.base}/connector/`, 'channel', REFERRALS_CHANNEL);
  });
  afterEach(async () => {
    await server.stop();
    await bot.stop();
  });

  const shownIn = async (conversation: string): Promise<readonly Message[]> => {
    const route = `/control/teams/messages?conversation=${encodeURIComponent(conversation)}`;
    const { messages } = (await server.call('GET', route)).body as {
      messages: readonly (Message & { from: { kind: string } })[];
    };
    return messages.filter(({ from }) => from.kind === 'bot');
  };
  const post = async (to: Destination): Promise<string> => {
    const outcome = await platform.post(to, notices['referral-card'], reader, 'k');
    if (outcome.kind !== 'delivered') throw new Error(outcome.reason);
    return outcome.messageId;
  };

  it('replies in the thread of the card, whose redrawing leaves both where they are', async () => {
    const card = await post(channel);
    const reply = await platform.reply(channel, card, notices.fault, reader, 'k');
    await platform.update(channel, card, notices['referral-card'], reader);
    expect(reply).toMatchObject({ kind: 'delivered' });
    expect(await shownIn('Referrals')).toMatchObject([{ id: card, threadId: card }, { threadId: card }]);
  });

  it('writes to somebody whom it met in the channel, alone', async () => {
    const chat = await platform.personal(channel, DANA);
    if (chat.kind !== 'open') throw new Error(chat.reason);
    expect(chat.destination).toMatchObject({
      id: `teams:${DANAS_CHAT}`,
      scope: 'personal',
      name: 'Dana Whitfield',
    });
    expect(await platform.personal(channel, DANA)).toEqual(chat);
    const first = await post(chat.destination);
    await platform.reply(chat.destination, first, notices.fault, reader, 'k');
    expect(await shownIn(DANAS_CHAT)).toHaveLength(2);
    expect(await shownIn('Referrals')).toEqual([]);
  });

  it('does not write to somebody who has removed it, and says what they must do', async () => {
    const setBot = (present: boolean) =>
      server.call('POST', '/teams/bot', { person: 'dana', conversation: DANAS_CHAT, present });
    await setBot(true);
    await setBot(false);
    expect(await platform.personal(channel, DANA)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('they must add the app') as string,
    });
  });

  it('finds nobody of an unknown id', async () => {
    expect(await platform.personal(channel, { id: 'nobody' })).toMatchObject({ kind: 'refused' });
  });
});
