import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../ports/log';
import type { Clients } from './client';
import type { DoorDeps } from './receive/door';
import { createOAuth } from './install/oauth';
import type { OAuth } from './install/oauth';
import { createSingleWorkspace } from './install/single-workspace';
import type { SlackDeps } from './slack-deps';
import type { Workspaces } from './install/workspaces';

/** Where the bot may speak, and the pages by which it comes there. */
export interface Access {
  readonly workspaces: Workspaces;
  readonly pages?: NonNullable<DoorDeps['pages']>;
}

export function createAccess(deps: SlackDeps, clients: Clients, timeoutMs: number): Access {
  const { config, store, secrets, clock, log } = deps;
  const { access, apiUrl } = config;
  if (access.kind === 'token') {
    return { workspaces: createSingleWorkspace({ botToken: access.botToken, clients, clock, log }) };
  }
  const oauth = createOAuth({ config: access, apiUrl, clients, store, secrets, clock, log, timeoutMs });
  return { workspaces: oauth.workspaces, pages: pagesOf(oauth) };
}

function pagesOf(oauth: OAuth): NonNullable<DoorDeps['pages']> {
  const pages = new Map([
    ['/slack/install', (req: IncomingMessage, res: ServerResponse) => oauth.install(req, res)],
    ['/slack/oauth_redirect', (req: IncomingMessage, res: ServerResponse) => oauth.callback(req, res)],
  ]);
  return (path: string, req: IncomingMessage, res: ServerResponse) => {
    const page = pages.get(path);
    void page?.(req, res);
    return page !== undefined;
  };
}

/** Asks once, so that a wrong token is known at the start and not with the first referral. Never rejects. */
export async function checkWorkspaces(workspaces: Workspaces, log: Log): Promise<void> {
  try {
    const all = await workspaces.all();
    log.info('Slack is ready', { workspaces: all.map(({ teamId }) => teamId) });
  } catch (error) {
    log.warn('Slack cannot be used now; it is tried again with the next message', { error });
  }
}
