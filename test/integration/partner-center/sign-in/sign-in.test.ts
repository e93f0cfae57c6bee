import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PartnerSignIn } from '../../../../src/adapters/partner-center/sign-in/sign-in';
import type { Clock } from '../../../../src/ports/clock';
import { RetryLaterError, SignInError } from '../../../../src/ports/errors';
import { eventually } from '../../../helpers/eventually';
import { createMemoryLog } from '../../../helpers/memory-log';
import type { MemoryLog } from '../../../helpers/memory-log';
import { startOidcProvider } from '../../../helpers/oidc-provider';
import type { OidcProvider } from '../../../helpers/oidc-provider';
import { rejection } from '../../../helpers/partner-center-client';
import { createFakeSecrets, createSignInStore, signInAt } from '../../../helpers/sign-in-world';
import type { SignInStore } from '../../../helpers/sign-in-world';

const ACCOUNT = 'bot@contoso.example';
const SCOPE = 'https://api.partner.microsoft.com/.default';
const clock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()),
};

let provider: OidcProvider;
let shared: SignInStore;
let log: MemoryLog;
let replicas: PartnerSignIn[];

/** One more process on the same store. */
function replica(app?: { clientId: string; clientSecret: string }): PartnerSignIn {
  const deps = { store: shared.store, secrets, clock, log };
  const signIn = signInAt(provider, deps, app);
  replicas.push(signIn);
  return signIn;
}

const secrets = createFakeSecrets();

async function signedIn(signIn: PartnerSignIn = replica()): Promise<PartnerSignIn> {
  const { code, ended } = await signIn.begin();
  await provider.approve(code, ACCOUNT);
  expect(await ended).toEqual({ kind: 'signed-in', username: ACCOUNT });
  return signIn;
}

async function tokenOf(signIn: PartnerSignIn, options = {}): Promise<string | undefined> {
  return (await signIn.credential.getToken(SCOPE, options))?.token;
}

/** What the work asks of the provider. */
async function asked(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await provider.counts();
  await work();
  const after = await provider.counts();
  const grown = Object.entries(after).map(([name, count]) => [
    name,
    count - before[name as keyof typeof before],
  ]);
  return Object.fromEntries(grown.filter(([, count]) => count !== 0)) as Record<string, number>;
}

beforeAll(async () => {
  provider = await startOidcProvider();
}, 60_000);

afterAll(() => provider.close());

beforeEach(() => {
  shared = createSignInStore();
  log = createMemoryLog();
  replicas = [];
});

afterEach(async () => {
  for (const signIn of replicas) signIn.stop();
  expect(JSON.stringify(log.lines)).not.toMatch(/eyJ|canary|contoso\.example|a-secret-of-the-app/);
  await provider.set({});
});

describe('a sign-in by device code', () => {
  it('shows one code at a time, and tells who signed in, for how long, and how well', async () => {
    const signIn = replica();
    expect(await signIn.state()).toEqual({ kind: 'nobody' });
    const [pending, again] = await Promise.all([signIn.begin(), signIn.begin()]);
    expect(again).toBe(pending);
    expect(pending.url).toContain(provider.authorityHost);
    const now = Date.now();
    expect(pending.expiresAt).toBeGreaterThan(now + 800_000);
    await provider.approve(pending.code, ACCOUNT);
    expect(await pending.ended).toEqual({ kind: 'signed-in', username: ACCOUNT });
    expect(await replica().state()).toEqual({
      kind: 'signed-in',
      facts: {
        username: ACCOUNT,
        tenantId: provider.tenantId,
        audience: 'https://api.partner.microsoft.com',
        scopes: ['user_impersonation'],
        roles: [],
        mfa: true,
        signedInAt: expect.any(Number),
        renewedAt: expect.any(Number),
        tokenExpiresAt: expect.any(Number),
        refreshTokenExpiresAt: expect.any(Number),
      },
    });
    const kept = [...shared.texts.values()].map(({ value }) => value).join();
    expect(kept).not.toMatch(/eyJ0|refresh|bot@contoso/);
  });

  it('survives a restart without asking anybody while the token is good', async () => {
    const token = await tokenOf(await signedIn());
    expect(await asked(async () => expect(await tokenOf(replica())).toBe(token))).toEqual({});
  });

  it('is renewed after a restart when the token is about to end, and the newest tokens are kept', async () => {
    await provider.set({ accessTokenSeconds: 60 });
    await signedIn();
    for (let restart = 0; restart < 3; restart += 1) {
      // Used refresh tokens are worth nothing here: each restart must find the newest.
      expect(await asked(() => tokenOf(replica()))).toEqual({ refreshes: 1 });
    }
  });

  it('is renewed when the token has ended under way', async () => {
    await provider.set({ accessTokenSeconds: 3 });
    const signIn = await signedIn();
    const first = await tokenOf(signIn);
    await eventually(async () => (await tokenOf(signIn)) !== first);
    expect(await signIn.state()).toMatchObject({ kind: 'signed-in' });
  });

  it('gives another token when the API refused one, but not each time', async () => {
    const signIn = await signedIn();
    const refused = (await tokenOf(signIn)) ?? '';
    let next: string | undefined;
    expect(await asked(async () => (next = await tokenOf(signIn, { refused })))).toEqual({ refreshes: 1 });
    expect(next).not.toBe(refused);
    expect(await asked(() => tokenOf(signIn, { refused: next }))).toEqual({});
    const claims = '{"access_token":{"nbf":{"essential":true}}}';
    expect(await asked(() => tokenOf(replica(), { refused, claims }))).toEqual({ refreshes: 1 });
  });

  it('fails in words when nobody enters the code in time', async () => {
    await provider.set({ deviceCodeSeconds: 1 });
    const signIn = replica();
    const { ended } = await signIn.begin();
    expect(await ended).toEqual({ kind: 'failed', reason: expect.stringContaining('in time') });
    expect(await signIn.state()).toEqual({ kind: 'nobody' });
  });

  it('is given up on request, and another can begin', async () => {
    const signIn = replica();
    const { ended } = await signIn.begin();
    signIn.stop();
    expect(await ended).toMatchObject({ kind: 'failed', reason: 'the sign-in was given up' });
    await signedIn(signIn);
  });

  it('is not kept when its token is for another API', async () => {
    await provider.set({ audience: 'https://graph.microsoft.com' });
    const signIn = replica();
    const { code, ended } = await signIn.begin();
    await provider.approve(code, ACCOUNT);
    const reason = expect.stringContaining('takes only tokens for https://api.partner.microsoft.com');
    expect(await ended).toEqual({ kind: 'failed', reason });
    expect(shared.texts.size).toBe(0);
  });

  it('says that MFA is missing, in the facts and once in the log', async () => {
    await provider.set({ mfa: false, accessTokenSeconds: 60 });
    const signIn = await signedIn();
    await tokenOf(replica());
    expect(await signIn.state()).toMatchObject({ facts: { mfa: false } });
    expect(log.lines.filter(({ event }) => event.includes('multi-factor'))).toHaveLength(2);
  });
});

describe('two replicas', () => {
  it('renew once at the same time, and both have the token', async () => {
    await provider.set({ accessTokenSeconds: 60 });
    await signedIn();
    await provider.set({});
    const [one, two] = [replica(), replica()];
    let tokens: readonly (string | undefined)[] = [];
    const cost = await asked(
      async () => (tokens = await Promise.all([tokenOf(one), tokenOf(two), tokenOf(one)])),
    );
    expect(cost).toEqual({ refreshes: 1 });
    expect(new Set(tokens).size).toBe(1);
    expect(await two.state()).toMatchObject({ kind: 'signed-in' });
  });

  it('lose nothing when one dies between the answer and the store', async () => {
    await provider.set({ accessTokenSeconds: 60, oldTokensStayGood: true });
    await signedIn();
    const dying = { ...shared.store, keep: () => Promise.reject(new Error('gone')) };
    const victim = signInAt(provider, { store: dying, secrets, clock, log });
    expect(await tokenOf(victim)).toBeDefined();
    expect(await tokenOf(replica())).toBeDefined();
    expect(await replica().state()).toMatchObject({ kind: 'signed-in' });
  });

  it('are both signed out by a logout of one', async () => {
    const one = await signedIn();
    const two = replica();
    await tokenOf(two);
    await one.forget();
    await one.forget();
    expect(await two.state()).toEqual({ kind: 'nobody' });
    for (const signIn of [one, two]) {
      const error = await rejection(tokenOf(signIn));
      expect(error).toBeInstanceOf(SignInError);
      expect(error.message).toContain(
        'run "referral-bot login" where the bot runs, or write login to the bot',
      );
    }
    expect(shared.texts.size).toBe(0);
  });
});

describe('a sign-in that is over', () => {
  it('is noted with what to do, and the refresh token is not tried again and again', async () => {
    await provider.set({ accessTokenSeconds: 60 });
    await signedIn();
    await provider.revokeAll();
    const signIn = replica();
    const cost = await asked(async () => {
      for (let poll = 0; poll < 3; poll += 1) {
        const error = await rejection(tokenOf(signIn));
        expect(error).toBeInstanceOf(SignInError);
        expect(error.message).toMatch(/AADSTS50173.*revoked.*sign in again/);
      }
    });
    expect(cost).toEqual({ refused: 1 });
    expect(await replica().state()).toMatchObject({
      kind: 'over',
      reason: expect.stringMatching(/AADSTS50173.*sign in again/),
      facts: { username: ACCOUNT },
    });
    await signedIn();
    expect(await tokenOf(signIn)).toBeDefined();
    expect(await signIn.state()).toMatchObject({ kind: 'signed-in' });
  });

  it('is not concluded from trouble of the service', async () => {
    await provider.set({ accessTokenSeconds: 60 });
    await signedIn();
    await provider.set({ tokenAnswer: { status: 503, body: { error: 'temporarily_unavailable' } } });
    expect(await rejection(tokenOf(replica()))).toBeInstanceOf(RetryLaterError);
    await provider.set({});
    expect(await replica().state()).toMatchObject({ kind: 'signed-in' });
    expect(await tokenOf(replica())).toBeDefined();
  });
});

describe('a refresh token made elsewhere', () => {
  const imported = async (app?: OidcProvider['confidential']): Promise<PartnerSignIn> => {
    await provider.set({ accessTokenSeconds: 60 });
    const refreshToken = await provider.issueRefreshToken(ACCOUNT, app?.clientId ?? provider.clientId);
    const signIn = replica(app);
    expect(await signIn.importRefreshToken(refreshToken)).toEqual({ kind: 'signed-in', username: ACCOUNT });
    return signIn;
  };

  it.each(['public', 'confidential'])('works for a %s application, over restarts', async (kind) => {
    const app = kind === 'public' ? undefined : provider.confidential;
    const signIn = await imported(app);
    expect(await signIn.state()).toMatchObject({
      kind: 'signed-in',
      facts: { username: ACCOUNT, mfa: true },
    });
    for (let restart = 0; restart < 2; restart += 1)
      expect(await asked(() => tokenOf(replica(app)))).toEqual({ refreshes: 1 });
  });

  it('that is revoked makes the confidential application say so, too', async () => {
    await imported(provider.confidential);
    await provider.revokeAll();
    await provider.set({ refusalCode: 700082 });
    const signIn = replica(provider.confidential);
    expect((await rejection(tokenOf(signIn))).message).toContain('AADSTS700082');
    expect(await signIn.state()).toMatchObject({ kind: 'over' });
  });

  it('is refused in words when it is worth nothing', async () => {
    const signIn = replica();
    const ending = await signIn.importRefreshToken('0.AXsomethingThatNeverWas');
    expect(ending).toEqual({ kind: 'failed', reason: expect.stringContaining('AADSTS50173') });
    expect(await signIn.importRefreshToken('short')).toMatchObject({ kind: 'failed' });
    expect(shared.texts.size).toBe(0);
  });
});

describe('a sign-in with the browser', () => {
  it('comes back to this machine and is kept', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'browser-'));
    const urlFile = join(directory, 'url');
    const browser = join(directory, 'browser');
    writeFileSync(
      browser,
      `#!/bin/sh\nprintf %s "$1" > "${urlFile}.part" && mv "${urlFile}.part" "${urlFile}"\n`,
      {
        mode: 0o755,
      },
    );
    const { tenantId, clientId, authorityHost, caFile } = provider;
    const auth = JSON.stringify({ kind: 'interactive', tenantId, clientId, authorityHost });
    const script = join(__dirname, 'browser-child.ts');
    const swc = join(__dirname, '../../../helpers/register-swc.js');
    const { PATH = '' } = process.env;
    const env = { PATH, HOME: directory, BROWSER: browser, NODE_EXTRA_CA_CERTS: caFile };
    const running = promisify(execFile)(process.execPath, ['-r', swc, script, auth], { env });
    let stdout: string;
    try {
      await eventually(() => existsSync(urlFile));
      const back = await provider.person(ACCOUNT).signIn(readFileSync(urlFile, 'utf8'));
      expect(back).toMatch(/^http:\/\/localhost:\d+\/?\?/);
      // The page behind the redirect is gone as soon as the code has been read.
      await fetch(back, { redirect: 'manual' });
      ({ stdout } = await running);
    } finally {
      running.child.kill();
      rmSync(directory, { recursive: true });
    }
    expect(JSON.parse(stdout)).toMatchObject({
      ending: { kind: 'signed-in', username: ACCOUNT },
      hasToken: true,
      state: { kind: 'signed-in', facts: { mfa: true } },
    });
  });
});
