import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { FakeBot } from '../integration/sandbox-teams/fake-bot';
import { startFakeBot } from '../integration/sandbox-teams/fake-bot';
import type { TeamsServer } from '../integration/sandbox-teams/teams-server';
import {
  PERSONAL_CHAT,
  REFERRALS_CHANNEL,
  startTeamsServer,
} from '../integration/sandbox-teams/teams-server';
import { ensureClient, findChromium, launch, openPage } from './page';

const chromiumPath = findChromium();
const describeInBrowser = chromiumPath === undefined ? describe.skip : describe;

describeInBrowser('the sandbox page', () => {
  let browser: Browser;
  let bot: FakeBot;
  let server: TeamsServer;

  beforeAll(async () => {
    ensureClient();
    browser = await launch(chromiumPath ?? '');
  }, 60_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    bot = await startFakeBot();
    server = await startTeamsServer(bot.url);
    await server.teams.install();
    await server.teams.settled();
  });
  afterEach(async () => {
    await server.stop();
    await bot.stop();
  });

  const open = async (options: BrowserContextOptions = {}) => openPage(browser, server.base, options);
  const say = async (conversation: string, activity: object): Promise<string> => {
    const { body } = await server.connector('POST', conversation, '/activities', {
      type: 'message',
      ...activity,
    });
    return (body as { id: string }).id;
  };

  it('opens on the channel where referrals go, with the subscription in it', async () => {
    const { page, context, complaints, strangers } = await open();
    await page.getByRole('heading', { name: 'Referrals', level: 1 }).waitFor();
    await page.getByRole('article', { name: 'Message from Alex Wilber' }).getByText('subscribe').waitFor();
    expect(await page.getByText('SANDBOX').isVisible()).toBe(true);
    expect([...complaints, ...strangers]).toEqual([]);
    await context.close();
  });

  it('lets a new referral arrive', async () => {
    const { page, context } = await open();
    await page.getByRole('button', { name: 'A new referral arrives' }).click();
    await page.getByText('A new referral has arrived.').waitFor();
    expect(server.referralsAsked()).toBe(1);
    await context.close();
  });

  it.each([
    ['+1 hour', 'Fri, 27 Nov 2026', '11:42'],
    ['+1 day', 'Sat, 28 Nov 2026', '10:42'],
    ['+1 week', 'Fri, 4 Dec 2026', '10:42'],
  ])('moves the clock by %s', async (name, date, time) => {
    const { page, context } = await open();
    await page.getByRole('button', { name, exact: true }).click();
    await page.locator('#clock').getByText(time).waitFor();
    expect((await page.locator('#clock').innerText()).replaceAll(/\s+/g, ' ')).toBe(`${date} ${time}`);
    await context.close();
  });

  it('sends what is typed in a channel with the mention, and shows it', async () => {
    const { page, context } = await open();
    await page.getByRole('textbox', { name: 'Message' }).fill('list *pending*');
    await page.getByRole('button', { name: 'Send' }).click();
    const activity = await bot.next((a) => a['text'] === '<at>Referral Bot</at> list *pending*');
    expect(activity).toMatchObject({ locale: 'en-GB', localTimezone: 'Europe/London' });
    await page.getByRole('log').getByText('list *pending*').waitFor();
    expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('');
    await context.close();
  });

  it('sends with Enter in the personal chat, without a mention', async () => {
    const { page, context } = await open();
    await page.getByRole('button', { name: /^Referral Bot/ }).click();
    await page.getByRole('textbox', { name: 'Message' }).click();
    await page.keyboard.type('help');
    await page.keyboard.press('Enter');
    const activity = await bot.next((a) => a['text'] === 'help');
    expect(activity.conversation.id).toBe(PERSONAL_CHAT);
    await context.close();
  });

  it('replies in a thread', async () => {
    const root = await say(REFERRALS_CHANNEL, { text: 'A new one' });
    const { page, context } = await open();
    const thread = page.locator(`[data-thread="${root}"]`);
    await thread.getByRole('button', { name: 'Reply' }).click();
    await page.getByRole('textbox', { name: 'Reply' }).fill('show');
    await page.keyboard.press('Enter');
    const activity = await bot.next((a) => a['text'] === '<at>Referral Bot</at> show');
    expect(activity.conversation.id).toBe(`${REFERRALS_CHANNEL};messageid=${root}`);
    await say(activity.conversation.id, { text: 'Here it is' });
    await thread.getByText('Here it is').waitFor();
    await context.close();
  });

  it('follows an edit in place and marks it', async () => {
    const id = await say(REFERRALS_CHANNEL, { text: 'First' });
    const { page, context } = await open();
    await page.getByText('First').waitFor();
    const before = await page.getByRole('article').count();
    await server.connector('PUT', REFERRALS_CHANNEL, `/activities/${id}`, {
      type: 'message',
      text: 'Second',
    });
    await page.locator(`[data-post="${id}"]`).getByText('Second').waitFor();
    expect(await page.locator(`[data-post="${id}"]`).getByText('Edited').count()).toBe(1);
    expect(await page.getByText('First').count()).toBe(0);
    expect(await page.getByRole('article').count()).toBe(before);
    await server.connector('DELETE', REFERRALS_CHANNEL, `/activities/${id}`);
    await page.getByText('This message has been deleted.').waitFor();
    await context.close();
  });

  it('announces a post elsewhere with its summary, counts it, and opens it from the notice', async () => {
    const { page, context } = await open();
    await say(PERSONAL_CHAT, { text: 'Long text', summary: '2 days left: Alder & Finch' });
    const notice = page
      .getByRole('status', { name: 'Notifications' })
      .getByRole('button', { name: '2 days left' });
    await notice.waitFor();
    expect(await page.getByRole('img', { name: '1 unread' }).count()).toBe(1);
    await notice.click();
    await page.getByRole('heading', { name: 'Referral Bot', level: 1 }).waitFor();
    expect(await page.getByRole('img', { name: '1 unread' }).count()).toBe(0);
    await context.close();
  });

  it('announces a post in view only when the bot asks for attention', async () => {
    const { page, context } = await open();
    const notices = page.getByRole('status', { name: 'Notifications' });
    await say(REFERRALS_CHANNEL, { text: 'Quiet', summary: 'A quiet one' });
    const loud = { notification: { alert: true } };
    await say(REFERRALS_CHANNEL, { text: 'Loud', summary: 'A loud one', channelData: loud });
    await notices.getByText('A loud one').waitFor();
    expect(await notices.getByText('A quiet one').count()).toBe(0);
    await context.close();
  });

  it('counts what somebody else gets alone, and leads there as that person', async () => {
    const { page, context } = await open();
    const { body } = await server.call('POST', '/connector/v3/conversations', {
      isGroup: false,
      members: [{ id: '29:1-dana-7hQvT2mYx0' }],
    });
    await say((body as { id: string }).id, { text: 'Only for Dana', summary: '1 day left: Alder & Finch' });
    await page.getByRole('button', { name: '1 new for Dana Whitfield' }).click();
    await page.getByRole('log').getByText('Only for Dana').waitFor();
    expect(await page.getByLabel('You are').inputValue()).toBe('dana');
    expect(await page.getByRole('button', { name: /new for/ }).count()).toBe(0);
    expect(await page.getByRole('status', { name: 'Notifications' }).getByText('1 day left').count()).toBe(0);
    await context.close();
  });

  it('makes a mention of the name of somebody after an @', async () => {
    const { page, context } = await open();
    await page.getByRole('textbox', { name: 'Message' }).fill('assign 7 @Dana Whitfield');
    await page.keyboard.press('Enter');
    const activity = await bot.next(
      (a) => a['text'] === '<at>Referral Bot</at> assign 7 <at>Dana Whitfield</at>',
    );
    expect(activity['entities']).toContainEqual({
      type: 'mention',
      text: '<at>Dana Whitfield</at>',
      mentioned: { id: '29:1-dana-7hQvT2mYx0', name: 'Dana Whitfield' },
    });
    const mentions = page.getByRole('log').locator('.mention');
    await mentions.getByText('Dana Whitfield').waitFor();
    await context.close();
  });

  it('adds the bot to a conversation and removes it', async () => {
    const { page, context } = await open();
    await page.getByRole('button', { name: /^Deal desk/ }).click();
    await page.getByRole('button', { name: 'Add the bot' }).click();
    await page.getByRole('button', { name: 'Remove the bot' }).click();
    await page.getByRole('button', { name: 'Add the bot' }).waitFor();
    expect(bot.received.filter((a) => a.type === 'installationUpdate').map((a) => a['action'])).toEqual([
      'add',
      'add',
      'add',
      'add',
      'remove',
    ]);
    await context.close();
  });

  it('says that it waits for the bot, and at which address', async () => {
    await bot.stop();
    await server.stop();
    server = await startTeamsServer(bot.url);
    const installed = server.teams.install();
    const { page, context } = await open();
    await page.getByText(`Waiting for the bot at ${bot.url}`).waitFor();
    bot = await startFakeBot(bot.port);
    await installed;
    await page.getByText('Waiting for the bot').waitFor({ state: 'hidden' });
    await context.close();
  });

  it('marks a message that did not reach the bot', async () => {
    const { page, context } = await open();
    bot.answer(() => ({ status: 500 }));
    await page.getByRole('textbox', { name: 'Message' }).fill('hello');
    await page.keyboard.press('Enter');
    await page.getByText('Not delivered: the bot answered 500.').waitFor();
    await context.close();
  });

  it('keeps the chosen theme over a reload', async () => {
    const { page, context } = await open({ colorScheme: 'light' });
    const dark = page.getByRole('switch', { name: 'Dark theme' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await dark.click();
    expect(await background()).not.toBe(light);
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    expect(await dark.getAttribute('aria-checked')).toBe('true');
    expect(await background()).not.toBe(light);
    await context.close();
  });

  it('works on a phone of 360 pixels: the list of chats slides in', async () => {
    const { page, context } = await open({
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
    });
    const personal = page.getByRole('button', { name: /^Referral Bot/ });
    expect(await personal.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Chats and channels' }).tap();
    await personal.tap();
    await page.getByRole('heading', { name: 'Referral Bot', level: 1 }).waitFor();
    await page.getByRole('textbox', { name: 'Message' }).fill('list');
    await page.getByRole('button', { name: 'Send' }).tap();
    await bot.next((a) => a['text'] === 'list');
    for (const name of ['A new referral arrives', '+1 hour', '+1 day', '+1 week']) {
      const button = page.getByRole('button', { name });
      await button.scrollIntoViewIfNeeded();
      expect(await button.isVisible()).toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await context.close();
  });

  it('can be used by keyboard alone', async () => {
    const { page, context } = await open();
    await page.getByRole('button', { name: /^General/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'General', level: 1 }).waitFor();
    const names = new Set<string>();
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      names.add(
        await page.evaluate(() => {
          const element = document.activeElement;
          return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
        }),
      );
    }
    for (const name of [
      'Add the bot',
      'Message',
      'Send',
      '+1 hour',
      'A new referral arrives',
      'Dark theme',
    ]) {
      expect(names).toContain(name);
    }
    await context.close();
  });

  it('catches up after the connection was lost', async () => {
    const { page, context } = await open();
    await context.setOffline(true);
    await say(REFERRALS_CHANNEL, { text: 'While you were away' });
    await context.setOffline(false);
    await page.reload();
    await page.getByText('While you were away').waitFor();
    await context.close();
  });
});
