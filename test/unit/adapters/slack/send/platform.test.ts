import type { Reader } from '../../../../../src/domain/subscription';
import type { Workspaces } from '../../../../../src/adapters/slack/install/workspaces';
import type { ChatPlatform } from '../../../../../src/ports/chat-platform';
import { RetryLaterError, SignInError } from '../../../../../src/ports/errors';
import { createFakeClock } from '../../../../helpers/fake-clock';
import { createMemoryLog } from '../../../../helpers/memory-log';
import { startSlack } from '../../../../fixtures/slack/loopback-slack';
import type { LoopbackSlack } from '../../../../fixtures/slack/loopback-slack';
import { hangs, says, throttles } from '../../../../fixtures/slack/slack-faults';
import {
  destinationIn,
  keptInMemory,
  platformFor,
  workspace,
  workspacesOf,
} from '../../../../fixtures/slack/slack-world';
import { notices, reader } from '../../../../fixtures/teams-adapter/notices';

const card = notices['referral-card'];
const { digest } = notices;
const sales = destinationIn();

let slack: LoopbackSlack;
let platform: ChatPlatform;
beforeEach(async () => {
  slack = await startSlack();
  platform = platformFor(slack);
});
afterEach(() => slack.close());

const lastArgs = () => slack.asked.at(-1)?.args ?? {};
const shownTexts = () => slack.messages.map(({ blocks }) => JSON.stringify(blocks));

describe('a posted message', () => {
  it('carries its key, its blocks and its sentence, and lets nothing be made of what is in them', async () => {
    await platform.post(sales, card, reader, 'new||R-1|slack:C1');
    const { blocks, metadata, ...rest } = lastArgs();
    expect(rest).toEqual({
      channel: 'C1',
      text: 'This is a referral-card',
      parse: 'none',
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
    expect(JSON.parse(blocks ?? '')).toHaveLength(1);
    expect(JSON.parse(metadata ?? '')).toEqual({
      event_type: 'referral_notice',
      event_payload: { key: 'new||R-1|slack:C1' },
    });
    expect(slack.asked.map(({ token }) => token)).toEqual(['xoxb-test']);
  });

  it('stays in its thread when it is a reply', async () => {
    await platform.post(sales, card, reader, 'k1');
    const [first] = slack.messages;
    await platform.reply(sales, first?.ts ?? '', card, reader, 'k2');
    expect(lastArgs()).toMatchObject({ thread_ts: first?.ts });
    expect(lastArgs()).not.toHaveProperty('reply_broadcast');
  });

  it('keeps its key when it is redrawn, and still lets nothing be made of its text', async () => {
    await platform.post(sales, card, reader, 'k1');
    const ts = slack.messages[0]?.ts ?? '';
    expect(await platform.update(sales, ts, notices.fault, reader)).toEqual({
      kind: 'delivered',
      messageId: ts,
    });
    expect(lastArgs()).toMatchObject({ ts, parse: 'none' });
    expect(lastArgs()).not.toHaveProperty('metadata');
    expect(await platform.find?.(sales, 'k1')).toEqual({ kind: 'found', messageId: ts });
  });

  it('cannot be redrawn without an id, and nothing is asked', async () => {
    expect(await platform.update(sales, '', card, reader)).toMatchObject({ kind: 'refused', gone: false });
    expect(await platform.update(sales, '../x', card, reader)).toMatchObject({ kind: 'refused' });
    expect(slack.asked).toHaveLength(0);
  });

  it('has a key of bearable length, and is found by it, whatever the length of the delivery’s', async () => {
    const key = `new|${'x'.repeat(20_000)}`;
    await platform.post(sales, card, reader, key);
    expect(lastArgs()['metadata']?.length).toBeLessThan(2_200);
    expect(await platform.find?.(sales, key)).toMatchObject({ kind: 'found' });
    expect(await platform.find?.(sales, `${key}x`)).toEqual({ kind: 'absent' });
  });
});

describe('charts', () => {
  const post = (to = platform) => to.post(sales, digest, reader, 'k');
  const refuseBlocks = (times: number) => {
    slack.failNext('chat.postMessage', ...Array.from({ length: times }, () => says('invalid_blocks')));
  };

  it('are Slack’s own where the workspace takes them', async () => {
    expect(await post()).toMatchObject({ kind: 'delivered' });
    expect(shownTexts()).toEqual([expect.stringContaining('native charts')]);
  });

  it('are tables where it does not, and are so from then on', async () => {
    refuseBlocks(1);
    await post();
    await post();
    expect(shownTexts().map((text) => /(\w+) charts/.exec(text)?.[1])).toEqual(['table', 'table']);
    expect(slack.asked).toHaveLength(3);
  });

  it('are bars of text where it takes no tables either', async () => {
    refuseBlocks(2);
    await post();
    await post();
    expect(shownTexts().map((text) => /(\w+) charts/.exec(text)?.[1])).toEqual(['text', 'text']);
    expect(slack.asked).toHaveLength(4);
  });

  it('are tried again after 30 days', async () => {
    const clock = createFakeClock('2026-11-21T08:00:00Z');
    const kept = keptInMemory();
    const lasting = platformFor(slack, { clock, kept });
    refuseBlocks(1);
    await post(lasting);
    clock.advance(30 * 86_400_000 - 1);
    await post(platformFor(slack, { clock, kept }));
    clock.advance(1);
    await post(platformFor(slack, { clock, kept }));
    expect(shownTexts().map((text) => /(\w+) charts/.exec(text)?.[1])).toEqual(['table', 'table', 'native']);
  });

  it('are remembered for one workspace, not for the next', async () => {
    const other = { ...workspace, teamId: 'T2' };
    const both = platformFor(slack, { workspaces: workspacesOf(workspace, other) });
    refuseBlocks(1);
    await post(both);
    const elsewhere = { ...sales, address: sales.address.replace('T1', 'T2') };
    await both.post(elsewhere, digest, reader, 'k');
    expect(shownTexts().at(-1)).toContain('native');
  });

  it('are no reason to remember anything when something else went wrong', async () => {
    slack.failNext('chat.postMessage', says('invalid_blocks'), throttles(3));
    expect(await post()).toMatchObject({ kind: 'later', throttled: true, retryAfterMs: 3_000 });
    expect(slack.messages).toHaveLength(0);
    await post();
    expect(shownTexts()).toEqual([expect.stringContaining('native')]);
  });

  it.each(['msg_blocks_too_long', 'invalid_blocks_format', 'unsupported_block_type'])(
    'are plainer after %s as well',
    async (code) => {
      slack.failNext('chat.postMessage', says(code));
      expect(await post()).toMatchObject({ kind: 'delivered' });
      expect(shownTexts()).toEqual([expect.stringContaining('table')]);
    },
  );

  it.each(['', 'null', '{}', '{"style":"native","since":0}', '{"style":"table"}'])(
    'are the best there are where %j was kept',
    async (value) => {
      const kept = keptInMemory();
      await kept.keep('slack/charts/T1', value, 0);
      await post(platformFor(slack, { kept }));
      expect(shownTexts()).toEqual([expect.stringContaining('native charts')]);
    },
  );

  it('do not stand in the way when nothing can be kept', async () => {
    const log = createMemoryLog();
    const fail = () => Promise.reject(new Error('disk full'));
    const forgetful = platformFor(slack, { log, kept: { ...keptInMemory(), kept: fail, keep: fail } });
    refuseBlocks(1);
    expect(await post(forgetful)).toMatchObject({ kind: 'delivered' });
    expect(log.lines.filter(({ level }) => level === 'warn')).toHaveLength(2);
  });
});

describe('blocks that Slack does not take', () => {
  it('leave the sentence alone, as our bug, and are tried again the next time', async () => {
    const log = createMemoryLog();
    const logged = platformFor(slack, { log });
    const pointing = { response_metadata: { messages: ['[ERROR] x [json-pointer:/blocks/0/text]'] } };
    slack.failNext('chat.postMessage', says('invalid_blocks', pointing));
    expect(await logged.post(sales, card, reader, 'k')).toMatchObject({ kind: 'delivered' });
    expect(slack.messages).toMatchObject([{ text: 'This is a referral-card', blocks: [] }]);
    expect(log.lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        fields: { notice: 'referral-card', code: 'invalid_blocks', at: ['/blocks/0/text'] },
      }),
    );
    await logged.post(sales, card, reader, 'k2');
    expect(slack.messages.at(-1)?.blocks).toHaveLength(1);
  });

  it('are taken off a message that is redrawn', async () => {
    await platform.post(sales, card, reader, 'k');
    slack.failNext('chat.update', says('block_mismatch'));
    await platform.update(sales, slack.messages[0]?.ts ?? '', card, reader);
    expect(slack.messages).toMatchObject([{ blocks: [] }]);
  });

  it('are not the reason when the sentence is refused as well', async () => {
    slack.failAlways('chat.postMessage', says('invalid_blocks'));
    expect(await platform.post(sales, digest, reader, 'k')).toMatchObject({ kind: 'refused', gone: false });
    expect(slack.asked).toHaveLength(4);
  });

  it('are named by invalid_arguments only where it points at them', async () => {
    const pointing = (pointer: string) =>
      says('invalid_arguments', { response_metadata: { messages: [`[ERROR] x [json-pointer:${pointer}]`] } });
    slack.failNext('chat.postMessage', pointing('/blocks/0'), pointing('/channel'));
    expect(await platform.post(sales, card, reader, 'k')).toMatchObject({ kind: 'refused' });
    expect(slack.asked).toHaveLength(2);
  });
});

describe('all requests of one send', () => {
  it('end when the time of one is over, and what was asked last stays unanswered', async () => {
    const hasty = platformFor(slack, { timeoutMs: 1_500 });
    slack.failNext('chat.postMessage', says('invalid_blocks'), hangs);
    expect(await hasty.post(sales, digest, reader, 'k')).toEqual({
      kind: 'unanswered',
      reason: 'Slack did not answer in time',
    });
    expect(slack.asked).toHaveLength(2);
  });

  it('wait no longer for a token than for Slack', async () => {
    const never = new Promise<never>(() => undefined);
    const stuck = { ...workspacesOf(workspace), workspace: () => never };
    const hasty = platformFor(slack, { timeoutMs: 50, workspaces: stuck });
    expect(await hasty.post(sales, card, reader, 'k')).toMatchObject({ kind: 'later' });
    expect(slack.asked).toHaveLength(0);
  });
});

describe('a workspace', () => {
  const rejecting = (error: Error) =>
    platformFor(slack, {
      workspaces: { ...workspacesOf(workspace), workspace: () => Promise.reject(error) },
    });
  const post = (to: ChatPlatform) => to.post(sales, card, reader, 'k');

  it('without the app waits for somebody to install it', async () => {
    const outcome = await post(platformFor(slack, { workspaces: workspacesOf() }));
    expect(outcome).toMatchObject({ kind: 'later', blocked: true, retryAfterMs: 300_000 });
    expect(outcome).toHaveProperty('reason', expect.stringMatching(/install it there again/));
  });

  it('whose app must be installed again says so', async () => {
    const outcome = await post(rejecting(new SignInError('install the app again at /slack/install')));
    expect(outcome).toMatchObject({
      kind: 'later',
      blocked: true,
      reason: 'install the app again at /slack/install',
    });
  });

  it('whose token cannot be had now comes later, when it is said', async () => {
    const retryAt = createFakeClock(reader.now).now() + 9_000;
    expect(await post(rejecting(new RetryLaterError('refreshing', { retryAt })))).toEqual({
      kind: 'later',
      reason: 'refreshing',
      retryAfterMs: 9_000,
    });
  });

  it('whose token cannot be read comes later, without a word of why', async () => {
    const outcome = await post(rejecting(new Error('xoxb-secret')));
    expect(outcome).toMatchObject({ kind: 'later' });
    expect(JSON.stringify(outcome)).not.toContain('xoxb');
  });

  it('is asked for by the address of the conversation', async () => {
    const asked: unknown[][] = [];
    const workspaces = {
      ...workspacesOf(workspace),
      workspace: (...of: unknown[]) => (asked.push(of), Promise.resolve(workspace)),
    };
    const address = JSON.stringify({ teamId: 'T1', enterpriseId: 'E1', channelId: 'C1' });
    await platformFor(slack, { workspaces }).post({ ...sales, address }, card, reader, 'k');
    expect(asked).toEqual([['T1', 'E1']]);
  });
});

describe('whether it would take a message', () => {
  const troubleWhere = (workspaces: Workspaces) => platformFor(slack, { workspaces }).trouble?.();
  const rejecting = (error: Error): Workspaces => ({
    ...workspacesOf(),
    all: () => Promise.reject(error),
  });

  it('has nothing against it where the app is installed, and posts nothing to find out', async () => {
    expect(await troubleWhere(workspacesOf(workspace))).toBeUndefined();
    expect(slack.messages).toHaveLength(0);
  });

  it('says what to do where nobody has installed it, or the token is refused', async () => {
    expect(await troubleWhere(workspacesOf())).toEqual({
      reason: expect.stringContaining('/slack/install') as string,
      passing: false,
    });
    expect(await troubleWhere(rejecting(new SignInError('install it again')))).toEqual({
      reason: 'install it again',
      passing: false,
    });
    expect(await troubleWhere(rejecting(new RetryLaterError('down')))).toEqual({
      reason: 'down',
      passing: true,
    });
  });

  it('does not hide a fault of our own', async () => {
    await expect(troubleWhere(rejecting(new TypeError('a bug')))).rejects.toThrow('a bug');
  });
});

describe('a personal chat', () => {
  it.each(['29:dana', 'u1', '', 'U1,U2', '../x'])(
    'is not opened with %j, who is nobody in Slack',
    async (id) => {
      expect(await platform.personal(sales, { id })).toMatchObject({
        kind: 'refused',
        reason: expect.stringMatching(/they must \w+/) as string,
      });
      expect(slack.asked).toHaveLength(0);
    },
  );

  it('stays in the workspace of whoever was met there', async () => {
    const address = JSON.stringify({ teamId: 'T1', enterpriseId: 'E1', channelId: 'C1' });
    const chat = await platform.personal({ ...sales, address }, { id: 'UDANA' });
    expect(chat.kind === 'open' && JSON.parse(chat.destination.address)).toEqual({
      teamId: 'T1',
      enterpriseId: 'E1',
      channelId: 'DDANA',
    });
  });

  it('comes later when Slack gives no id for it, or the app is not installed', async () => {
    slack.failNext('conversations.open', (res) => res.end('{"ok":true}'));
    expect(await platform.personal(sales, { id: 'UDANA' })).toMatchObject({ kind: 'later' });
    const nowhere = platformFor(slack, { workspaces: workspacesOf() });
    expect(await nowhere.personal(sales, { id: 'UDANA' })).toMatchObject({ kind: 'later' });
  });
});

describe('a conversation by its id', () => {
  it('is known though nobody has spoken there', async () => {
    expect(await platform.destination?.('slack:C1')).toEqual({ ...sales, name: '#sales' });
  });

  it.each(['slack:C404', 'slack:#sales', 'teams:19:x', 'slack:', ''])('%j is none', async (id) => {
    expect(await platform.destination?.(id)).toBeUndefined();
  });

  it('is not guessed at where the bot is in several workspaces', async () => {
    const several = platformFor(slack, {
      workspaces: workspacesOf(workspace, { ...workspace, teamId: 'T2' }),
    });
    expect(await several.destination?.('slack:C1')).toBeUndefined();
    expect(slack.asked).toHaveLength(0);
  });

  it('may do without a name where the bot may not ask for it', async () => {
    slack.failNext('conversations.info', says('missing_scope', { needed: 'channels:read' }));
    expect(await platform.destination?.('slack:C1')).toEqual(sales);
  });

  it('is a group or somebody alone where it is', async () => {
    slack.channels.set('G1', { id: 'G1', name: 'mpdm-a--b-1', is_mpim: true });
    slack.channels.set('D1', { id: 'D1', is_im: true });
    expect(await platform.destination?.('slack:G1')).toMatchObject({ scope: 'group' });
    expect(await platform.destination?.('slack:D1')).toMatchObject({ scope: 'personal' });
  });
});

describe('an alien reader', () => {
  it('gets the words that the renderer finds for it', async () => {
    const read: Reader[] = [];
    const renderer = {
      notice: (_: unknown, forWhom: Reader) => {
        read.push(forWhom);
        return { text: 'x' as never, blocks: [], hasCharts: false };
      },
      home: () => [],
      preview: () => [],
    };
    await platformFor(slack, { renderer }).post(sales, card, { ...reader, language: 'ar' }, 'k');
    expect(read).toEqual([{ ...reader, language: 'ar' }]);
  });
});
