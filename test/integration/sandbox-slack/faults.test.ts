import type { FakeSlackBot } from './fake-slack-bot';
import { startFakeSlackBot } from './fake-slack-bot';
import type { SlackServer } from './slack-server';
import { DEAL_DESK, REFERRALS, refusalOf, startSlackServer } from './slack-server';

describe('faults between the bot and Slack', () => {
  let bot: FakeSlackBot;
  let server: SlackServer;

  beforeAll(async () => {
    bot = await startFakeSlackBot();
    server = await startSlackServer(bot.url);
  });
  beforeEach(async () => {
    server.slack.reset();
    await server.call('DELETE', '/control/slack/faults');
  });
  afterAll(async () => {
    await server.stop();
    await bot.stop();
  });

  const order = async (fault: object) => {
    const { status } = await server.call('POST', '/control/slack/faults', fault);
    expect(status).toBe(200);
  };
  const post = (text = 'x', rest: object = {}) =>
    server.client.chat.postMessage({ channel: REFERRALS, text, ...rest });
  const codeOf = (calling: Promise<unknown>) =>
    calling.then(
      () => 'fine',
      (error: unknown) => (error as { code?: string }).code,
    );
  const shown = async () => (await server.state()).messages.map((m) => m.text);

  it('throttles with and without the header, as often as asked', async () => {
    await order({ kind: 'throttle', retryAfterSeconds: 7 });
    await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 7 });
    await order({ kind: 'throttle', retryAfterSeconds: null, times: 2 });
    expect(await codeOf(post())).not.toBe('fine');
    expect(await codeOf(post())).not.toBe('fine');
    expect(await codeOf(post('after'))).toBe('fine');
    expect(await shown()).toEqual(['after']);
  });

  it.each([
    ['ratelimited-body', 'ratelimited'],
    ['token-revoked', 'token_revoked'],
    ['channel-gone', 'channel_not_found'],
    ['invalid-blocks', 'invalid_blocks'],
  ])('answers %s with %s and does nothing', async (kind, error) => {
    await order({ kind });
    expect(await refusalOf(post())).toMatchObject({ ok: false, error });
    expect(await shown()).toEqual([]);
  });

  it('fails before, or after it has done what it was asked', async () => {
    await order({
      faults: [{ kind: 'server-error' }, { kind: 'accept-then-500' }, { kind: 'accept-then-cut' }],
    });
    expect(await codeOf(post('failed'))).toBe('slack_webapi_http_error');
    expect(await codeOf(post('done, then 500'))).toBe('slack_webapi_http_error');
    expect(await codeOf(post('done, then cut'))).toBe('slack_webapi_request_error');
    expect(await shown()).toEqual(['done, then 500', 'done, then cut']);
  });

  it('answers late what it has done at once', async () => {
    await order({ kind: 'delay', delayMs: 60_000 });
    const impatient = server.clientWith('xoxb-sandbox', { timeout: 50 });
    expect(await codeOf(impatient.chat.postMessage({ channel: REFERRALS, text: 'late' }))).toBe(
      'slack_webapi_request_error',
    );
    expect(await shown()).toEqual(['late']);
  });

  it('hits the operation and the channel that it is meant for', async () => {
    await order({ kind: 'server-error', operation: 'update', conversation: 'deal-desk' });
    const mine = await post();
    const { ts = '' } = await server.client.chat.postMessage({ channel: DEAL_DESK, text: 'x' });
    const update = (channel: string, stamp = '') =>
      codeOf(server.client.chat.update({ channel, ts: stamp, text: 'y' }));
    expect(await update(REFERRALS, mine.ts)).toBe('fine');
    expect(await update(DEAL_DESK, ts)).toBe('slack_webapi_http_error');
    expect((await server.call('GET', '/control/slack/faults')).body).toEqual({ pending: [] });
  });

  it('is a workspace without charts until that is taken back', async () => {
    const chart = {
      type: 'data_visualization',
      title: 'Answered',
      chart: { type: 'pie', segments: [{ label: 'Accepted', value: 3 }] },
    };
    const draw = () =>
      server.client.apiCall('chat.postMessage', { channel: REFERRALS, text: 'x', blocks: [chart] });
    await draw();
    await order({ kind: 'refuse-charts' });
    expect(await refusalOf(draw())).toMatchObject({ error: 'invalid_blocks' });
    expect(await codeOf(post('without'))).toBe('fine');
    expect(await refusalOf(draw())).toMatchObject({ error: 'invalid_blocks' });
    await server.call('DELETE', '/control/slack/faults');
    expect(await codeOf(draw())).toBe('fine');
  });

  it.each([{ kind: 'earthquake' }, { kind: 'delay', operation: 'chat.shout' }, { faults: [] }])(
    'refuses the order %j with a sentence',
    async (fault) => {
      const { status, body } = await server.call('POST', '/control/slack/faults', fault);
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: { code: 'BadRequest' } });
    },
  );

  it('shows tests what was posted, each state of it, with both times', async () => {
    const { ts = '' } = await post('before');
    await server.client.chat.update({ channel: REFERRALS, ts, text: 'after' });
    const { body } = await server.call('GET', '/control/slack/messages?conversation=%23referrals');
    expect(body).toMatchObject({
      messages: [
        {
          ts,
          conversation: 'referrals',
          edited: true,
          text: 'after',
          versions: [
            { text: 'before', at: '2026-11-27T10:42:00.000Z', receivedAt: expect.any(Number) as number },
            { text: 'after' },
          ],
        },
      ],
    });
  });
});
