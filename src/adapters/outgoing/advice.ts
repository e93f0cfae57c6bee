import { matchesHost } from './allowed-host';
import { CONNECTORS, IDENTITY_SERVICE, SLACK_DOMAINS } from './known-hosts';

/** Hosts the bot knows, and the setting without which it has no business there. */
const SETTINGS: readonly (readonly [pattern: string, setting: string])[] = [
  ...SLACK_DOMAINS.flatMap((domain) => [
    [domain, 'SLACK_BOT_TOKEN or SLACK_CLIENT_ID'] as const,
    [`*.${domain}`, 'SLACK_BOT_TOKEN or SLACK_CLIENT_ID'] as const,
  ]),
  ...CONNECTORS.map((pattern) => [pattern, 'MicrosoftAppId'] as const),
  ['api.partner.microsoft.com', 'PARTNER_API_URL'],
  ['api.partnercenter.microsoft.com', 'PARTNER_WEBHOOK_URL'],
  ['*.blob.core.windows.net', 'PARTNER_WEBHOOK_URL'],
  ['login.microsoftonline.com', 'PARTNER_AUTH=device-code, or MicrosoftAppId'],
  ['*.vault.azure.net', 'TOKEN_KEY'],
  [IDENTITY_SERVICE, 'MicrosoftAppType=UserAssignedMSI'],
];

/** Which setting would let the process connect to this host (as `canonicalHost` writes it). */
export function settingFor(host: string): string {
  const known = SETTINGS.find(([pattern]) => matchesHost(pattern, host))?.[1];
  if (known !== undefined) return known;
  if (host === 'localhost') return 'the setting that names its address, port included (or OUTGOING_HOSTS)';
  return 'OUTGOING_HOSTS, or HTTPS_PROXY if it is your proxy';
}
