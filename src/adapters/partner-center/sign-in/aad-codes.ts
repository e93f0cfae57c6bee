export const SIGN_IN_AGAIN = 'a person must sign in again';

const WITH_MFA = `${SIGN_IN_AGAIN} with multi-factor authentication`;
const LAPSED = 'nobody entered the code in time: begin the sign-in again';
const NO_CONSENT =
  'the application has no consent: an administrator must grant it for the Partner API permission';
const ASK_POLICY = 'an administrator must allow this account in the policy, or sign in as its policy asks';

/** What the codes of Entra's refusals (AADSTS) mean to whoever runs the bot. */
export const ADVICE: Readonly<Record<string, string>> = {
  16000: `the service cannot tell which account is meant: ${SIGN_IN_AGAIN}`,
  50001: 'the Partner API is not known in this tenant: add its permission to the app registration',
  50011:
    'the redirect address is not registered: add http://localhost to "Mobile and desktop applications" of the app registration',
  50020: 'the account is not in this tenant: sign in with one of your own organisation',
  50034: 'the account does not exist in this tenant: check PARTNER_TENANT_ID',
  50053: 'the account is locked: an administrator must unlock it, then a person must sign in again',
  50055: `the password has expired: set a new one, then ${SIGN_IN_AGAIN}`,
  50057: 'the account is disabled: an administrator must enable it, or somebody else must sign in',
  50058: `the session is over: ${SIGN_IN_AGAIN}`,
  50074: `multi-factor authentication is needed: ${WITH_MFA}`,
  50076: `multi-factor authentication is needed: ${WITH_MFA}`,
  50078: `the multi-factor authentication is too old: ${WITH_MFA}`,
  50079: `the account must first enrol in multi-factor authentication: then ${SIGN_IN_AGAIN}`,
  50089: `the sign-in has expired: ${SIGN_IN_AGAIN}`,
  50097: 'Conditional Access wants a known device: sign in from one, with "referral-bot login --browser"',
  50105: 'the account is not assigned to the application: an administrator must assign it',
  50132: `the sign-in was revoked, perhaps by a new password: ${SIGN_IN_AGAIN}`,
  50133: `the sign-in was revoked, perhaps by a new password: ${SIGN_IN_AGAIN}`,
  50158: `Conditional Access wants another proof: ${SIGN_IN_AGAIN} and give it`,
  50173: `the sign-in was revoked, perhaps by a new password: ${SIGN_IN_AGAIN}`,
  53000: `Conditional Access wants a compliant device: ${ASK_POLICY}`,
  53001: `Conditional Access wants a device that is joined to the domain: ${ASK_POLICY}`,
  53002: `Conditional Access does not approve of the application: ${ASK_POLICY}`,
  53003:
    'Conditional Access blocks it: an administrator must allow this account to sign in with a device code, or a person must sign in with "referral-bot login --browser"',
  53004: `the account must first enrol in multi-factor authentication: then ${SIGN_IN_AGAIN}`,
  65001: NO_CONSENT,
  65004: `the person did not consent: ${SIGN_IN_AGAIN} and accept`,
  70000: `the sign-in is no longer accepted: ${SIGN_IN_AGAIN}`,
  70002: 'the secret of the application is not accepted: check PARTNER_CLIENT_SECRET',
  70008: `the sign-in is over: ${SIGN_IN_AGAIN}`,
  70011: 'the Partner API is not known in this tenant: add its permission to the app registration',
  70019: LAPSED,
  70020: LAPSED,
  70043: `the sign-in frequency of Conditional Access has passed: ${SIGN_IN_AGAIN}`,
  70044: `the sign-in frequency of Conditional Access has passed: ${SIGN_IN_AGAIN}`,
  90002: 'the tenant does not exist: check PARTNER_TENANT_ID',
  90072: 'the account is not in this tenant: sign in with one of your own organisation',
  90094: NO_CONSENT,
  500011: 'the Partner API is not known in this tenant: add its permission to the app registration',
  500113: 'the application has no redirect address: add http://localhost to its registration',
  530003: `Conditional Access wants a managed device: ${ASK_POLICY}`,
  700016: 'the application does not exist in this tenant: check PARTNER_CLIENT_ID and PARTNER_TENANT_ID',
  700082: `the sign-in was not used for too long: ${SIGN_IN_AGAIN}`,
  700084: `the sign-in lasts for a day only because it was made for a web page: ${SIGN_IN_AGAIN}`,
  900421: `the sign-in was made without multi-factor authentication: ${WITH_MFA}`,
  7000112: 'the application is disabled: an administrator must enable it',
  7000215: 'the secret of the application is not accepted: check PARTNER_CLIENT_SECRET',
  7000218:
    'the application is not a public client: switch "Allow public client flows" on in its registration, or set PARTNER_CLIENT_SECRET and use "referral-bot login --refresh-token"',
  7000222: 'the secret of the application has expired: make a new one and set PARTNER_CLIENT_SECRET',
};

/** What OAuth's words mean where no known code came with them (RFC 6749 §5.2, RFC 8628 §3.5, OpenID Connect §3.1.2.6). */
export const ADVICE_ON_WORD: readonly (readonly [RegExp, string])[] = [
  [/authorization_declined|access_denied/, `the person declined: ${SIGN_IN_AGAIN}`],
  [/device_code_expired|expired_token/, LAPSED],
  [/consent_required/, NO_CONSENT],
  [/interaction_required|login_required/, `the service wants to see a person: ${SIGN_IN_AGAIN}`],
  [/invalid_client/, 'the application is not accepted: check PARTNER_CLIENT_ID and PARTNER_CLIENT_SECRET'],
  [/unauthorized_client/, 'the application may not sign in so: check its registration'],
  [/invalid_grant/, `the sign-in is no longer accepted: ${SIGN_IN_AGAIN}`],
];

/** Refusals after which the tokens at hand are worth nothing, and nothing but a person mends it. */
export const ONLY_A_PERSON = {
  words: /interaction_required|login_required|consent_required|invalid_grant/,
  codes: new Set(
    '16000 50053 50055 50057 50058 50074 50076 50078 50079 50089 50097 50105 50132 50133 50158 50173 53000 53001 53002 53003 53004 65001 65004 70000 70008 70043 70044 530003 700082 700084 900421'.split(
      ' ',
    ),
  ),
} as const;

/** Refusals in the name of a policy that asks for a person every so often (and not because of disuse or a new password). */
export const FREQUENCY_CODES: ReadonlySet<string> = new Set(['50076', '50078', '70043']);

/** Trouble of the service's own: a request loop it holds up, a transient fault, a timeout. */
export const PASSING_CODES: ReadonlySet<string> = new Set(['50196', '90012', '90024', '90033', '90055']);
export const PASSING_WORDS: ReadonlySet<string> = new Set([
  'temporarily_unavailable',
  'server_error',
  'server_unavailable',
]);
