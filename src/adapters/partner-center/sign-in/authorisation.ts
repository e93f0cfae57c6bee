import type { PipelinePolicy, PipelineResponse } from '@azure/core-rest-pipeline';
import type { AccessToken } from '@azure/identity';
import { MINUTE_MS } from '../../../domain/instant';
import type { Clock } from '../../../ports/clock';
import { SignInError } from '../../../ports/errors';
import type { PartnerCredential, PartnerTokenOptions } from './partner-credential';
import { toSignInError } from './sign-in-errors';
import { SCOPE } from './token-check';

/** A token is renewed this long before it ends, so that it does not end on the way. */
const RENEW_BEFORE_MS = 5 * MINUTE_MS;

export interface AuthorisationOptions {
  readonly credential: PartnerCredential;
  readonly clock: Clock;
  /** The only origin that may see the token. */
  readonly origin: string;
}

/**
 * Puts the token on requests to `origin` and nowhere else; on 401 it asks for a fresh one and repeats the request
 * once. Replaces the library's bearer policy, which refuses the plain http of a loopback address. Throws `SignInError`
 * or `RetryLaterError` when there is no token.
 */
export function authorisationPolicy({ credential, clock, origin }: AuthorisationOptions): PipelinePolicy {
  let kept: AccessToken | undefined;
  const bearer = async (): Promise<string> => {
    if (kept === undefined || clock.now() >= renewalTime(kept)) kept = await fetchToken(credential);
    return `Bearer ${kept.token}`;
  };
  return {
    name: 'partnerCenterAuthorisation',
    async sendRequest(request, next) {
      if (new URL(request.url).origin !== origin) throw new Error(`a request left ${origin}`);
      request.headers.set('Authorization', await bearer());
      const response = await next(request);
      if (response.status !== 401) return response;
      kept = await fetchToken(credential, { ...refused(kept), ...claimsAskedFor(response) });
      request.headers.set('Authorization', await bearer());
      return next(request);
    },
  };
}

function renewalTime(token: AccessToken): number {
  return token.refreshAfterTimestamp ?? token.expiresOnTimestamp - RENEW_BEFORE_MS;
}

async function fetchToken(
  credential: PartnerCredential,
  options?: PartnerTokenOptions,
): Promise<AccessToken> {
  const token = await credential.getToken(SCOPE, options).catch((error: unknown) => {
    throw toSignInError(error);
  });
  if (token === null) throw new SignInError('the sign-in to Partner Center gave no token: sign in again');
  return token;
}

function refused(kept: AccessToken | undefined): PartnerTokenOptions {
  return kept === undefined ? {} : { refused: kept.token };
}

/** The claims that a challenge wants in the next token (Continuous Access Evaluation). */
function claimsAskedFor(response: PipelineResponse): PartnerTokenOptions {
  const encoded = /\bclaims="([\w+/=-]+)"/.exec(response.headers.get('WWW-Authenticate') ?? '')?.[1];
  return encoded === undefined ? {} : { claims: Buffer.from(encoded, 'base64').toString('utf8') };
}
