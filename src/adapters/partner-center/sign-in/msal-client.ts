import type { AccessToken } from '@azure/identity';
import type { AccountInfo, AuthenticationResult, ICachePlugin } from '@azure/msal-node';
import type { PersonAuth } from '../config';
import type { KeptAccount } from './kept-sign-in';
import { authorityHostOf, isLocalAuthority } from './library-options';
import type { pipelineOptions } from './library-options';
import { createMsalNetwork } from './msal-network';

/** Microsoft's lower library, for what `@azure/identity` does not offer; loaded on first use. */
export async function createMsalClient(
  auth: PersonAuth,
  cachePlugin: ICachePlugin,
  options: ReturnType<typeof pipelineOptions>,
) {
  const { PublicClientApplication, ConfidentialClientApplication } = await import('@azure/msal-node');
  const { tenantId, clientId, clientSecret } = auth;
  const authority = `${authorityHostOf(auth)}/${tenantId}`;
  const knownAuthorities = isLocalAuthority(auth) ? [authority] : [];
  const common = { cache: { cachePlugin }, system: { networkClient: createMsalNetwork(options) } };
  const app = { clientId, authority, knownAuthorities };
  return clientSecret === undefined
    ? new PublicClientApplication({ auth: app, ...common })
    : new ConfidentialClientApplication({ auth: { ...app, clientSecret }, ...common });
}

export function readResult(result: AuthenticationResult | null): {
  account: AccountInfo;
  token: AccessToken;
} {
  const { account, accessToken, expiresOn } = result ?? {};
  if (!account || !accessToken || !expiresOn) throw new Error('the sign-in gave no token');
  return { account, token: { token: accessToken, expiresOnTimestamp: expiresOn.getTime() } };
}

export function keptAccount(
  { environment, homeAccountId, tenantId, username }: AccountInfo,
  clientId: string,
): KeptAccount {
  return { authority: environment, homeAccountId, clientId, tenantId, username };
}

export function msalAccount({ authority, homeAccountId, tenantId, username }: KeptAccount): AccountInfo {
  return { environment: authority, homeAccountId, localAccountId: homeAccountId, tenantId, username };
}
