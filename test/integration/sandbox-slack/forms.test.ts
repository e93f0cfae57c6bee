import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { BotAnswer, FakeSlackBot } from './fake-slack-bot';
import { eventOf, isCommand, isEvent, isInteraction, startFakeSlackBot } from './fake-slack-bot';
import type { SlackServer } from './slack-server';
import { ALEX, DANA, refusalOf, startSlackServer } from './slack-server';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const input: KnownBlock = {
  type: 'input',
  block_id: 'zone',
  label: plain('Time zone'),
  element: { type: 'plain_text_input', action_id: 'entered', max_length: 20 },
};
const form = (title: string, rest: object = {}): ModalView => ({
  type: 'modal',
  callback_id: 'settings',
  title: plain(title),
  submit: plain('Save'),
  blocks: [input],
  ...rest,
});
const entered = (value: string) => ({ zone: { entered: { type: 'plain_text_input', value } } });

describe('forms and the Home tab', () => {
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

  const act = (path: string, body: object) => server.call('POST', `/slack/page/${path}`, body);
  const modals = async () => (await server.state()).modals;
  const titles = async () => (await modals()).map((m) => (m.view['title'] as { text: string }).text);
  const trigger = async (): Promise<string> => {
    await act('command', { channel: 'Referral Bot', text: 'settings' });
    const commands = bot.received.filter(isCommand);
    return String(commands.at(-1)?.payload['trigger_id']);
  };
  const open = async (view = form('Settings')): Promise<string> => {
    const opened = await server.client.views.open({ trigger_id: await trigger(), view });
    return opened.view?.id ?? '';
  };
  const submit = async (viewId: string, value: string, answer?: unknown): Promise<unknown> => {
    const reply: BotAnswer = answer === undefined ? { status: 200 } : { status: 200, body: answer };
    bot.answer((received) => (isInteraction('view_submission')(received) ? reply : { status: 200 }));
    return (await act('submit', { viewId, values: entered(value) })).body;
  };

  it('opens a form for who has done something, once', async () => {
    const triggerId = await trigger();
    const opened = await server.client.views.open({ trigger_id: triggerId, view: form('Settings') });
    expect(opened.view).toMatchObject({ callback_id: 'settings', state: { values: {} } });
    expect(await modals()).toMatchObject([{ viewId: opened.view?.id, personKey: 'alex' }]);
    const again = server.client.views.open({ trigger_id: triggerId, view: form('Settings') });
    expect(await refusalOf(again)).toMatchObject({ error: 'exchanged_trigger_id' });
    const unknown = server.client.views.open({ trigger_id: 'x', view: form('Settings') });
    expect(await refusalOf(unknown)).toMatchObject({ error: 'invalid_trigger_id' });
    expect(server.frames.at(-1)).toMatchObject({ type: 'slack-modal', modal: { personKey: 'alex' } });
  });

  it('refuses a form that Slack would not show, and says why', async () => {
    const view = form('A title of more than twenty-four');
    const refusal = await refusalOf(server.client.views.open({ trigger_id: await trigger(), view }));
    expect(refusal).toMatchObject({
      error: 'invalid_arguments',
      errors: ['must be less than 25 characters [json-pointer:/view/title/text]'],
    });
  });

  it('sends what was entered and closes on an empty answer', async () => {
    const viewId = await open();
    expect(await submit(viewId, 'Europe/Berlin')).toEqual({ closed: true });
    const { payload } = await bot.next(isInteraction('view_submission'));
    expect(payload).toMatchObject({
      user: { id: ALEX },
      view: { id: viewId, callback_id: 'settings', state: { values: entered('Europe/Berlin') } },
    });
    expect(await modals()).toEqual([]);
  });

  it('keeps the form open with what the bot says beside its fields', async () => {
    const viewId = await open();
    const errors = { zone: 'There is no such zone.' };
    expect(await submit(viewId, 'Mars', { response_action: 'errors', errors })).toEqual({
      closed: false,
      errors,
    });
    expect(await modals()).toHaveLength(1);
    const wrong = { response_action: 'errors', errors: { nowhere: 'x' } };
    expect(await submit(viewId, 'Mars', wrong)).toMatchObject({
      closed: false,
      error: expect.stringContaining('no input block nowhere') as string,
    });
  });

  it('says by itself what must be filled in, and how long it may be', async () => {
    const viewId = await open();
    expect(await submit(viewId, '')).toEqual({
      closed: false,
      errors: { zone: 'Please complete this required field.' },
    });
    expect(await submit(viewId, 'x'.repeat(21))).toMatchObject({ closed: false });
    expect(bot.received.some(isInteraction('view_submission'))).toBe(false);
  });

  it('changes the form, lays others over it and clears all as the bot answers', async () => {
    const viewId = await open();
    await submit(viewId, 'a', { response_action: 'update', view: form('Changed') });
    expect(await titles()).toEqual(['Changed']);
    await submit(viewId, 'a', { response_action: 'push', view: form('Over it') });
    expect(await titles()).toEqual(['Changed', 'Over it']);
    const top = (await modals()).at(-1)?.viewId ?? '';
    expect(await submit(top, 'a', { response_action: 'clear' })).toEqual({ closed: true });
    expect(await modals()).toEqual([]);
  });

  it('keeps the form when the bot fails', async () => {
    const viewId = await open();
    bot.answer(() => ({ status: 500 }));
    expect((await act('submit', { viewId, values: entered('a') })).body).toMatchObject({
      closed: false,
      error: expect.stringContaining('the bot answered 500') as string,
    });
    expect(await modals()).toHaveLength(1);
  });

  it('tells of a closed form where the bot asked for it', async () => {
    await act('close', { viewId: await open() });
    await act('close', { viewId: await open(form('Told', { notify_on_close: true })) });
    await server.slack.settled();
    const closed = bot.received.filter(isInteraction('view_closed'));
    expect(closed.map((r) => r.payload['view'])).toMatchObject([{ title: { text: 'Told' } }]);
  });

  it('updates a form that is still what the bot thinks, and pushes from a button in it', async () => {
    const opened = await server.client.views.open({
      trigger_id: await trigger(),
      view: form('Settings', {
        external_id: 'mine',
        blocks: [
          input,
          { type: 'actions', elements: [{ type: 'button', action_id: 'more', text: plain('More') }] },
        ],
      }),
    });
    const { id: viewId = '', hash } = opened.view ?? {};
    await act('action', { viewId, action: { action_id: 'more' }, state: entered('half') });
    const { payload } = await bot.next(isInteraction('block_actions'));
    expect(payload).toMatchObject({
      container: { type: 'view', view_id: viewId },
      view: { state: { values: entered('half') } },
    });
    const { views } = server.client;
    await views.push({ trigger_id: String(payload['trigger_id']), view: form('Over it') });
    expect(await titles()).toEqual(['Settings', 'Over it']);
    await views.update({ external_id: 'mine', hash: hash ?? '', view: form('Updated') });
    expect(await titles()).toEqual(['Updated', 'Over it']);
    const late = views.update({ view_id: viewId, hash: hash ?? '', view: form('Late') });
    expect(await refusalOf(late)).toMatchObject({ error: 'hash_conflict' });
    const gone = views.update({ view_id: 'V0', view: form('Gone') });
    expect(await refusalOf(gone)).toMatchObject({ error: 'not_found' });
  });

  it('shows the Home tab that the bot publishes, and tells of looks and presses', async () => {
    const view: HomeView = {
      type: 'home',
      blocks: [
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'command.1', text: plain('Mine'), value: 'list mine' }],
        },
      ],
    };
    expect((await act('action', { home: true, person: 'dana', action: { action_id: 'x' } })).status).toBe(
      404,
    );
    await act('home', { person: 'dana' });
    expect(eventOf(await bot.next(isEvent('app_home_opened')))).toMatchObject({
      user: DANA,
      tab: 'home',
      channel: 'D04DANA0WHT',
    });
    await server.client.views.publish({ user_id: DANA, view });
    expect((await server.state()).homes['dana']).toMatchObject([{ type: 'actions' }]);
    expect(server.frames.at(-1)).toMatchObject({ type: 'slack-home', personKey: 'dana' });
    await act('action', { home: true, person: 'dana', action: { action_id: 'command.1' } });
    const { payload } = await bot.next(isInteraction('block_actions'));
    expect(payload).toMatchObject({
      container: { type: 'view' },
      view: { type: 'home' },
      actions: [{ value: 'list mine' }],
    });
    expect(payload['response_url']).toBeUndefined();
  });
});
