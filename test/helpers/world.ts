import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHolidays } from '../../src/adapters/holidays/holidays';
import type { StoreConfig } from '../../src/adapters/store/config';
import { openStore } from '../../src/adapters/store/open-store';
import { createComposer } from '../../src/app/compose-notice';
import { deliverDue } from '../../src/app/deliver';
import type { DeliverDeps } from '../../src/app/deliver';
import { createDigestTurn } from '../../src/app/digest-turn';
import { createHealth } from '../../src/app/health';
import type { Health } from '../../src/app/health';
import { createPacing, paceByPlatform } from '../../src/app/pacing';
import { createPlanTurn } from '../../src/app/plan-turn';
import { createPollTurn } from '../../src/app/poll-turn';
import { createRouting } from '../../src/app/routes';
import { createChatHandler } from '../../src/app/run-command';
import { createOperators } from '../../src/app/tell-operators';
import type { Operators } from '../../src/app/tell-operators';
import { createWatcher } from '../../src/app/watch-referrals';
import type { TurnResult, WatchDeps } from '../../src/app/watch-referrals';
import type { Notice } from '../../src/domain/notice';
import type { Destination } from '../../src/domain/subscription';
import type { ChatHandler, ChatMessage } from '../../src/ports/chat-platform';
import type { Store } from '../../src/ports/store';
import { aDestination } from './builders';
import { createFakeClock } from './fake-clock';
import type { FakeClock } from './fake-clock';
import { createFakePlatform } from './fake-platform';
import type { FakePlatform, Sent } from './fake-platform';
import { createFakeSignIn } from './fake-sign-in';
import type { FakeSignIn } from './fake-sign-in';
import { createFakeSource } from './fake-source';
import type { FakeSource } from './fake-source';
import { createMemoryLog } from './memory-log';
import type { MemoryLog } from './memory-log';

export interface World {
  readonly clock: FakeClock;
  readonly source: FakeSource;
  readonly platform: FakePlatform;
  readonly log: MemoryLog;
  readonly signIn: FakeSignIn;
  store: Store;
  operators: Operators;
  health: Health;
  readonly watchDeps: WatchDeps;
  readonly watch: () => Promise<TurnResult>;
  /** A poll turn with all that belongs to it: it never rejects, keeps the books on health and tells the operators. */
  readonly pollTurn: () => Promise<number>;
  readonly deliverDeps: DeliverDeps;
  readonly planTurn: (signal: AbortSignal) => Promise<number>;
  readonly digestTurn: () => Promise<number>;
  readonly handler: ChatHandler;
  /** One poll turn. */
  poll(): Promise<TurnResult>;
  /** Thinks about reminders, claims and deadlines, and about digests, as of now. */
  plan(): Promise<void>;
  /** Sends everything that is due now. */
  deliver(): Promise<void>;
  /** Writes to the bot in a channel and returns its answer; as Alex unless somebody else is named. */
  say(text: string, destination?: Destination, said?: Partial<ChatMessage>): Promise<Notice>;
  /** What the channels show of one kind of notice. */
  posts(kind: Notice['kind']): readonly Sent[];
  /** Ends the process, as far as memory goes, and starts another on the same folder. */
  restart(): Promise<void>;
  /** Another process on the same database, in the same world: clock, chat and Partner Center are shared. */
  replica(): Promise<World>;
  /** Ends this process and its replicas. */
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly start?: string;
  readonly pageSize?: number;
  readonly operationsDestination?: string;
  readonly pace?: FakePlatform['pace'];
  /** Where the data are; absent: a new folder with the embedded database. */
  readonly database?: StoreConfig;
  readonly onSignedIn?: () => void;
  /** Absent: Alex, as whom `say` speaks. */
  readonly administrators?: readonly string[];
}

/** What all replicas of the application have in common. */
interface Surroundings {
  readonly clock: FakeClock;
  readonly source: FakeSource;
  readonly platform: FakePlatform;
  readonly log: MemoryLog;
  readonly signIn: FakeSignIn;
  readonly administrators: readonly string[];
  readonly onSignedIn: () => void;
  readonly database: StoreConfig;
  readonly operationsDestination: string | undefined;
  readonly newId: () => string;
}

/** The application on a real embedded store, with a Partner Center, a chat and a clock that the test holds. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'referral-bot-test-'));
  let ids = 0;
  const clock = createFakeClock(options.start ?? '2020-11-01T08:00:00Z');
  const world = await startProcess('test', {
    clock,
    signIn: createFakeSignIn(clock),
    administrators: options.administrators ?? ['chat:u1'],
    onSignedIn: options.onSignedIn ?? (() => undefined),
    source: createFakeSource(options.pageSize),
    platform: createFakePlatform('chat', options.pace),
    log: createMemoryLog(),
    database: options.database ?? { kind: 'sqlite', dataDir: folder },
    operationsDestination: options.operationsDestination,
    newId: () => `id-${String(++ids)}`,
  });
  const { close } = world;
  const closeAll = async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  return Object.assign(world, { close: closeAll });
}

/** One process of the application, as far as memory goes. */
async function startProcess(owner: string, surroundings: Surroundings): Promise<World> {
  const { clock, source, platform, log, signIn } = surroundings;
  const open = () => openStore(surroundings.database, log);
  const replicas: World[] = [];
  const world: World = {
    clock,
    source,
    platform,
    log,
    signIn,
    ...wire(await open(), owner, surroundings),
    poll: () => world.watch(),
    plan: async () => {
      await world.planTurn(new AbortController().signal);
      await world.digestTurn();
    },
    deliver: async () => {
      await deliverDue(world.deliverDeps, new AbortController().signal);
    },
    say: (text, destination = aDestination(), said = {}) =>
      world.handler.command({
        destination,
        text,
        from: { id: 'u1', name: 'Alex' },
        timeZone: 'Europe/Paris',
        ...said,
      }),
    posts: (kind) => platform.sent.filter((sent) => sent.notice.kind === kind),
    restart: async () => {
      await world.store.close();
      Object.assign(world, wire(await open(), owner, surroundings));
    },
    replica: async () => {
      const replica = await startProcess(`${owner}-${String(replicas.length + 2)}`, surroundings);
      replicas.push(replica);
      return replica;
    },
    close: async () => {
      await Promise.all(replicas.map((replica) => replica.close()));
      await world.store.close();
    },
  };
  return world;
}

function wire(store: Store, owner: string, surroundings: Surroundings) {
  const { clock, source, platform, log, signIn, operationsDestination, newId } = surroundings;
  const routing = createRouting(clock, log);
  const platforms = new Map([[platform.name, platform]]);
  const destinationId = operationsDestination;
  const operators = createOperators({ store, platforms, signIn, clock, log, destinationId });
  const pollIntervalMs = 120_000;
  const health = createHealth({ clock, store, signIn, pollIntervalMs, platforms: [platform.name] });
  const onDeliveries = () => undefined;
  const holidays = createHolidays();
  const common = { store, routing, holidays, clock, log, source, platforms, signIn, onDeliveries };
  const watchDeps = { ...common, owner, reconcileIntervalMs: 3_600_000 };
  return {
    store,
    operators,
    health,
    watchDeps,
    watch: createWatcher(watchDeps),
    pollTurn: createPollTurn({ ...watchDeps, pollIntervalMs, health, operators, onEnded: () => undefined }),
    deliverDeps: {
      ...common,
      composer: createComposer(common),
      pacing: createPacing(paceByPlatform(platforms)),
      onSettled: (delivery, settlement) => operators.settled(delivery, settlement),
    } satisfies DeliverDeps,
    planTurn: createPlanTurn(common),
    digestTurn: createDigestTurn(common),
    handler: createChatHandler({
      ...{ ...common, newId },
      administrators: surroundings.administrators,
      onSignedIn: surroundings.onSignedIn,
    }),
  };
}
