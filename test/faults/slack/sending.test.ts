import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { ChatPlatform } from '../../../src/ports/chat-platform';
import { createMemoryLog } from '../../helpers/memory-log';
import type { MemoryLog } from '../../helpers/memory-log';
import { startSlack } from '../../fixtures/slack/loopback-slack';
import type { Fault, LoopbackSlack } from '../../fixtures/slack/loopback-slack';
import {
  breaksOff,
  cuts,
  hangs,
  says,
  speaksHtml,
  stalls,
  status,
  throttles,
} from '../../fixtures/slack/slack-faults';
import { destinationIn, platformFor } from '../../fixtures/slack/slack-world';
import { NOW, notices, reader } from '../../fixtures/teams-adapter/notices';

const card = notices['referral-card'];
const sales = destinationIn();

let slack: LoopbackSlack;
let log: MemoryLog;
let platform: ChatPlatform;
beforeEach(async () => {
  slack = await startSlack();
  log = createMemoryLog();
  platform = platformFor(slack, { timeoutMs: 1_500, log });
});
afterEach(() => slack.close());

const post = () => platform.post(sales, card, reader, 'k');
const update = () => platform.update(sales, '1604264400.000007', card, reader);

const later = (more: object = {}) => ({ kind: 'later', ...more });
const blocked = later({ blocked: true, retryAfterMs: 300_000 });
const gone = { kind: 'refused', gone: true };
const refused = { kind: 'refused', gone: false };
const unanswered = { kind: 'unanswered' };

describe('what becomes of a post that Slack does not take', () => {
  it.each<[what: string, fault: Fault, outcome: object]>([
    ['429 with seconds', throttles(30), later({ throttled: true, retryAfterMs: 30_000 })],
    [
      '429 with a date',
      throttles(new Date(NOW + 90_000).toUTCString()),
      later({ throttled: true, retryAfterMs: 90_000 }),
    ],
    ['429 without a word', throttles(), later({ throttled: true })],
    ['429 with seconds that nobody should wait', throttles(999_999), later({ retryAfterMs: 3_600_000 })],
    ['429 in the body', says('ratelimited'), later({ throttled: true })],
    ['an archived channel', says('is_archived'), gone],
    ['a channel that is gone', says('channel_not_found'), gone],
    ['a channel that the bot is not in', says('not_in_channel'), gone],
    ['a revoked token', says('token_revoked'), blocked],
    ['a missing scope', says('missing_scope', { needed: 'chat:write', provided: 'commands' }), blocked],
    ['a code that nobody knows', says('brand_new'), refused],
    ['blocks that are refused, and a sentence too', says('invalid_blocks'), refused],
    ['a message that is too large for a proxy', status(413), refused],
    ['a proxy that keeps it', status(403), blocked],
    ['a redirect to elsewhere', status(307, { location: 'http://127.0.0.1:9/' }), blocked],
    ['an address without an API', status(404), blocked],
    ['internal_error', says('internal_error'), unanswered],
    ['500', status(500), unanswered],
    ['502', status(502), unanswered],
    ['503', status(503, { 'retry-after': '1' }), unanswered],
    ['a page in place of an answer', speaksHtml, unanswered],
    ['a connection that is cut', cuts, unanswered],
    ['an answer that is cut off', breaksOff, unanswered],
    ['no answer at all', hangs, unanswered],
    ['an answer that never ends', stalls, unanswered],
  ])('%s', async (_, fault, outcome) => {
    slack.failAlways('chat.postMessage', fault);
    expect(await post()).toMatchObject(outcome);
    expect(slack.messages).toHaveLength(0);
    const tries = slack.asked.filter(({ args }) => args['blocks'] !== '[]');
    expect(tries).toHaveLength(1);
  });

  it('is over as delivered when the answer is good but has no id', async () => {
    slack.failNext('chat.postMessage', (res) => res.end('{"ok":true}'));
    expect(await post()).toEqual({ kind: 'delivered', messageId: '' });
  });

  it('tells neither what Slack or a library said nor an address or a token', async () => {
    for (const fault of [status(500), speaksHtml, cuts, says('secret detail 4711'), throttles()]) {
      slack.failNext('chat.postMessage', fault);
      const told = JSON.stringify([await post(), log.lines]);
      expect(told).not.toMatch(/4711|127\.0\.0\.1|xoxb|referral-card|http/);
    }
  });
});

describe('what becomes of an update that Slack does not take', () => {
  it.each<[what: string, fault: Fault, outcome: object]>([
    ['a deleted message', says('message_not_found'), refused],
    ['a message of somebody else', says('cant_update_message'), refused],
    ['a message that is too old to be edited', says('edit_window_closed'), refused],
    ['a channel that is gone', says('channel_not_found'), gone],
    ['a channel that is frozen', says('is_inactive'), gone],
    ['a failure of Slack’s own', says('update_failed'), unanswered],
    ['a channel on its way elsewhere', says('external_channel_migrating'), later()],
    ['429', throttles(3), later({ throttled: true, retryAfterMs: 3_000 })],
    ['a broken connection', cuts, unanswered],
  ])('%s', async (_, fault, outcome) => {
    slack.failNext('chat.update', fault);
    expect(await update()).toMatchObject(outcome);
    expect(slack.asked).toHaveLength(1);
  });

  it('is given up where the message is not there', async () => {
    expect(await update()).toMatchObject({
      ...refused,
      reason: expect.stringContaining('no longer exists') as string,
    });
  });
});

describe('what never leaves this machine comes back later', () => {
  it('when nobody listens', async () => {
    await slack.close();
    expect(await post()).toEqual({
      kind: 'later',
      reason: 'nothing could be sent to Slack (ECONNREFUSED)',
    });
  });

  it('when there is no such name', async () => {
    const nowhere = platformFor({ apiUrl: 'https://slack.invalid/api/' });
    expect(await nowhere.post(sales, card, reader, 'k')).toMatchObject(
      later({ reason: expect.stringMatching(/^nothing could be sent/) as string }),
    );
  });

  it('when TLS cannot be set up', async () => {
    const server = createServer((socket) => socket.destroy());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const odd = platformFor({ apiUrl: `https://127.0.0.1:${String(port)}/api/` });
    expect(await odd.post(sales, card, reader, 'k')).toMatchObject(later());
    server.close();
    await once(server, 'close');
  });
});
