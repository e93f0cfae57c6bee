import { isLoopbackUrl, parseUrl } from '../../domain/loopback';
import type { Env } from '../../ports/config';
import { canonicalHost } from './allowed-host';
import type { AllowedHost } from './allowed-host';
import { CERTIFICATE_AUTHORITIES, CONNECTORS, ENTRA, IDENTITY_SERVICE, SLACK_DOMAINS } from './known-hosts';

/** What the configuration says about whom the bot speaks with; plain values, no secrets. */
export interface OutgoingSettings {
  readonly partnerApiUrl: string;
  /** Where people sign in; absent: nobody does (`PARTNER_AUTH=token`). */
  readonly authorityUrl?: string;
  readonly teams: OutgoingTeams;
  /** `BotOpenIdMetadata`, where it is set. */
  readonly teamsKeysUrl?: string;
  /** `SLACK_API_URL`; absent: Slack is off. */
  readonly slackApiUrl?: string;
  /** Absent: webhooks are off. */
  readonly webhooks?: { readonly apiUrl: string; readonly certificateHost: string };
  /** The key vaults of `TOKEN_KEY`, e.g. `https://contoso.vault.azure.net/`. */
  readonly keyVaultUrls: readonly string[];
  /** Whether Teams is spoken to with a managed identity's token. */
  readonly usesManagedIdentity: boolean;
  /** `postgres://…`; absent: embedded. */
  readonly databaseUrl?: string;
  /** `OUTGOING_HOSTS`, as `readOutgoingConfig` gives it. */
  readonly extra: readonly AllowedHost[];
  /** Proxies and the addresses of managed identities stand in the environment only. */
  readonly env: Env;
}

/** Teams is off, signed in through Microsoft, or played on this machine (`TEAMS_AUTH=anonymous`). */
export type OutgoingTeams = 'off' | 'required' | 'anonymous';

/** Everything the process may connect to, by what the configuration says and nothing else. */
export function allowedHosts(settings: OutgoingSettings): readonly AllowedHost[] {
  const { partnerApiUrl, authorityUrl, slackApiUrl, webhooks, databaseUrl } = settings;
  return [
    // First, so that no wider entry lets something through a proxy unseen.
    ...proxies(settings.env),
    ...hostOf('PARTNER_API_URL', partnerApiUrl),
    ...signInHosts(authorityUrl),
    ...teamsHosts(settings.teams),
    ...keysHosts(settings.teamsKeysUrl),
    ...slackHosts(slackApiUrl),
    ...webhookHosts(webhooks),
    ...settings.keyVaultUrls.flatMap((url) => hostOf('TOKEN_KEY', url)),
    ...(settings.keyVaultUrls.length > 0 ? ownIdentityHosts('TOKEN_KEY', settings.env) : []),
    ...(settings.usesManagedIdentity ? ownIdentityHosts('MicrosoftAppType', settings.env) : []),
    ...hostOf('DATABASE_URL', databaseUrl),
    ...settings.extra,
  ];
}

/** Ports that go without saying. A database's address names its own protocol. */
const USUAL_PORTS: Readonly<Record<string, number>> = {
  'http:': 80,
  'https:': 443,
  'postgres:': 5432,
  'postgresql:': 5432,
};

/** Exactly the host and port of an address; nothing for an address that cannot be read or has no host. */
function hostOf(setting: string, address: string | undefined): AllowedHost[] {
  const url = parseUrl(address ?? '');
  if (url === undefined || url.hostname === '') return [];
  const port = url.port === '' ? USUAL_PORTS[url.protocol] : Number(url.port);
  return [{ host: canonicalHost(url.hostname), ...(port !== undefined && { port }), setting }];
}

/** A local authority is told to the sign-in library as it is; any other one it looks up at Microsoft's first. */
function signInHosts(authorityUrl: string | undefined): AllowedHost[] {
  const own = hostOf('PARTNER_AUTHORITY_HOST', authorityUrl);
  const [first] = own;
  if (first === undefined || first.host === 'localhost') return own;
  return [...own, { host: ENTRA, port: 443, setting: 'PARTNER_AUTHORITY_HOST' }];
}

function teamsHosts(teams: OutgoingTeams): AllowedHost[] {
  if (teams === 'off') return [];
  // Who speaks for Teams on this machine says with each message on which port it listens.
  if (teams === 'anonymous') return [{ host: 'localhost', setting: 'TEAMS_AUTH' }];
  return [ENTRA, ...CONNECTORS].map((host) => ({ host, port: 443, setting: 'MicrosoftAppId' }));
}

/** Beside keys of this machine, Teams is played here, and says with each message on which port it listens. */
function keysHosts(keysUrl: string | undefined): AllowedHost[] {
  const setting = 'BotOpenIdMetadata';
  return isLoopbackUrl(keysUrl ?? '') ? [{ host: 'localhost', setting }] : hostOf(setting, keysUrl);
}

/** Slack's own domains hold its API, the addresses for answers, files, and those of Socket Mode. */
function slackHosts(apiUrl: string | undefined): AllowedHost[] {
  const setting = 'SLACK_API_URL';
  const own = hostOf(setting, apiUrl);
  // Who plays Slack on this machine says with each message, too, where answers go.
  if (own[0]?.host === 'localhost') return [{ host: 'localhost', setting }];
  const domain = SLACK_DOMAINS.find((name) => own.some(({ host }) => host === name));
  return domain === undefined ? own : [...own, { host: `*.${domain}`, port: 443, setting }];
}

/** Beside the certificate itself, those of its issuers: they are published over plain http, being signed. */
function webhookHosts(webhooks: OutgoingSettings['webhooks']): AllowedHost[] {
  if (webhooks === undefined) return [];
  const setting = 'PARTNER_WEBHOOK_URL';
  const certificates = hostOf(setting, `https://${webhooks.certificateHost}/`);
  const isLocal = certificates.some(({ host }) => host === 'localhost');
  const issuers = CERTIFICATE_AUTHORITIES.map((host) => ({ host, port: 80, setting }));
  return [...hostOf(setting, webhooks.apiUrl), ...certificates, ...(isLocal ? [] : issuers)];
}

/**
 * Where the sign-in library looks for whoever the process runs as: what its environment variables name, Azure's fixed
 * address, and the sign-in service itself (workload identity).
 */
function ownIdentityHosts(setting: string, env: Env): AllowedHost[] {
  const named = [
    ...['IDENTITY_ENDPOINT', 'IMDS_ENDPOINT', 'MSI_ENDPOINT', 'AZURE_POD_IDENTITY_AUTHORITY_HOST'],
    'AZURE_AUTHORITY_HOST',
  ];
  return [
    ...named.flatMap((name) => hostOf(name, env[name])),
    { host: IDENTITY_SERVICE, port: 80, setting },
    { host: ENTRA, port: 443, setting },
  ];
}

/** The variables that the libraries read, in both spellings. */
function proxies(env: Env): AllowedHost[] {
  const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
  return names.flatMap((name) => hostOf(name, withScheme(env[name])).map(asProxy));
}

function asProxy(host: AllowedHost): AllowedHost {
  return { ...host, isProxy: true };
}

/** `proxy.example:3128` is understood as http by those who read the variable. */
function withScheme(address: string | undefined): string | undefined {
  const text = address?.trim();
  if (text === undefined || text === '') return undefined;
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
}
