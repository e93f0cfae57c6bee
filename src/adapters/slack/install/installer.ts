import type {
  InstallationStore,
  InstallProvider,
  Installation as SlackInstallation,
  Logger,
} from '@slack/oauth';
import type { Clock } from '../../../ports/clock';
import { RefusedError } from '../../../ports/errors';
import type { SlackOAuthConfig } from '../config';
import { installationId, withoutGaps } from './installation';
import type { Installation } from './installation';
import type { Installations } from './installations';
import { htmlOf } from './oauth-page';
import { startPage } from './oauth-pages';
import { BOT_SCOPES } from './scopes';

export interface InstallerDeps {
  readonly config: SlackOAuthConfig;
  readonly apiUrl: string;
  readonly installations: Installations;
  readonly clock: Clock;
  readonly timeoutMs: number;
}

/**
 * Slack's own installer over our store: signed state in a cookie, one use of each code, no repeated requests. It asks
 * for no user tokens and keeps none.
 */
export async function createInstaller(deps: InstallerDeps): Promise<InstallProvider> {
  const { config, apiUrl, timeoutMs } = deps;
  const { InstallProvider, LogLevel } = await import('@slack/oauth');
  const { clientId, clientSecret, stateSecret, redirectUrl, authorizeUrl } = config;
  return new InstallProvider({
    ...{ clientId, clientSecret, stateSecret },
    authorizationUrl: authorizeUrl,
    installUrlOptions: {
      scopes: [...BOT_SCOPES],
      ...(redirectUrl !== undefined && { redirectUri: redirectUrl }),
    },
    renderHtmlForInstallPath: (address) => htmlOf(startPage(address)),
    installationStore: toInstallationStore(deps),
    logger: silent(LogLevel.ERROR),
    clientOptions: {
      slackApiUrl: apiUrl,
      timeout: timeoutMs,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      allowAbsoluteUrls: false,
      // Codes and secrets go to the given host only.
      fetch: (url, init) => fetch(url, { ...init, redirect: 'manual' }),
    },
  });
}

/** Of the three only storing is used: tokens are read and renewed by `rotation.ts`. */
function toInstallationStore({ installations, clock }: InstallerDeps): InstallationStore {
  return {
    storeInstallation: async (given) => {
      const installation = fromSlack(given, clock.now());
      const id = installationId(installation.teamId, installation.enterpriseId);
      if (id === undefined) throw new RefusedError('Slack named neither workspace nor organisation.');
      await installations.write(id, installation);
    },
    fetchInstallation: () => Promise.reject(new Error('installations are not read through the installer')),
  };
}

/** Throws `RefusedError` when there is no bot in it. */
function fromSlack(given: SlackInstallation, now: number): Installation {
  const { bot, team, enterprise, user, isEnterpriseInstall } = given;
  if (bot === undefined) {
    throw new RefusedError('Slack gave no bot token: check that the app has a bot user and bot scopes.');
  }
  return {
    botToken: bot.token,
    botUserId: bot.userId,
    installedAt: now,
    ...withoutGaps({
      teamId: isEnterpriseInstall === true ? undefined : team?.id,
      enterpriseId: enterprise?.id,
      name: (isEnterpriseInstall === true ? enterprise : team)?.name,
      botId: bot.id,
      refreshToken: bot.refreshToken,
      expiresAt: bot.expiresAt === undefined ? undefined : now + lifetimeMs(bot.expiresAt),
      installedBy: user.id,
    }),
  };
}

/** The library counts in seconds from the machine's own time, which need not be the one everybody else lives by. */
function lifetimeMs(expiresAtSeconds: number): number {
  return expiresAtSeconds * 1000 - Date.now();
}

/** What it writes holds states, addresses and Slack's answers; what matters of them is logged by whoever calls it. */
function silent(level: ReturnType<Logger['getLevel']>): Logger {
  const ignore = () => undefined;
  return {
    ...{ debug: ignore, info: ignore, warn: ignore, error: ignore, setLevel: ignore, setName: ignore },
    getLevel: () => level,
  };
}
