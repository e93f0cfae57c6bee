import { RetryLaterError } from '../../../ports/errors';
import { PLATFORM_NAME } from '../address';
import { person } from './asked';
import type { TurnDeps } from './asked';
import { outcomeOfFailure } from '../send/errors';
import { mayKnow } from './may-know';
import type { WorkspaceRef } from '../receive/received';

/** Draws somebody's page of their own (the Home tab) as it is now. Rejects when Slack cannot take it now. */
export async function showHome(deps: TurnDeps, workspace: WorkspaceRef, userId: string): Promise<void> {
  const { handler, renderer, clock, log } = deps;
  const facts = await deps.people.facts(workspace, userId);
  const home = await handler.home({
    platform: PLATFORM_NAME,
    person: await person(deps, workspace, userId),
    mayKnow: mayKnow(deps, workspace, userId),
  });
  const { timeZone = 'UTC', language = 'en' } = facts ?? {};
  const blocks = [...renderer.home(home, { now: clock.now(), timeZone, language })];
  const connection = await deps.connect(workspace);
  if (connection.kind !== 'connected') throw new RetryLaterError(connection.reason);
  const view = { type: 'home', blocks } as const;
  const result = await connection.ask(({ views }) => views.publish({ user_id: userId, view }));
  if (result.ok) return;
  const { kind, reason } = outcomeOfFailure(result.failure, 'update', clock.now());
  log.warn('a Home tab could not be drawn', { teamId: workspace.teamId, reason });
  if (kind !== 'refused') throw new RetryLaterError(reason);
}
