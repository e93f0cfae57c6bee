import { RetryLaterError, SignInError } from '../../ports/errors';

const SIGN_IN_AGAIN = 'a person must sign in again';

/** What Entra's AADSTS codes mean to whoever runs the bot. */
const ADVICE: Readonly<Record<string, string>> = {
  50076: `multi-factor authentication is needed: ${SIGN_IN_AGAIN} with it`,
  50078: `the multi-factor authentication is too old: ${SIGN_IN_AGAIN} with it`,
  50079: 'the account must first enrol in multi-factor authentication',
  50105: 'the account is not assigned to the application: an administrator must assign it',
  50173: `the sign-in was revoked, perhaps by a new password: ${SIGN_IN_AGAIN}`,
  53003:
    'Conditional Access blocks it: an administrator must allow this account to sign in with a device code',
  65001: 'the application has no consent: an administrator must grant it for the Partner API permission',
  70008: `the sign-in is over: ${SIGN_IN_AGAIN}`,
  70043: `the sign-in frequency of Conditional Access has passed: ${SIGN_IN_AGAIN}`,
  90002: 'the tenant does not exist: check PARTNER_TENANT_ID',
  500011: 'the Partner API is not known in this tenant: add its permission to the app registration',
  700016: 'the application does not exist in this tenant: check PARTNER_CLIENT_ID and PARTNER_TENANT_ID',
  700082: `the sign-in was not used for too long: ${SIGN_IN_AGAIN}`,
  7000218:
    'the application is not a public client: switch "Allow public client flows" on in its registration',
};

/** What OAuth's words mean where no AADSTS code came with them (device authorization grant, RFC 8628 §3.5). */
const ADVICE_ON_WORD: readonly (readonly [RegExp, string])[] = [
  [/authorization_declined|access_denied/, `the person declined: ${SIGN_IN_AGAIN}`],
  [/device_code_expired|expired_token/, 'nobody entered the code in time; a new one will be shown'],
];

/** Words with which the sign-in library says that it could not ask at all. */
const UNREACHABLE =
  /network_error|network request failed|endpoints_resolution_error|openid_config_error|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|EPIPE|temporarily_unavailable|server_unavailable/i;

/**
 * What went wrong while getting a token, in the port's terms: `RetryLaterError` when the sign-in service could not be
 * reached, otherwise `SignInError`. `seenCode` is an AADSTS number seen in the service's answer, because the library
 * does not always hand it on. Of the original only the code is taken: its text may name the account.
 */
export function toSignInError(error: unknown, seenCode?: string): SignInError | RetryLaterError {
  if (error instanceof SignInError || error instanceof RetryLaterError) return error;
  const text = error instanceof Error ? error.message : '';
  const advice = ADVICE_ON_WORD.find(([word]) => word.test(text))?.[1];
  const code = /AADSTS(\d{4,8})\b/.exec(text)?.[1] ?? (advice === undefined ? seenCode : undefined);
  if (code !== undefined) return failed(` (AADSTS${code})`, adviceOfAadCode(code) ?? SIGN_IN_AGAIN, code);
  if (UNREACHABLE.test(text))
    return new RetryLaterError(
      'the sign-in service cannot be reached: check the network and PARTNER_AUTHORITY_HOST',
    );
  return failed('', advice ?? SIGN_IN_AGAIN);
}

function failed(label: string, advice: string, code?: string): SignInError {
  const facts = code === undefined ? {} : { code: `AADSTS${code}` };
  return new SignInError(`the sign-in to Partner Center failed${label}: ${advice}`, { facts });
}

/** What an AADSTS number means, as far as it is known here. */
export function adviceOfAadCode(code: string): string | undefined {
  return Object.hasOwn(ADVICE, code) ? ADVICE[code] : undefined;
}
