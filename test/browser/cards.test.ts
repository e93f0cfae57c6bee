import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { FakeBot } from '../integration/sandbox-teams/fake-bot';
import { startFakeBot } from '../integration/sandbox-teams/fake-bot';
import type { TeamsServer } from '../integration/sandbox-teams/teams-server';
import {
  PERSONAL_CHAT,
  REFERRALS_CHANNEL,
  startTeamsServer,
} from '../integration/sandbox-teams/teams-server';
import { faintTexts } from './contrast';
import { LOOKS, ensureClient, findChromium, launch, openPage } from './page';
import { ownCard, sampleCard, summaryOf } from './sample-cards';

const CARD = 'application/vnd.microsoft.card.adaptive';
const SAMPLES = [
  ['new-referral', 'new-referral'],
  ['reminder', 'reminder'],
  ['reminder', 'reminder-week'],
  ['pending', 'pending'],
  ['outcome', 'outcome-accepted'],
  ['outcome', 'outcome-declined'],
  ['outcome', 'outcome-expired'],
  ['help', 'help'],
  ['list', 'list'],
  ['error', 'error-conflict'],
  ['error', 'error-upstream'],
  ['detail', 'detail'],
  ['digest', 'digest'],
] as const;
/** Cards of our own that none of the samples is like. */
const OWN = ['sign-in', 'account', 'fault'] as const;

const chromiumPath = findChromium();
const describeInBrowser = chromiumPath === undefined ? describe.skip : describe;

describeInBrowser('cards on the page', () => {
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

  const post = async (card: object, conversation = REFERRALS_CHANNEL): Promise<string> => {
    const activity = {
      type: 'message',
      summary: summaryOf({ ...card }),
      attachments: [{ contentType: CARD, content: card }],
    };
    const { status, body } = await server.connector('POST', conversation, '/activities', activity);
    expect(status).toBe(201);
    return (body as { id: string }).id;
  };
  const withBody = (...body: object[]): object => ({ type: 'AdaptiveCard', version: '1.5', body });
  const open = async (options: BrowserContextOptions = {}) => openPage(browser, server.base, options);

  it.each(LOOKS)(
    'draws every sample in %s, readable, within its width, without a complaint and without asking anybody else',
    async (_look, options) => {
      for (const [template, sample] of SAMPLES) await post(sampleCard(template, sample));
      for (const kind of OWN) await post(ownCard(kind));
      const { page, context, complaints, strangers } = await open(options);
      expect(await page.locator('.card').count()).toBe(SAMPLES.length + OWN.length);
      expect(await page.locator('.card-undrawable').count()).toBe(0);
      expect(await faintTexts(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
      expect(await page.locator('[data-icon=dot]').count()).toBe(0);
      expect(complaints).toEqual([]);
      expect(strangers).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it('draws what Teams adds: badges, icons, bars, rings, charts, flow', async () => {
    await post(sampleCard('digest'));
    await post(sampleCard('new-referral'));
    await post(sampleCard('pending'));
    const { page, context } = await open();
    await page.getByText('11 days left').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('3');
    const bars = page.getByRole('img', { name: 'Waiting, by time left: Within 2 days: 2, 3 to 7 days: 3' });
    expect(await bars.count()).toBe(1);
    const donut = page.getByRole('img', { name: 'Last 30 days: Accepted 12, Declined 3, Expired 2' });
    expect(await donut.locator('circle').count()).toBe(3);
    expect(await page.locator('.ring').count()).toBe(1);
    const chips = page.locator('.flow .badge');
    const tops = await chips.evaluateAll((found) => found.map((chip) => chip.getBoundingClientRect().top));
    expect(tops).toHaveLength(3);
    expect(new Set(tops).size).toBe(1);
    await context.close();
  });

  it('shows the fallbacks in the classic renderer, and the extensions again after it', async () => {
    await post(sampleCard('new-referral'));
    const { page, context } = await open();
    await page.getByRole('switch', { name: 'Classic renderer' }).click();
    await page.getByText('Field Service · Deployment · Transport').waitFor();
    expect(await page.getByText('▰▰▰▱▱▱▱▱▱▱▱▱▱▱').count()).toBe(1);
    expect(await page.locator('.card .badge').count()).toBe(0);
    await page.getByRole('switch', { name: 'Classic renderer' }).click();
    await page.locator('.card .badge').first().waitFor();
    await context.close();
  });

  it('opens the decline form, insists on a reason and sends what was filled in', async () => {
    await post(sampleCard('new-referral'));
    const { page, context } = await open();
    await page.getByRole('button', { name: 'Decline…' }).click();
    await page.getByRole('button', { name: 'Decline referral' }).click();
    await page.getByText('Pick a reason first.').waitFor();
    expect(bot.received.filter((a) => a.type === 'invoke')).toEqual([]);
    await page.getByLabel('Why are you declining?').selectOption('No capacity right now');
    await page.getByLabel('Note for the record (optional)').fill('Fully booked *until* April');
    await page.getByRole('button', { name: 'Decline referral' }).click();
    const invoke = await bot.next((a) => a.type === 'invoke');
    expect(invoke).toMatchObject({
      locale: 'en-GB',
      localTimezone: 'Europe/London',
      value: {
        action: {
          verb: 'referral.decline',
          data: { reason: 'capacity', note: 'Fully booked *until* April' },
        },
      },
    });
    await context.close();
  });

  it('replaces the card for the person who pressed, and keeps it for the others', async () => {
    await post(sampleCard('new-referral'));
    bot.answer((activity) =>
      activity.type === 'invoke'
        ? {
            status: 200,
            body: { statusCode: 200, type: CARD, value: sampleCard('outcome', 'outcome-accepted') },
          }
        : { status: 200 },
    );
    const { page, context } = await open();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('Only you see this version.').waitFor();
    expect(await page.getByText('Head of Field Operations').count()).toBe(1);
    await page.getByLabel('You are').selectOption('Dana Whitfield');
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    expect(await page.getByText('Only you see this version.').count()).toBe(0);
    await context.close();
  });

  it('shows what the bot refuses under the card, and its short answers as a notice', async () => {
    await post(sampleCard('new-referral'));
    const answers = [
      { statusCode: 409, type: 'application/vnd.microsoft.error', value: { message: 'Dana was faster.' } },
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Reminder set.' },
    ];
    bot.answer((activity) => ({
      status: 200,
      body: activity.type === 'invoke' ? answers.shift() : undefined,
    }));
    const { page, context } = await open();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('alert').filter({ hasText: 'Dana was faster.' }).waitFor();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Remind me tomorrow' }).click();
    await page.getByText('Reminder set.').waitFor();
    expect(await page.getByText('Dana was faster.').count()).toBe(0);
    await context.close();
  });

  it('works the menu of further actions by keyboard', async () => {
    await post(sampleCard('new-referral'));
    const { page, context } = await open();
    const more = page.getByRole('button', { name: 'More actions' });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    expect(await focusedText(page)).toBe('Open in Partner Center');
    await page.keyboard.press('ArrowDown');
    expect(await focusedText(page)).toBe('Remind me tomorrow');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await more.evaluate((element) => element === document.activeElement)).toBe(true);
    await context.close();
  });

  it('opens https links in a new tab and refuses others', async () => {
    const action = (title: string, url: string): object => ({ type: 'Action.OpenUrl', title, url });
    const actions = [
      action('Good', 'https://partner.example/good'),
      action('Bad', 'javascript:document.title="x"'),
    ];
    await post({ ...withBody({ type: 'TextBlock', text: 'links' }), actions });
    const { page, context } = await open();
    await context.route('https://partner.example/**', (route) => route.fulfill({ body: 'Partner Center' }));
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Good' }).click(),
    ]);
    await opened.close();
    await page.getByRole('link', { name: 'Bad' }).click();
    await page.getByText('Only https links can be opened from a card.').waitFor();
    expect(await page.title()).toContain('Sandbox');
    await context.close();
  });

  it('shows the code of a sign-in large, to the letter, to be copied', async () => {
    await post(ownCard('sign-in'));
    const { page, context } = await open();
    const code = page.getByText('B7ZQXW9K2', { exact: true });
    const style = await code.evaluate((element) => {
      const { fontFamily, fontSize, userSelect } = getComputedStyle(element);
      return { fontFamily, size: Number.parseFloat(fontSize), userSelect };
    });
    expect(style.fontFamily).toMatch(/mono/i);
    expect(style.size).toBeGreaterThan(20);
    expect(style.userSelect).not.toBe('none');
    expect(await code.innerText()).toBe('B7ZQXW9K2');
    await page.getByRole('link', { name: 'Open the sign-in page' }).waitFor();
    await context.close();
  });

  it('sends what a tile stands for as a message of the person', async () => {
    await post(sampleCard('help'), PERSONAL_CHAT);
    const { page, context } = await open();
    await page.getByRole('button', { name: /^Referral Bot/ }).click();
    await page.getByRole('button', { name: 'Look one up' }).click();
    expect(await bot.next((a) => a['text'] === 'show Harbourline')).toMatchObject({ type: 'message' });
    await page.locator('.post-own').getByText('show Harbourline').waitFor();
    await context.close();
  });

  it('shows and hides by ToggleVisibility', async () => {
    await post(sampleCard('detail'));
    const { page, context } = await open();
    expect(await page.getByText('CRM-20418').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show or hide dates and IDs' }).click();
    await page.getByText('CRM-20418').waitFor();
    await context.close();
  });

  it('takes the text of strangers as text', async () => {
    const hostile = [
      '<img src=x onerror="document.title=1"><script>document.title=2</script>',
      '[free](javascript:alert%281%29) [plain](http://evil.example)',
      String.raw`\*\*not bold\*\* \[no link\]\(https://evil.example\)`,
      '<at>Everybody</at> <!channel> {{DATE(nonsense)}}',
    ];
    await post(withBody(...hostile.map((text) => ({ type: 'TextBlock', wrap: true, text }))));
    const { page, context, complaints, strangers } = await open();
    const shown = await page.locator('.card .ac-textBlock').allInnerTexts();
    expect(shown).toEqual([
      hostile[0],
      hostile[1],
      '**not bold** [no link](https://evil.example)',
      hostile[3],
    ]);
    expect(await page.locator('.card :is(a, img, script, strong)').count()).toBe(0);
    expect(await page.title()).toContain('Sandbox');
    expect([...complaints, ...strangers]).toEqual([]);
    await context.close();
  });

  it('writes dates and times in the language and the zone of the reader', async () => {
    const text = 'by {{DATE(2026-12-08T23:30:00Z, LONG)}} at {{TIME(2026-12-08T23:30:00Z)}}';
    await post(withBody({ type: 'TextBlock', text, wrap: true }));
    const { page, context } = await open({ locale: 'en-GB', timezoneId: 'Europe/Paris' });
    const shown = await page.locator('.card .ac-textBlock').innerText();
    expect(shown).toMatch(/^by Wednesday,? 9 December 2026 at (00|0|12):30( am)?$/i);
    await context.close();
  });

  it('says why a card without a fitting version cannot be drawn', async () => {
    await post({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'hidden' }] });
    await post({ type: 'AdaptiveCard', version: '1.6', fallbackText: 'In short', body: [] });
    const { page, context } = await open();
    await page.getByText('This card has no version').waitFor();
    await page.getByText('In short').waitFor();
    expect(await page.getByText('hidden').count()).toBe(0);
    await context.close();
  });
});

async function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

/** Elements of cards, and the page itself, that stick out sideways. */
async function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const out: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) out.push('page');
    for (const card of document.querySelectorAll('.card')) {
      const edge = card.getBoundingClientRect().right + 1;
      for (const element of card.querySelectorAll('*')) {
        if (element.getBoundingClientRect().right > edge) out.push(element.outerHTML.slice(0, 80));
      }
    }
    return out;
  });
}
