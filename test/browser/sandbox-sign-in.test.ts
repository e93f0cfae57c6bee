import type { Browser, Locator, Page } from 'playwright-core';
import { startBotProcess } from '../helpers/bot-process';
import type { BotProcess } from '../helpers/bot-process';
import { freePort } from '../helpers/loopback';
import { faintTexts } from './contrast';
import { ensureClient, findChromium, launch, LOOKS, openPage } from './page';
import { tooWide } from './too-wide';

const chromiumPath = findChromium();
const describeInBrowser = chromiumPath === undefined ? describe.skip : describe;
const LIMIT_MS = 90_000;
const CODE = /^[B-Z]{4}-[B-Z]{4}$/;
const MISSED = 'Kestrel Rail Services';
const LATER = 'Alder & Finch Clinics';

/** The sign-in to Partner Center dies, the bot says so, somebody signs in again: as a person at the sandbox does it. */
describeInBrowser('a sign-in that expires', () => {
  let bot: BotProcess;
  let base: string;
  let browser: Browser;
  let page: Page;
  let complaints: readonly string[];

  beforeAll(async () => {
    ensureClient();
    base = `http://127.0.0.1:${String(await freePort())}`;
    const started = startBotProcess({ args: ['start'], env: { SANDBOX_PORT: new URL(base).port } });
    [bot, browser] = await Promise.all([started, launch(chromiumPath ?? '')]);
    ({ page, complaints } = await openPage(browser, base));
    page.setDefaultTimeout(15_000);
  }, LIMIT_MS);
  afterAll(async () => {
    await browser.close();
    expect(await bot.stop()).toBe(0);
  }, LIMIT_MS);

  const control = (path: string, body: object) =>
    fetch(`${base}/control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const newLead = (name: string) =>
    control('referrals', { customerProfile: { name }, qualification: 'MarketingQualified' });
  const look = (at: RegExp) => page.getByRole('button', { name: at }).first().click();
  const card = (text: string): Locator => page.locator('.ac-adaptiveCard').filter({ hasText: text }).last();
  const signInButton = () => page.getByRole('button', { name: /^Sign-in to Partner Center/ });
  const readiness = async (): Promise<number> => (await fetch(`${bot.url}/readyz`)).status;

  it(
    'is told in “Bot operations” within one poll',
    async () => {
      await signInButton().click();
      await page.getByText('Signed in as Referral Bot').waitFor();
      await page.getByRole('button', { name: 'Expire the sign-in' }).click();
      await page.getByText('The sign-in is over').waitFor();
      await page.keyboard.press('Escape');
      await newLead(MISSED);
      await look(/^Bot operations/);
      await card('Sign in again').getByRole('button', { name: 'Sign in again' }).waitFor();
      expect(await card('Sign in again').innerText()).toContain('AADSTS70043');
      expect(await readiness()).toBe(503);
      await look(/^Referrals/);
      expect(await page.getByText(MISSED).count()).toBe(0);
    },
    LIMIT_MS,
  );

  it(
    'gives the code to whoever presses the button, in the personal chat alone',
    async () => {
      await look(/^Bot operations/);
      await card('Sign in again').getByRole('button', { name: 'Sign in again' }).click();
      await page.getByText('The code is in your personal chat').last().waitFor();
      expect(await page.getByRole('main').getByText(CODE).count()).toBe(0);
      await look(/^Referral Bot/);
      await card('Sign in to Partner Center').getByText(CODE).waitFor();
    },
    LIMIT_MS,
  );

  it(
    'is renewed on the page that the card opens, and what was missed arrives',
    async () => {
      const open = card('Sign in to Partner Center').getByRole('link', { name: 'Open the sign-in page' });
      const [sheet] = await Promise.all([page.context().waitForEvent('page'), open.click()]);
      await sheet.getByRole('button', { name: 'Sign in as Referral Bot' }).click();
      await sheet.getByText('Signed in as Referral Bot, Referrals admin.').waitFor();
      await sheet.close();
      await card('Signed in as referral.bot@contoso.com').waitFor();
      expect(await signInButton().innerText()).toBe('Signed in');
      await newLead(LATER);
      await look(/^Referrals/);
      for (const customer of [MISSED, LATER]) await card(customer).waitFor();
      expect(await page.locator('.ac-adaptiveCard').filter({ hasText: MISSED }).count()).toBe(1);
      expect(await readiness()).toBe(200);
      expect(complaints).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'warns before it ends',
    async () => {
      await signInButton().click();
      await page.getByRole('button', { name: 'Let the sign-in end in 7 days' }).click();
      await page.getByText('Referrals admin, ends').waitFor();
      await page.keyboard.press('Escape');
      await look(/^Bot operations/);
      await card('The bot goes blind on')
        .getByRole('button', { name: /Sign in/ })
        .waitFor();
    },
    LIMIT_MS,
  );

  // Both colour schemes, both widths.
  it.each(LOOKS.filter(([name]) => /^dark$|^light on a phone$/.test(name)))(
    'can be read: %s',
    async (_, options) => {
      await control('sign-in', { action: 'sign-in' });
      const { page: sheet, context } = await openPage(browser, base, options, 'sign-in?code=WDJB-MJHT');
      await sheet.getByRole('button', { name: 'Sign in as Artoo Detoo' }).click();
      await sheet.getByRole('alert').getByText('This code is not known').waitFor();
      expect([await faintTexts(sheet), await tooWide(sheet, '.sign-in-sheet')]).toEqual([[], []]);
      await sheet.goto(base);
      await sheet.waitForSelector('html[data-ready]');
      await sheet.getByRole('button', { name: /^Sign-in to Partner Center/ }).click();
      await sheet.getByRole('button', { name: 'Expire the sign-in' }).waitFor();
      expect([await faintTexts(sheet), await tooWide(sheet, '.topbar-end, .sign-in')]).toEqual([[], []]);
      await context.close();
    },
    LIMIT_MS,
  );
});
