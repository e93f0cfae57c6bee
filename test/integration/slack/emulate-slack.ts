import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A Slack that somebody else has written, in a process of its own. */
export interface EmulatedSlack {
  /** Where it answers: `/api/…` and `/oauth/v2/authorize`. */
  readonly url: string;
  close(): Promise<void>;
}

/** The one workspace it begins with, and its first channel. */
export const TEAM_ID = 'T000000001';
export const CHANNEL_ID = 'C000000001';

export async function startEmulatedSlack(seed: object): Promise<EmulatedSlack> {
  const child = fork(join(__dirname, 'emulate-process.js'), [JSON.stringify(seed)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  const ended = once(child, 'exit');
  const started = once(child, 'message') as Promise<[{ readonly url: string }]>;
  const failed = ended.then(() => Promise.reject(new Error(`the emulated Slack has ended: ${said}`)));
  const [{ url }] = await Promise.race([started, failed]);
  failed.catch(() => undefined);
  return {
    url,
    close: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
