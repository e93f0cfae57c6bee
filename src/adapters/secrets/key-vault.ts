import type { HttpClient, PipelineResponse } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { RetryLaterError, SignInError } from '../../ports/errors';

export interface KeyVaultOptions {
  /** Who reads. Default: whoever the process runs as (managed identity, workload identity, `AZURE_*`, `az login`). */
  readonly credential?: TokenCredential;
  /** Carries the requests; only tests give one. */
  readonly httpClient?: HttpClient;
  readonly retryDelayMs?: number;
}

/** Of Key Vault's REST reference, "Get Secret". */
const API_VERSION = '7.4';
const TIMEOUT_MS = 10_000;
const MAX_RETRIES = 2;
const RETRY_DELAY_MS = 800;

const answerSchema = z.object({ value: z.string() });

/**
 * The value of a secret in Azure Key Vault. Rejects with `SignInError` when a person must act, with `RetryLaterError`
 * when the vault does not answer. The libraries for it are loaded by the first call.
 */
export async function readVaultSecret(secretUri: string, options: KeyVaultOptions = {}): Promise<string> {
  const credential = options.credential ?? (await ownIdentity());
  const response = await get(secretUri, credential, options).catch((error: unknown) => {
    throw unanswered(secretUri, error);
  });
  if (response.status !== 200) throw refused(secretUri, response);
  const answer = answerSchema.safeParse(parsed(response.bodyAsText));
  if (answer.success) return answer.data.value;
  throw new RetryLaterError(`The answer of Azure Key Vault about ${secretUri} could not be read.`);
}

async function ownIdentity(): Promise<TokenCredential> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential();
}

async function get(
  secretUri: string,
  credential: TokenCredential,
  { httpClient, retryDelayMs = RETRY_DELAY_MS }: KeyVaultOptions,
): Promise<PipelineResponse> {
  const rest = await import('@azure/core-rest-pipeline');
  const pipeline = rest.createEmptyPipeline();
  pipeline.addPolicy(rest.proxyPolicy());
  const retry = { maxRetries: MAX_RETRIES, retryDelayInMs: retryDelayMs };
  pipeline.addPolicy(rest.defaultRetryPolicy(retry), { phase: 'Retry' });
  const scopes = scopeOf(secretUri);
  pipeline.addPolicy(rest.bearerTokenAuthenticationPolicy({ credential, scopes }), { phase: 'Sign' });
  const request = rest.createPipelineRequest({
    url: `${secretUri}?api-version=${API_VERSION}`,
    headers: rest.createHttpHeaders({ Accept: 'application/json' }),
    timeout: TIMEOUT_MS,
  });
  return pipeline.sendRequest(httpClient ?? rest.createDefaultHttpClient(), request);
}

/** `https://vault.azure.net/.default` for `my-bot.vault.azure.net`, and so on in the other clouds. */
function scopeOf(secretUri: string): string {
  return `https://${new URL(secretUri).hostname.replace(/^[^.]+\./, '')}/.default`;
}

/** The libraries' errors hold requests and with them tokens, so nothing but their kind is kept. */
function unanswered(secretUri: string, error: unknown): Error {
  const { name, code } = (typeof error === 'object' && error !== null ? error : {}) as {
    name?: unknown;
    code?: unknown;
  };
  if (/Authentication|Credential/.test(String(name))) {
    return new SignInError(
      `The bot could not sign in to Azure, where TOKEN_KEY names the secret ${secretUri}: give it a managed ` +
        'identity (AZURE_CLIENT_ID names one of several), or set AZURE_TENANT_ID, AZURE_CLIENT_ID and ' +
        'AZURE_CLIENT_SECRET.',
    );
  }
  const reason = typeof code === 'string' && /^\w{1,40}$/.test(code) ? ` (${code})` : '';
  return new RetryLaterError(`Azure Key Vault did not give ${secretUri}: the connection failed${reason}.`);
}

function refused(secretUri: string, { status }: PipelineResponse): Error {
  const facts = { status };
  if (status === 401 || status === 403) {
    return new SignInError(
      `Azure Key Vault does not let the bot read ${secretUri} (${String(status)}): give the bot’s identity the role ` +
        '"Key Vault Secrets User" or, in an access policy, the secret permission "Get"; the secret must be enabled, ' +
        'and the firewall of the vault must let the bot in.',
      { facts },
    );
  }
  if (status === 404 || status === 400) {
    return new SignInError(`There is no secret ${secretUri}: mend TOKEN_KEY or make the secret.`, {
      facts,
    });
  }
  return new RetryLaterError(`Azure Key Vault answered ${String(status)} about ${secretUri}.`, { facts });
}

function parsed(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
