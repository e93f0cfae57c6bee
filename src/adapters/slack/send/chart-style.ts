import { z } from 'zod';
import { DAY_MS } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import type { KeptStore } from '../../../ports/store';
import type { ChartStyle } from '../draw/rendered';

const FROM_BEST_TO_PLAINEST: readonly ChartStyle[] = ['native', 'table', 'text'];
/** Slack brings new blocks to one workspace after the other, so what was refused is tried again. */
const REMEMBERED_MS = 30 * DAY_MS;

const keptSchema = z.object({ style: z.enum(['table', 'text']), since: z.number() });

/** Which charts each workspace takes. */
export interface ChartStyles {
  /** What to try, the best first; what the workspace has refused of late is left out. Never rejects. */
  toTry(teamId: string): Promise<readonly [ChartStyle, ...ChartStyle[]]>;
  /** This one was taken after better ones were refused. Never rejects. */
  settledFor(teamId: string, style: ChartStyle): Promise<void>;
}

export interface ChartStylesDeps {
  readonly kept: KeptStore;
  readonly clock: Clock;
  readonly log: Log;
}

export function createChartStyles({ kept, clock, log }: ChartStylesDeps): ChartStyles {
  return {
    toTry: async (teamId) => {
      try {
        const found = await kept.kept(nameOf(teamId));
        return stylesFrom(styleOf(found?.value, clock.now()));
      } catch (error) {
        log.warn('which charts a Slack workspace takes could not be read', { teamId, error });
        return stylesFrom('native');
      }
    },
    settledFor: async (teamId, style) => {
      try {
        const since = clock.now();
        await kept.keep(nameOf(teamId), JSON.stringify({ style, since }), since);
        log.info('a Slack workspace refuses better charts; it gets these for a month', { teamId, style });
      } catch (error) {
        log.warn('which charts a Slack workspace takes could not be kept', { teamId, error });
      }
    },
  };
}

function nameOf(teamId: string): string {
  return `slack/charts/${teamId}`;
}

/** What was settled for, while that is not too long ago; `native` for what cannot be read. */
function styleOf(value: string | undefined, now: number): ChartStyle {
  const read = keptSchema.safeParse(jsonOf(value ?? ''));
  return read.success && now - read.data.since < REMEMBERED_MS ? read.data.style : 'native';
}

function stylesFrom(style: ChartStyle): readonly [ChartStyle, ...ChartStyle[]] {
  return [style, ...FROM_BEST_TO_PLAINEST.slice(FROM_BEST_TO_PLAINEST.indexOf(style) + 1)];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
