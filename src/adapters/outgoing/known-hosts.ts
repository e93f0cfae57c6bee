/** Microsoft's sign-in service in the public cloud. */
export const ENTRA = 'login.microsoftonline.com';

/**
 * Bot Framework: its keys and tokens (`login.`, `api.`, `token.botframework.com`) and the connectors behind which Teams
 * stands. A test holds this list against the Teams adapter's own rule of service addresses.
 */
export const CONNECTORS = ['smba.trafficmanager.net', '*.botframework.com', '*.teams.microsoft.com'] as const;

/** Slack, and Slack for governments. */
export const SLACK_DOMAINS = ['slack.com', 'slack-gov.com'] as const;

/** Where Microsoft's issuing authorities publish their certificates ("Azure Certificate Authority details", AIA). */
export const CERTIFICATE_AUTHORITIES = [
  'www.microsoft.com',
  'caissuers.microsoft.com',
  'cacerts.digicert.com',
] as const;

/** Azure's instance metadata service, which hands out tokens of managed identities. */
export const IDENTITY_SERVICE = '169.254.169.254';
