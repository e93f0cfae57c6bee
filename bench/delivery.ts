import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { eventually } from '../test/helpers/eventually';
import { freePort } from '../test/helpers/loopback';
import { messageActivity, sendActivity } from '../test/helpers/teams-activities';
import { startTinyConnector } from '../test/helpers/tiny-connector';
import type { TinyConnector } from '../test/helpers/tiny-connector';
import { payload, startTinyPartnerApi } from '../test/helpers/tiny-partner-api';
import { end, isReady, liveEnv, median, start, withFolder } from './processes';
import type { Result } from './run';

const REFERRALS = 1_000;
const ROUNDS = 3;
const LEAST = 0.5;

/** Referrals polled, stored and delivered per second, against a bare loop that sends the very same cards. */
export async function benchDelivery(): Promise<Result[]> {
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await withFolder(async (folder) => {
      const connector = await startTinyConnector();
      ours.push(await ourRate(connector, folder));
      const cards = connector.posted.map(({ text }) => JSON.parse(text) as object).slice(-REFERRALS);
      const file = join(folder, 'activities.json');
      writeFileSync(file, JSON.stringify(cards));
      raw.push(await rawRate(connector, file));
      await connector.close();
    });
  }
  const ratio = median(ours) / median(raw);
  return [
    {
      name: `${String(REFERRALS)} referrals polled, stored and delivered, against a raw continueConversationAsync loop`,
      measured: `${ratio.toFixed(2)} x (${median(ours).toFixed(0)}/s against ${median(raw).toFixed(0)}/s, median of ${String(ROUNDS)})`,
      wanted: `at least ${String(LEAST)} x`,
      ok: ratio >= LEAST,
    },
  ];
}

/** From the first request of the poll that finds them to the last card. */
async function ourRate(connector: TinyConnector, folder: string): Promise<number> {
  const api = await startTinyPartnerApi();
  const port = await freePort();
  const bot = start('dist/cli.js', liveEnv(folder, api.url, port), ['start', '--live']);
  await isReady(bot);
  const url = `http://127.0.0.1:${String(port)}`;
  await eventually(async () => (await fetch(`${url}/readyz`)).status === 200);
  await sendActivity(url, messageActivity(connector.url, 'subscribe'));
  await connector.waitFor(1);
  const before = connector.posted.length;
  let from = 0;
  api.intercept = () => {
    from ||= performance.now();
    return undefined;
  };
  api.payloads.push(...Array.from({ length: REFERRALS }, (_, index) => payload(`r${String(index)}`, index)));
  await connector.waitFor(before + REFERRALS);
  const seconds = (performance.now() - from) / 1000;
  await end(bot);
  await api.close();
  return REFERRALS / seconds;
}

/** From the first card to the last, so that loading botbuilder does not count. */
async function rawRate(connector: TinyConnector, activities: string): Promise<number> {
  const before = connector.posted.length;
  const sender = start('bench/raw-sender.js', { ACTIVITIES: activities, SERVICE_URL: connector.url });
  const exited = once(sender, 'exit');
  await connector.waitFor(before + 1);
  const from = performance.now();
  await connector.waitFor(before + REFERRALS);
  const seconds = (performance.now() - from) / 1000;
  await exited;
  return (REFERRALS - 1) / seconds;
}
