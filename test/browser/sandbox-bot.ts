import type { Browser } from 'playwright-core';
import { startBotProcess } from '../helpers/bot-process';
import type { BotProcess } from '../helpers/bot-process';
import { freePort } from '../helpers/loopback';
import { ensureClient, launch, openPage } from './page';
import type { OpenPage } from './page';

/** The real bot in its sandbox, and the sandbox's page in a browser. */
export interface SandboxBot extends OpenPage {
  readonly bot: BotProcess;
  /** Where the page is. */
  readonly base: string;
  readonly browser: Browser;
  /** Posts to `/control/<path>`. */
  control(path: string, body: object): Promise<Response>;
  /** A new lead of this customer, with whatever else is given. */
  newLead(customer: string, changes?: object): Promise<Response>;
}

export async function startSandboxBot(chromiumPath: string): Promise<SandboxBot> {
  ensureClient();
  const base = `http://127.0.0.1:${String(await freePort())}`;
  const started = startBotProcess({ args: ['start'], env: { SANDBOX_PORT: new URL(base).port } });
  const [bot, browser] = await Promise.all([started, launch(chromiumPath)]);
  const control = (path: string, body: object) =>
    fetch(`${base}/control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    ...(await openPage(browser, base)),
    ...{ bot, base, browser, control },
    newLead: (name, changes = {}) =>
      control('referrals', { customerProfile: { name }, qualification: 'MarketingQualified', ...changes }),
  };
}
