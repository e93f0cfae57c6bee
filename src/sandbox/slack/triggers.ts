import { randomBytes } from 'node:crypto';
import { ApiError } from './api-error';
import { WORKSPACE } from './directory';

/** What somebody did that lets the app open a form for them. */
export interface Trigger {
  readonly personKey: string;
  /** The modal that it happened in. */
  readonly viewId?: string;
}

export interface Triggers {
  issue(trigger: Trigger): string;
  /** Uses it up. Throws `invalid_trigger_id`, `expired_trigger_id` or `exchanged_trigger_id`. */
  spend(id: string | undefined): Trigger;
}

/** Slack's own limit (docs.slack.dev, "Handling user interaction": three seconds). */
const LIFE_MS = 3_000;

/** Trigger ids, which live in real time: they bound how long an app may think. */
export function createTriggers(realNow: () => number): Triggers {
  const issued = new Map<string, Trigger & { readonly until: number; readonly spent: boolean }>();
  return {
    issue(trigger) {
      const id = `${String(Math.floor(realNow()))}.${WORKSPACE.id}.${randomBytes(12).toString('hex')}`;
      issued.set(id, { ...trigger, until: realNow() + LIFE_MS, spent: false });
      return id;
    },
    spend(id = '') {
      const found = issued.get(id);
      if (found === undefined) throw new ApiError('invalid_trigger_id');
      if (found.spent) throw new ApiError('exchanged_trigger_id');
      if (realNow() > found.until) throw new ApiError('expired_trigger_id');
      issued.set(id, { ...found, spent: true });
      return found;
    },
  };
}
