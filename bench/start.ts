import { performance } from 'node:perf_hooks';
import { freePort } from '../test/helpers/loopback';
import { startTinyPartnerApi } from '../test/helpers/tiny-partner-api';
import { end, isReady, liveEnv, median, start, withFolder } from './processes';
import type { Result } from './run';

const ROUNDS = 7;
const MOST = 1.5;

/** Start to ready, against a bare echo bot on botbuilder and restify; both in turn, the median of some rounds. */
export async function benchStart(): Promise<Result[]> {
  const api = await startTinyPartnerApi();
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await timeToReady('bench/bare-bot.js', { PORT: String(await freePort()) }));
    await withFolder(async (folder) => {
      const env = liveEnv(folder, api.url, await freePort());
      ours.push(await timeToReady('dist/cli.js', env, ['start', '--live']));
    });
  }
  await api.close();
  const ratio = median(ours) / median(bare);
  return [
    {
      name: 'start to ready, against a bare botbuilder + restify bot',
      measured: `${ratio.toFixed(2)} x (${median(ours).toFixed(0)} ms against ${median(bare).toFixed(0)} ms, median of ${String(ROUNDS)})`,
      wanted: `at most ${String(MOST)} x`,
      ok: ratio <= MOST,
    },
  ];
}

async function timeToReady(
  script: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<number> {
  const from = performance.now();
  const child = start(script, env, args);
  await isReady(child);
  const ms = performance.now() - from;
  await end(child);
  return ms;
}
