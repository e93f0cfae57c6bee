import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/adapters/store/open-store';
import { supportBundle } from '../../../src/app/support-bundle';
import type { SupportBundleDeps } from '../../../src/app/support-bundle';
import { DAY_MS, HOUR_MS } from '../../../src/domain/instant';
import type { SignInFacts, SignInState } from '../../../src/domain/sign-in';
import { RetryLaterError } from '../../../src/ports/errors';
import type { Store } from '../../../src/ports/store';
import { aDestination, aReferral, aSubscription } from '../../helpers/builders';
import { createFakeClock } from '../../helpers/fake-clock';
import { createMemoryLog } from '../../helpers/memory-log';

const clock = createFakeClock('2026-11-21T12:00:00Z');
const NOW = clock.now();
const facts: SignInFacts = {
  ...{ username: 'ann@contoso.example', tenantId: 'tenant-of-contoso', mfa: true },
  ...{ audience: 'https://api.partner.microsoft.com', scopes: ['user_impersonation'], roles: [] },
  ...{ signedInAt: NOW - DAY_MS, renewedAt: NOW, tokenExpiresAt: NOW + HOUR_MS },
};

const places: { readonly dataDir: string; readonly store: Store }[] = [];

async function emptyStore(): Promise<Store> {
  const dataDir = mkdtempSync(join(tmpdir(), 'referral-bot-bundle-'));
  const store = await openStore({ kind: 'sqlite', dataDir }, createMemoryLog());
  places.push({ dataDir, store });
  return store;
}

afterAll(async () => {
  for (const { dataDir, store } of places) {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

function bundleOf(
  store: Store,
  changes: Partial<SupportBundleDeps> = {},
  state: SignInState = { kind: 'signed-in', facts },
) {
  const signIn = { state: () => Promise.resolve(state) };
  const versions = { bot: '0.1.0', node: 'v20.20.0', platform: 'linux x64' };
  const findings = () => Promise.resolve([{ about: 'database', verdict: 'ok', detail: 'answers' }]);
  return supportBundle({ ...{ store, signIn, clock, env: {}, versions, findings }, ...changes });
}

describe('a support bundle', () => {
  let store: Store;
  beforeAll(async () => {
    store = await emptyStore();
    await store.saveDestination(aDestination({ name: 'Contoso deals' }), NOW);
    await store.addSubscription(aSubscription({ filter: "customerProfile/name eq 'Fabrikam'" }));
    const deliveries = ['r1', 'r2'].map((referralId) => ({
      ...{ referralId, destinationId: aDestination().id, kind: 'new' as const, stage: '' },
      ...{ dueAt: NOW - HOUR_MS, priority: 0 },
    }));
    const { version } = await store.cursor();
    const referrals = ['New', 'New', 'Fabrikam <3'].map((status, index) =>
      aReferral({ id: `r${String(index)}`, status }),
    );
    await store.recordPoll({
      expectedVersion: version,
      baselineAt: NOW - DAY_MS,
      referrals,
      deliveries,
      now: NOW,
    });
    const request = { now: NOW, leaseUntil: NOW + 1, limit: 1, except: [] };
    const [claim] = await store.claimDue(request);
    if (claim) await store.settle(claim, { state: 'refused', reason: 'it answered not_in_channel' }, NOW);
    await store.recordCheck(NOW - HOUR_MS);
  });

  it('holds versions, health, sign-in, polls, counts and queues', async () => {
    expect(await bundleOf(store)).toEqual({
      madeAt: '2026-11-21T12:00:00.000Z',
      versions: { bot: '0.1.0', node: 'v20.20.0', platform: 'linux x64' },
      settings: {},
      store: store.kind,
      health: [{ about: 'database', verdict: 'ok', detail: 'answers' }],
      signIn: {
        kind: 'signed-in',
        ...{
          audience: 'https://api.partner.microsoft.com',
          scopes: ['user_impersonation'],
          roles: [],
          mfa: true,
        },
        ...{ signedInAt: '2026-11-20T12:00:00.000Z', renewedAt: '2026-11-21T12:00:00.000Z' },
        ...{ tokenExpiresAt: '2026-11-21T13:00:00.000Z' },
        ...{ endsAt: '2027-02-19T12:00:00.000Z', endsBecause: 'unused' },
      },
      polls: {
        ...{ watermark: undefined, baselineAt: '2026-11-20T12:00:00.000Z', reconciledAt: undefined },
        lastDay: { count: 1, longestGapMs: 23 * HOUR_MS },
        lastDays: { count: 1, longestGapMs: 7 * DAY_MS - HOUR_MS },
      },
      referrals: { New: 2, other: 1 },
      subscriptions: { count: 1, withFilter: 1, conversations: { chat: 1 } },
      deliveries: {
        ...{ states: { due: 1, refused: 1 }, waiting: 1, oldestDueAt: '2026-11-21T11:00:00.000Z' },
        ...{ nextDueAt: '2026-11-21T11:00:00.000Z', nextPlanAt: expect.any(String) as string },
        lastDays: [
          { kind: 'new', state: 'due', count: 1, oldestDueAt: '2026-11-21T11:00:00.000Z' },
          {
            ...{ kind: 'new', state: 'refused', reason: 'it answered not_in_channel' },
            ...{ count: 1, oldestDueAt: '2026-11-21T11:00:00.000Z' },
          },
        ],
      },
    });
  });

  it('names no account, tenant, conversation, rule or customer', async () => {
    expect(JSON.stringify(await bundleOf(store))).not.toMatch(/contoso|fabrikam|general|ann@|r1/i);
  });

  it.each<[SignInState, unknown]>([
    [{ kind: 'fixed' }, { kind: 'fixed' }],
    [{ kind: 'nobody' }, { kind: 'nobody' }],
    [
      { kind: 'over', since: NOW, reason: 'it was revoked' },
      { kind: 'over', since: '2026-11-21T12:00:00.000Z', reason: 'it was revoked' },
    ],
  ])('tells a sign-in that is %j', async (state, told) => {
    expect(await bundleOf(store, {}, state)).toMatchObject({ signIn: told });
  });

  it('tells of a sign-in that is over what its last token said', async () => {
    const state: SignInState = { kind: 'over', since: NOW, reason: 'it was revoked', facts };
    const text = JSON.stringify((await bundleOf(store, {}, state))['signIn']);
    expect(text).toContain('"mfa":true');
    expect(text).not.toContain('contoso');
  });

  it('is made also where a part of it cannot be had, and quotes no error but ours', async () => {
    const away = () => Promise.reject(new RetryLaterError('The database is away.'));
    const broken = () => Promise.reject(new TypeError('of customer Fabrikam'));
    const odd = () =>
      Promise.reject(new Error('x')).catch(() => {
        throw 'Fabrikam' as unknown as Error;
      });
    const bundle = await bundleOf(
      { ...store, cursor: away, referrals: broken, deliveryCounts: odd },
      { findings: broken },
    );
    expect(bundle).toMatchObject({
      health: { failed: 'TypeError' },
      polls: { failed: 'RetryLaterError: The database is away.' },
      referrals: { failed: 'TypeError' },
      deliveries: { failed: 'unknown reason' },
      subscriptions: { count: 1 },
    });
  });

  it('is made of an empty database', async () => {
    const empty = await emptyStore();
    expect(await bundleOf(empty)).toMatchObject({ referrals: {}, deliveries: { waiting: 0, lastDays: [] } });
  });
});

describe('the settings in it', () => {
  const settingsOf = async (env: Record<string, string>) =>
    (await bundleOf(await emptyStore(), { env }))['settings'];

  it('are named when they are set, and shown only where everybody may read them', async () => {
    const env = {
      ...{
        PATH: '/bin',
        HOME: '/home/ann',
        ANN_PASSWORD: 'x',
        PARTNER_TENANT_ID: 'contoso',
        SLACK_BOT_TOKEN: 'xoxb-1',
      },
      ...{
        MicrosoftAppPassword: 's3cret',
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppId: ' ',
        SLACK_BOT_TOKN: 'x',
      },
      ...{
        LOG_LEVEL: 'debug',
        PORT: '3978',
        HOST: '0.0.0.0',
        TZ: 'Europe/Paris',
        DATA_DIR: '/home/ann/data',
      },
      ...{
        PARTNER_API_URL: 'https://api.partner.microsoft.com/v1.0',
        SLACK_API_URL: 'http://127.0.0.1:1/api/',
      },
      ...{
        DATABASE_URL: 'postgres://bot:s3cret@db/x',
        TOKEN_KEY: `${'ab'.repeat(32)},file:/run/x,https://b.vault.azure.net/secrets/k`,
      },
    };
    expect(await settingsOf(env)).toEqual({
      ...{ PARTNER_TENANT_ID: '(set)', SLACK_BOT_TOKEN: '(set)', SLACK_BOT_TOKN: '(set)', DATA_DIR: '(set)' },
      ...{ MicrosoftAppPassword: '(set)', MicrosoftAppType: 'SingleTenant' },
      ...{ LOG_LEVEL: 'debug', PORT: '3978', HOST: '0.0.0.0', TZ: 'Europe/Paris' },
      ...{ PARTNER_API_URL: 'api.partner.microsoft.com', SLACK_API_URL: 'on this machine' },
      ...{ DATABASE_URL: 'postgres', TOKEN_KEY: 'given, a file, Key Vault' },
    });
  });

  it('are not shown where they do not look as they should: a secret may be in the wrong place', async () => {
    const wrong = 's3cret/s3cret 1';
    const names = [
      'LOG_LEVEL',
      'PORT',
      'HOST',
      'TZ',
      'TEAMS_AUTH',
      'PARTNER_AUTH',
      'MicrosoftAppType',
      'DATABASE_URL',
    ];
    const settings = await settingsOf({
      ...Object.fromEntries(names.map((name) => [name, wrong])),
      PARTNER_API_URL: 'https://s3cret.example/',
      SLACK_API_URL: wrong,
      TOKEN_KEY: wrong,
    });
    expect(JSON.stringify(settings)).not.toContain('s3cret');
    expect(Object.keys(settings as object)).toHaveLength(names.length + 3);
  });
});
