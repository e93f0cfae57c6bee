import { eventually } from '../test/helpers/eventually';
import { freePort } from '../test/helpers/loopback';
import { payload, startTinyPartnerApi } from '../test/helpers/tiny-partner-api';
import { end, isReady, liveEnv, start, withFolder } from './processes';
import type { Result } from './run';

const OPEN = 10_000;
const POLLS = 5;
const MOST_BYTES = 4_096;
const SECONDS_BETWEEN_UPDATES = 60;

/** Requests and bytes of one poll while nothing happens and 10,000 referrals are open. */
export async function benchIdlePoll(): Promise<Result[]> {
  return withFolder(async (folder) => {
    const api = await startTinyPartnerApi();
    const open = Array.from({ length: OPEN }, (_, i) =>
      payload(`r${String(i)}`, -i * SECONDS_BETWEEN_UPDATES),
    );
    api.payloads.push(...open);
    const port = await freePort();
    const bot = start('dist/cli.js', liveEnv(folder, api.url, port), ['start', '--live']);
    await isReady(bot);
    const readyz = async () => (await fetch(`http://127.0.0.1:${String(port)}/readyz`)).status === 200;
    await eventually(readyz, 120_000);
    const turns = await turnsSoFar(port);
    api.requests.length = 0;
    await eventually(async () => (await turnsSoFar(port)) >= turns + POLLS);
    const requests = [...api.requests];
    const polls = (await turnsSoFar(port)) - turns;
    await end(bot);
    await api.close();
    const bytes = Math.max(...requests.map((request) => request.bytes));
    return [
      {
        name: `an idle poll with ${String(OPEN)} open referrals`,
        measured: `${(requests.length / polls).toFixed(1)} requests of ${String(bytes)} bytes (${String(polls)} polls)`,
        wanted: `one request under ${String(MOST_BYTES)} bytes`,
        ok: requests.length <= polls + 1 && bytes < MOST_BYTES,
      },
    ];
  });
}

async function turnsSoFar(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${String(port)}/metrics`)).text();
  return Number(/referral_bot_poll_turns_total\{result="idle"\} (\d+)/.exec(text)?.[1] ?? 0);
}
