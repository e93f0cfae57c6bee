import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBotProcess, runCli } from '../../helpers/bot-process';
import type { BotProcess } from '../../helpers/bot-process';
import { eventually } from '../../helpers/eventually';
import { messageActivity, sendActivity } from '../../helpers/teams-activities';
import { startTinyConnector } from '../../helpers/tiny-connector';
import type { TinyConnector } from '../../helpers/tiny-connector';
import { payload, startTinyPartnerApi } from '../../helpers/tiny-partner-api';
import type { TinyPartnerApi } from '../../helpers/tiny-partner-api';

let api: TinyPartnerApi;
let connector: TinyConnector;
let folder: string;
let bot: BotProcess | undefined;

beforeEach(async () => {
  [api, connector] = await Promise.all([startTinyPartnerApi(), startTinyConnector()]);
  folder = mkdtempSync(join(tmpdir(), 'referral-bot-live-'));
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await Promise.all([api.close(), connector.close()]);
  rmSync(folder, { recursive: true, force: true });
});

function env(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    DATA_DIR: folder,
    PARTNER_API_URL: api.url,
    PARTNER_AUTH: 'token',
    PARTNER_TOKEN: 'test-token',
    TEAMS_AUTH: 'anonymous',
    POLL_INTERVAL_SECONDS: '1',
    ...changes,
  };
}

async function start(): Promise<BotProcess> {
  bot = await startBotProcess({ env: env() });
  return bot;
}

async function say(text: string): Promise<void> {
  expect(await sendActivity(bot?.url ?? '', messageActivity(connector.url, text))).toBeLessThan(300);
}

function cardsOf(prefix: string): string[] {
  return connector.posted
    .map((activity) => new RegExp(`${prefix}\\d+`).exec(activity.summary)?.[0])
    .filter((id) => id !== undefined);
}

async function ready(): Promise<void> {
  await eventually(async () => (await fetch(`${bot?.url ?? ''}/readyz`)).status === 200);
}

describe('a live start against loopback addresses', () => {
  it('posts one summary for what was waiting and a card for what comes', async () => {
    api.payloads.push(...Array.from({ length: 20 }, (_, index) => payload(`old${String(index)}`, index)));
    await start();
    await ready();
    await say('subscribe');
    await connector.waitFor(1);
    api.payloads.push(payload('fresh1', 100));
    await eventually(() => cardsOf('fresh').length === 1);
    expect(cardsOf('old')).toEqual([]);
    expect(connector.posted[0]?.text).toContain('20');
  });

  it('answers in chat: a referral, an unknown id, and words that are no id', async () => {
    const id = 'c5fbb3b6-be74-4795-9fb5-4324c73fed37';
    api.payloads.push(payload(id));
    await start();
    await ready();
    await say(`show referral ${id}`);
    await say('show referral 11111111-2222-4333-8444-555555555555');
    await say('show referral banana');
    await connector.waitFor(3);
    const texts = connector.posted.map((activity) => activity.text);
    expect(texts[0]).toContain(`Customer ${id}`);
    expect(texts[1]).toContain('No such referral');
    expect(texts[2]).toContain('is not a referral');
  });

  it('loses and doubles nothing when page 2 is HTML and then works again', async () => {
    await start();
    await ready();
    await say('subscribe');
    await connector.waitFor(1);
    let broken = true;
    let failures = 0;
    api.intercept = (query) => {
      if (!broken || query.get('$skiptoken') !== '100') return undefined;
      failures++;
      return { status: 200, type: 'text/html', body: '<html><body>Be right back</body></html>' };
    };
    api.payloads.push(...Array.from({ length: 250 }, (_, index) => payload(`r${String(index)}`, index)));
    await eventually(() => failures > 1);
    expect(cardsOf('r')).toEqual([]);
    broken = false;
    await eventually(() => cardsOf('r').length >= 250, 60_000);
    expect(new Set(cardsOf('r')).size).toBe(250);
    expect(cardsOf('r')).toHaveLength(250);
    expect(bot?.output()).toContain('page 2');
  });

  it('asks one small question while nothing happens, however much is open', async () => {
    api.payloads.push(...Array.from({ length: 1_000 }, (_, index) => payload(`old${String(index)}`, index)));
    await start();
    await ready();
    api.requests.length = 0;
    await eventually(() => api.requests.length >= 3);
    for (const request of api.requests) {
      expect(request.path).toContain('$select=id,updatedDateTime');
      expect(request.bytes).toBeLessThan(4_096);
    }
  });
});

describe('a start with a wrong configuration', () => {
  it('lists every problem with its variable and an example, and ends with 78', async () => {
    const { code, output } = await runCli(['start'], {
      PARTNER_AUTH: 'banana',
      POLL_INTERVAL_SECONDS: '-1',
      DATA_DIR: folder,
    });
    expect(code).toBe(78);
    expect(output).toMatch(/PARTNER_AUTH .*banana/);
    expect(output).toMatch(/POLL_INTERVAL_SECONDS .*-1/);
    expect(output.match(/for example: /g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('refuses an open door: anonymous Teams on an address the world can reach', async () => {
    const { code, output } = await runCli(['start', '--live'], { ...env(), HOST: '0.0.0.0' });
    expect(code).toBe(78);
    expect(output).toContain('TEAMS_AUTH');
  });
});

describe('referral-bot read', () => {
  const fixture = (name: string) => join(__dirname, '../../fixtures/partner-center', name);

  it('says what the bot makes of saved answers', async () => {
    const { code, output } = await runCli(['read', fixture('rest2020-09-list.json')], {});
    expect(output).toContain('rest2020-09-list.json: 1 read, 0 skipped');
    expect(code).toBe(0);
  });

  it('names line and column of what is not JSON, goes on, and ends with 65', async () => {
    const files = [fixture('rest2019may-list.txt'), fixture('rest2020-09-get-by-id.json')];
    const { code, output } = await runCli(['read', ...files], {});
    expect(output).toMatch(/rest2019may-list\.txt is not JSON: .* at line 72, column 13/);
    expect(output).toContain('rest2020-09-get-by-id.json: 1 read');
    expect(code).toBe(65);
  });
});
