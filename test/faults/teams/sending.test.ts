import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { printAddress } from '../../../src/adapters/teams/address';
import {
  answer,
  cut,
  hang,
  stall,
  startConnector,
  status,
} from '../../fixtures/teams-adapter/loopback-connector';
import type { Fault, LoopbackConnector } from '../../fixtures/teams-adapter/loopback-connector';
import { notices, NOW, reader } from '../../fixtures/teams-adapter/notices';
import { destinationAt, keepLog, teamsFor } from '../../fixtures/teams-adapter/world';

const notice = notices['referral-card'];
const log = keepLog();
const { platform, warmUp } = teamsFor({ log, sendTimeoutMs: 400 });

let connector: LoopbackConnector;
beforeAll(() => warmUp());
beforeEach(async () => {
  connector = await startConnector();
});
afterEach(() => connector.close());

const post = () => platform.post(destinationAt(connector.url), notice, reader, 'k');
const update = () => platform.update(destinationAt(connector.url), 'm7', notice, reader);

const later = (more: object = {}) => ({ kind: 'later', ...more });
const gone = { kind: 'refused', gone: true };
const refused = { kind: 'refused', gone: false };
const unanswered = { kind: 'unanswered' };

describe('what becomes of a post that Teams does not take', () => {
  it.each<[what: string, fault: Fault, outcome: object]>([
    [
      '429 with seconds',
      status(429, 'Throttled', { 'retry-after': '30' }),
      later({ throttled: true, retryAfterMs: 30_000 }),
    ],
    [
      '429 with a date',
      status(429, 'Throttled', { 'retry-after': new Date(NOW + 90_000).toUTCString() }),
      later({ throttled: true, retryAfterMs: 90_000 }),
    ],
    ['429 without a word', status(429), later({ throttled: true })],
    ['412 because something else was being written', status(412, 'PreconditionFailed'), later()],
    ['401 because the token is wrong', status(401, 'BotNotRegistered'), later()],
    ['403 of an unknown kind', status(403, 'SomethingNew'), later()],
    ['403 without a body', status(403), later()],
    ['a redirect to elsewhere', status(307, undefined, { location: 'http://127.0.0.1:9/' }), later()],
    ['403 because the bot is not in the conversation', status(403, 'BotNotInConversationRoster'), gone],
    ['403 because the person blocked the bot', status(403, 'ConversationBlockedByUser'), gone],
    ['403 because writing is blocked', status(403, 'MessageWritesBlocked'), gone],
    ['404 because the conversation is gone', status(404, 'ConversationNotFound'), gone],
    ['404 without a word', status(404), gone],
    ['403 because an administrator switched the bot off', status(403, 'BotDisabledByAdmin'), refused],
    ['400 because the card is bad', status(400, 'BadSyntax'), refused],
    ['413 because the card is too large', status(413, 'MessageSizeTooBig'), refused],
    ['408', status(408), unanswered],
    ['500', status(500, 'ServiceError'), unanswered],
    ['502', status(502), unanswered],
    ['503', status(503, 'ServiceUnavailable', { 'retry-after': '1' }), unanswered],
    ['504 after it was shown', status(504), unanswered],
    ['a connection that is cut', cut, unanswered],
    ['no answer at all', hang, unanswered],
    ['an answer that never ends', stall, unanswered],
  ])('%s', async (_, fault, outcome) => {
    connector.failNext(fault);
    expect(await post()).toMatchObject(outcome);
    expect(connector.received).toHaveLength(1);
  });

  it('never waits longer than an hour, however long it is told to', async () => {
    connector.failNext(status(429, 'Throttled', { 'retry-after': '999999' }));
    expect(await post()).toMatchObject({ kind: 'later', retryAfterMs: 3_600_000 });
  });

  it('is over as delivered when the answer is good but says nothing', async () => {
    connector.failNext((res) => answer(res, 201));
    expect(await post()).toEqual({ kind: 'delivered', messageId: '' });
  });

  it('is over as delivered when the answer is good but unreadable', async () => {
    connector.failNext((res) => {
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end('<html>');
    });
    expect(await post()).toEqual({ kind: 'delivered', messageId: '' });
  });

  it('tells neither the text of the error nor the address in the reason or the log', async () => {
    connector.failNext(status(400, 'BadSyntax'));
    const outcome = await post();
    const told = JSON.stringify([outcome, log.entries]);
    expect(told).toContain('BadSyntax');
    expect(told).not.toMatch(/4711|127\.0\.0\.1|Fabrikam/);
  });
});

describe('what becomes of an update that Teams does not take', () => {
  it('a deleted message is given up, but not its conversation', async () => {
    connector.failNext(status(404, 'ActivityNotFoundInConversation'));
    expect(await update()).toMatchObject(refused);
  });

  it('a conversation that is gone is given up', async () => {
    connector.failNext(status(404, 'ConversationNotFound'));
    expect(await update()).toMatchObject(gone);
  });

  it('a message that was posted without getting an id cannot be changed', async () => {
    expect(await platform.update(destinationAt(connector.url), '', notice, reader)).toMatchObject(refused);
    expect(connector.received).toHaveLength(0);
  });

  it('a broken connection stays unanswered', async () => {
    connector.failNext(cut);
    expect(await update()).toMatchObject(unanswered);
    expect(connector.received).toHaveLength(1);
  });
});

describe('what never leaves this machine comes back later', () => {
  it('when nobody listens', async () => {
    const url = connector.url;
    await connector.close();
    const outcome = await platform.post(destinationAt(url), notice, reader, 'k');
    connector = await startConnector();
    expect(outcome).toEqual({ kind: 'later', reason: 'nothing could be sent to Teams (ECONNREFUSED)' });
  });

  it('when TLS cannot be set up', async () => {
    const server = createServer((socket) => socket.destroy());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const outcome = await platform.post(
      destinationAt(`https://127.0.0.1:${String(port)}/`),
      notice,
      reader,
      'k',
    );
    server.close();
    expect(outcome).toMatchObject(later());
  });
});

describe('what may not be sent there', () => {
  it.each([
    ['http://169.254.169.254/latest/'],
    ['https://smba.trafficmanager.net/emea/'],
    ['http://user:word@127.0.0.1/'],
    ['file:///etc/passwd'],
    ['http://127.0.0.1/?x=1'],
  ])('%s is refused by an anonymous bot', async (serviceUrl) => {
    expect(await platform.post(destinationAt(serviceUrl), notice, reader, 'k')).toMatchObject(refused);
  });

  it('an address of another system is refused', async () => {
    const address = printAddress({ serviceUrl: '', conversationId: '', botId: '', channelId: '' });
    const outcome = await platform.post({ ...destinationAt(connector.url), address }, notice, reader, 'k');
    expect(outcome).toMatchObject(refused);
  });
});
