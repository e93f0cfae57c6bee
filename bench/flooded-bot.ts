import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNING_SECRET } from '../test/fixtures/slack/slack-sender';
import { eventually } from '../test/helpers/eventually';
import { freePort } from '../test/helpers/loopback';
import { isReady, liveEnv, start } from './processes';

export const APP_ID = '11111111-2222-3333-4444-555555555555';

/** A bot that can be reached as one behind a proxy, and that says how much memory it holds. */
interface FloodedBot {
  readonly child: ChildProcess;
  readonly url: string;
  readonly port: number;
  readonly metricsUrl: string;
  /** Resident bytes when all garbage is collected. */
  settled(): Promise<number>;
}

/** Starts the built bot with Slack and Teams, and with real checks of who speaks. */
export async function startFloodedBot(
  folder: string,
  { apiUrl, slackUrl, keysUrl }: Readonly<Record<'apiUrl' | 'slackUrl' | 'keysUrl', string>>,
): Promise<FloodedBot> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const file = join(folder, 'settled');
  const child = start(
    'dist/cli.js',
    {
      ...liveEnv(folder, apiUrl, port),
      NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, 'settle.js'))}`,
      SETTLED_FILE: file,
      TRUSTED_PROXIES: 'loopback',
      METRICS_PORT: String(metricsPort),
      TEAMS_AUTH: 'required',
      MicrosoftAppId: APP_ID,
      MicrosoftAppType: 'MultiTenant',
      MicrosoftAppPassword: 'a-password-of-the-bench',
      BotOpenIdMetadata: keysUrl,
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slackUrl,
      LOG_LEVEL: 'error',
    },
    ['start', '--live'],
  );
  await isReady(child);
  const url = `http://127.0.0.1:${String(port)}`;
  await eventually(async () => (await fetch(`${url}/readyz`)).status === 200);
  const settled = async () => {
    rmSync(file, { force: true });
    child.kill('SIGUSR2');
    await eventually(() => existsSync(file) && readFileSync(file, 'utf8') !== '');
    return Number(readFileSync(file, 'utf8'));
  };
  return { child, url, port, metricsUrl: `http://127.0.0.1:${String(metricsPort)}/metrics`, settled };
}
