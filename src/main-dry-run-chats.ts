import type { Readable } from 'node:stream';
import { readCommands } from './adapters/console/inbound';
import type { Reading } from './adapters/console/inbound';
import { createConsolePlatform } from './adapters/console/platform';
import type { Write } from './adapters/console/stream';
import { waitingReferrals } from './app/look-up';
import { createRouting } from './app/routes';
import type { ChatsDeps, CreateChats } from './main-chats';
import { firstPollWords } from './main-dry-run-words';
import type { FirstPollCounts } from './main-dry-run-words';

export interface ConsoleChatsOptions {
  /** The platforms that the console stands in for. */
  readonly names: readonly string[];
  readonly write: Write;
  /** Where somebody types, if anybody does. */
  readonly input?: Readable;
}

const LOOK_AGAIN_MS = 250;

/** Chats that are all printed, whatever is configured. */
export function consoleChats({ names, write, input }: ConsoleChatsOptions): CreateChats {
  return (_config, deps) => {
    const stopping = new AbortController();
    let reading: Reading | undefined;
    return {
      platforms: new Map(names.map((name) => [name, createConsolePlatform({ name, write })])),
      open: (_server, handler) => {
        if (input) reading = readCommands({ ...deps, input, write, handler });
      },
      warmUp: () => {
        void tellFirstPoll(deps, write, stopping.signal);
        return Promise.resolve();
      },
      stop: async () => {
        stopping.abort();
        await reading?.stop();
      },
    };
  };
}

/** Once Partner Center has been read completely: how much waits, and how many conversations that concerns. */
async function tellFirstPoll(deps: ChatsDeps, write: Write, signal: AbortSignal): Promise<void> {
  const { store, clock, log } = deps;
  try {
    while ((await store.cursor()).baselineAt === undefined) {
      await clock.sleep(LOOK_AGAIN_MS, signal);
      if (signal.aborted) return;
    }
    await write(firstPollWords(await countsOf(deps)));
  } catch (error) {
    log.warn('what the first poll found could not be told', { error });
  }
}

async function countsOf({ store, clock, log }: ChatsDeps): Promise<FirstPollCounts> {
  const waiting = await waitingReferrals(store);
  const routes = await createRouting(clock, log).all(store);
  const hearing = routes.filter((route) => waiting.some((referral) => route.matches(referral)));
  const conversations = (some: typeof routes): number =>
    new Set(some.map(({ subscription }) => subscription.destinationId)).size;
  return { waiting: waiting.length, hearing: conversations(hearing), all: conversations(routes) };
}
