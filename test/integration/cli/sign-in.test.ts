import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli, startBotProcess } from '../../helpers/bot-process';
import type { BotProcess } from '../../helpers/bot-process';
import { eventually } from '../../helpers/eventually';
import { startOidcProvider } from '../../helpers/oidc-provider';
import type { OidcProvider } from '../../helpers/oidc-provider';
import { payload, startTinyPartnerApi } from '../../helpers/tiny-partner-api';
import type { TinyPartnerApi } from '../../helpers/tiny-partner-api';

jest.setTimeout(60_000);

const ACCOUNT = 'bot@contoso.example';

let entra: OidcProvider;
let api: TinyPartnerApi;
let folder: string;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  [entra, api] = await Promise.all([startOidcProvider(), startTinyPartnerApi()]);
  api.accepts = (authorization) => /^Bearer ey[\w-]+\.[\w-]+\.[\w-]+$/.test(authorization);
  const team = (email: string) => ({ team: [{ firstName: 'A', lastName: 'B', email }] });
  api.payloads.push(
    ...['ada@contoso.example', ACCOUNT, 'cleo@contoso.example'].map((email, index) =>
      payload(`r${String(index)}`, index, team(email)),
    ),
  );
});
afterAll(() => Promise.all([entra.close(), api.close()]));

beforeEach(async () => {
  await entra.set({});
  folder = mkdtempSync(join(tmpdir(), 'referral-bot-cli-'));
  env = {
    DATA_DIR: folder,
    NODE_EXTRA_CA_CERTS: entra.caFile,
    PARTNER_API_URL: api.url,
    PARTNER_AUTH: 'device-code',
    PARTNER_TENANT_ID: entra.tenantId,
    PARTNER_CLIENT_ID: entra.clientId,
    PARTNER_AUTHORITY_HOST: entra.authorityHost,
    POLL_INTERVAL_SECONDS: '1',
    TEAMS_AUTH: 'anonymous',
  };
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The first code that a process has shown. */
async function codeIn(process: BotProcess): Promise<string> {
  const shown = () => /code "?(?:":")?([A-Z0-9-]{6,})/.exec(process.output())?.[1];
  await eventually(() => shown() !== undefined, 20_000);
  return shown() ?? '';
}

/** `login`, with somebody who enters the code; what it printed, and how it ended. */
async function logIn(account = ACCOUNT): Promise<{ code: number | null; output: string }> {
  const login = await startBotProcess({ args: ['login'], env, doNotWait: true });
  const exited = once(login.child, 'exit');
  await entra.approve(await codeIn(login), account);
  await exited;
  return { code: login.child.exitCode, output: login.output() };
}

describe('referral-bot login', () => {
  it('shows a code, says as whom the bot is signed in, and the next process is so', async () => {
    expect(await runCli(['whoami'], env)).toMatchObject({
      code: 1,
      output: expect.stringContaining('nobody has signed in') as string,
    });
    const { code, output } = await logIn();
    expect(output).toMatch(new RegExp(`^account +${ACCOUNT}$`, 'm'));
    expect(output).toMatch(/^MFA +yes$/m);
    expect(output).toMatch(/^ok +role +.*Referrals admin/m);
    expect(output).not.toMatch(/eyJ/);
    expect(code).toBe(0);
    const whoami = await runCli(['whoami'], env);
    expect(whoami).toMatchObject({ code: 0 });
    expect(whoami.output).toContain(`token for     https://api.partner.microsoft.com`);
    expect(readFileSync(join(folder, 'referral-bot.db'), 'latin1')).not.toContain(ACCOUNT);
  });

  it('warns of an account that sees only what is its own, and of one without MFA', async () => {
    const all = api.payloads.splice(0);
    api.payloads.push(
      ...[0, 1, 2].map((index) => payload(`own${String(index)}`, index, { team: [{ email: ACCOUNT }] })),
    );
    await entra.set({ mfa: false });
    const { output } = await logIn();
    api.payloads.splice(0, Infinity, ...all);
    expect(output).toMatch(/^warn +role +.*"Referrals admin"/m);
    expect(output).toMatch(/^warn +MFA +.*900421/m);
  });

  it('takes a refresh token that is piped in, and never on the command line', async () => {
    const token = await entra.issueRefreshToken(ACCOUNT, entra.clientId);
    const { code, output } = await runCli(['login', '--refresh-token'], env, `${token}\n`);
    expect(output).toContain(`account       ${ACCOUNT}`);
    expect(output).not.toContain(token);
    expect(code).toBe(0);
    expect(await runCli(['login', '--refresh-token'], env, 'nonsense')).toMatchObject({
      code: 1,
      output: expect.stringContaining('that is no refresh token') as string,
    });
  });

  it('has nothing to do where a fixed token is used', async () => {
    const fixed = { ...env, PARTNER_AUTH: 'token', PARTNER_TOKEN: 'a-token' };
    expect(await runCli(['login'], fixed)).toMatchObject({
      code: 1,
      output: expect.stringContaining('PARTNER_AUTH') as string,
    });
  });
});

describe('a bot that runs', () => {
  it('invites to sign in, takes over a sign-in made beside it, and loses it by logout', async () => {
    const bot = await startBotProcess({ env });
    const readiness = async () =>
      (await fetch(`${bot.url}/readyz`)).json() as Promise<{
        ready: boolean;
        checks: { signIn: { detail: string } };
      }>;
    try {
      await eventually(async () =>
        (await readiness()).checks.signIn.detail.startsWith('nobody has signed in'),
      );
      await eventually(() => bot.output().includes('open this page and enter the code'), 20_000);
      expect((await logIn()).code).toBe(0);
      await eventually(async () => (await readiness()).ready, 20_000);
      const doctor = await runCli(['doctor'], env);
      expect(doctor.output).toMatch(/^ok +sign-in/m);
      expect(doctor.output).toMatch(/^warn +operators +.*OPERATIONS_DESTINATION/m);
      expect(doctor.code).toBe(0);
      expect(await runCli(['logout'], env)).toMatchObject({ code: 0 });
      expect(await runCli(['whoami'], env)).toMatchObject({ code: 1 });
      await eventually(async () =>
        (await readiness()).checks.signIn.detail.startsWith('nobody has signed in'),
      );
    } finally {
      expect(await bot.stop()).toBe(0);
    }
  });
});
