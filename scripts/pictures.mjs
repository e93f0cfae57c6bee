/**
 * Draws the pictures of the documentation from the running sandbox: the real bot, its real cards, a real browser.
 * Needs Chromium (CHROMIUM_PATH, or /usr/bin/chromium). `npm run pictures -- sign-in` draws one scene of three alone.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildIfNeeded } from './build.mjs';
import { ROOT } from './lib/project.mjs';

const FOLDER = join(ROOT, 'docs', 'images');
const PORT = '39790';
const BASE = `http://127.0.0.1:${PORT}`;
const DESKTOP = { width: 1280, height: 900 };
/** Tall enough for the longest card. */
const TALL = { width: 1280, height: 2200 };
const PHONE = { width: 390, height: 844 };
const PERSONAL_CHAT = '#a:1-alex-referral-bot';

/** @param {import('node:child_process').ChildProcess} child */
async function isReady(child) {
  let output = '';
  for await (const chunk of child.stdout ?? []) {
    output += String(chunk);
    if (/^ready /m.test(output)) return;
  }
  throw new Error(`the sandbox ended before it was ready:\n${output}`);
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} options
 * @param {string} [place] which conversation; the channel for referrals where none is named
 */
async function open(browser, options, place = '') {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    deviceScaleFactor: 2,
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${BASE}/${place}`);
  await page.waitForSelector('html[data-ready]');
  return page;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function takeCard(page, name) {
  await page
    .locator('.ac-adaptiveCard')
    .last()
    .screenshot({ path: join(FOLDER, `${name}.png`) });
}

const LEAD = {
  customerProfile: { name: 'Kestrel Rail Services', address: { city: 'York', country: 'GB' } },
  name: 'Copilot readiness for 900 planners',
  qualification: 'MarketingQualified',
  details: {
    dealValue: 210_000,
    currency: 'GBP',
    notes:
      'We want our planners to work with Copilot before the timetable changes in May. Who can prepare us?',
    requirements: { solutions: [{ id: 'Microsoft365', name: 'Microsoft 365 Copilot' }] },
  },
  consent: { consentToContact: true },
};

/** @param {string} path @param {object} body */
async function control(path, body) {
  const answer = await fetch(`${BASE}/control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
}

const VIEWS = [
  { name: '', options: { viewport: TALL } },
  { name: '-dark', options: { viewport: TALL, colorScheme: 'dark' } },
  { name: '-phone', options: { viewport: { ...PHONE, height: 2200 } } },
  { name: '-phone-dark', options: { viewport: { ...PHONE, height: 2200 }, colorScheme: 'dark' } },
];

/**
 * One card as it is now, at desktop and phone width, light and dark.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} name
 * @param {string} text what only the wanted card says; the last one that says it is taken
 * @param {string} [place] where it is
 */
async function takeEverywhere(browser, name, text, place) {
  for (const view of VIEWS) {
    const page = await open(
      browser,
      /** @type {import('playwright-core').BrowserContextOptions} */ (view.options),
      place,
    );
    const card = page.locator('.ac-adaptiveCard').filter({ hasText: text }).last();
    await card.waitFor();
    await card.screenshot({ path: join(FOLDER, `${name}${view.name}.png`) });
    await page.context().close();
  }
}

/**
 * Two weeks in the life of a lead: its reminders, the digest, its end.
 *
 * @param {import('playwright-core').Browser} browser
 */
async function drawTheFortnight(browser) {
  const page = await open(browser, { viewport: TALL });
  await control('referrals', LEAD);
  await page.getByText('Kestrel Rail Services').first().waitFor();
  const say = async (/** @type {string} */ text, /** @type {string} */ answer) => {
    await page.getByRole('textbox', { name: 'Message' }).first().fill(text);
    await page.getByRole('button', { name: 'Send' }).first().click();
    await page.getByText(answer).last().waitFor();
  };
  await say('settings', 'Working hours');
  await takeEverywhere(browser, 'settings', 'Working hours');
  await takeInSlack(browser, 'slack-new-referral', 'Copilot readiness for 900 planners');
  await page.getByRole('button', { name: '+1 week' }).click();
  await page.getByText('Half the time is gone').first().waitFor();
  await takeEverywhere(browser, 'reminder', 'Copilot readiness for 900 planners');
  await say('digest now', 'Act on these first');
  await takeEverywhere(browser, 'digest', 'Act on these first');
  await takeInSlack(browser, 'slack-digest', 'Act on these first', '/referral digest now');
  await page.getByRole('button', { name: '+1 week' }).click();
  const expired = page.locator('.ac-adaptiveCard').filter({ hasText: 'Kestrel Rail Services' });
  await expired.filter({ hasText: 'Expired' }).first().waitFor();
  await takeEverywhere(browser, 'expired', 'Copilot readiness for 900 planners');
}

/**
 * The last message of the Slack channel that says this.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} name
 * @param {string} text
 * @param {string} [command] what is typed before
 */
async function takeInSlack(browser, name, text, command) {
  for (const view of VIEWS.slice(0, 2)) {
    const page = await open(
      browser,
      /** @type {import('playwright-core').BrowserContextOptions} */ (view.options),
    );
    await page.getByRole('button', { name: /^referrals in Slack/ }).click();
    if (command !== undefined) {
      await page.getByRole('textbox', { name: 'Message' }).first().fill(command);
      await page.keyboard.press('Enter');
    }
    const message = page.locator('.sm').filter({ hasText: text }).last();
    await message.waitFor();
    await message.screenshot({ path: join(FOLDER, `${name}${view.name}.png`) });
    await page.context().close();
  }
}

/**
 * How the bot is signed in to Partner Center, from a personal chat, and who it is there.
 *
 * @param {import('playwright-core').Browser} browser
 */
async function drawTheSignIn(browser) {
  const page = await open(browser, { viewport: TALL }, PERSONAL_CHAT);
  const say = async (/** @type {string} */ text, /** @type {string} */ answer) => {
    await page.getByRole('textbox', { name: 'Message' }).first().fill(text);
    await page.getByRole('button', { name: 'Send' }).first().click();
    await page.getByText(answer).last().waitFor();
  };
  await say('whoami', 'Last renewed');
  await takeEverywhere(browser, 'account', 'Last renewed', PERSONAL_CHAT);
  await say('login', 'Enter this code');
  await takeEverywhere(browser, 'sign-in', 'Enter this code', PERSONAL_CHAT);
}

/** @param {import('playwright-core').Browser} browser */
async function drawTheCards(browser) {
  const page = await open(browser, { viewport: TALL });
  const cards = page.locator('.ac-adaptiveCard');
  const before = await cards.count();
  await page.getByRole('button', { name: 'A new referral arrives' }).click();
  await cards.nth(before).waitFor();
  const toasts = page.getByRole('button', { name: 'Dismiss notification' });
  while ((await toasts.count()) > 0) await toasts.first().click();
  await takeCard(page, 'new-referral');
  await cards.last().getByRole('button', { name: 'Details' }).click();
  await cards.last().getByText('Dates and IDs').click();
  await takeCard(page, 'detail');
  await page.getByRole('textbox', { name: 'Message' }).first().fill('list');
  await page.getByRole('button', { name: 'Send' }).first().click();
  await page.getByText('Waiting for a response').last().waitFor();
  await takeCard(page, 'list');
  const desktop = await open(browser, { viewport: DESKTOP });
  await desktop.screenshot({ path: join(FOLDER, 'sandbox.png') });
  const dark = await open(browser, { viewport: DESKTOP, colorScheme: 'dark' });
  await dark.screenshot({ path: join(FOLDER, 'sandbox-dark.png') });
  const phone = await open(browser, { viewport: PHONE });
  await phone.screenshot({ path: join(FOLDER, 'sandbox-phone.png') });
}

const SCENES = { cards: drawTheCards, fortnight: drawTheFortnight, 'sign-in': drawTheSignIn };

const wanted = process.argv.slice(2);
if (buildIfNeeded() !== 0) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
const env = { ...process.env, PORT: '39780', SANDBOX_PORT: PORT };
const bot = spawn(process.execPath, [join(ROOT, 'dist', 'cli.js'), 'start'], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
await isReady(bot);
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  for (const [name, draw] of Object.entries(SCENES)) {
    if (wanted.length === 0 || wanted.includes(name)) await draw(browser);
  }
} finally {
  await browser.close();
  bot.kill('SIGTERM');
  await once(bot, 'exit');
}
