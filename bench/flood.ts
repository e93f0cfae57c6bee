import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { answer, startSlack } from '../test/fixtures/slack/loopback-slack';
import type { LoopbackSlack } from '../test/fixtures/slack/loopback-slack';
import { send, slash } from '../test/fixtures/slack/slack-sender';
import { makeKey, signToken, startKeyServer } from '../test/fixtures/teams-adapter/key-server';
import { startTinyPartnerApi } from '../test/helpers/tiny-partner-api';
import { APP_ID, startFloodedBot } from './flooded-bot';
import { end, withFolder } from './processes';
import type { Result } from './run';

const MOST_GROWTH = 1.3;
/** As long as Slack waits for its answer. */
const MOST_P99_MS = 3_000;
const PAUSE_BETWEEN_GOOD_MS = 50;
/** Where the good ones say they come from. */
const GOOD_SENDER = '198.51.100.7';

/** How long the good ones took, and how many were not answered with 200. */
interface Good {
  readonly times: number[];
  failed: number;
}

type Answers = Readonly<Record<string, number>>;

/**
 * Bad tokens, bad signatures, oversized bodies and slow ones, all at once, for some seconds, from a few addresses and
 * from thousands; and all the time good commands signed by Slack. The bot stands behind a proxy, as it would.
 */
export async function benchFlood(seconds: number): Promise<Result[]> {
  return withFolder(async (folder) => {
    const [api, slack, keys] = await Promise.all([
      startTinyPartnerApi(),
      startPatientSlack(),
      startKeyServer(makeKey('known')),
    ]);
    const bot = await startFloodedBot(folder, { apiUrl: api.url, slackUrl: slack.apiUrl, keysUrl: keys.url });
    const calm = await whileGood(bot.url, () => delay(Math.max(seconds / 6, 3) * 1_000));
    const before = await bot.settled();
    const flooder = startFlooder(bot.port);
    let warm = 0;
    const flooded = await whileGood(bot.url, async () => {
      await delay((seconds * 1_000) / 3);
      warm = await bot.settled();
      await delay((seconds * 2_000) / 3);
    });
    const answers = await flooder.stop();
    const after = await bot.settled();
    const unread = await floodedSoFar(bot.metricsUrl);
    await end(bot.child);
    await Promise.all([api.close(), slack.close(), keys.close()]);
    return [
      memoryResult(seconds, { before, warm, after }),
      goodResult(calm, flooded),
      refusedResult(answers, unread),
    ];
  });
}

/** Grants what the bot asks, and keeps nothing of it. */
async function startPatientSlack(): Promise<LoopbackSlack> {
  const slack = await startSlack();
  const grant = (method: string, more: object) => {
    slack.failAlways(method, (res) => {
      slack.asked.length = 0;
      answer(res, 200, { ok: true, ...more });
    });
  };
  grant('auth.test', { team_id: 'T1', team: 'Acme', user_id: 'UBOT', bot_id: 'BBOT', user: 'referral_bot' });
  grant('chat.postEphemeral', { message_ts: '1604264400.000009' });
  return slack;
}

/** Sends good commands, one at a time, for as long as `work` takes. */
async function whileGood(url: string, work: () => Promise<void>): Promise<Good> {
  const good: Good = { times: [], failed: 0 };
  const over = new AbortController();
  const sending = (async () => {
    while (!over.signal.aborted) {
      await sendGood(url, good);
      await delay(PAUSE_BETWEEN_GOOD_MS);
    }
  })();
  await work();
  over.abort();
  await sending;
  return good;
}

async function sendGood(url: string, good: Good): Promise<void> {
  const begun = performance.now();
  try {
    const headers = { 'x-forwarded-for': GOOD_SENDER, connection: 'close' };
    const { status } = await send(`${url}/slack/events`, slash('help'), { headers });
    if (status !== 200) good.failed++;
  } catch {
    good.failed++;
  }
  good.times.push(performance.now() - begun);
}

function startFlooder(port: number) {
  const flooder = fork(join(__dirname, 'flooder.js'), {
    execArgv: [],
    env: { FLOOD_PORT: String(port), FLOOD_TOKENS: JSON.stringify(forgedTokens()) },
  });
  return {
    stop: async (): Promise<Answers> => {
      const told = once(flooder, 'message');
      flooder.send('stop');
      return ((await told) as [Answers])[0];
    },
  };
}

/** Rubbish, and tokens in which all is right but who signed them. */
function forgedTokens(): readonly string[] {
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    ...{ iss: 'https://api.botframework.com', aud: APP_ID, nbf: now - 60, exp: now + 3_600 },
    serviceurl: 'https://smba.trafficmanager.net/emea/',
  };
  const forged = signToken(makeKey('known'), claims);
  return [forged, 'banana', `${forged}x`, signToken(makeKey('known'), { ...claims, aud: 'another' })];
}

async function floodedSoFar(metricsUrl: string): Promise<number> {
  const text = await (await fetch(metricsUrl)).text();
  return Number(/^referral_bot_flooded_total (\d+)/m.exec(text)?.[1] ?? 0);
}

function memoryResult(
  seconds: number,
  { before, warm, after }: Readonly<Record<'before' | 'warm' | 'after', number>>,
): Result {
  const [a, b, c] = [before, warm, after].map((bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MB`);
  const growth = after / warm;
  return {
    name: `memory after a flood of ${String(seconds)} s, against a third of the way through it`,
    measured: `${growth.toFixed(2)} x (${String(c)} against ${String(b)}; ${String(a)} before the flood)`,
    wanted: `at most ${String(MOST_GROWTH)} x`,
    ok: growth <= MOST_GROWTH,
  };
}

function goodResult(calm: Good, flooded: Good): Result {
  const [calm99, flooded99] = [part(calm, 0.99), part(flooded, 0.99)];
  const figures = ({ times }: Good, p99: number) =>
    `p50 ${part({ times, failed: 0 }, 0.5).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`;
  const count = flooded.times.length;
  return {
    name: 'good requests during the flood, against the same without it',
    measured: `${String(count - flooded.failed)} of ${String(count)} answered; p99 ${(flooded99 / calm99).toFixed(1)} x (${figures(flooded, flooded99)} against ${figures(calm, calm99)})`,
    wanted: `all answered, p99 under ${String(MOST_P99_MS)} ms`,
    ok: flooded.failed === 0 && flooded99 < MOST_P99_MS,
  };
}

function refusedResult(answers: Answers, unread: number): Result {
  const all = Object.values(answers).reduce((sum, count) => sum + count, 0);
  const wrong = Object.keys(answers).filter((outcome) => !/^(4\d\d|cut)$/.test(outcome));
  const figures = Object.entries(answers).map(([outcome, count]) => `${outcome}: ${String(count)}`);
  return {
    name: 'what the flood was answered',
    measured: `${String(all)} requests, ${((unread / all) * 100).toFixed(0)} % turned away unread (${figures.join(', ')})`,
    wanted: 'nothing but 4xx, or a closed connection',
    ok: all > 0 && wrong.length === 0,
  };
}

/** The time that this part of the requests did not exceed. */
function part({ times }: Good, share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
