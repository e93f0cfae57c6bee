import type { AccessToken, TokenCredential } from '@azure/identity';
import { SignInError } from '../../../ports/errors';
import type { PartnerAuth } from '../config';
import { authorityHostOf, isLocalAuthority } from '../sign-in/library-options';
import { toSignInError } from '../sign-in/sign-in-errors';

/**
 * Signs somebody in for this command alone: the webhook API wants a token of its own, of a person with a role that the
 * bot's account need not have (webhooks page: admin, sales or helpdesk agent). Where and with which code is told through
 * `prompt`. A fixed token is used as it is. Rejects with `SignInError` or `RetryLaterError`.
 */
export async function createAdministratorCredential(
  auth: PartnerAuth,
  prompt: (message: string) => void,
): Promise<TokenCredential> {
  if (auth.kind === 'token') return fixed(auth.token);
  const { DeviceCodeCredential } = await import('@azure/identity');
  const { tenantId, clientId } = auth;
  const credential = new DeviceCodeCredential({
    ...{ tenantId, clientId, authorityHost: authorityHostOf(auth) },
    disableInstanceDiscovery: isLocalAuthority(auth),
    userPromptCallback: ({ verificationUri, userCode }) => {
      prompt(
        `Open ${verificationUri} and enter the code ${userCode}, as an admin agent of your partner account.`,
      );
    },
  });
  return {
    getToken: (scopes, options) =>
      credential.getToken(scopes, options).then(someToken, (error: unknown) => {
        throw toSignInError(error);
      }),
  };
}

function fixed(token: string): TokenCredential {
  return { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
}

function someToken(token: AccessToken | null): AccessToken {
  if (token === null) throw new SignInError('the sign-in gave no token: begin it again');
  return token;
}
