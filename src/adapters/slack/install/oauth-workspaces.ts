import type { EpochMs } from '../../../domain/instant';
import type { Log } from '../../../ports/log';
import { installationId, toWorkspace } from './installation';
import type { Installation } from './installation';
import type { Installations } from './installations';
import type { Fresh } from './rotation';
import type { Workspace, Workspaces } from './workspaces';

export interface OAuthWorkspacesDeps {
  readonly installations: Installations;
  readonly fresh: Fresh;
  readonly log: Log;
}

/** The workspaces that have installed the app, with tokens that work. */
export function createOAuthWorkspaces({ installations, fresh, log }: OAuthWorkspacesDeps): Workspaces {
  return {
    workspace: async (teamId, enterpriseId) => {
      const own = await fresh(teamId);
      const serving = own ?? (enterpriseId === undefined ? undefined : await fresh(enterpriseId));
      return serving === undefined ? undefined : toWorkspace(serving, teamId);
    },
    all: async () => {
      const ids = await installations.ids();
      const found = await Promise.allSettled(ids.map((id) => fresh(id)));
      return usable(ids, found, log);
    },
    removed: async (teamId, enterpriseId, at) => {
      const id = installationId(teamId, enterpriseId);
      if (id === undefined || (await installedSince(installations, id, at))) return;
      await installations.forget(id);
      log.info('the app was removed from a Slack workspace', { workspace: id });
    },
  };
}

/** One workspace that cannot be served must not stop the others; only when none can, the reason is the answer. */
function usable(
  ids: readonly string[],
  found: readonly PromiseSettledResult<Installation | undefined>[],
  log: Log,
): readonly Workspace[] {
  const installed = found.flatMap((one) => (one.status === 'fulfilled' ? (one.value ?? []) : []));
  for (const [index, one] of found.entries()) {
    if (one.status === 'fulfilled') continue;
    if (installed.length === 0) throw one.reason;
    log.warn('a Slack workspace cannot be served', { workspace: ids[index], error: one.reason as unknown });
  }
  return installed.map((installation) => toWorkspace(installation));
}

/** Word of a removal may come late. What cannot be opened any more is no reason to keep it. */
async function installedSince(installations: Installations, id: string, at: EpochMs | undefined) {
  if (at === undefined) return false;
  const kept = await installations.read(id).catch(() => undefined);
  return kept !== undefined && kept.installation.installedAt > at;
}
