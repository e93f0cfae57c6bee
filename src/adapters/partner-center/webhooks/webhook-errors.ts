import type { EpochMs } from '../../../domain/instant';
import { ConflictError, RefusedError, RetryLaterError, SignInError } from '../../../ports/errors';

/** Roles named at the top of the webhooks page; those for referrals are not among them. */
const ROLES = 'Admin agent, Sales agent, Helpdesk agent or Billing admin';

/** The error for an answer of the webhook API that is not a success. The service's own text is never repeated. */
export function toWebhookError(status: number, what: string, retryAt: EpochMs | undefined): Error {
  const facts = { status };
  const head = `Partner Center did not give ${what} (HTTP ${String(status)})`;
  if (status === 401) {
    const advice = 'the token is not for https://api.partnercenter.microsoft.com, or the sign-in is over';
    return new SignInError(`${head}: ${advice}; sign in again with "referral-bot login"`, { facts });
  }
  if (status === 403)
    return new RefusedError(`${head}: the account that signed in needs the role ${ROLES}`, { facts });
  if (status === 409)
    return new ConflictError(`${head}: something was registered meanwhile, look at it first`, { facts });
  if (status === 429 || status >= 500) {
    const options = retryAt === undefined ? { facts } : { facts, retryAt };
    return new RetryLaterError(`${head}: try again in a minute`, options);
  }
  return new RefusedError(`${head}: it does not take this request`, { facts });
}
