import { MINUTE_MS } from '../../../src/domain/instant';
import { PRIORITY } from '../../../src/domain/routing';
import { REFERRAL_ID, startApp } from '../../fixtures/slack/app-world';
import type { AppWorld } from '../../fixtures/slack/app-world';
import { startSlack } from '../../fixtures/slack/loopback-slack';
import type { Fault, LoopbackSlack } from '../../fixtures/slack/loopback-slack';
import {
  afterApplied,
  breaksOff,
  cuts,
  hangs,
  says,
  speaksHtml,
  stalls,
  status,
  throttles,
} from '../../fixtures/slack/slack-faults';
import { destinationIn } from '../../fixtures/slack/slack-world';

let slack: LoopbackSlack;
let app: AppWorld;
beforeEach(async () => {
  slack = await startSlack();
  slack.channels.set('C2', { id: 'C2', name: 'germany', is_member: true });
  app = await startApp({ api: slack, channels: [destinationIn('C1')] });
  slack.messages.length = 0;
  slack.asked.length = 0;
});
afterEach(async () => {
  await app.close();
  await slack.close();
});

/** Longer than any of this takes, `blocked` included. */
const LONG_ENOUGH_MS = 12 * MINUTE_MS;
const POST = 'chat.postMessage';
const UPDATE = 'chat.update';
const LOOK = 'conversations.history';

/** A new referral comes, and this happens to what is asked of Slack, one after the other. */
const meet = async (...faults: readonly Fault[]): Promise<void> => {
  slack.failNext(POST, ...faults);
  await app.put();
  await app.live(LONG_ENOUGH_MS);
};
const timesAsked = (method: string) => slack.asked.filter((asked) => asked.method === method).length;
const states = async () => (await app.store.deliveriesOf(REFERRAL_ID)).map(({ state }) => state);

describe('exactly one message is in the channel', () => {
  afterEach(async () => {
    expect(slack.messages).toHaveLength(1);
    expect(slack.messages[0]?.text).not.toContain('repeat');
    expect(await states()).toEqual(['delivered']);
  });

  it.each<[after: string, faults: readonly Fault[]]>([
    ['a connection that is cut', [afterApplied(cuts)]],
    ['a 500', [afterApplied(status(500))]],
    ['silence', [afterApplied(hangs)]],
    ['an answer that never ends', [afterApplied(stalls)]],
    ['an answer that is cut off', [afterApplied(breaksOff)]],
    ['an answer that nobody can read', [afterApplied(speaksHtml)]],
    ['internal_error', [afterApplied(says('internal_error'))]],
    ['fatal_error', [afterApplied(says('fatal_error'))]],
    ['one trouble after the other', [throttles(3), cuts, status(500), hangs, afterApplied(cuts)]],
  ])('after %s, when Slack had applied it: it is found, and not sent again', async (_, faults) => {
    await meet(...faults);
    expect(timesAsked(POST)).toBe(faults.length);
    expect(timesAsked(LOOK)).toBeGreaterThan(0);
    expect(app.told()).toEqual([]);
  });

  it.each<[after: string, faults: readonly Fault[]]>([
    ['nothing', []],
    ['a connection that is cut', [cuts]],
    ['a 500', [status(500)]],
    ['silence', [hangs]],
    ['internal_error', [says('internal_error')]],
    ['429 with Retry-After', [throttles(30)]],
    ['429 without Retry-After', [throttles()]],
    ['429 with a word that nobody can read', [throttles('soon')]],
    ['429 in the body', [says('ratelimited')]],
    ['request_timeout', [says('request_timeout')]],
    ['a workspace that is being moved', [says('team_added_to_org')]],
    ['three times three troubles', [cuts, cuts, cuts, status(500), status(502), hangs, throttles(), cuts]],
  ])('after %s, when Slack had not: it is sent until it is there', async (_, faults) => {
    await meet(...faults);
    expect(timesAsked(POST)).toBe(faults.length + 1);
    expect(app.told()).toEqual([]);
  });

  it('after 429, not before Slack wants it', async () => {
    slack.failNext(POST, throttles(90));
    await app.put();
    await app.live(89_000);
    expect(slack.messages).toHaveLength(0);
    await app.live(MINUTE_MS);
  });

  it('after invalid_blocks, as the sentence that says all', async () => {
    await meet(says('invalid_blocks'));
    expect(slack.messages).toMatchObject([{ blocks: [] }]);
    expect(slack.messages[0]?.text).toMatch(/^New referral: .*Fabrikam/);
    expect(app.told()).toEqual([]);
  });

  it.each<[what: string, faults: readonly Fault[]]>([
    ['is throttled', [throttles(60)]],
    ['is throttled again and again', [throttles(60), throttles(), throttles(60)]],
    ['meets a 500', [status(500)]],
    ['is cut off', [cuts]],
    ['gets no answer', [hangs]],
  ])('also when looking for it %s', async (_, faults) => {
    slack.failNext(LOOK, ...faults);
    await meet(afterApplied(cuts));
    expect(timesAsked(LOOK)).toBe(faults.length + 1);
    expect(timesAsked(POST)).toBe(1);
  });

  it('after nobody was there', async () => {
    const { port } = new URL(slack.apiUrl);
    await slack.close();
    await app.put();
    await app.live(MINUTE_MS);
    expect(await states()).toEqual(['due']);
    slack = await startSlack({ port: Number(port) });
    await app.live(LONG_ENOUGH_MS);
  });

  it('after the process ended before it could note that it was sent', async () => {
    slack.failNext(POST, (res, apply) => {
      apply();
      void app.store.close().then(() => res.socket?.destroy());
    });
    await app.put();
    await app.live(MINUTE_MS).catch(() => undefined);
    await app.restart();
    await app.live(LONG_ENOUGH_MS);
    expect(timesAsked(POST)).toBe(1);
  });
});

describe('two messages are in the channel', () => {
  it('only when an answer got lost and the bot may not look; then the second says so', async () => {
    slack.failAlways(LOOK, says('missing_scope', { needed: 'channels:history' }));
    await meet(afterApplied(cuts));
    expect(slack.messages.map(({ text }) => text.includes('possible repeat'))).toEqual([false, true]);
    expect(await states()).toEqual(['delivered']);
  });
});

describe('a card that is redrawn', () => {
  it.each<[after: string, fault: Fault]>([
    ['a cut after it was applied', afterApplied(cuts)],
    ['a 500 after it was applied', afterApplied(status(500))],
    ['silence after it was applied', afterApplied(hangs)],
    ['a cut before', cuts],
    ['a 500 before', status(500)],
    ['429', throttles(30)],
  ])('is one card in its last state after %s', async (_, fault) => {
    await meet();
    slack.failNext(UPDATE, fault);
    await app.put({ status: 'Closed', substatus: 'Declined' });
    await app.live(LONG_ENOUGH_MS);
    expect(slack.messages).toHaveLength(1);
    expect(slack.messages[0]?.text).toMatch(/^Declined/);
    expect(timesAsked(UPDATE)).toBe(2);
    expect(await states()).toEqual(['delivered', 'delivered']);
  });

  it('is told of when it has been deleted, and the channel stays', async () => {
    await meet();
    slack.messages.length = 0;
    await app.put({ status: 'Closed', substatus: 'Declined' });
    await app.live(LONG_ENOUGH_MS);
    expect(app.told()).toEqual([expect.stringMatching(/message_not_found: the message no longer exists/)]);
    expect(await app.store.destination('slack:C1')).toBeDefined();
  });
});

describe('a word in the thread of a card', () => {
  it.each<[after: string, fault: Fault, posts: number]>([
    ['a cut after it was applied', afterApplied(cuts), 1],
    ['a 500 after it was applied', afterApplied(status(500)), 1],
    ['silence after it was applied', afterApplied(hangs), 1],
    ['a cut before', cuts, 2],
    ['a 500 before', status(500), 2],
    ['429', throttles(), 2],
  ])('is there once after %s', async (_, fault, posts) => {
    await meet();
    slack.asked.length = 0;
    slack.failNext(POST, fault);
    const now = app.clock.now();
    const reminder = {
      kind: 'reminder',
      stage: '7d@2020-11-13',
      dueAt: now,
      priority: PRIORITY.urgent,
    } as const;
    await app.store.addDeliveries([{ ...reminder, referralId: REFERRAL_ID, destinationId: 'slack:C1' }], now);
    await app.live(LONG_ENOUGH_MS);
    const [card, ...words] = slack.messages;
    expect(words.map(({ thread_ts }) => thread_ts)).toEqual([card?.ts]);
    expect(timesAsked(POST)).toBe(posts);
    expect(await states()).toEqual(['delivered', 'delivered']);
  });
});

describe('a channel that is slow', () => {
  it('holds up no other', async () => {
    const both = await startApp({ api: slack, channels: [destinationIn('C1'), destinationIn('C2')] });
    slack.messages.length = 0;
    slack.failAlways(POST, (res, apply) => {
      if (slack.asked.at(-1)?.args['channel'] === 'C1') throttles(600)(res, apply);
      else res.end(JSON.stringify(apply()));
    });
    for (const id of ['R-1', 'R-2', 'R-3']) await both.put({ id });
    await both.live(MINUTE_MS);
    expect(slack.messages.map(({ channel }) => channel)).toEqual(['C2', 'C2', 'C2']);
    slack.failAlways(POST);
    await both.live(LONG_ENOUGH_MS);
    expect(slack.messages.filter(({ channel }) => channel === 'C1')).toHaveLength(3);
    await both.close();
  });

  it('gets one message a second', async () => {
    const sentAt: number[] = [];
    slack.failAlways(POST, (res, apply) => {
      sentAt.push(app.clock.now());
      res.end(JSON.stringify(apply()));
    });
    for (const id of ['R-1', 'R-2', 'R-3', 'R-4']) await app.put({ id });
    await app.live(MINUTE_MS);
    const gaps = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0));
    expect(gaps).toEqual([1_000, 1_000, 1_000]);
  });
});

describe('the operators are told by name', () => {
  it.each<[code: string, reason: RegExp]>([
    ['channel_not_found', /Slack answered channel_not_found: .*invite it again/],
    ['is_archived', /Slack answered is_archived: the conversation is archived/],
    ['not_in_channel', /Slack answered not_in_channel: .*invite the bot/],
  ])('of a channel that is gone: %s', async (code, reason) => {
    await meet(says(code));
    expect(slack.messages).toHaveLength(0);
    expect(await states()).toEqual(['refused']);
    expect(app.told()).toEqual([expect.stringMatching(reason)]);
    expect(app.told()[0]).toContain(REFERRAL_ID);
    expect(await app.store.destination('slack:C1')).toBeUndefined();
  });

  it('of blocks, and then even a sentence, that Slack refuses for good', async () => {
    slack.failAlways(POST, says('invalid_blocks'));
    await meet();
    expect(await states()).toEqual(['refused']);
    expect(app.told()).toEqual([expect.stringMatching(/Slack answered invalid_blocks/)]);
    expect(await app.store.destination('slack:C1')).toBeDefined();
  });

  it.each([
    ['token_revoked', /token_revoked: install the app again or set a new SLACK_BOT_TOKEN/],
    ['invalid_auth', /invalid_auth: check SLACK_BOT_TOKEN/],
    ['missing_scope', /missing_scope: give the app the scope chat:write and install it again/],
    ['ekm_access_denied', /ekm_access_denied: an administrator/],
  ])('of %s, once, and everything comes when it is mended', async (code, reason) => {
    slack.failAlways(POST, says(code, { needed: 'chat:write' }));
    await meet();
    await app.put({ id: 'another' });
    await app.live(LONG_ENOUGH_MS);
    expect(slack.messages).toHaveLength(0);
    expect(await states()).toEqual(['due']);
    expect(app.told()).toEqual([expect.stringMatching(reason)]);
    slack.failAlways(POST);
    await app.live(LONG_ENOUGH_MS);
    expect(slack.messages).toHaveLength(2);
    expect(app.told()).toHaveLength(1);
  });

  it('of something that answers in Slack’s place', async () => {
    await meet(status(302, { location: 'http://127.0.0.1:9/' }));
    expect(slack.messages).toHaveLength(1);
    expect(app.told()).toEqual([expect.stringMatching(/Slack answered 302: .*check SLACK_API_URL/)]);
  });

  it('without tokens, texts of libraries or addresses, and the log as well', async () => {
    slack.failAlways(POST, says('token_revoked', { secret: 'secret detail 4711' }));
    await meet(speaksHtml, status(500), cuts);
    const said = JSON.stringify([app.told(), app.log.lines]);
    expect(said).toContain('token_revoked');
    expect(said).not.toMatch(/xoxb|4711|127\.0\.0\.1|Fabrikam/);
  });
});
