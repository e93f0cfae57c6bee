import { timeLeftMs } from './deadline';
import type { EpochMs } from './instant';
import { beforeMoreUrgent, dayMark, planOf, stageKey } from './reminder-plan';
import type { PlanFacts, PlannedStage } from './reminder-plan';
import { workingMomentAtOrAfter } from './working-hours';

export { planOf } from './reminder-plan';
export type { PlanFacts, PlannedStage } from './reminder-plan';

/** Everything that decides the reminders of one referral in one conversation. */
export interface ReminderFacts extends PlanFacts {
  readonly now: EpochMs;
  /** When its card was shown there, or, where there is none, when the subscription was made. */
  readonly shownAt: EpochMs;
  /** When the last reminder of it there was decided (not when it arrived: what was due meanwhile would be lost). */
  readonly remindedAt?: EpochMs;
  /** The end of its snooze there, also when that is over: what it held back still waits for working hours. */
  readonly snoozedUntil?: EpochMs;
  /** The keys (`stageKey`) of its reminders there that are on record. */
  readonly sentStages: ReadonlySet<string>;
}

/**
 * `due`: send this one now and put it on record as `key`. `wait`: nothing before `at`. `none`: nothing more, unless the
 * facts change.
 */
export type ReminderDecision =
  | { readonly kind: 'due'; readonly stage: PlannedStage; readonly key: string }
  | { readonly kind: 'wait'; readonly stage: PlannedStage; readonly at: EpochMs }
  | { readonly kind: 'none'; readonly why: 'passed' | 'no-ladder' | 'no-stage-left' };

/**
 * Which reminder is owed. Of several whose moment has come, only the most urgent: what a silent bot has missed is not
 * made up for. Nothing is owed from the deadline on.
 */
export function nextReminder(facts: ReminderFacts): ReminderDecision {
  if (timeLeftMs(facts.deadline, facts.now) <= 0) return { kind: 'none', why: 'passed' };
  if (facts.ladder.length === 0) return { kind: 'none', why: 'no-ladder' };
  const [first] = toCome(facts);
  if (first === undefined) return { kind: 'none', why: 'no-stage-left' };
  const { stage, at } = first;
  if (at > facts.now) return { kind: 'wait', stage, at };
  return { kind: 'due', stage, key: stageKey(stage, facts.deadline) };
}

/** What a card says of its own plan: "next reminder Thu 09:00, the second of four". */
export interface UpcomingReminder {
  readonly stage: PlannedStage;
  /** When it is sent, which a snooze can make later than `stage.at`; never before `now`. */
  readonly at: EpochMs;
  /** Which one it is, counted from 1, of those that this deadline has had or will have. */
  readonly number: number;
  readonly of: number;
}

/** The next reminder, or `undefined` when none is to come. */
export function upcoming(facts: ReminderFacts): UpcomingReminder | undefined {
  if (timeLeftMs(facts.deadline, facts.now) <= 0) return undefined;
  const left = toCome(facts);
  const [next] = left;
  if (next === undefined) return undefined;
  const mark = dayMark(facts.deadline);
  const sent = [...facts.sentStages].filter((key) => key.endsWith(mark)).length;
  return { stage: next.stage, at: Math.max(facts.now, next.at), number: sent + 1, of: sent + left.length };
}

/** A planned stage and when it is sent. */
interface Step {
  readonly stage: PlannedStage;
  readonly at: EpochMs;
}

/** What is still to be sent, soonest first: at most one whose moment has come, then the others. */
function toCome(facts: ReminderFacts): readonly Step[] {
  const since = Math.max(facts.shownAt, facts.remindedAt ?? facts.shownAt);
  const owed = beforeMoreUrgent(planOf(facts).map((stage) => stepOf(stage, facts))).filter(
    ({ stage }) => stage.at > since && !facts.sentStages.has(stageKey(stage, facts.deadline)),
  );
  const mostUrgentDue = owed.findLastIndex(({ at }) => at <= facts.now);
  return owed.slice(Math.max(0, mostUrgentDue));
}

/** A snooze moves what falls into it to the first working moment after it, but never the last call. */
function stepOf(stage: PlannedStage, facts: ReminderFacts): Step {
  const { snoozedUntil, hours, timeZone, isHoliday } = facts;
  if (stage.lastCall || snoozedUntil === undefined || snoozedUntil <= stage.at)
    return { stage, at: stage.at };
  return { stage, at: workingMomentAtOrAfter(snoozedUntil, hours, timeZone, isHoliday) };
}
