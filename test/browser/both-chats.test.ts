import type { Page } from 'playwright-core';
import { findChromium } from './page';
import { startSandboxBot } from './sandbox-bot';
import type { SandboxBot } from './sandbox-bot';

const chromiumPath = findChromium();
const describeInBrowser = chromiumPath === undefined ? describe.skip : describe;
const LIMIT_MS = 120_000;
const TAKE = 'I’ll take it';
const RAIL = 'Kestrel Rail Services';
const CLINICS = 'Alder & Finch Clinics';

/** One referral in a Teams channel and in a Slack channel, with the real bot between them. */
describeInBrowser('a referral in both chats', () => {
  let sandbox: SandboxBot;
  let page: Page;

  beforeAll(async () => {
    sandbox = await startSandboxBot(chromiumPath ?? '');
    ({ page } = sandbox);
    for (const name of [RAIL, CLINICS]) await sandbox.newLead(name);
  }, LIMIT_MS);
  afterAll(async () => {
    await sandbox.browser.close();
    expect(await sandbox.bot.stop()).toBe(0);
  }, LIMIT_MS);

  const lookAtTeams = () => page.getByRole('button', { name: /^Referrals/ }).click();
  const lookAtSlack = () => page.getByRole('button', { name: /^referrals in Slack/ }).click();
  const card = (customer: string) =>
    page.locator('.ac-adaptiveCard').filter({ hasText: customer }).filter({ hasText: 'of 14' });
  const message = (customer: string) =>
    page.locator('.sm').filter({ has: page.getByRole('heading', { name: customer }) });

  it(
    'appears in the Teams channel and in the Slack channel',
    async () => {
      await lookAtTeams();
      for (const customer of [RAIL, CLINICS])
        await card(customer).getByRole('button', { name: TAKE }).waitFor();
      await lookAtSlack();
      for (const customer of [RAIL, CLINICS]) {
        await message(customer).getByRole('heading', { name: 'New referral' }).waitFor();
        await message(customer).getByRole('button', { name: TAKE }).waitFor();
      }
    },
    LIMIT_MS,
  );

  it(
    'is claimed in Slack, and both show by whom',
    async () => {
      await message(RAIL).getByRole('button', { name: TAKE }).click();
      await message(RAIL).getByRole('heading', { name: 'Alex Wilber is on it' }).waitFor();
      expect(await message(RAIL).getByRole('button', { name: TAKE }).count()).toBe(0);
      await lookAtTeams();
      await card(RAIL).getByText('Alex Wilber is on it').waitFor();
      expect(await card(RAIL).getByRole('button', { name: TAKE }).count()).toBe(0);
    },
    LIMIT_MS,
  );

  it(
    'is claimed in Teams, and both show by whom',
    async () => {
      await page.getByLabel('You are').selectOption('Dana Whitfield');
      await lookAtTeams();
      await card(CLINICS).getByRole('button', { name: TAKE }).click();
      await card(CLINICS).getByText('Dana Whitfield is on it').waitFor();
      await lookAtSlack();
      await message(CLINICS).getByRole('heading', { name: 'Dana Whitfield is on it' }).waitFor();
      expect(await message(CLINICS).getByRole('button', { name: TAKE }).count()).toBe(0);
    },
    LIMIT_MS,
  );

  it(
    'is given back in Slack, and can be taken in Teams again',
    async () => {
      await page.getByLabel('You are').selectOption('Alex Wilber');
      await message(RAIL).getByRole('button', { name: 'Give it back' }).click();
      await message(RAIL).getByRole('button', { name: TAKE }).waitFor();
      await lookAtTeams();
      await card(RAIL).getByRole('button', { name: TAKE }).waitFor();
      expect(sandbox.complaints).toEqual([]);
    },
    LIMIT_MS,
  );
});
