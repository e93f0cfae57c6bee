import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type { DeviceCodeCredentialOptions, TokenCredential } from '@azure/identity';
import type { Log } from '../../ports/log';
import type { DeviceCodeApp, PartnerCenterConfig } from './config';
import { createDeviceCodeCredential } from './device-code';
import { errorCodes } from './error-body';
import { toSignInError } from './sign-in-errors';

export interface CredentialOptions {
  /** Shows a person where to sign in and with which code. Default: the log. */
  readonly print?: (message: string) => void;
  /** Carries the sign-in's own requests; only tests give one. */
  readonly httpClient?: NonNullable<DeviceCodeCredentialOptions['httpClient']>;
}

/**
 * The credential that the configuration asks for. The referrals API takes only tokens of a person (list page,
 * "Prerequisites"), so there is no way to sign in as the application alone. The sign-in library is loaded only when
 * it is used.
 */
export async function createCredential(
  config: Pick<PartnerCenterConfig, 'auth'>,
  log: Log,
  options: CredentialOptions = {},
): Promise<TokenCredential> {
  const { auth } = config;
  if (auth.kind === 'token') return fixedToken(auth.token);
  const { DeviceCodeCredential } = await import('@azure/identity');
  const { print, httpClient } = options;
  const answers = watchAnswers();
  const library = { ...appOptions(auth), ...(httpClient && { httpClient }), ...answers.options };
  return createDeviceCodeCredential(
    (onPrompt) => {
      const credential = new DeviceCodeCredential({ ...library, userPromptCallback: onPrompt });
      return explaining(credential, answers);
    },
    print ? { log, print } : { log },
  );
}

/** The credential with its errors in the port's terms. */
function explaining(credential: TokenCredential, answers: SignInAnswers): TokenCredential {
  return {
    getToken: (scopes, options) => {
      answers.forget();
      return credential.getToken(scopes, options).catch((error: unknown) => {
        throw toSignInError(error, answers.firstCode());
      });
    },
  };
}

interface SignInAnswers {
  readonly options: Pick<DeviceCodeCredentialOptions, 'additionalPolicies'>;
  /** The AADSTS number of the first refusal since `forget()`. */
  firstCode(): string | undefined;
  forget(): void;
}

/** "The person has not entered the code yet": no refusal. */
const PENDING = '70016';

/** Notes the codes in the sign-in service's refusals, which the library swallows in some of its flows. */
function watchAnswers(): SignInAnswers {
  let code: string | undefined;
  const policy: PipelinePolicy = {
    name: 'signInAnswers',
    async sendRequest(request, next) {
      const response = await next(request);
      const seen = errorCodes(response.bodyAsText ?? '').find((item) => /^\d{4,8}$/.test(item));
      if (response.status >= 400 && seen !== undefined && seen !== PENDING) code ??= seen;
      return response;
    },
  };
  return {
    options: { additionalPolicies: [{ policy, position: 'perCall' }] },
    firstCode: () => code,
    forget: () => (code = undefined),
  };
}

/** Lives for ever: whether it is still good is the local server's business. */
function fixedToken(token: string): TokenCredential {
  return { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
}

function appOptions({ tenantId, clientId, authorityHost }: DeviceCodeApp): DeviceCodeCredentialOptions {
  return authorityHost === undefined ? { tenantId, clientId } : { tenantId, clientId, authorityHost };
}
