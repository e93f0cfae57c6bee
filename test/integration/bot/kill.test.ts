import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startBotProcess } from '../../helpers/bot-process';
import type { BotProcess } from '../../helpers/bot-process';
import { eventually } from '../../helpers/eventually';
import { messageActivity, sendActivity } from '../../helpers/teams-activities';
import { startTinyConnector } from '../../helpers/tiny-connector';
import type { TinyConnector } from '../../helpers/tiny-connector';
import { payload, startTinyPartnerApi } from '../../helpers/tiny-partner-api';
import type { TinyPartnerApi } from '../../helpers/tiny-partner-api';

const ARRIVALS = 300;
const LIMIT_MS = 180_000;

let api: TinyPartnerApi;
let connector: TinyConnector;
let folder: string;
let bot: BotProcess;

async function start(): Promise<void> {
  bot = await startBotProcess({
    env: {
      DATA_DIR: folder,
      PARTNER_API_URL: api.url,
      PARTNER_AUTH: 'token',
      PARTNER_TOKEN: 'test-token',
      TEAMS_AUTH: 'anonymous',
      POLL_INTERVAL_SECONDS: '1',
    },
  });
}

beforeEach(async () => {
  [api, connector] = await Promise.all([startTinyPartnerApi(), startTinyConnector()]);
  folder = mkdtempSync(join(tmpdir(), 'referral-bot-kill-'));
  await start();
  await eventually(async () => (await fetch(`${bot.url}/readyz`)).status === 200);
  await sendActivity(bot.url, messageActivity(connector.url, 'subscribe'));
  await connector.waitFor(1);
  connector.posted.length = 0;
}, LIMIT_MS);

afterEach(async () => {
  await bot.stop();
  await Promise.all([api.close(), connector.close()]);
  rmSync(folder, { recursive: true, force: true });
}, LIMIT_MS);

function arrive(): void {
  api.payloads.push(...Array.from({ length: ARRIVALS }, (_, index) => payload(`r${String(index)}`, index)));
}

/** The referrals shown, with the summaries of all their copies. */
function copies(): Map<string, string[]> {
  const shown = new Map<string, string[]>();
  for (const { summary } of connector.posted) {
    const id = /\br\d+/.exec(summary)?.[0] ?? summary;
    shown.set(id, [...(shown.get(id) ?? []), summary]);
  }
  return shown;
}

function expectEachOnceOrLabelled(mostRepeats: number): void {
  const shown = copies();
  expect(shown.size).toBe(ARRIVALS);
  const repeated = [...shown.values()].filter((summaries) => summaries.length > 1);
  expect(repeated.length).toBeLessThanOrEqual(mostRepeats);
  for (const [first, ...others] of repeated) {
    expect(first).not.toMatch(/repeat/i);
    for (const summary of others) expect(summary).toMatch(/repeat/i);
  }
}

describe('kill -9 and a restart', () => {
  it.each([1, 2, 3])(
    'while page %d of a poll of 300 is being read: each is delivered, once',
    async (page) => {
      let reached = false;
      api.intercept = (query) => {
        if (page === 1 || query.get('$skiptoken') === String((page - 1) * 100))
          reached ||= query.get('$top') === null;
        return undefined;
      };
      arrive();
      await eventually(() => reached);
      await bot.kill();
      await start();
      await eventually(() => copies().size >= ARRIVALS, LIMIT_MS);
      expectEachOnceOrLabelled(1);
    },
    LIMIT_MS,
  );

  it(
    'while the cards go out, three times: each is delivered, and a second copy says that it is one',
    async () => {
      arrive();
      for (const [round, seen] of [40, 130, 220].entries()) {
        await eventually(() => connector.posted.length >= seen, LIMIT_MS);
        await delay(round * 3);
        await bot.kill();
        await start();
      }
      await eventually(() => copies().size >= ARRIVALS, LIMIT_MS);
      expectEachOnceOrLabelled(3);
    },
    LIMIT_MS,
  );

  it(
    'while a post waits for its answer: the same card comes again and says so',
    async () => {
      let held: (() => void) | undefined;
      connector.beforeAnswer = (activity) =>
        activity.summary.includes('r7') && held === undefined
          ? new Promise((resolve) => {
              held = () => {
                resolve(false);
              };
            })
          : undefined;
      api.payloads.push(payload('r7'));
      await eventually(() => held !== undefined);
      await bot.kill();
      held?.();
      await start();
      await eventually(() => connector.posted.length === 2, LIMIT_MS);
      expect(connector.posted[1]?.summary).toMatch(/repeat/i);
    },
    LIMIT_MS,
  );
});
