import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { certificateEnd } from '../../../../src/adapters/teams/certificate-end';
import type { BotCredential } from '../../../../src/adapters/teams/config-credential';
import type { LoginOptions } from '../../../../src/adapters/teams/login';
import type { Teams } from '../../../../src/adapters/teams/teams';
import type { SendOutcome } from '../../../../src/domain/delivery';
import { createFakeClock } from '../../../helpers/fake-clock';
import type { FakeClock } from '../../../helpers/fake-clock';
import { closeServer, listenOnLoopback } from '../../../helpers/loopback';
import { APP_ID, TENANT, registered } from '../../../fixtures/teams-adapter/door';
import { answer } from '../../../fixtures/teams-adapter/key-server';
import { startConnector } from '../../../fixtures/teams-adapter/loopback-connector';
import type { LoopbackConnector } from '../../../fixtures/teams-adapter/loopback-connector';
import { makeCertificate, refusedWith, startLogin } from '../../../fixtures/teams-adapter/login-server';
import type { LoginServer } from '../../../fixtures/teams-adapter/login-server';
import { notices, reader } from '../../../fixtures/teams-adapter/notices';
import { destinationAt, keepLog, teamsFor } from '../../../fixtures/teams-adapter/world';

const SECRET: BotCredential = { kind: 'secret', secret: 'the-bots-own-secret' };
/** Where keys would be; nobody asks here. It lets this machine be sent to. */
const keysUrl = 'http://127.0.0.1:9/keys';

let connector: LoopbackConnector;
let login: LoginServer;
let folder: string;

beforeAll(async () => {
  connector = await startConnector();
  login = await startLogin();
  folder = mkdtempSync(join(tmpdir(), 'bot-certificate-'));
});

afterAll(async () => {
  await Promise.all([connector.close(), login.close()]);
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  login.refusal = undefined;
  login.lifeSeconds = 3_600;
  login.requests.length = 0;
  (connector.received as unknown[]).length = 0;
});

interface Bot {
  readonly teams: Teams;
  readonly clock: FakeClock;
  readonly log: ReturnType<typeof keepLog>;
}

function bot(more: Parameters<typeof registered>[0], options: LoginOptions | undefined = login.options): Bot {
  const [clock, log] = [createFakeClock(Date.now()), keepLog()];
  const config = { enabled: true, auth: registered({ keysUrl, ...more }) } as const;
  return { teams: teamsFor({ config, clock, log, login: options }), clock, log };
}

const post = ({ teams }: Bot): Promise<SendOutcome> =>
  teams.platform.post(destinationAt(connector.url), notices.help, reader, 'k');
const postMany = (sender: Bot, count: number) =>
  Promise.all(Array.from({ length: count }, () => post(sender)));
const tokensUsed = () => connector.received.map(({ authorization }) => authorization);

describe('a bot with a secret', () => {
  it('signs in once for many messages, in its own tenant', async () => {
    const outcomes = await postMany(bot({ credential: SECRET }), 8);
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(8).fill('delivered'));
    expect(new Set(tokensUsed())).toEqual(new Set(['Bearer bot-token-1']));
    expect(login.requests).toMatchObject([
      {
        tenant: TENANT,
        form: {
          client_id: APP_ID,
          client_secret: 'the-bots-own-secret',
          grant_type: 'client_credentials',
          scope: 'https://api.botframework.com/.default',
        },
      },
    ]);
  });

  it('signs in where bots of many tenants are at home', async () => {
    await post(bot({ credential: SECRET, appType: 'MultiTenant' }));
    expect(login.requests.map(({ tenant }) => tenant)).toEqual(['botframework.com']);
  });

  it('renews its token before that ends, and nobody waits for it', async () => {
    const sender = bot({ credential: SECRET });
    await post(sender);
    sender.clock.advance(49 * 60_000);
    await post(sender);
    expect(login.requests).toHaveLength(1);
    sender.clock.advance(2 * 60_000);
    await post(sender);
    sender.clock.advance(10 * 60_000);
    await post(sender);
    expect(login.requests).toHaveLength(2);
    expect(tokensUsed()).toEqual([1, 1, 1, 2].map((count) => `Bearer bot-token-${String(count)}`));
  });

  it.each([
    [7000222, /the client secret has expired/],
    [9999999, /check MicrosoftAppId/],
  ])('that is refused (AADSTS%d) waits for a person, and asks once a minute', async (code, advice) => {
    login.refusal = refusedWith(code);
    const sender = bot({ credential: SECRET });
    const outcomes = [...(await postMany(sender, 5)), await post(sender)];
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ kind: 'later', blocked: true, reason: expect.stringMatching(advice) });
    expect(login.requests).toHaveLength(1);
    login.refusal = undefined;
    sender.clock.advance(60_000);
    expect(await post(sender)).toMatchObject({ kind: 'delivered' });
    expect(JSON.stringify([outcomes, sender.log.entries])).not.toMatch(/own-secret|4711|Trace|bot-token/);
  });

  it.each<[what: string, refusal: NonNullable<LoginServer['refusal']>]>([
    ['fails', { status: 503, body: 'secret detail' }],
    ['is too busy', { status: 400, body: refusedWith(90033, 'temporarily_unavailable').body }],
  ])('comes back later when the sign-in service %s', async (_, refusal) => {
    login.refusal = refusal;
    const sender = bot({ credential: SECRET });
    const outcome = await post(sender);
    expect(outcome).toMatchObject({ kind: 'later', reason: expect.stringMatching(/^nothing could be sent/) });
    expect(outcome).not.toHaveProperty('blocked');
    login.refusal = undefined;
    sender.clock.advance(5_000);
    expect(await post(sender)).toMatchObject({ kind: 'delivered' });
  });

  it('comes back later when nobody listens there', async () => {
    const nobody = { ...login.options, authorityHost: 'https://localhost:9' };
    expect(await post(bot({ credential: SECRET }, nobody))).toMatchObject({ kind: 'later' });
  });

  it('does not trust a sign-in service without a good certificate', async () => {
    const { tlsOptions: _, ...untrusting } = login.options;
    expect(await post(bot({ credential: SECRET }, untrusting))).toMatchObject({ kind: 'later' });
    expect(login.requests).toEqual([]);
  });
});

describe('a bot with a certificate', () => {
  const decoded = (assertion: string | undefined) =>
    JSON.parse(Buffer.from((assertion ?? '').split('.')[0] ?? '', 'base64url').toString()) as {
      x5c: string[];
    };

  it('signs in once for many messages, and shows its chain', async () => {
    const { pem, key } = await makeCertificate('CN=bot');
    const sender = bot({ credential: { kind: 'certificate', pem: pem + key } });
    await postMany(sender, 5);
    expect(new Set(tokensUsed())).toEqual(new Set(['Bearer bot-token-1']));
    expect(login.requests).toHaveLength(1);
    const [{ form } = { form: {} as Record<string, string> }] = login.requests;
    expect(form).not.toHaveProperty('client_secret');
    const shown = decoded(form['client_assertion']).x5c[0] ?? '';
    expect(new X509Certificate(Buffer.from(shown, 'base64')).subject).toBe('CN=bot');
  });

  it('takes up a new file without a restart, and says when it ends', async () => {
    const path = join(folder, 'bot.pem');
    const credential: BotCredential = { kind: 'certificate', path };
    const sender = bot({ credential });
    const first = await makeCertificate('CN=first', { notAfter: new Date('2031-01-01T00:00:00Z') });
    writeFileSync(path, first.pem + first.key);
    await post(sender);
    expect(await certificateEnd(registered({ credential }))).toBe(Date.parse('2031-01-01T00:00:00Z'));
    const second = await makeCertificate('CN=second', { notAfter: new Date('2032-01-01T00:00:00Z') });
    writeFileSync(path, second.pem + second.key);
    sender.clock.advance(60 * 60_000);
    await post(sender);
    const names = login.requests.map(({ form }) => decoded(form['client_assertion']).x5c[0] ?? '');
    expect(names.map((der) => new X509Certificate(Buffer.from(der, 'base64')).subject)).toEqual([
      'CN=first',
      'CN=second',
    ]);
    expect(await certificateEnd(registered({ credential }))).toBe(Date.parse('2032-01-01T00:00:00Z'));
  });

  it.each<[what: string, text: string | undefined, advice: RegExp]>([
    ['is gone', undefined, /MicrosoftAppCertificatePath cannot be read/],
    ['holds something else', 'hello', /holds no certificate/],
  ])('waits for a person when its file %s', async (_, text, advice) => {
    const path = join(folder, `broken-${String(text)}.pem`);
    if (text !== undefined) writeFileSync(path, text);
    const outcome = await post(bot({ credential: { kind: 'certificate', path } }));
    expect(outcome).toMatchObject({ kind: 'later', blocked: true, reason: expect.stringMatching(advice) });
    expect(login.requests).toEqual([]);
  });

  it('waits for a person when the app registration does not know it', async () => {
    login.refusal = refusedWith(700027);
    const { pem, key } = await makeCertificate('CN=unknown');
    const outcome = await post(bot({ credential: { kind: 'certificate', pem: pem + key } }));
    expect(outcome).toMatchObject({ blocked: true, reason: expect.stringContaining('AADSTS700027') });
  });
});

describe('a bot with a managed identity', () => {
  const asked: { url: string; header: string | string[] | undefined }[] = [];
  let server: Server;
  let refuse: boolean;

  beforeAll(async () => {
    server = createServer((req: IncomingMessage, res) => {
      asked.push({ url: req.url ?? '', header: req.headers['x-identity-header'] });
      const expiresOn = String(Math.floor(Date.now() / 1_000) + 86_400);
      if (refuse) answer(res, { statusCode: 400, message: 'No User Assigned identity was found. 4711' }, 400);
      else answer(res, { access_token: 'identity-token', expires_on: expiresOn, token_type: 'Bearer' });
    });
    process.env['IDENTITY_ENDPOINT'] = `${await listenOnLoopback(server)}/msi/token`;
    process.env['IDENTITY_HEADER'] = 'header-of-this-machine';
  });

  afterAll(async () => {
    delete process.env['IDENTITY_ENDPOINT'];
    delete process.env['IDENTITY_HEADER'];
    await closeServer(server);
  });

  const managed = { appType: 'UserAssignedMSI', credential: { kind: 'managed-identity' } } as const;

  it('waits for a person when the machine has no such identity', async () => {
    refuse = true;
    const sender = bot(managed, {});
    const outcome = await post(sender);
    expect(outcome).toMatchObject({
      kind: 'later',
      blocked: true,
      reason: expect.stringContaining('client id'),
    });
    expect(JSON.stringify([outcome, sender.log.entries])).not.toContain('4711');
  });

  it('asks the machine once for many messages, by its own client id', async () => {
    refuse = false;
    asked.length = 0;
    const outcomes = await postMany(bot(managed, {}), 8);
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(8).fill('delivered'));
    expect(new Set(tokensUsed())).toEqual(new Set(['Bearer identity-token']));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.header).toBe('header-of-this-machine');
    expect(new URL(asked[0]?.url ?? '', 'http://x').searchParams.get('client_id')).toBe(APP_ID);
    expect(login.requests).toEqual([]);
  });
});
