import type { ProblemNotice, SettingsNotice } from '../../../src/domain/notice';
import { answer } from '../../fixtures/slack/loopback-slack';
import { startInbound } from '../../fixtures/slack/inbound-world';
import type { InboundWorld } from '../../fixtures/slack/inbound-world';
import { event, interaction, press, send } from '../../fixtures/slack/slack-sender';
import type { ToSend } from '../../fixtures/slack/slack-sender';
import { notices } from '../../fixtures/teams-adapter/notices';
import { aReferral, aSubscription } from '../../helpers/builders';

let world: InboundWorld;

beforeEach(async () => {
  world = await startInbound();
});

afterEach(async () => {
  await world.close();
});

async function sendAndWork(what: ToSend): Promise<string> {
  const { status, text } = await send(world.url, what);
  expect(status).toBe(200);
  await world.work();
  return text;
}

function asked(method: string) {
  return world.api.asked.filter((one) => one.method === method).map(({ args }) => args);
}

function viewOf(args: Readonly<Record<string, string>> | undefined): Record<string, unknown> {
  return JSON.parse(args?.['view'] ?? '{}') as Record<string, unknown>;
}

describe('the Home tab', () => {
  const opened = (tab: string) => event({ type: 'app_home_opened', user: 'UDANA', channel: 'DDANA', tab });
  const fromHome = (command: string) =>
    press(command, { container: { type: 'view', view_id: 'V2' }, channel: undefined, view: { id: 'V2' } });

  it('is drawn when somebody opens it', async () => {
    await sendAndWork(opened('home'));
    expect(world.heard.homes).toMatchObject([
      { platform: 'slack', person: { id: 'UDANA', name: 'Dana Young' } },
    ]);
    expect(asked('views.publish')).toMatchObject([{ user_id: 'UDANA' }]);
    expect(viewOf(asked('views.publish')[0])).toMatchObject({ type: 'home' });
  });

  it('tells of the rules of public channels, of those somebody is in, and of no others', async () => {
    for (const [id, facts] of [
      ['C1', { is_private: false }],
      ['G2', { is_private: true }],
      ['G3', { is_private: true }],
      ['D4', { is_im: true, user: 'U9' }],
    ] as const)
      world.api.channels.set(id, { id, ...facts });
    world.api.failAlways('conversations.members', (res) => {
      const { channel, cursor } = world.api.asked.at(-1)?.args ?? {};
      const isLastPage = cursor === 'more';
      answer(res, 200, {
        ok: true,
        members: channel === 'G2' && isLastPage ? ['UDANA'] : ['U9'],
        response_metadata: { next_cursor: isLastPage ? '' : 'more' },
      });
    });
    await sendAndWork(opened('home'));
    const mayKnow = world.heard.homes[0]?.mayKnow;
    const knows = async (channelId: string, teamId = 'T1') =>
      mayKnow?.({
        ...{ id: `slack:${channelId}`, platform: 'slack', scope: 'channel' },
        address: JSON.stringify({ teamId, channelId }),
      });
    expect(await knows('C1')).toBe(true);
    expect(await knows('G2')).toBe(true);
    expect(await knows('G3')).toBe(false);
    expect(await knows('D4')).toBe(false);
    expect(await knows('DDANA')).toBe(true);
    expect(await knows('C1', 'T2')).toBe(false);
    expect(await knows('C404')).toBe(false);
  });

  it('a claim there draws it again and says nothing more', async () => {
    world.answerWith = () => notices['referral-card'];
    await sendAndWork(fromHome('claim 1'));
    expect(world.heard.clicks).toMatchObject([{ text: 'claim 1', destination: { id: 'slack:DDANA' } }]);
    expect(asked('views.publish')).toHaveLength(1);
    expect(world.api.messages).toEqual([]);
  });

  it('what is asked for there comes into the personal chat', async () => {
    world.answerWith = () => notices.detail;
    await sendAndWork(fromHome('show 1'));
    expect(world.api.messages).toMatchObject([{ channel: 'DDANA' }]);
  });

  it('is tried again when Slack cannot take it', async () => {
    world.api.failNext('views.publish', (res) => {
      res.destroy();
    });
    await sendAndWork(opened('home'));
    world.clock.advance(61_000);
    await world.work();
    expect(asked('views.publish')).toHaveLength(2);
  });
});

describe('the bot’s coming and going', () => {
  const joined = (user: string, more: object = {}) =>
    event({ type: 'member_joined_channel', user, channel: 'C1', channel_type: 'C', team: 'T1', ...more });

  it('it says hello where it was invited, once, and knows by whom', async () => {
    await sendAndWork(joined('UBOT', { inviter: 'UDANA' }));
    await sendAndWork(joined('UBOT', { inviter: 'UDANA' }));
    expect(world.heard.installed).toEqual([
      { destinationId: 'slack:C1', by: 'Dana Young' },
      { destinationId: 'slack:C1', by: 'Dana Young' },
    ]);
    expect(world.api.messages).toMatchObject([{ channel: 'C1' }]);
  });

  it('it says hello also where nobody is said to have invited it', async () => {
    await sendAndWork(joined('UBOT'));
    expect(world.heard.installed).toEqual([{ destinationId: 'slack:C1', by: undefined }]);
    expect(world.api.messages).toHaveLength(1);
  });

  it('it says hello to whoever opens their chat with it for the first time', async () => {
    const opened = () => event({ type: 'app_home_opened', user: 'UDANA', channel: 'DDANA', tab: 'messages' });
    await sendAndWork(opened());
    await sendAndWork(opened());
    expect(world.api.messages).toMatchObject([{ channel: 'DDANA' }]);
  });

  it.each([
    ['it was taken out', { type: 'member_left_channel', user: 'UBOT', channel: 'C1' }],
    ['it has left', { type: 'channel_left', channel: 'C1' }],
    ['it has left a private one', { type: 'group_left', channel: 'C1' }],
    ['it was deleted', { type: 'channel_deleted', channel: 'C1' }],
    ['a private one was deleted', { type: 'group_deleted', channel: 'C1' }],
    ['it was archived', { type: 'channel_archive', channel: 'C1', user: 'UDANA' }],
    ['a private one was archived', { type: 'group_archive', channel: 'C1', user: 'UDANA' }],
  ])('a conversation is closed when %s', async (_, inner) => {
    await sendAndWork(event(inner));
    expect(world.heard.removed).toEqual(['slack:C1']);
  });

  it('people come and go without it', async () => {
    await sendAndWork(joined('UDANA'));
    await sendAndWork(event({ type: 'member_left_channel', user: 'UDANA', channel: 'C1' }));
    expect([...world.heard.installed, ...world.heard.removed]).toEqual([]);
  });

  it.each([
    ['uninstalled', { type: 'app_uninstalled' }],
    ['its token revoked', { type: 'tokens_revoked', tokens: { bot: ['UBOT'], oauth: [] } }],
  ])('it can be %s', async (_, inner) => {
    await sendAndWork(event(inner));
    expect(world.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('an address of a referral in a message', () => {
  const ID = 'c5fbb3b6-be74-4795-9fb5-4324c73fed37';
  const URL_OF_IT = `https://partner.microsoft.com/dashboard/referrals?id=${ID}`;
  const shared = (more: object = {}, ...urls: readonly string[]) =>
    event({
      ...{ type: 'link_shared', channel: 'C1', user: 'UDANA', message_ts: '1.1' },
      links: [...urls, URL_OF_IT].map((url) => ({ domain: 'partner.microsoft.com', url })),
      ...more,
    });

  function know(): void {
    world.handler.preview = (destinationId, referralId) => {
      world.heard.previews.push({ destinationId, referralId });
      return Promise.resolve({ referral: aReferral({ id: referralId }), mayShowCustomer: false });
    };
  }

  it('gets a preview below the message', async () => {
    know();
    await sendAndWork(shared());
    expect(world.heard.previews).toEqual([{ destinationId: 'slack:C1', referralId: ID }]);
    const [unfurl] = asked('chat.unfurl');
    expect(unfurl).toMatchObject({ channel: 'C1', ts: '1.1' });
    const unfurls = JSON.parse(unfurl?.['unfurls'] ?? '{}') as Record<string, unknown>;
    expect(Object.keys(unfurls)).toEqual([URL_OF_IT]);
  });

  it('gets a preview while the message is still being written', async () => {
    know();
    await sendAndWork(shared({ channel: 'COMPOSER', unfurl_id: 'C1.2.3', source: 'composer' }));
    expect(asked('chat.unfurl')).toMatchObject([{ unfurl_id: 'C1.2.3', source: 'composer' }]);
  });

  it('gets none when the referral is not known', async () => {
    await sendAndWork(shared());
    expect(world.heard.previews).toHaveLength(1);
    expect(asked('chat.unfurl')).toEqual([]);
  });

  it('is told from other addresses', async () => {
    know();
    await sendAndWork(
      shared({}, 'https://partner.microsoft.com/dashboard/home', `https://evil.example/?id=${ID}`),
    );
    expect(world.heard.previews).toHaveLength(1);
  });
});

describe('the form for settings', () => {
  const settings: SettingsNotice = { kind: 'settings', subscriptions: [aSubscription()] };
  const formPress = () =>
    press('', { response_url: world.responseUrl() }, { action_id: 'form.settings', value: undefined });

  async function openedForm(): Promise<Record<string, unknown>> {
    world.answerWith = () => settings;
    await sendAndWork(formPress());
    return viewOf(asked('views.open')[0]);
  }

  /** The form as Slack sends it back, with these answers. */
  function filledIn(view: Record<string, unknown>, values: object, more: object = {}): ToSend {
    return interaction({
      type: 'view_submission',
      view: { ...view, id: 'V1', hash: '1.x', state: { values } },
      response_urls: [],
      ...more,
    });
  }

  const reminders = (value: string) => ({
    'settings.remind': { value: { type: 'plain_text_input', value } },
  });

  it('opens with the trigger of the press, filled in with what stands', async () => {
    const view = await openedForm();
    expect(asked('views.open')[0]?.['trigger_id']).toBeTruthy();
    expect(view).toMatchObject({ type: 'modal', callback_id: 'settings' });
    expect(world.heard.commands).toMatchObject([{ text: 'settings', destination: { id: 'slack:C1' } }]);
    expect(world.responses).toEqual([]);
  });

  it('where nothing is subscribed the answer says so instead', async () => {
    world.answerWith = () => notices.problem;
    await sendAndWork(formPress());
    expect(asked('views.open')).toEqual([]);
    expect(world.responses).toMatchObject([{ body: { response_type: 'ephemeral' } }]);
  });

  it('that Slack no longer opens is told to who pressed', async () => {
    world.answerWith = () => settings;
    world.api.failNext('views.open', (res) => {
      answer(res, 200, { ok: false, error: 'expired_trigger_id' });
    });
    await sendAndWork(formPress());
    expect(JSON.stringify(world.responses)).toContain('Press the button again');
  });

  it('changes what was changed in it, closes, and tells the conversation', async () => {
    const view = await openedForm();
    const text = await sendAndWork(filledIn(view, reminders('2d 1d')));
    expect(text).toBe('');
    expect(world.heard.commands.map((one) => one.text)).toEqual(['settings', 'settings', 'remind 2d 1d']);
    expect(JSON.stringify(world.api.messages)).toContain('Dana Young has changed');
  });

  it('shows at its input what is refused, and makes none of the changes after it', async () => {
    const view = await openedForm();
    const problem: ProblemNotice = {
      ...notices.problem,
      text: { id: 'problem.filter.text', values: { reason: '“soon” is no length of time.' } },
    };
    world.answerWith = ({ text }) => (text.startsWith('remind') ? problem : settings);
    const language = { 'settings.language': { value: { selected_option: { value: 'de' } } } };
    const text = await sendAndWork(filledIn(view, { ...reminders('soon'), ...language }));
    expect(JSON.parse(text)).toEqual({
      response_action: 'errors',
      errors: { 'settings.remind': '“soon” is no length of time.' },
    });
    expect(world.heard.commands.map((one) => one.text)).toEqual(['settings', 'settings', 'remind soon']);
    expect(world.api.messages).toEqual([]);
  });

  it('sent as it was opened changes nothing and says nothing', async () => {
    const view = await openedForm();
    expect(await sendAndWork(filledIn(view, {}))).toBe('');
    expect(world.heard.commands.map((one) => one.text)).toEqual(['settings', 'settings']);
    expect(world.api.messages).toEqual([]);
  });

  it.each([
    ['another app’s form', { callback_id: 'feedback' }],
    ['a form without its conversation', { private_metadata: '' }],
    ['a form about another workspace', { private_metadata: '{"teamId":"T2","channelId":"C1"}' }],
  ])('%s is closed and nothing is changed', async (_, changed) => {
    const view = await openedForm();
    const before = world.heard.commands.length;
    expect(await sendAndWork(filledIn({ ...view, ...changed }, reminders('2d')))).toBe('');
    expect(world.heard.commands).toHaveLength(before);
  });
});
