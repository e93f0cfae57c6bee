import type { Deadline } from './deadline';
import { instantToMs } from './instant';
import type { EpochMs } from './instant';
import { stageName } from './ladder';
import type { WorkingHours } from './subscription';
import { workingMomentAtOrBefore } from './working-hours';
import type { IsHoliday } from './working-hours';

/** What decides when one referral is reminded of in one conversation. */
export interface PlanFacts {
  readonly deadline: Deadline;
  /** How long before the deadline, in milliseconds, longest first. */
  readonly ladder: readonly number[];
  readonly hours: WorkingHours;
  /** IANA name. */
  readonly timeZone: string;
  readonly isHoliday: IsHoliday;
}

/** One step of the ladder of one referral. */
export interface PlannedStage {
  /** `3d`, `36h`, `90m`. */
  readonly stage: string;
  readonly beforeMs: number;
  readonly at: EpochMs;
  /** The shortest step of the ladder: nothing holds it back. */
  readonly lastCall: boolean;
}

/**
 * When the stages of a deadline fall, the most distant first. Each is inside working hours: one that would not be moves
 * to the start of the last working hour before it, hence never after the deadline. A stage that would no longer come
 * before every more urgent one is left out.
 */
export function planOf(facts: PlanFacts): readonly PlannedStage[] {
  const { ladder, hours, timeZone, isHoliday } = facts;
  const deadlineMs = instantToMs(facts.deadline.at);
  const stages = ladder.map((beforeMs, index) => ({
    stage: stageName(beforeMs),
    beforeMs,
    at: workingMomentAtOrBefore(deadlineMs - beforeMs, hours, timeZone, isHoliday),
    lastCall: index === ladder.length - 1,
  }));
  return beforeMoreUrgent(stages);
}

/** The name under which a reminder is on record: the stage with the UTC day of the deadline, `3d@2026-12-08`. */
export function stageKey(stage: PlannedStage, deadline: Deadline): string {
  return `${stage.stage}${dayMark(deadline)}`;
}

/** How every key of this deadline ends. */
export function dayMark(deadline: Deadline): string {
  return `@${deadline.at.slice(0, 10)}`;
}

/** Those that come before all that follow them in the list. */
export function beforeMoreUrgent<Step extends { readonly at: EpochMs }>(
  steps: readonly Step[],
): readonly Step[] {
  return steps.filter((step, index) => steps.slice(index + 1).every((later) => step.at < later.at));
}
