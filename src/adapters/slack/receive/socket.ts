import type { SocketModeReceiver } from '@slack/bolt';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import { createApp, isUnknownWorkspace } from './bolt-app';
import type { BoltDeps } from './bolt-app';
import { boltLog } from './bolt-log';

/** A connection to Slack over which everything comes that would else come by HTTP. */
export interface SlackSocket {
  /** Lets what is being kept be kept, then closes. */
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** A connection that lasted so long was a good one. */
const LASTING_MS = 10_000;

/**
 * Opens the connection and opens it again whenever it ends; Slack itself ends it every few hours. Resolves once that is
 * under way. Bolt's own way of doing so is switched off: an app token that is refused then would end the process.
 */
export async function openSocket(deps: BoltDeps, appToken: string): Promise<SlackSocket> {
  const { SocketModeReceiver, LogLevel } = await import('@slack/bolt');
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: boltLog(deps.log, LogLevel.ERROR),
    installerOptions: { clientOptions: { slackApiUrl: deps.apiUrl, retryConfig: { retries: 0 } } },
    processEventErrorHandler: ({ error }) => {
      // Not acknowledged, it comes again; of a workspace that is not known it need not.
      const isUnknown = isUnknownWorkspace(error);
      if (!isUnknown) deps.log.error('what Slack sent could not be kept', { error });
      return Promise.resolve(isUnknown);
    },
  });
  await createApp(deps, receiver);
  const stopping = new AbortController();
  const ended = keepOpen(receiver, deps, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await receiver.stop();
      await ended;
    },
  };
}

async function keepOpen(
  receiver: SocketModeReceiver,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  stopping: AbortSignal,
): Promise<void> {
  const isStopping = (): boolean => stopping.aborted;
  let pauseMs = FIRST_PAUSE_MS;
  while (!isStopping()) {
    const openedAt = clock.now();
    const isOpened = await untilClosed(receiver, log, stopping);
    if (isStopping()) return;
    const hasLasted = isOpened && clock.now() - openedAt >= LASTING_MS;
    if (hasLasted) pauseMs = FIRST_PAUSE_MS;
    else {
      await clock.sleep(pauseMs, stopping);
      pauseMs = Math.min(LONGEST_PAUSE_MS, 2 * pauseMs);
    }
  }
}

/** Opens one connection and resolves when it has ended; false when it could not be opened. */
async function untilClosed(receiver: SocketModeReceiver, log: Log, stopping: AbortSignal): Promise<boolean> {
  try {
    const closed = new Promise<void>((resolve) => {
      receiver.client.once('disconnected', resolve);
    });
    await receiver.start();
    if (stopping.aborted) await receiver.stop();
    log.info('connected to Slack (Socket Mode)');
    await closed;
    return true;
  } catch (error) {
    log.warn('the connection to Slack (Socket Mode) could not be opened', { code: codeOf(error) });
    return false;
  }
}

/** What web-api says of the refusal, without its texts. */
function codeOf(error: unknown): unknown {
  const { data, code } = (error ?? {}) as { data?: { error?: unknown }; code?: unknown };
  return data?.error ?? code ?? 'unknown';
}
