import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { createRespond, isUsable } from '../../../../../src/adapters/slack/answer/response-url';
import { closeServer, freePort, listenOnLoopback } from '../../../../helpers/loopback';

describe('an address for answers', () => {
  it.each([
    ['https://hooks.slack.com/commands/T1/1/x', true, false],
    ['https://hooks.slack-gov.com/actions/T1/1/x', true, false],
    ['http://hooks.slack.com/commands/T1/1/x', false, false],
    ['https://hooks.slack.com:8443/x', false, false],
    ['https://hooks.slack.com.evil.example/x', false, false],
    ['https://user:secret@hooks.slack.com/x', false, false],
    ['https://evil.example/x', false, false],
    ['http://169.254.169.254/latest', false, false],
    ['http://127.0.0.1:9/x', false, true],
    ['http://localhost:9/x', false, true],
    ['http://127.0.0.1.evil.example/x', false, false],
    ['file:///etc/passwd', false, false],
    ['', false, false],
  ])('%s is used: %s; where Slack is on this machine: %s', (url, usable, locally) => {
    expect(isUsable(url, false)).toBe(usable);
    expect(isUsable(url, true)).toBe(locally);
  });
});

describe('an answer', () => {
  const body = { text: 'hi', blocks: [], replace_original: false };
  let server: Server;
  let url: string;
  let reply: (res: ServerResponse) => void;

  beforeEach(async () => {
    server = createServer((_, res) => {
      reply(res);
    });
    url = await listenOnLoopback(server);
  });

  afterEach(() => closeServer(server));

  const respond = (to = `${url}/x`, timeoutMs = 5_000) =>
    createRespond({ apiUrl: `${url}/api/`, timeoutMs })(to, body);
  const with_ = (status: number, text = '', headers = {}) => {
    reply = (res) => {
      res.writeHead(status, headers);
      res.end(text);
    };
  };

  it.each<readonly [string, number, string, object, object]>([
    ['200', 200, 'ok', {}, { ok: true, answer: 'shown' }],
    ['200 with JSON', 200, '{"ok":true}', {}, { ok: true, answer: 'shown' }],
    ['a refusal in 200', 200, '{"ok":false,"error":"invalid_blocks"}', {}, refusal('invalid_blocks')],
    ['a refusal with a code', 404, 'expired_url', {}, refusal('expired_url')],
    ['a refusal without one', 403, '<html>no</html>', {}, refusal('status_403')],
    [
      'a redirect, which is not followed',
      302,
      '',
      { location: 'https://evil.example/' },
      refusal('status_302'),
    ],
    ['429', 429, '', { 'retry-after': '3' }, failure({ status: 429, retryAfter: '3' })],
    ['500', 500, 'fatal', {}, failure({ status: 500 })],
  ])('to %s', async (_, status, text, headers, expected) => {
    with_(status, text, headers);
    expect(await respond()).toEqual(expected);
  });

  it('that cannot be sent was not sent', async () => {
    const port = await freePort();
    expect(await respond(`http://127.0.0.1:${String(port)}/x`)).toMatchObject({ failure: { sent: false } });
  });

  it('to which nothing is said in time may have been shown', async () => {
    reply = () => undefined;
    expect(await respond(`${url}/x`, 50)).toMatchObject({ failure: { sent: true, timedOut: true } });
  });

  it('is not sent to an address that is not Slack’s', async () => {
    expect(await respond('https://hooks.slack.com/x')).toEqual(refusal('unusable_url'));
  });
});

function failure(more: object) {
  return { ok: false, failure: { sent: true, ...more } };
}

function refusal(code: string) {
  return failure({ code });
}
