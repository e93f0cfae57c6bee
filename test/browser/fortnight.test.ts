import type { Locator, Page } from 'playwright-core';
import { findChromium } from './page';
import { startSandboxBot } from './sandbox-bot';
import type { SandboxBot } from './sandbox-bot';

const chromiumPath = findChromium();
const describeInBrowser = chromiumPath === undefined ? describe.skip : describe;
const LIMIT_MS = 120_000;
const CUSTOMER = 'Kestrel Rail Services';

/** Two weeks of one lead that nobody answers, on the page, with the real bot. It begins on a Saturday. */
describeInBrowser('a fortnight', () => {
  let sandbox: SandboxBot;
  let page: Page;
  let card: Locator;

  beforeAll(async () => {
    sandbox = await startSandboxBot(chromiumPath ?? '');
    ({ page } = sandbox);
    await sandbox.newLead(CUSTOMER, { details: { dealValue: 210_000, currency: 'GBP' } });
    card = page.locator('.ac-adaptiveCard').filter({ hasText: CUSTOMER }).filter({ hasText: 'of 14' });
    await card.getByText('Day 1 of 14').waitFor();
  }, LIMIT_MS);
  afterAll(async () => {
    await sandbox.browser.close();
    expect(await sandbox.bot.stop()).toBe(0);
  }, LIMIT_MS);

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const words = (text: string) => page.locator('.ac-adaptiveCard').filter({ hasText: text });

  it(
    'tells on the card when the first reminder comes',
    async () => {
      await card.getByText('next reminder', { exact: false }).waitFor();
      expect(await card.innerText()).toMatch(/next reminder Fri, Nov 6, 17:00 UTC/i);
    },
    LIMIT_MS,
  );

  it(
    'reminds on the same card after a week, with a word in its thread',
    async () => {
      await press('+1 week');
      await card.getByText('Half the time is gone').waitFor();
      await words(CUSTOMER).filter({ hasText: 'nobody has responded' }).first().waitFor();
      expect(await card.count()).toBe(1);
      expect(await card.innerText()).toContain('Day 8 of 14');
    },
    LIMIT_MS,
  );

  it(
    'counts down day by day, always on the same card',
    async () => {
      for (let day = 0; day < 4; day++) await press('+1 day');
      await card.getByText('Nobody has responded yet').waitFor();
      expect(await card.count()).toBe(1);
      await press('+1 day');
      await press('+1 day');
    },
    LIMIT_MS,
  );

  it(
    'turns to expired when the deadline is over, and tells what had been sent',
    async () => {
      await press('+1 day');
      const expired = page
        .locator('.ac-adaptiveCard')
        .filter({ hasText: CUSTOMER })
        .filter({ hasText: 'Expired' })
        .filter({ hasNotText: 'Last 30 days' });
      await expired.first().waitFor();
      expect(await expired.first().innerText()).toMatch(/reminder/i);
      expect(await expired.first().getByRole('button', { name: 'I’ll take it' }).count()).toBe(0);
    },
    LIMIT_MS,
  );

  it(
    'sums the day up, with charts',
    async () => {
      await page.getByRole('textbox', { name: 'Message' }).first().fill('digest now');
      await page.getByRole('button', { name: 'Send' }).first().click();
      const digest = words('Response times of the last 30 days').last();
      await digest.waitFor();
      expect(await digest.locator('svg').count()).toBeGreaterThanOrEqual(2);
    },
    LIMIT_MS,
  );
});
