import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { faintTexts } from './contrast';
import { ensureClient, findChromium, launch, openPage } from './page';
import type { SlackFake } from './slack-fake';
import { NOW, REFERRALS, startSlackFake } from './slack-fake';
import { HOME, REFERRAL_CARD, SETTINGS } from './slack-samples';
import { tooWide } from './too-wide';

const chromiumPath = findChromium();
const describeInBrowser = chromiumPath === undefined ? describe.skip : describe;
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const DANA = { id: 'U0DANA', name: 'Dana Whitfield', kind: 'person' };

describeInBrowser('Slack on the sandbox page', () => {
  let browser: Browser;
  let fake: SlackFake;

  beforeAll(async () => {
    ensureClient();
    browser = await launch(chromiumPath ?? '');
  }, 60_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    fake = await startSlackFake();
  });
  afterEach(() => fake.stop());

  const open = async (place = REFERRALS, options: BrowserContextOptions = {}) =>
    openPage(browser, fake.base, options, `#slack:${place}`);
  const type = async (page: Page, text: string) => {
    await page.getByRole('textbox', { name: 'Message' }).fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
  };

  it('stands beside Teams in the list, with its channels, the chat with the bot and the Home tab', async () => {
    const { page, context, complaints } = await openPage(browser, fake.base);
    await page.getByRole('heading', { name: 'Teams: Contoso Partner Sales' }).waitFor();
    await page.getByRole('heading', { name: 'Slack: Contoso Partners' }).waitFor();
    const inSlack = page.locator('#slack-navigation').getByRole('button');
    expect(
      await inSlack.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label'))),
    ).toEqual([
      'general in Slack',
      'referrals in Slack',
      'deal-desk in Slack',
      'Referral Bot in Slack',
      'Home of Referral Bot in Slack',
    ]);
    await page.getByRole('heading', { name: 'Referrals', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'referrals in Slack' }).click();
    await page.getByRole('heading', { name: '#referrals', level: 1 }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.getByRole('log').count()).toBe(1);
    await page.getByLabel('You are').selectOption('Dana Whitfield');
    expect(await page.getByRole('button', { name: 'deal-desk in Slack' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('sends messages as they were typed, and what begins with /referral as a command', async () => {
    const { page, context } = await open();
    await type(page, '@Referral Bot list *pending*');
    expect((await fake.next('say')).body).toEqual({
      person: 'alex',
      channel: REFERRALS,
      text: '@Referral Bot list *pending*',
    });
    await page.getByRole('button', { name: 'Write a command' }).click();
    await page.keyboard.type('list pending');
    await page.keyboard.press('Enter');
    expect((await fake.next('command')).body).toEqual({
      person: 'alex',
      channel: REFERRALS,
      text: 'list pending',
    });
    await type(page, '/remind me');
    await page.getByText('/remind is no command here.').waitFor();
    expect(fake.asked).toHaveLength(2);
    expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('/remind me');
    await context.close();
  });

  it('shows what Slack refuses, and keeps what was typed', async () => {
    fake.answer('command', 200, { kind: 'error', text: 'The command failed with dispatch_failed.' });
    const { page, context } = await open();
    await type(page, '/referral list');
    await page.getByText('The command failed with dispatch_failed.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('/referral list');
    await context.close();
  });

  it('follows new messages, edits and deletions in place', async () => {
    const { page, context } = await open();
    const ts = fake.post({ text: 'First' });
    const message = page.locator(`[data-message="${REFERRALS}/${ts}"]`);
    await message.getByText('First').waitFor();
    fake.post({ ts, text: 'Second', editedAt: NOW });
    await message.getByText('Second').waitFor();
    expect(await message.getByText('(edited)').count()).toBe(1);
    expect(await message.getByText('APP', { exact: true }).count()).toBe(1);
    fake.post({ ts, deleted: true });
    await message.getByText('This message was deleted.').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    await context.close();
  });

  it('keeps answers under their message, folds them away, and sends more of them', async () => {
    const root = fake.post({ text: 'A referral' });
    fake.post({ threadTs: root, text: 'Half the time is gone' });
    const { page, context } = await open();
    const thread = page.locator(`[data-thread="${REFERRALS}/${root}"]`);
    const fold = thread.getByRole('button', { name: '1 reply' });
    await thread.getByText('Half the time is gone').waitFor();
    await fold.click();
    expect(await thread.getByText('Half the time is gone').isVisible()).toBe(false);
    expect(await fold.getAttribute('aria-expanded')).toBe('false');
    fake.post({ threadTs: root, from: DANA, text: 'On it' });
    await thread.getByRole('button', { name: '2 replies' }).click();
    await thread.getByText('On it').waitFor();
    await thread.getByRole('button', { name: 'Reply in thread' }).first().click();
    await page.getByRole('textbox', { name: 'Reply' }).fill('@Referral Bot show');
    await page.keyboard.press('Enter');
    expect((await fake.next('say')).body).toMatchObject({ threadTs: root, text: '@Referral Bot show' });
    await page.getByRole('textbox', { name: 'Reply' }).waitFor({ state: 'detached' });
    await context.close();
  });

  it('shows ephemeral messages to their person alone, marked', async () => {
    fake.post({ ephemeralFor: 'alex', text: 'Seven are open' });
    const { page, context } = await open();
    const own = page.getByRole('article').filter({ hasText: 'Seven are open' });
    await own.getByText('Only visible to you').waitFor();
    expect(await own.getByRole('button').count()).toBe(0);
    await page.getByLabel('You are').selectOption('Dana Whitfield');
    await page.getByText('Nothing here yet.').waitFor();
    expect(await own.count()).toBe(0);
    await context.close();
  });

  it('counts and announces what arrives elsewhere, and leads there', async () => {
    const { page, context } = await open('C0GENERAL');
    const notices = page.getByRole('status', { name: 'Notifications' });
    fake.post({ text: '2 days left: *Alder &amp; Finch* <@U0ALEX>' });
    const notice = notices.getByRole('button', { name: '2 days left: Alder & Finch @Alex Wilber' });
    await notice.waitFor();
    await page.getByRole('button', { name: 'referrals in Slack, 1 unread' }).waitFor();
    await notice.click();
    await page.getByRole('heading', { name: '#referrals', level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: /unread/ }).count()).toBe(0);
    fake.post({ text: 'in view' });
    await page.getByRole('log').getByText('in view').waitFor();
    expect(await notices.getByText('in view').count()).toBe(0);
    await context.close();
  });

  it('says who else has got something in Slack, and leads there as that person', async () => {
    const { page, context } = await open();
    fake.post({ channel: 'D0DANA', text: 'Only for Dana' });
    await page.getByRole('button', { name: '1 new for Dana Whitfield in Slack' }).click();
    await page.getByRole('log').getByText('Only for Dana').waitFor();
    expect(await page.getByLabel('You are').inputValue()).toBe('dana');
    await context.close();
  });

  it('presses buttons and choices behind the dots, and shows what is refused', async () => {
    const ts = fake.post({ text: 'New referral', blocks: REFERRAL_CARD });
    const { page, context } = await open();
    await page.getByRole('button', { name: 'I’ll take it' }).click();
    expect((await fake.next('action')).body).toMatchObject({
      person: 'alex',
      channel: REFERRALS,
      ts,
      action: {
        type: 'button',
        block_id: 'referral-card.actions',
        action_id: 'command.1',
        value: 'show 1',
      },
    });
    fake.answer('action', 200, { kind: 'error', text: 'The bot answered 500.' });
    await page.getByRole('button', { name: 'More actions', exact: true }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'The bot answered 500.' }).waitFor();
    expect(fake.asked.at(-1)?.body).toMatchObject({
      action: { type: 'overflow', action_id: 'menu.5', selected_option: { value: 'snooze 1' } },
    });
    await context.close();
  });

  it('tells of a press on a link and opens it', async () => {
    fake.post({ text: 'New referral', blocks: REFERRAL_CARD });
    const { page, context } = await open();
    await context.route('https://partner.example/**', (route) => route.fulfill({ body: 'Partner Center' }));
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Partner Center' }).click(),
    ]);
    expect((await fake.next('action')).body).toMatchObject({ action: { action_id: 'link.4' } });
    await opened.close();
    await context.close();
  });

  it('asks first where a button says so', async () => {
    const text = (words: string) => ({ type: 'plain_text', text: words });
    const confirm = {
      title: text('Release it?'),
      text: text('Others may take it.'),
      confirm: text('Release'),
    };
    const button = {
      type: 'button',
      action_id: 'command.1',
      text: text('Let go'),
      value: 'release',
      confirm,
    };
    fake.post({ blocks: [{ type: 'actions', block_id: 'a', elements: [button] }] });
    const { page, context } = await open();
    await page.getByRole('button', { name: 'Let go' }).click();
    const dialog = page.getByRole('dialog', { name: 'Release it?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(fake.asked).toEqual([]);
    await page.getByRole('button', { name: 'Let go' }).click();
    await dialog.getByRole('button', { name: 'Release' }).click();
    await fake.next('action');
    await context.close();
  });

  it('offers the shortcut in the menu of a message, by keyboard as well', async () => {
    const ts = fake.post({ text: 'See https://partner.microsoft.com/referrals' });
    const { page, context } = await open();
    await page.getByRole('button', { name: 'More message actions' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('menuitem', { name: 'Show referral' }).isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect((await fake.next('shortcut')).body).toEqual({
      channel: REFERRALS,
      ts,
      person: 'alex',
      callbackId: 'show_referral',
    });
    await context.close();
  });

  it('tells the bot when the Home tab is opened, and draws what it publishes', async () => {
    const { page, context } = await open();
    await page.getByRole('button', { name: 'Home of Referral Bot in Slack' }).click();
    expect((await fake.next('home')).body).toEqual({ person: 'alex' });
    await page.getByText('The bot has not filled this page yet').waitFor();
    fake.send('slack-home', { personKey: 'alex', blocks: HOME });
    await page.getByRole('heading', { name: 'Your claims' }).waitFor();
    await page.getByRole('button', { name: 'Release' }).click();
    expect((await fake.next('action')).body).toMatchObject({ home: true, person: 'alex' });
    await page.getByRole('button', { name: 'Messages', exact: true }).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    await context.close();
  });

  describe('a form', () => {
    const show = (view: object = SETTINGS) => {
      fake.send('slack-modal', { modal: { viewId: 'V1', personKey: 'alex', view } });
    };

    it('sends what was filled in as Slack does', async () => {
      const { page, context } = await open();
      show();
      const form = page.getByRole('dialog', { name: 'Settings' });
      await form.getByLabel('Only referrals where').fill('country = GB');
      await form.getByLabel('Language').selectOption('Deutsch');
      await form.getByLabel('7 days before').check();
      await form.getByLabel('Every morning').check();
      await form.getByLabel('At', { exact: true }).fill('17:30');
      await form.getByRole('button', { name: 'Save' }).click();
      const { body } = await fake.next('submit');
      const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
      expect(body).toEqual({
        viewId: 'V1',
        person: 'alex',
        values: {
          filter: { text: { type: 'plain_text_input', value: 'country = GB' } },
          language: {
            choice: { type: 'static_select', selected_option: { text: plain('Deutsch'), value: 'de' } },
          },
          reminders: {
            steps: {
              type: 'checkboxes',
              selected_options: [
                { text: plain('7 days before'), value: '7d' },
                { text: plain('1 day before'), value: '1d' },
              ],
            },
          },
          digest: {
            when: {
              type: 'radio_buttons',
              selected_option: {
                text: plain('Every morning'),
                value: 'daily',
                description: plain('On working days'),
              },
            },
          },
          at: { time: { type: 'timepicker', selected_time: '17:30' } },
        },
      });
      fake.send('slack-modal-closed', { viewId: 'V1', personKey: 'alex' });
      await form.waitFor({ state: 'detached' });
      await context.close();
    });

    it('says beside the fields what is wrong with them', async () => {
      fake.answer('submit', 200, { closed: false, errors: { digest: 'Please choose one.' } });
      const { page, context } = await open();
      show();
      const form = page.getByRole('dialog', { name: 'Settings' });
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByRole('alert').filter({ hasText: 'Please choose one.' }).waitFor();
      expect(await form.getByRole('radiogroup', { name: 'Digest' }).getAttribute('aria-invalid')).toBe(
        'true',
      );
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
      fake.answer('submit', 200, { closed: false, error: 'The bot did not answer in time.' });
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('The bot did not answer in time.').waitFor();
      expect(await form.getByText('Please choose one.').count()).toBe(0);
      await context.close();
    });

    it('keeps what was filled in when the bot changes it, and is closed by Escape', async () => {
      const { page, context } = await open();
      show();
      const form = page.getByRole('dialog', { name: 'Settings' });
      await form.getByLabel('Only referrals where').fill('value > 1000');
      show({ ...SETTINGS, title: { type: 'plain_text', text: 'Settings, changed' } });
      const changed = page.getByRole('dialog', { name: 'Settings, changed' });
      expect(await changed.getByLabel('Only referrals where').inputValue()).toBe('value > 1000');
      await page.keyboard.press('Escape');
      expect((await fake.next('close')).body).toEqual({ viewId: 'V1', person: 'alex' });
      await context.close();
    });

    it.each([
      ['light', {}],
      ['dark on a phone', { colorScheme: 'dark', ...PHONE }],
    ] as const)('can be read in %s', async (_look, options) => {
      const { page, context } = await open(REFERRALS, options);
      show();
      await page.getByRole('dialog', { name: 'Settings' }).waitFor();
      expect(await faintTexts(page)).toEqual([]);
      expect(await tooWide(page, 'dialog')).toEqual([]);
      await context.close();
    });
  });

  it('invites the bot to a channel', async () => {
    fake.answer('bot', 200, { heard: true });
    const { page, context } = await open('C0GENERAL');
    expect(await page.getByRole('textbox', { name: 'Message' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Invite the bot' }).click();
    expect((await fake.next('bot')).body).toEqual({ person: 'alex', channel: 'C0GENERAL', present: true });
    await context.close();
  });

  it('works on a phone of 360 pixels', async () => {
    const { page, context } = await open(REFERRALS, PHONE);
    await page.getByRole('button', { name: 'Chats and channels' }).tap();
    await page.getByRole('button', { name: 'Referral Bot in Slack', exact: true }).tap();
    await page.getByRole('textbox', { name: 'Message' }).fill('list');
    await page.getByRole('button', { name: 'Send' }).tap();
    expect((await fake.next('say')).body).toMatchObject({ channel: 'D0ALEX', text: 'list' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await context.close();
  });
});
