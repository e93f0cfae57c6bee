import type { Browser, Page } from 'playwright-core';
import { startBotProcess } from '../helpers/bot-process';
import type { BotProcess } from '../helpers/bot-process';
import { freePort } from '../helpers/loopback';
import { ensureClient, findChromium, launch, openPage } from './page';

const chromiumPath = findChromium();
const describeInBrowser = chromiumPath === undefined ? describe.skip : describe;
const SEED_ID = 'c5fbb3b6-be74-4795-9fb5-4324c73fed37';
const LIMIT_MS = 90_000;

/** What somebody sees who has nothing but Node and a browser and has just said `npm start`. */
describeInBrowser('a newcomer', () => {
  let bot: BotProcess;
  let base: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    ensureClient();
    base = `http://127.0.0.1:${String(await freePort())}`;
    const started = startBotProcess({ args: ['start'], env: { SANDBOX_PORT: new URL(base).port } });
    [bot, browser] = await Promise.all([started, launch(chromiumPath ?? '')]);
    ({ page } = await openPage(browser, base));
  }, LIMIT_MS);
  afterAll(async () => {
    await browser.close();
    expect(await bot.stop()).toBe(0);
  }, LIMIT_MS);

  const lastCard = () => page.locator('.ac-adaptiveCard').last();
  const say = async (text: string) => {
    await page.getByRole('textbox', { name: 'Message' }).first().fill(text);
    await page.getByRole('button', { name: 'Send' }).first().click();
  };

  it('reads that this is a sandbox, where to look, and that the bot is ready', async () => {
    expect(bot.output()).toContain('SANDBOX');
    expect(bot.output()).toMatch(new RegExp(`^ready ${base}$`, 'm'));
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200);
  });

  it('finds the summary of what was waiting in the channel', async () => {
    await page.getByText('From now on each new referral comes as a card of its own.').waitFor();
    expect(await page.locator('.ac-adaptiveCard').count()).toBeGreaterThan(0);
  });

  it(
    'presses “A new referral arrives” and gets a card, opens its details, and comes back',
    async () => {
      await page.getByRole('button', { name: 'A new referral arrives' }).click();
      await page.getByText('New referral', { exact: false }).last().waitFor();
      await lastCard().getByRole('button', { name: 'Details' }).click();
      await lastCard().getByText('What they need').waitFor();
      await lastCard().getByText('Dates and IDs').click();
      const text = await lastCard().innerText();
      for (const label of ['Customer', 'Referral ID', 'Engagement ID', 'Received', 'Status']) {
        expect(text).toContain(label);
      }
      await lastCard().getByRole('button', { name: 'Back' }).click();
      await lastCard().getByRole('button', { name: 'Details' }).waitFor();
    },
    LIMIT_MS,
  );

  it(
    'asks for the documents’ own referral, an unknown one, and a banana',
    async () => {
      await say(`show referral ${SEED_ID}`);
      await page.getByText('Fabrikam Customer Inc').last().waitFor();
      await page.getByText('We are interested in deploying Microsoft 365', { exact: false }).last().waitFor();
      await say('show referral 11111111-2222-4333-8444-555555555555');
      await page.getByText('No such referral').waitFor();
      await say('show referral banana');
      await page.getByText('“banana” is not a referral').waitFor();
    },
    LIMIT_MS,
  );

  it(
    'moves the clock past the deadline and sees the card turn to expired',
    async () => {
      await page.getByRole('button', { name: '+1 week' }).click();
      await page.getByRole('button', { name: '+1 week' }).click();
      await page.getByText('Expired', { exact: false }).first().waitFor();
    },
    LIMIT_MS,
  );
});
