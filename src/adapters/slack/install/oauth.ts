import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Installation as SlackInstallation, InstallProvider } from '@slack/oauth';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import type { Secrets } from '../../../ports/secrets';
import type { KeptStore, PollStore } from '../../../ports/store';
import type { Clients } from '../client';
import type { SlackOAuthConfig } from '../config';
import { createInstallations } from './installations';
import { createInstaller } from './installer';
import { once } from '../../../domain/once';
import { secure, show } from './oauth-page';
import { installedPage, notAllowedPage, wrongMethodPage } from './oauth-pages';
import { troubleOf } from './oauth-trouble';
import { createOAuthWorkspaces } from './oauth-workspaces';
import { createRenew } from './renew-token';
import { createFresh } from './rotation';
import type { Workspaces } from './workspaces';

export interface OAuthDeps {
  readonly config: SlackOAuthConfig;
  readonly apiUrl: string;
  readonly clients: Clients;
  readonly store: KeptStore & Pick<PollStore, 'takeLease'>;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly log: Log;
  /** How long one request to Slack may take. */
  readonly timeoutMs: number;
}

/** The app for several workspaces. */
export interface OAuth {
  readonly workspaces: Workspaces;
  /** Answers `GET /slack/install`: a page that leads to Slack. Never rejects. */
  install(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** Answers `GET /slack/oauth_redirect`, where Slack sends whoever has agreed or not. Never rejects. */
  callback(req: IncomingMessage, res: ServerResponse): Promise<void>;
}

/** Loads nothing: Slack's installer is loaded by the first visit, the key by the first token. */
export function createOAuth(deps: OAuthDeps): OAuth {
  const { config, apiUrl, clients, store, secrets, clock, log, timeoutMs } = deps;
  const installations = createInstallations({ store, secrets, clock });
  const renew = createRenew({ config, clients, clock });
  const fresh = createFresh({ installations, renew, store, clock, log });
  const visit = visitor(
    log,
    once(() => createInstaller({ config, apiUrl, installations, clock, timeoutMs })),
  );
  const admit = gate(deps);
  return {
    workspaces: createOAuthWorkspaces({ installations, fresh, log }),
    install: visit(async (provider, req, res) => {
      // Better to fail here than after the person has agreed.
      await installations.ready();
      await provider.handleInstallPath(req, res);
    }),
    callback: visit(async (provider, req, res) => {
      await provider.handleCallback(req, res, {
        afterInstallation: (installation) => admit(installation, res),
        success: (installation) => {
          log.info('the app was installed in a Slack workspace', placeOf(installation));
          show(res, installedPage(installation.team?.name ?? installation.enterprise?.name));
        },
        failure: (error) => {
          fail(log, error, req, res);
        },
      });
    }),
  };
}

type Visit = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

function visitor(log: Log, installer: () => Promise<InstallProvider>) {
  return (answer: (provider: InstallProvider, ...visit: Parameters<Visit>) => Promise<void>): Visit =>
    async (req, res) => {
      secure(res);
      if (req.method !== 'GET') {
        res.setHeader('Allow', 'GET');
        show(res, wrongMethodPage);
        return;
      }
      try {
        await answer(await installer(), req, res);
      } catch (error) {
        fail(log, error, req, res);
      }
    };
}

function fail(log: Log, error: unknown, req: IncomingMessage, res: ServerResponse): void {
  const { page, reason } = troubleOf(error, req.url);
  if (reason !== undefined) log.warn('the app was not installed in a Slack workspace', { reason });
  show(res, page);
}

/** Whoever is not on the list is shown the door, and the token that Slack has just given is handed back. */
function gate({ config: { allowedTeams }, clients, log }: OAuthDeps) {
  return async (installation: SlackInstallation, res: ServerResponse): Promise<boolean> => {
    const ids = Object.values(placeOf(installation));
    if (allowedTeams === undefined || ids.some((id) => id !== undefined && allowedTeams.includes(id))) {
      return true;
    }
    log.warn(
      'a workspace that is not in SLACK_ALLOWED_TEAMS has tried to install the app',
      placeOf(installation),
    );
    const client = await clients.client(installation.bot?.token ?? '');
    await client.auth.revoke().catch(() => undefined);
    show(res, notAllowedPage);
    return false;
  };
}

function placeOf({ team, enterprise }: SlackInstallation) {
  return { workspace: team?.id, organisation: enterprise?.id };
}
