import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { PACKAGE_ROOT } from '../integration/sandbox-teams/teams-server';

const CANDIDATES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where Chromium is, or why there is none. With REQUIRE_ALL=1 its absence fails the tests instead of skipping them. */
export function findChromium(): string | undefined {
  const found = CANDIDATES.find((candidate) => candidate !== undefined && existsSync(candidate));
  if (found !== undefined) return found;
  const message = 'No Chromium found: set CHROMIUM_PATH to run the browser tests.';
  if (process.env['REQUIRE_ALL'] === '1') throw new Error(message);
  console.warn(`SKIPPED browser tests. ${message}`);
  return undefined;
}

const SOURCES = path.join(PACKAGE_ROOT, 'src', 'sandbox', 'web', 'client');
const COMPILED = path.join(PACKAGE_ROOT, 'dist', 'sandbox', 'web', 'client');

/** Compiles the page's script when it is missing or older than its sources. */
export function ensureClient(): void {
  if (newestIn(SOURCES, '.ts') <= oldestIn(COMPILED, '.js')) return;
  const tsc = path.join(PACKAGE_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', path.join(SOURCES, 'tsconfig.json')], { stdio: 'inherit' });
}

function timesIn(folder: string, ending: string): readonly number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => statSync(path.join(folder, name)).mtimeMs);
}

const newestIn = (folder: string, ending: string): number => Math.max(0, ...timesIn(folder, ending));
const oldestIn = (folder: string, ending: string): number => {
  const times = timesIn(folder, ending);
  return times.length === 0 ? -1 : Math.min(...times);
};

export async function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained about: console errors, refused loads, exceptions. */
  readonly complaints: readonly string[];
  /** Requests to anywhere but the sandbox. */
  readonly strangers: readonly string[];
}

/** Opens the page and waits until it follows what happens; `place` is what stands behind its address. */
export async function openPage(
  browser: Browser,
  base: string,
  options: BrowserContextOptions = {},
  place = '',
): Promise<OpenPage> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1320, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    // A sandbox without a Slack part says so with a 404.
    if (message.location().url.endsWith('/slack/page/state')) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:')) strangers.push(request.url());
  });
  await page.goto(`${base}/${place}`);
  await page.waitForSelector('html[data-ready]');
  return { page, context, complaints, strangers };
}

/** How each thing on the page is looked at: light and dark, wide and narrow. */
export const LOOKS: readonly [string, BrowserContextOptions][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  [
    'light on a phone',
    { colorScheme: 'light', viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  ],
  ['dark on a phone', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
];
