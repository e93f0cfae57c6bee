import { createHttpHeaders, RestError } from '@azure/core-rest-pipeline';
import type { HttpClient, PipelineRequest } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import { CredentialUnavailableError } from '@azure/identity';
import { readVaultSecret } from '../../../../src/adapters/secrets/key-vault';
import { RetryLaterError, SignInError } from '../../../../src/ports/errors';

const SECRET = 'https://my-bot.vault.azure.net/secrets/slack-key/v1';

interface Answer {
  readonly status: number;
  readonly body?: string;
}

/** Answers in turn, the last one for ever. */
function vault(...answers: readonly (Answer | Error)[]) {
  const requests: PipelineRequest[] = [];
  const scopes: unknown[] = [];
  const httpClient: HttpClient = {
    sendRequest: (request) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)] ?? new Error('no answer');
      requests.push(request);
      if (answer instanceof Error) return Promise.reject(answer);
      const { status, body: bodyAsText = '' } = answer;
      return Promise.resolve({ request, status, headers: createHttpHeaders(), bodyAsText });
    },
  };
  const credential: TokenCredential = {
    getToken: (asked) => {
      scopes.push(asked);
      return Promise.resolve({ token: 'entra-token', expiresOnTimestamp: Date.now() + 3_600_000 });
    },
  };
  const read = (secretUri = SECRET, of: TokenCredential = credential) =>
    readVaultSecret(secretUri, { httpClient, credential: of, retryDelayMs: 1 });
  return { requests, scopes, read };
}

async function failure(work: Promise<unknown>): Promise<Error> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Error) return error;
  throw new Error('it was not refused');
}

describe('reading a secret of Azure Key Vault', () => {
  it('asks for it with a token for the vault, and gives its value', async () => {
    const { requests, scopes, read } = vault({ status: 200, body: '{"value":"geheim","id":"x"}' });
    expect(await read()).toBe('geheim');
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET ${SECRET}?api-version=7.4`]);
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer entra-token');
    expect(scopes.flat()).toEqual(['https://vault.azure.net/.default']);
  });

  it.each([
    ['https://b.vault.azure.cn/secrets/k', 'https://vault.azure.cn/.default'],
    ['https://b.vault.usgovcloudapi.net/secrets/k', 'https://vault.usgovcloudapi.net/.default'],
  ])('asks in the cloud of %s', async (secretUri, scope) => {
    const { scopes, read } = vault({ status: 200, body: '{"value":"x"}' });
    await read(secretUri);
    expect(scopes.flat()).toEqual([scope]);
  });

  it.each([401, 403])('says which right is missing (%i)', async (status) => {
    const error = await failure(vault({ status, body: '{"error":{"code":"Forbidden"}}' }).read());
    expect(error).toBeInstanceOf(SignInError);
    expect(error.message).toContain(SECRET);
    expect(error.message).toContain('"Key Vault Secrets User"');
    expect(error.message).toContain('"Get"');
  });

  it('says that there is no such secret', async () => {
    const error = await failure(vault({ status: 404 }).read());
    expect(error).toBeInstanceOf(SignInError);
    expect(error.message).toContain('mend TOKEN_KEY or make the secret');
  });

  it('tries again when the vault is busy, and then says so', async () => {
    const busy = vault({ status: 503 }, { status: 500 }, { status: 200, body: '{"value":"x"}' });
    expect(await busy.read()).toBe('x');
    const away = vault({ status: 503 });
    expect(await failure(away.read())).toBeInstanceOf(RetryLaterError);
    expect(away.requests).toHaveLength(3);
  });

  it('says that the connection failed, without what the library says', async () => {
    const broken = new RestError('connect to geheim failed', { code: 'ENOTFOUND' });
    const error = await failure(vault(broken).read());
    expect(error).toBeInstanceOf(RetryLaterError);
    expect(error.message).toContain('(ENOTFOUND)');
    expect(error.message).not.toContain('geheim');
  });

  it('says that the bot is nobody in Azure', async () => {
    const nobody: TokenCredential = {
      getToken: () => Promise.reject(new CredentialUnavailableError('no identity, geheim')),
    };
    const error = await failure(vault({ status: 200 }).read(SECRET, nobody));
    expect(error).toBeInstanceOf(SignInError);
    expect(error.message).toContain('give it a managed identity');
    expect(error.message).not.toContain('geheim');
  });

  it.each(['', 'no JSON', '{"value":1}', '[]'])('does not take "%s" for a secret', async (body) => {
    expect(await failure(vault({ status: 200, body }).read())).toBeInstanceOf(RetryLaterError);
  });
});
