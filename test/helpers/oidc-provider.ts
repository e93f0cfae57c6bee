import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPerson } from './oidc-pages';
import type { Person } from './oidc-pages';

/** What can be changed while it runs. */
export interface OidcSettings {
  readonly accessTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  readonly deviceCodeSeconds: number;
  /** Whether access tokens say that more than a password was proved. */
  readonly mfa: boolean;
  /** For whom access tokens are; the referrals API's own address to begin with. */
  readonly audience: string;
  /** The AADSTS number in the refusal of a refresh token. */
  readonly refusalCode: number;
  /** What the token endpoint answers in place of the provider. */
  readonly tokenAnswer: { readonly status: number; readonly body: unknown } | undefined;
  /** Whether a used refresh token stays good, as with Entra. Otherwise its second use ends the sign-in. */
  readonly oldTokensStayGood: boolean;
}

export interface OidcCounts {
  readonly deviceCodes: number;
  /** Tokens given to a person. */
  readonly signIns: number;
  /** Tokens given for a refresh token. */
  readonly refreshes: number;
  /** Refused refresh tokens. */
  readonly refused: number;
}

/** A local stand-in for Microsoft Entra: `oidc-provider` over TLS, with Entra's addresses, tokens and refusals. */
export interface OidcProvider {
  /** For `PARTNER_AUTHORITY_HOST`. */
  readonly authorityHost: string;
  readonly tenantId: string;
  readonly clientId: string;
  /** Another application, which has a secret and is not for device codes. */
  readonly confidential: { readonly clientId: string; readonly clientSecret: string };
  /** The authority of its certificate, for `NODE_EXTRA_CA_CERTS`, and as text. */
  readonly caFile: string;
  readonly ca: string;
  /** Enters a device's code on the provider's own pages and signs in there as the account. */
  approve(userCode: string, account: string): Promise<void>;
  /** Somebody at the provider's pages. */
  person(account: string): Person;
  /** A refresh token from a sign-in made elsewhere, through one of the applications. */
  issueRefreshToken(account: string, clientId: string): Promise<string>;
  /** Ends every sign-in. */
  revokeAll(): Promise<void>;
  /** Sets these, and everything else to what it was to begin with. */
  set(settings: Partial<OidcSettings>): Promise<void>;
  counts(): Promise<OidcCounts>;
  close(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly message?: string;
}

export async function startOidcProvider(): Promise<OidcProvider> {
  const directory = mkdtempSync(join(tmpdir(), 'oidc-'));
  const child = fork(join(__dirname, 'oidc-child.js'), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer));
  child.on('exit', (code) => {
    for (const settle of waiting.values())
      settle({ id: 0, message: `the provider ended with ${String(code)}: ${errors}` });
  });
  let calls = 0;
  const call = async (name: string, value?: unknown): Promise<unknown> => {
    const id = (calls += 1);
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    child.send({ id, call: name, value });
    const answer = await answered;
    waiting.delete(id);
    if (answer.message !== undefined) throw new Error(answer.message);
    return answer.value;
  };
  const tenantId = '11111111-2222-3333-4444-555555555555';
  const clientId = '66666666-7777-8888-9999-000000000000';
  const confidential = {
    clientId: '77777777-8888-9999-0000-111111111111',
    clientSecret: 'a-secret-of-the-app',
  };
  const started = await call('start', { directory, tenantId, clients: [{ clientId }, confidential] });
  const { authorityHost, caFile } = started as Pick<OidcProvider, 'authorityHost' | 'caFile'>;
  const ca = readFileSync(caFile, 'utf8');
  const person = (account: string): Person => createPerson(account, ca);
  return {
    ...{ authorityHost, tenantId, clientId, confidential, caFile, ca, person },
    approve: (userCode, account) =>
      person(account).enterCode(`${authorityHost}/${tenantId}/v2.0/deviceauth`, userCode),
    issueRefreshToken: async (account, ofClient) =>
      String(await call('issueRefreshToken', { account, clientId: ofClient })),
    revokeAll: async () => {
      await call('revokeAll');
    },
    set: async (settings) => {
      await call('set', settings);
    },
    counts: async () => (await call('counts')) as OidcCounts,
    close: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
