import type { Authorize } from '@slack/bolt';
import type { Clock } from '../../../ports/clock';
import { RetryLaterError, SignInError } from '../../../ports/errors';
import type { Log } from '../../../ports/log';
import type { Workspace, Workspaces } from '../install/workspaces';

export interface AuthorizeDeps {
  readonly workspaces: Workspaces;
  readonly clock: Clock;
  readonly log: Log;
}

/** Slack waits three seconds for an acknowledgement, whatever else is slow. */
const AUTHORIZE_WITHIN_MS = 1_500;

type Authorized = Awaited<ReturnType<Authorize>>;

/**
 * Whether what came is of a workspace that the bot is installed in. Where that cannot be found out at once it is taken:
 * it is signed, and whoever works on it asks again. Rejects for a workspace that is not known.
 */
export function authorizer({ workspaces, clock, log }: AuthorizeDeps): Authorize<boolean> {
  return async ({ teamId: source, enterpriseId }, body) => {
    const teamId = source ?? teamIn(body);
    if (teamId === undefined) throw new Error('it names no workspace');
    const late = new AbortController();
    const found = await Promise.race([
      workspaces.workspace(teamId, enterpriseId).catch(unlessLater),
      clock.sleep(AUTHORIZE_WITHIN_MS, late.signal).then(() => 'later' as const),
    ]).finally(() => {
      late.abort();
    });
    if (found === 'later') return { teamId, ...(enterpriseId !== undefined && { enterpriseId }) };
    if (found !== undefined) return authorizedFor(found);
    log.warn('a request came from a workspace that the bot is not installed in', { teamId });
    throw new Error('the workspace is not known');
  };
}

/** A sign-in that is over can be made good while what came waits; turned away, it would be lost. */
function unlessLater(error: unknown): 'later' {
  if (error instanceof RetryLaterError || error instanceof SignInError) return 'later';
  throw error;
}

function authorizedFor({ teamId, enterpriseId, botId, botUserId }: Workspace): Authorized {
  return {
    ...{ teamId, botUserId },
    ...(enterpriseId !== undefined && { enterpriseId }),
    ...(botId !== undefined && { botId }),
  };
}

function teamIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('team_id' in body)) return undefined;
  return typeof body.team_id === 'string' ? body.team_id : undefined;
}
