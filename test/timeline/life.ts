import { dueDigest, jitterOf } from '../../src/domain/digest/due';
import { DEFAULT_DIGEST } from '../../src/domain/digest/schedule';
import { HOUR_MS, instantFromMs, MINUTE_MS } from '../../src/domain/instant';
import type { Notice } from '../../src/domain/notice';
import type { Referral } from '../../src/domain/referral';
import type { Destination } from '../../src/domain/subscription';
import type { ChatMessage } from '../../src/ports/chat-platform';
import { aReferral } from '../helpers/builders';
import { createWorld } from '../helpers/world';
import type { World, WorldOptions } from '../helpers/world';
import { momentIn } from './local-clock';
import { seenBy } from './seen';

/** Time that goes by in one zone, and what people see meanwhile. Moments are texts: `2026-03-27 14:00`, local, or `…Z`. */
export interface Life {
  readonly world: World;
  /** Milliseconds since 1970. */
  ms(moment: string): number;
  /** Lives on until this moment, then does something, and lives through what follows from it at once. */
  at(moment: string, action?: () => unknown): Promise<void>;
  /** The process is away until this moment; then it starts again. */
  awayUntil(moment: string): Promise<void>;
  /** What was seen from one moment to just before another. */
  between(from: string, to: string): readonly string[];
  /** What was seen since this was last asked, which must be exactly this. */
  want(...lines: readonly string[]): void;
  say(text: string, destination?: Destination, said?: Partial<ChatMessage>): Promise<Notice>;
  /** A referral that waits, made and updated now, with this deadline (absent: none is given). */
  waiting(deadline?: string, changes?: Partial<Referral>): Referral;
  /** Partner Center changes a referral now, and the bot looks. */
  change(referral: Referral, changes: Partial<Referral>): Promise<Referral>;
  close(): Promise<void>;
}

export interface LifeOptions extends Pick<WorldOptions, 'database' | 'operationsDestination'> {
  readonly zone?: string;
  readonly start: string;
  /** How often Partner Center is looked at while nothing else happens. */
  readonly pollEveryMs?: number;
  /** How often the bot looks at least, also when nothing is to be expected. */
  readonly lookEveryMs?: number;
  /** How many processes share the work. */
  readonly replicas?: number;
  /** Called before each moment is lived through. */
  readonly beforeEach?: (world: World) => Promise<void>;
}

/** As often may one moment call for more before it counts as a bot that never comes to rest. */
const MOST_ROUNDS = 20;

export async function startLife(options: LifeOptions): Promise<Life> {
  const { zone = 'Europe/Paris', pollEveryMs = 12 * HOUR_MS, lookEveryMs = Infinity, replicas = 1 } = options;
  const ms = (moment: string) => momentIn(zone, moment);
  const world = await createWorld({ ...options, start: new Date(ms(options.start)).toISOString() });
  const processes = [world];
  while (processes.length < replicas) processes.push(await world.replica());
  let wanted = 0;

  const live = async () => {
    await options.beforeEach?.(world);
    let dueBefore: number | undefined;
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
      await Promise.all(processes.map((each) => each.plan()));
      await Promise.all(processes.map((each) => each.deliver()));
      const now = world.clock.now();
      const [planAt, dueAt] = await plannedMoments(world);
      // What is due in a conversation that the chat refuses for now stays due.
      if (planAt > now && (dueAt > now || dueAt === dueBefore)) return;
      dueBefore = dueAt;
    }
    throw new Error(`the bot does not come to rest at ${new Date(world.clock.now()).toISOString()}`);
  };
  const poll = async () => {
    await Promise.all(processes.map((each) => each.poll().catch(() => undefined)));
  };
  const goOn = async (until: number) => {
    let nextPollAt = world.clock.now() + pollEveryMs;
    while (world.clock.now() < until) {
      const now = world.clock.now();
      const moments = [
        ...(await plannedMoments(world)),
        await nextDigestAt(world),
        nextPollAt,
        now + lookEveryMs,
        until,
      ];
      world.clock.advance(Math.min(...moments.map((at) => (at > now ? at : now + MINUTE_MS))) - now);
      if (world.clock.now() >= nextPollAt) {
        await poll();
        nextPollAt = world.clock.now() + pollEveryMs;
      }
      await live();
    }
  };

  const life: Life = {
    world,
    ms,
    at: async (moment, action) => {
      await goOn(ms(moment));
      await action?.();
      await live();
    },
    awayUntil: async (moment) => {
      world.clock.advance(ms(moment) - world.clock.now());
      await world.restart();
      await poll();
      await live();
    },
    between: (from, to) =>
      seenBy(zone, world.platform.sent)
        .filter(({ at }) => at >= ms(from) && at < ms(to))
        .map(({ line }) => line),
    want: (...lines) => {
      const seen = seenBy(zone, world.platform.sent).map(({ line }) => line);
      expect(seen.slice(wanted)).toEqual(lines);
      wanted = seen.length;
    },
    say: (text, destination, said = {}) => world.say(text, destination, { timeZone: zone, ...said }),
    waiting: (deadline, changes = {}) => {
      const { expirationDateTime: _, ...referral } = aReferral({
        createdDateTime: instantFromMs(world.clock.now()),
        updatedDateTime: instantFromMs(world.clock.now()),
        ...changes,
      });
      if (deadline === undefined) return referral;
      return { ...referral, expirationDateTime: instantFromMs(ms(deadline)) };
    },
    change: async (referral, changes) => {
      const changed = { ...referral, updatedDateTime: instantFromMs(world.clock.now()), ...changes };
      world.source.put(changed);
      await poll();
      return changed;
    },
    close: () => world.close(),
  };
  return life;
}

/** When there is something to think about or to send, as the store says. */
async function plannedMoments({ store }: World): Promise<readonly [planAt: number, dueAt: number]> {
  return [(await store.nextPlanAt()) ?? Infinity, (await store.nextDueAt()) ?? Infinity];
}

/** The bot looks every few seconds whether a digest is due; here only when one may be. */
async function nextDigestAt({ store, clock }: World): Promise<number> {
  const now = clock.now() + 1;
  const moments = (await store.subscriptions())
    .filter(({ wants }) => wants.digest)
    .map(({ destinationId, timeZone, digest = DEFAULT_DIGEST }) => {
      const asked = { schedule: digest, timeZone, since: now, now, sentDays: new Set<string>() };
      return dueDigest({ ...asked, jitterMs: jitterOf(destinationId) }).at;
    });
  return Math.min(Infinity, ...moments);
}
