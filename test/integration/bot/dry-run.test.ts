import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { migrate } from '../../../src/adapters/store/migrate';
import { MIGRATIONS } from '../../../src/adapters/store/migrations';
import { openStore } from '../../../src/adapters/store/open-store';
import type { StoreConfig } from '../../../src/adapters/store/config';
import { openSqlite } from '../../../src/adapters/store/sqlite';
import { startDryRun } from '../../../src/main-dry-run';
import type { DryRun } from '../../../src/main-dry-run';
import { aDestination, aSubscription } from '../../helpers/builders';
import { runCli, startBotProcess } from '../../helpers/bot-process';
import type { BotProcess } from '../../helpers/bot-process';
import { eventually } from '../../helpers/eventually';
import { closeServer, listenOnLoopback } from '../../helpers/loopback';
import { createMemoryLog } from '../../helpers/memory-log';
import { describeWithPostgres, freshDatabaseUrl, query } from '../../helpers/postgres';
import { payload, startTinyPartnerApi } from '../../helpers/tiny-partner-api';
import type { TinyPartnerApi } from '../../helpers/tiny-partner-api';

let api: TinyPartnerApi;
/** Where Slack and Teams would be reached; nobody may come. */
let outside: Server;
let outsideUrl: string;
let callers: number;
let folder: string;
let data: string;
let temporary: string;
let running: { stop(): Promise<unknown> } | undefined;

beforeEach(async () => {
  callers = 0;
  outside = createServer((_req, res) => {
    callers++;
    res.end('{"ok":true}');
  });
  [api, outsideUrl] = await Promise.all([startTinyPartnerApi(), listenOnLoopback(outside)]);
  folder = mkdtempSync(join(tmpdir(), 'referral-bot-dry-'));
  [data, temporary] = [join(folder, 'data'), join(folder, 'tmp')];
  mkdirSync(temporary);
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await Promise.all([api.close(), closeServer(outside)]);
  rmSync(folder, { recursive: true, force: true });
});

function env(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    DATA_DIR: data,
    TMPDIR: temporary,
    PARTNER_API_URL: api.url,
    PARTNER_AUTH: 'token',
    PARTNER_TOKEN: 'test-token',
    POLL_INTERVAL_SECONDS: '1',
    HOST: '127.0.0.1',
    TEAMS_AUTH: 'anonymous',
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_API_URL: `${outsideUrl}/api/`,
    ...changes,
  };
}

async function startProcess(changes: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
  const bot = await startBotProcess({ args: ['start', '--dry-run'], env: env(changes) });
  running = bot;
  return bot;
}

interface Here extends DryRun {
  readonly input: PassThrough;
  printed(): string;
}

/** In this process, with somebody typing. */
async function startHere(changes: Readonly<Record<string, string>> = {}): Promise<Here> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let printed = '';
  output.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const run = await startDryRun(env({ LOG_LEVEL: 'silent', ...changes }), { output, input });
  running = run;
  run.begin();
  return { ...run, input, printed: () => printed };
}

const SALES = aDestination({
  ...{ id: 'teams:19:sales', platform: 'teams', name: 'Sales' },
  address: '{"serviceUrl":"http://127.0.0.1:1/"}',
});
const EMEA = aDestination({ id: 'slack:C1', platform: 'slack', address: '{"teamId":"T1"}', name: '#emea' });
const RULES = [
  aSubscription({ id: 's1', destinationId: SALES.id }),
  aSubscription({ id: 's2', destinationId: EMEA.id, filter: 'details/dealValue ge 50000' }),
];

async function fill(config: StoreConfig): Promise<void> {
  mkdirSync(data, { recursive: true });
  const store = await openStore(config, createMemoryLog());
  for (const destination of [SALES, EMEA]) await store.saveDestination(destination, Date.now());
  for (const rule of RULES) await store.addSubscription(rule);
  await store.close();
}

const large = { details: { dealValue: 90_000, currency: 'EUR' } };
const ofSales = /^\[teams-\d+\] Sales\n(?: .*\n)+/gm;
const ofEmea = /^\[slack-\d+\] #emea\n(?: .*\n)+/gm;

describe('a dry run', () => {
  it('prints what each conversation would be sent, and sends nothing', async () => {
    await fill({ kind: 'sqlite', dataDir: data });
    api.payloads.push(payload('old1'), payload('old2', 1, large));
    const bot = await startProcess();
    await eventually(() => bot.output().includes('Partner Center was read'));
    api.payloads.push(payload('fresh1', 100), payload('fresh2', 101, large));
    await eventually(() => bot.output().match(ofSales)?.length === 3);
    await eventually(() => bot.output().match(ofEmea)?.length === 2);
    const output = bot.output();
    expect(output).toMatch(/DRY RUN: .*nothing is posted/);
    expect(output).toContain('2 rules of 2 conversations');
    expect(output).toContain('2 referrals wait for an answer; 2 conversations would hear of them');
    expect(output.match(ofSales)?.[0]).toContain('2 referrals are waiting');
    expect(output.match(ofEmea)?.[0]).toContain('1 referral is waiting');
    expect(output.match(ofEmea)?.[1]).toContain('New referral: Customer fresh2');
    const url = /^ready (\S+)$/m.exec(output)?.[1] ?? '';
    for (const path of ['/api/messages', '/slack/events'])
      expect((await fetch(`${url}${path}`, { method: 'POST' })).status).toBe(404);
    expect(callers).toBe(0);
  });

  it('leaves the database as it was, and nothing behind', async () => {
    await fill({ kind: 'sqlite', dataDir: data });
    const file = join(data, 'referral-bot.db');
    const before = readFileSync(file);
    api.payloads.push(payload('old1'));
    const bot = await startProcess();
    await eventually(() => bot.output().includes('Partner Center was read'));
    expect(readdirSync(temporary)).toHaveLength(1);
    expect(await bot.stop()).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(statusOfWal()).toBe(0);
  });

  it('hears of everything in one conversation where there is no database yet, and makes none', async () => {
    api.payloads.push(payload('old1'));
    const { printed } = await startHere();
    await eventually(() => printed().includes('Partner Center was read'));
    await eventually(() => /^\[console-1\] console:stdout\n {2}1 referral is waiting/m.test(printed()));
    expect(printed()).toContain('No rules are stored yet');
    expect(existsSync(data)).toBe(false);
  });

  it('answers what is typed, and lets rules be tried', async () => {
    await fill({ kind: 'sqlite', dataDir: data });
    api.payloads.push(payload('old1'));
    const { printed, input } = await startHere();
    await eventually(() => printed().includes('Partner Center was read'));
    input.write("subscribe country eq 'US'\n");
    await eventually(() => printed().includes('Subscribed to referrals where country is US'));
    api.payloads.push(payload('fresh1', 100));
    await eventually(() => /^\[console-\d\] console:stdout\n {2}New referral/m.test(printed()));
    input.write('show fresh1\nbanana\n');
    await eventually(() => printed().includes('→ list pending'));
  });

  it('reads rules that an older version of the bot has stored', async () => {
    mkdirSync(data);
    const db = await openSqlite(join(data, 'referral-bot.db'));
    await migrate(db, MIGRATIONS.slice(0, 1));
    await db.all(`insert into destination (id, platform, address, scope, name, saved_at)
      values ('teams:19:sales', 'teams', '{}', 'channel', 'Sales', 1)`);
    await db.all(`insert into subscription (id, destination_id, filter_key, wants_new, wants_reminders, wants_digest,
      language, time_zone, created_at, version) values ('s1', 'teams:19:sales', '', 1, 1, 1, 'de', 'Europe/Berlin', 1, 1)`);
    await db.close();
    api.payloads.push(payload('old1'));
    const { printed } = await startHere();
    await eventually(() => /^\[teams-1\] Sales\n {2}1 Empfehlung/m.test(printed()));
    const again = await openSqlite(join(data, 'referral-bot.db'));
    expect(await again.all('select max(step) as step from migration')).toEqual([{ step: 1 }]);
    await again.close();
  });

  it('goes on without the rules that a newer version has stored, and says so', async () => {
    await fill({ kind: 'sqlite', dataDir: data });
    const db = await openSqlite(join(data, 'referral-bot.db'));
    await db.all("insert into migration (step, name) values (999, 'from the future')");
    await db.close();
    const { printed } = await startHere();
    expect(printed()).toContain('could not be read (a newer version of the bot made it)');
    await eventually(() => printed().includes('Partner Center was read'));
  });

  it('posts nothing of what was owed before it began', async () => {
    await fill({ kind: 'sqlite', dataDir: data });
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    api.payloads.push(payload('old1', 0, { createdDateTime: day(-13), expirationDateTime: day(1) }));
    const { printed } = await startHere();
    await eventually(() => printed().includes('Partner Center was read'));
    api.payloads.push(payload('fresh1', 100));
    await eventually(() => printed().includes('New referral: Customer fresh1'));
    // The two summaries and that one card.
    expect(printed().match(/^ *\[\S+\]/gm)).toHaveLength(3);
  });

  it('ends when nobody reads what it prints', async () => {
    const bot = await startProcess({ LOG_LEVEL: 'silent' });
    const ended = once(bot.child, 'exit');
    bot.child.stdout?.destroy();
    api.payloads.push(...Array.from({ length: 3 }, (_, index) => payload(`fresh${String(index)}`, index)));
    expect(await ended).toEqual([0, null]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('refuses a configuration that a start would refuse, and leaves nothing behind', async () => {
    const { code, output } = await runCli(['start', '--dry-run'], env({ PARTNER_AUTH: 'banana' }));
    expect(code).toBe(78);
    expect(output).toMatch(/PARTNER_AUTH .*banana/);
    expect(readdirSync(temporary)).toEqual([]);
  });

  /** How much stands in the log beside the database. */
  function statusOfWal(): number {
    const file = join(data, 'referral-bot.db-wal');
    return existsSync(file) ? readFileSync(file).length : 0;
  }
});

describeWithPostgres('a dry run beside a bot on PostgreSQL', () => {
  it('reads the rules there and writes nothing', async () => {
    const url = await freshDatabaseUrl();
    await fill({ kind: 'postgres', url });
    const cursor = await query(url, 'select * from cursor');
    api.payloads.push(payload('old1'), payload('old2', 1, large));
    const { printed } = await startHere({ DATABASE_URL: url });
    await eventually(() => printed().match(ofSales)?.length === 1 && printed().match(ofEmea)?.length === 1);
    expect(await query(url, 'select * from cursor')).toEqual(cursor);
    expect(await query(url, 'select * from referral')).toEqual([]);
    expect(await query(url, 'select * from delivery')).toEqual([]);
  });

  it('says where the database does not answer, and goes on without it', async () => {
    const url = 'postgres://bot:hunter2@127.0.0.1:1/db';
    const { printed } = await startHere({ DATABASE_URL: url });
    await eventually(() => printed().includes('Partner Center was read'));
    expect(printed()).toContain('The database could not be read (');
    expect(printed()).not.toContain('hunter2');
  });
});
