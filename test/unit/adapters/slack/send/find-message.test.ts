import type { ChatPlatform } from '../../../../../src/ports/chat-platform';
import { startSlack } from '../../../../fixtures/slack/loopback-slack';
import type { LoopbackSlack } from '../../../../fixtures/slack/loopback-slack';
import { cuts, hangs, says, status, throttles } from '../../../../fixtures/slack/slack-faults';
import { destinationIn, platformFor, workspacesOf } from '../../../../fixtures/slack/slack-world';
import { notices, reader } from '../../../../fixtures/teams-adapter/notices';

const card = notices['referral-card'];
const sales = destinationIn();

let slack: LoopbackSlack;
let platform: ChatPlatform;
beforeEach(async () => {
  slack = await startSlack();
  platform = platformFor(slack, { timeoutMs: 1_500 });
});
afterEach(() => slack.close());

const find = (key: string, answers?: string) => platform.find?.(sales, key, { answers });
const post = async (key: string) => {
  const outcome = await platform.post(sales, card, reader, key);
  return outcome.kind === 'delivered' ? outcome.messageId : '';
};
/** Others talk in the channel. */
const chatter = (count: number, more: object = {}) => {
  for (let i = 0; i < count; i++)
    slack.messages.push({
      channel: 'C1',
      ts: `1604264300.${String(i).padStart(6, '0')}`,
      user: 'UDANA',
      text: 'hello',
      blocks: [],
      ...more,
    });
};

describe('our message', () => {
  it('is found by its key among what others say', async () => {
    await post('other');
    const ts = await post('ours');
    chatter(30);
    expect(await find('ours')).toEqual({ kind: 'found', messageId: ts });
  });

  it('is found on a later page', async () => {
    const ts = await post('ours');
    chatter(35);
    slack.mostPerPage = 10;
    expect(await find('ours')).toEqual({ kind: 'found', messageId: ts });
    expect(slack.asked.filter(({ method }) => method === 'conversations.history')).toHaveLength(4);
  });

  it('is absent when all was seen', async () => {
    chatter(35);
    slack.mostPerPage = 10;
    expect(await find('ours')).toEqual({ kind: 'absent' });
  });

  it('is not looked for further back than 1,000 messages', async () => {
    await post('ours');
    chatter(1_200);
    expect(await find('ours')).toMatchObject({
      kind: 'cannot',
      reason: expect.stringContaining('1,000') as string,
    });
  });

  it('is looked for no further back than it can have been posted, the clocks being a little apart', async () => {
    await post('ours');
    await platform.find?.(sales, 'ours', { since: Date.UTC(2020, 10, 1, 9, 0) });
    await find('ours');
    const asked = slack.asked.filter(({ method }) => method === 'conversations.history');
    expect(asked.map(({ args }) => args['oldest'])).toEqual([
      String(Date.UTC(2020, 10, 1, 8, 50) / 1_000),
      undefined,
    ]);
  });

  it('is looked for in its thread, where the channel does not show it', async () => {
    const root = await post('root');
    await platform.reply(sales, root, card, reader, 'ours');
    expect(await find('ours')).toEqual({ kind: 'absent' });
    expect(await find('ours', root)).toMatchObject({ kind: 'found' });
    expect(await find('root', root)).toEqual({ kind: 'found', messageId: root });
  });

  it('is looked for in the channel when it answers a message without an id', async () => {
    await post('ours');
    expect(await find('ours', '')).toMatchObject({ kind: 'found' });
  });

  it('is absent where the thread is', async () => {
    expect(await find('ours', '1604264400.000404')).toEqual({ kind: 'absent' });
  });
});

describe('a message of somebody else', () => {
  const metadata = { event_type: 'referral_notice', event_payload: { key: 'ours' } };

  it('is not ours, though it carries our key', async () => {
    chatter(1, { metadata });
    expect(await find('ours')).toEqual({ kind: 'absent' });
    chatter(1, { metadata, bot_id: 'BEVIL' });
    expect(await find('ours')).toEqual({ kind: 'absent' });
  });

  it.each([
    { event_type: 'referral_notice' },
    { event_type: 'referral_notice', event_payload: null },
    { event_type: 'referral_notice', event_payload: 'ours' },
    { event_type: 'referral_notice', event_payload: { key: ['ours'] } },
    { event_type: 'something_else', event_payload: { key: 'ours' } },
    'ours',
  ])('is not ours with metadata %j', async (odd) => {
    chatter(1, { metadata: odd, user: 'UBOT' });
    expect(await find('ours')).toEqual({ kind: 'absent' });
  });

  it('is ours when either name of the bot stands there', async () => {
    chatter(1, { metadata, user: 'UOTHER', bot_id: 'BBOT' });
    expect(await find('ours')).toMatchObject({ kind: 'found' });
  });
});

describe('when Slack does not tell', () => {
  it.each<[what: string, fault: Parameters<LoopbackSlack['failNext']>[1], found: object]>([
    ['429', throttles(7), { kind: 'later', retryAfterMs: 7_000 }],
    ['429 without seconds', throttles(), { kind: 'later' }],
    ['500', status(500), { kind: 'later' }],
    ['a cut connection', cuts, { kind: 'later' }],
    ['silence', hangs, { kind: 'later' }],
    ['internal_error', says('internal_error'), { kind: 'later' }],
    ['missing_scope', says('missing_scope', { needed: 'channels:history' }), { kind: 'cannot' }],
    ['not_in_channel', says('not_in_channel'), { kind: 'cannot' }],
    ['channel_not_found', says('channel_not_found'), { kind: 'cannot' }],
    ['token_revoked', says('token_revoked'), { kind: 'cannot' }],
  ])('%s', async (_, fault, found) => {
    slack.failNext('conversations.history', fault);
    const answer = await find('ours');
    expect(answer).toMatchObject(found);
    expect(answer).toHaveProperty('reason', expect.stringMatching(/\w+ \w+/));
  });

  it('says which scope the bot needs to look', async () => {
    slack.failNext('conversations.history', says('missing_scope', { needed: 'channels:history' }));
    expect(await find('ours')).toHaveProperty('reason', expect.stringContaining('channels:history'));
  });

  it('gives up when it is throttled after the first page, for it always would be', async () => {
    chatter(35);
    slack.mostPerPage = 10;
    slack.failNext(
      'conversations.history',
      (res, apply) => {
        res.end(JSON.stringify(apply()));
      },
      throttles(60),
    );
    expect(await find('ours')).toMatchObject({ kind: 'cannot' });
  });

  it('comes later without a workspace, and cannot be looked for at no address', async () => {
    const nowhere = platformFor(slack, { workspaces: workspacesOf() });
    expect(await nowhere.find?.(sales, 'ours')).toMatchObject({ kind: 'later', retryAfterMs: 300_000 });
    expect(await platform.find?.({ ...sales, address: '{}' }, 'ours')).toMatchObject({ kind: 'cannot' });
  });
});
