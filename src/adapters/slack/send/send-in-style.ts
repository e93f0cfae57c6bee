import type { Log } from '../../../ports/log';
import { refusesBlocks } from './answer-codes';
import type { ChartStyles } from './chart-style';
import { bodyOf } from './message';
import type { MessageBody } from './message';
import type { ChartStyle, Rendered } from '../draw/rendered';
import type { Result } from './send-failure';

export interface StyledMessage {
  readonly teamId: string;
  /** For the log: the kind of notice. */
  readonly what: string;
  readonly draw: (charts: ChartStyle) => Rendered;
}

/**
 * Sends a message as the workspace takes it: with the best charts, else with plainer ones, else as its one sentence.
 * Each further request is sent only after Slack has refused the blocks of the one before, so at most one is shown.
 */
export async function sendInStyle<T>(
  { charts, log }: { readonly charts: ChartStyles; readonly log: Log },
  { teamId, what, draw }: StyledMessage,
  request: (body: MessageBody) => Promise<Result<T>>,
): Promise<Result<T>> {
  const best = draw('native');
  const [first, ...plainer] = best.hasCharts ? await charts.toTry(teamId) : (['native'] as const);
  let result = await request(bodyOf(first === 'native' ? best : draw(first)));
  for (const style of plainer) {
    if (!wereBlocksRefused(result)) return result;
    result = await request(bodyOf(draw(style)));
    if (result.ok) await charts.settledFor(teamId, style);
  }
  if (!wereBlocksRefused(result)) return result;
  log.error('Slack refused the blocks of a message, so its one sentence is shown alone; please report this', {
    notice: what,
    code: result.failure.code,
    at: result.failure.at,
  });
  return request(bodyOf(best, false));
}

function wereBlocksRefused<T>(result: Result<T>): result is Extract<Result<T>, { ok: false }> {
  return !result.ok && refusesBlocks(result.failure.code, result.failure.at);
}
