import type { Claim } from '../domain/claim';
import type { EpochMs } from '../domain/instant';
import { decidePlan } from '../domain/plan';
import type { Decided, PlanCase } from '../domain/plan';
import type { Route } from '../domain/routing';
import type { ChatPlatform } from '../ports/chat-platform';
import type { Holidays } from '../ports/holidays';
import type { ReferralSource } from '../ports/referral-source';
import type { Plan, PlanRecord } from '../ports/store';
import { planCase } from './plan-case';
import { openPersonalChat } from './personal-chat';
import { merge, readByIds } from './read-referrals';
import type { Reading } from './read-referrals';
import { recordReading } from './record-reading';
import type { RecordDeps } from './record-reading';

/** How long a tick rests at most: whatever makes a plan due may happen in another process. */
const LONGEST_PAUSE_MS = 15_000;
const SHORTEST_PAUSE_MS = 200;
const BATCH = 100;
const PUT_OFF_MS = 300_000;
/** Estimated deadlines are over at midnight, all at once: most of them are left to the next poll. */
const MOST_LOOKUPS = 20;
/** How many plans one turn thinks about before others get a turn. */
const MOST_PLANS = 2_000;

export interface PlanTurnDeps extends RecordDeps {
  readonly source: ReferralSource;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly holidays: Holidays;
  /** Called when something is to be delivered. */
  readonly onDeliveries: () => void;
}

/**
 * Thinks about every open referral whose moment has come: reminders, lapsed claims, deadlines that are over. Answers in
 * how many milliseconds to look again. Never throws: what cannot be done now is logged and thought about again.
 */
export function createPlanTurn(deps: PlanTurnDeps): (signal: AbortSignal) => Promise<number> {
  return async (signal) => {
    try {
      const unfinished = await thinkAboutAll(deps, signal);
      const nextAt = unfinished ? deps.clock.now() : await deps.store.nextPlanAt();
      if (nextAt === undefined) return LONGEST_PAUSE_MS;
      return Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, nextAt - deps.clock.now()));
    } catch (error) {
      deps.log.error('reminders could not be planned; trying again', { error });
      return LONGEST_PAUSE_MS;
    }
  };
}

/** True when it stopped before everything due was thought about. */
async function thinkAboutAll(deps: PlanTurnDeps, signal: AbortSignal): Promise<boolean> {
  for (let thought = 0; thought < MOST_PLANS && !signal.aborted; thought += BATCH) {
    const plans = await deps.store.duePlans(deps.clock.now(), BATCH);
    if (plans.length > 0) await thinkAbout(deps, plans);
    if (plans.length < BATCH) return false;
  }
  return true;
}

async function thinkAbout(deps: PlanTurnDeps, plans: readonly Plan[]): Promise<void> {
  const routes = await deps.routing.all(deps.store);
  const thoughts: Thought[] = [];
  for (const plan of plans) thoughts.push({ plan, decision: await decideOrPutOff(deps, plan, routes) });
  const now = deps.clock.now();
  const results = await deps.store.recordPlans(thoughts.map((thought) => recordOf(thought, now)));
  const recorded = thoughts.filter((_, index) => results[index] === 'recorded');
  if (recorded.some(({ decision }) => decision.deliveries.length > 0)) deps.onDeliveries();
  const overdue = recorded.filter(({ decision }) => decision.confirm).map(({ plan }) => plan.referral.id);
  if (overdue.length > 0) await confirmOverdue(deps, overdue);
}

interface Thought {
  readonly plan: Plan;
  readonly decision: Decided;
}

function recordOf({ plan: { referral, version }, decision }: Thought, now: EpochMs): PlanRecord {
  const { deliveries, endClaim, nextAt } = decision;
  return {
    ...{ referralId: referral.id, expectedVersion: version, deliveries, now },
    ...(nextAt !== undefined && { nextAt }),
    ...(endClaim && { endClaim }),
  };
}

/** One referral that cannot be thought about must not keep the others from being thought about. */
async function decideOrPutOff(deps: PlanTurnDeps, plan: Plan, routes: readonly Route[]): Promise<Decided> {
  try {
    return await decide(deps, plan, routes);
  } catch (error) {
    deps.log.error('a referral could not be planned; trying later', { referralId: plan.referral.id, error });
    return { kind: 'decided', deliveries: [], nextAt: deps.clock.now() + PUT_OFF_MS, confirm: false };
  }
}

async function decide(deps: PlanTurnDeps, plan: Plan, routes: readonly Route[]): Promise<Decided> {
  const situation = planCase(plan, routes, deps.holidays, deps.clock.now());
  const decision = decidePlan(situation);
  if (decision.kind === 'decided') return decision;
  const chat = await claimerChat(deps, decision.claim, situation);
  return decidePlan({ ...situation, claimerChat: chat }) as Decided;
}

async function claimerChat(deps: PlanTurnDeps, claim: Claim, { referral }: PlanCase): Promise<string> {
  const chat = await openPersonalChat(deps, claim.by, claim.destinationId);
  if (chat.kind === 'open') return chat.destination.id;
  deps.log.warn('a claimer cannot be reminded alone, so the channel is', {
    referralId: referral.id,
    reason: chat.reason,
  });
  return 'none';
}

/** The clock says that the deadline is over; what has become of the referrals, Partner Center knows. */
async function confirmOverdue(deps: PlanTurnDeps, ids: readonly string[]): Promise<void> {
  const readings: Reading[] = [];
  for (const id of ids.slice(0, MOST_LOOKUPS)) {
    try {
      readings.push(await readByIds(deps, [id]));
    } catch (error) {
      deps.log.warn('an expired referral could not be read again; trying later', { referralId: id, error });
    }
  }
  if (readings.length === 0) return;
  await recordReading(deps, 'one', merge(readings));
  deps.onDeliveries();
}
