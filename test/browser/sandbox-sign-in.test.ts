import type { Locator, Page } from 'playwright-core';
import { faintTexts } from './contrast';
import { findChromium, LOOKS, openPage } from './page';
import { startSandboxBot } from './sandbox-bot';
import type { SandboxBot } from './sandbox-bot';
import { tooWide } from './too-wide';

const chromiumPath = findChromium();
const describeInBrowser = chromiumPath === undefined ? describe.skip : describe;
const LIMIT_MS = 90_000;
const CODE = /^[B-Z]{4}-[B-Z]{4}$/;
const MISSED = 'Kestrel Rail Services';
const LATER = 'Alder & Finch Clinics';

/** The sign-in to Partner Center dies, the bot says so, somebody signs in again: as a person at the sandbox does it. */
describeInBrowser('a sign-in that expires', () => {
  let sandbox: SandboxBot;
  let page: Page;

  beforeAll(async () => {
    sandbox = await startSandboxBot(chromiumPath ?? '');
    ({ page } = sandbox);
    page.setDefaultTimeout(15_000);
  }, LIMIT_MS);
  afterAll(async () => {
    await sandbox.browser.close();
    expect(await sandbox.bot.stop()).toBe(0);
  }, LIMIT_MS);

  const look = (at: RegExp) => page.getByRole('button', { name: at }).first().click();
  const card = (text: string): Locator => page.locator('.ac-adaptiveCard').filter({ hasText: text }).last();
  const signInButton = () => page.getByRole('button', { name: /^Sign-in to Partner Center/ });
  const readiness = async (): Promise<number> => (await fetch(`${sandbox.bot.url}/readyz`)).status;

  it(
    'is told in “Bot operations” within one poll',
    async () => {
      await signInButton().click();
      await page.getByText('Signed in as Referral Bot').waitFor();
      await page.getByRole('button', { name: 'Expire the sign-in' }).click();
      await page.getByText('The sign-in is over').waitFor();
      await page.keyboard.press('Escape');
      await sandbox.newLead(MISSED);
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
      await sandbox.newLead(LATER);
      await look(/^Referrals/);
      for (const customer of [MISSED, LATER]) await card(customer).waitFor();
      expect(await page.locator('.ac-adaptiveCard').filter({ hasText: MISSED }).count()).toBe(1);
      expect(await readiness()).toBe(200);
      expect(sandbox.complaints).toEqual([]);
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
      await sandbox.control('sign-in', { action: 'sign-in' });
      const { page: sheet, context } = await openPage(
        sandbox.browser,
        sandbox.base,
        options,
        'sign-in?code=WDJB-MJHT',
      );
      await sheet.getByRole('button', { name: 'Sign in as Artoo Detoo' }).click();
      await sheet.getByRole('alert').getByText('This code is not known').waitFor();
      expect([await faintTexts(sheet), await tooWide(sheet, '.sign-in-sheet')]).toEqual([[], []]);
      await sheet.goto(sandbox.base);
      await sheet.waitForSelector('html[data-ready]');
      await sheet.getByRole('button', { name: /^Sign-in to Partner Center/ }).click();
      await sheet.getByRole('button', { name: 'Expire the sign-in' }).waitFor();
      expect([await faintTexts(sheet), await tooWide(sheet, '.topbar-end, .sign-in')]).toEqual([[], []]);
      await context.close();
    },
    LIMIT_MS,
  );
});
