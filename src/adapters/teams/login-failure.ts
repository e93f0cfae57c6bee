/** The bot got no token for itself. The message is for operators: one sentence without its full stop, nothing secret. */
export class LoginFailure extends Error {
  override readonly name = 'LoginFailure';
  /** Whether a person must mend something first. */
  readonly blocked: boolean;
  constructor(message: string, options: { readonly blocked: boolean; readonly cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.blocked = options.blocked;
  }
}

/** "Microsoft Entra authentication and authorization error codes", as far as a bot's own credentials can meet them. */
const REMEDIES: Readonly<Record<string, string>> = {
  7000215:
    'the client secret is wrong; MicrosoftAppPassword must be the value (not the id) of a client secret of the app registration',
  7000222:
    'the client secret has expired; make a new one in the app registration and set MicrosoftAppPassword to it',
  7000216:
    'it wants a client secret or a certificate; set MicrosoftAppPassword or MicrosoftAppCertificatePath',
  7000112: 'the app registration is switched off; an administrator must enable it',
  700016:
    'it does not know the app in this tenant; check MicrosoftAppId, MicrosoftAppType and MicrosoftAppTenantId',
  700024: 'the certificate’s statement is out of its time; set the clock of this machine right',
  700027:
    'the certificate is not known there or has ended; upload it to the app registration, or renew it in MicrosoftAppCertificatePath',
  90002: 'it does not know the tenant; check MicrosoftAppTenantId',
  53003:
    'Conditional Access keeps the bot out; an administrator must exclude the app registration from the policy',
};
const GENERAL_REMEDY =
  'check MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId and the secret or certificate';

/** The service's own trouble, which passes by itself. */
const PASSING = new Set(['90033', '90055', '50196', '90012']);

/** What an error of `@azure/identity` says, without its text. */
export function readLoginFailure(cause: unknown, kind: 'app' | 'managed-identity' = 'app'): LoginFailure {
  if (cause instanceof LoginFailure) return cause;
  const message = cause instanceof Error ? cause.message : '';
  const code = /AADSTS(\d{1,8})/.exec(message)?.[1];
  if (code !== undefined && !PASSING.has(code)) {
    const remedy = REMEDIES[code] ?? GENERAL_REMEDY;
    return new LoginFailure(`the sign-in service refused the bot (AADSTS${code}): ${remedy}`, {
      blocked: true,
      cause,
    });
  }
  if (kind === 'managed-identity') return failureOfIdentity(message, cause);
  return new LoginFailure(
    'the sign-in service gave the bot no token: it could not be reached, or does not know the tenant',
    { blocked: false, cause },
  );
}

function failureOfIdentity(message: string, cause: unknown): LoginFailure {
  const isPassing = /network_error|timed? ?out|time limit|\b(429|5\d\d)\b/i.test(message);
  const said = 'the managed identity gave the bot no token';
  if (isPassing) return new LoginFailure(said, { blocked: false, cause });
  const remedy = 'check that MicrosoftAppId is the client id of an identity that is assigned to this machine';
  return new LoginFailure(`${said}: ${remedy}`, { blocked: true, cause });
}
