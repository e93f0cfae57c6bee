import type { NewDelivery } from '../domain/delivery';
import { deliveryId } from '../domain/delivery';
import { digestDaysToAsk, dueDigest, jitterOf } from '../domain/digest/due';
import type { DigestDue } from '../domain/digest/due';
import { DEFAULT_DIGEST } from '../domain/digest/schedule';
import type { EpochMs } from '../domain/instant';
import { PRIORITY } from '../domain/routing';
import type { Subscription } from '../domain/subscription';
import type { LocalDay } from '../domain/zone';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Store } from '../ports/store';
import { printPayload } from './delivery-payload';

const LONGEST_PAUSE_MS = 20_000;
const SHORTEST_PAUSE_MS = 1_000;

export interface DigestTurnDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Called when something is to be delivered. */
  readonly onDeliveries: () => void;
}

/**
 * Puts the digests on record whose time has come, one per conversation and local day. Answers in how many milliseconds
 * to look again; never throws.
 */
export function createDigestTurn(deps: DigestTurnDeps): () => Promise<number> {
  const waiting = new Map<string, Waiting>();
  return async () => {
    try {
      const nextAt = await planDigests(deps, waiting);
      return Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, nextAt - deps.clock.now()));
    } catch (error) {
      deps.log.error('digests could not be planned; trying again', { error });
      return LONGEST_PAUSE_MS;
    }
  };
}

/** What was found out about a conversation, good as long as it wants the same and its moment has not come. */
interface Waiting {
  readonly wish: string;
  readonly until: EpochMs;
}

async function planDigests(deps: DigestTurnDeps, waiting: Map<string, Waiting>): Promise<EpochMs> {
  const wanting = digestWishes(await deps.store.subscriptions());
  let nextAt = Infinity;
  for (const wished of wanting) {
    const wish = JSON.stringify(wished);
    const known = waiting.get(wished.destinationId);
    const now = deps.clock.now();
    if (known?.wish !== wish || known.until <= now) {
      const due = await dueFor(deps, wished, now);
      if (due.kind === 'due') {
        await deps.store.addDeliveries([deliveryOf(wished, due, now)], now);
        deps.onDeliveries();
      }
      waiting.set(wished.destinationId, { wish, until: due.kind === 'due' ? now : due.at });
    }
    nextAt = Math.min(nextAt, waiting.get(wished.destinationId)?.until ?? Infinity);
  }
  return nextAt;
}

type Wish = Pick<Subscription, 'destinationId' | 'timeZone'> & {
  readonly schedule: NonNullable<Subscription['digest']>;
  readonly since: EpochMs;
};

/** One per conversation: by its oldest rule that wants a digest. */
function digestWishes(subscriptions: readonly Subscription[]): readonly Wish[] {
  const wishes = new Map<string, Wish>();
  for (const { destinationId, timeZone, digest = DEFAULT_DIGEST, createdAt, wants } of subscriptions) {
    if (!wants.digest || wishes.has(destinationId)) continue;
    wishes.set(destinationId, {
      destinationId,
      timeZone,
      schedule: digest,
      since: digest.since ?? createdAt,
    });
  }
  return [...wishes.values()];
}

async function dueFor(deps: DigestTurnDeps, wished: Wish, now: EpochMs): Promise<DigestDue> {
  const { destinationId, timeZone, schedule, since } = wished;
  const days = digestDaysToAsk(now, timeZone);
  const ids = new Map(days.map((day) => [day, deliveryId(keyOf(destinationId, day))]));
  const onRecord = await deps.store.deliveriesOnRecord([...ids.values()]);
  const sentDays = new Set(days.filter((day) => onRecord.has(ids.get(day) ?? '')));
  return dueDigest({ schedule, timeZone, since, now, sentDays, jitterMs: jitterOf(destinationId) });
}

function deliveryOf(
  { destinationId }: Wish,
  { day, previousAt }: Extract<DigestDue, { kind: 'due' }>,
  now: EpochMs,
): NewDelivery {
  const payload = printPayload({ since: previousAt });
  return { ...keyOf(destinationId, day), dueAt: now, priority: PRIORITY.digest, payload };
}

function keyOf(destinationId: string, day: LocalDay) {
  return { referralId: '', destinationId, kind: 'digest', stage: day } as const;
}
