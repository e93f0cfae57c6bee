import { allowedHosts } from './adapters/outgoing/allowed-hosts';
import type { OutgoingTeams } from './adapters/outgoing/allowed-hosts';
import { guardOutgoing } from './adapters/outgoing/guard';
import { authorityHostOf } from './adapters/partner-center/sign-in/library-options';
import type { BotConfig } from './config';
import type { Env } from './ports/config';
import type { Log } from './ports/log';

/** From now on this process connects only to what its configuration asks for. For processes of our own, not for tests. */
export function guardAsConfigured(config: BotConfig, env: Env, log: Log): void {
  const { partnerCenter, teams, slack, store, webhooks, secrets, outgoing } = config;
  const { auth } = partnerCenter;
  const bot = teams.enabled && teams.auth.kind === 'required' ? teams.auth : undefined;
  const authorityUrl = auth.kind === 'token' ? undefined : authorityHostOf(auth);
  const allowed = allowedHosts({
    partnerApiUrl: partnerCenter.apiUrl,
    ...(authorityUrl !== undefined && { authorityUrl }),
    teams: teamsOf(config),
    ...(bot?.keysUrl !== undefined && { teamsKeysUrl: bot.keysUrl }),
    ...(slack.enabled && { slackApiUrl: slack.apiUrl }),
    ...(webhooks.enabled && { webhooks }),
    keyVaultUrls: secrets.keys.flatMap((key) => (key.kind === 'key-vault' ? [key.secretUri] : [])),
    usesManagedIdentity: bot?.appType === 'UserAssignedMSI',
    ...(store.kind === 'postgres' && { databaseUrl: store.url }),
    extra: outgoing.extra,
    env,
  });
  guardOutgoing(allowed, log);
}

function teamsOf({ teams }: BotConfig): OutgoingTeams {
  return teams.enabled ? teams.auth.kind : 'off';
}
