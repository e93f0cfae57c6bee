import { createRequire } from 'node:module';
import type * as Identity from '@azure/identity';
import type { ClientSecretCredentialOptions, TokenCredential } from '@azure/identity';
import type { EpochMs } from '../../domain/instant';
import { faultOfCertificate, readPem } from './certificate';
import type { Certificate } from './certificate';
import type { TeamsAuth } from './config';
import { LoginFailure, readLoginFailure } from './login-failure';

/** A token with which the bot speaks to Bot Framework. */
export interface BotToken {
  readonly text: string;
  readonly endsAt: EpochMs;
}

/** Fetches a new token. Rejects with a `LoginFailure`. */
export type Login = () => Promise<BotToken>;

/** Another sign-in service than Microsoft's; for tests. */
export type LoginOptions = Pick<
  ClientSecretCredentialOptions,
  'authorityHost' | 'disableInstanceDiscovery' | 'tlsOptions'
>;

type Registered = Extract<TeamsAuth, { kind: 'required' }>;

const SCOPE = 'https://api.botframework.com/.default';
/** The home of bots of many tenants. */
const COMMON_TENANT = 'botframework.com';
const TIMEOUT_MS = 20_000;
/** The answer that somebody waits for must not wait for long series of attempts. */
const RETRIES = { maxRetries: 1, retryDelayInMs: 500 };

/**
 * Signs the bot in with its secret, its certificate (whose file is read anew) or the identity of the machine. Each login
 * is a new one: nothing is taken from a cache of `@azure/identity`, which is loaded by the first.
 */
export function createLogin(auth: Registered, options: LoginOptions = {}, timeoutMs = TIMEOUT_MS): Login {
  const kind = auth.credential.kind === 'managed-identity' ? 'managed-identity' : 'app';
  return async () => {
    try {
      const credential = await credentialOf(auth, options);
      const { token, expiresOnTimestamp } = await withinTime(getToken(credential), timeoutMs);
      return { text: token, endsAt: expiresOnTimestamp };
    } catch (error) {
      throw readLoginFailure(error, kind);
    }
  };
}

/** The package's own `require`, for `import` would load a second copy beside the one that Bot Framework has. */
const load = createRequire(__filename);

async function credentialOf(
  { appId, tenantId = COMMON_TENANT, appType, credential }: Registered,
  options: LoginOptions,
): Promise<TokenCredential> {
  const { ClientSecretCredential, ClientCertificateCredential, ManagedIdentityCredential } = load(
    '@azure/identity',
  ) as typeof Identity;
  const retryOptions = RETRIES;
  const tenant = appType === 'MultiTenant' ? COMMON_TENANT : tenantId;
  switch (credential.kind) {
    case 'secret':
      return new ClientSecretCredential(tenant, appId, credential.secret, { ...options, retryOptions });
    case 'certificate': {
      const certificate = { certificate: await usablePem(credential) };
      // With the chain, a certificate that is renewed under the same name need not be uploaded again.
      const more = { sendCertificateChain: true, retryOptions };
      return new ClientCertificateCredential(tenant, appId, certificate, { ...options, ...more });
    }
    case 'managed-identity':
      return new ManagedIdentityCredential({ clientId: appId, retryOptions });
  }
}

async function usablePem(certificate: Certificate): Promise<string> {
  const pem = await readPem(certificate).catch((cause: unknown) => {
    throw new LoginFailure('the file in MicrosoftAppCertificatePath cannot be read: put it back', {
      blocked: true,
      cause,
    });
  });
  const fault = faultOfCertificate(pem);
  if (fault !== undefined) throw new LoginFailure(`the bot’s certificate ${fault}`, { blocked: true });
  return pem;
}

async function getToken(credential: TokenCredential) {
  const token = await credential.getToken(SCOPE);
  if (token === null) throw new Error('no token came');
  return token;
}

/** Not everything in `@azure/identity` can be aborted, so the waiting is. */
async function withinTime<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('time limit'));
    }, timeoutMs);
    timer.unref();
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
