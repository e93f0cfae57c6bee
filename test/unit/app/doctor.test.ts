import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateFinding, examine, examineAccount } from '../../../src/app/doctor';
import type { DoctorDeps, Finding } from '../../../src/app/doctor';
import { DAY_MS, HOUR_MS } from '../../../src/domain/instant';
import type { SignInFacts, SignInState } from '../../../src/domain/sign-in';
import { RetryLaterError, SignInError } from '../../../src/ports/errors';
import { openStore } from '../../../src/adapters/store/open-store';
import type { Store } from '../../../src/ports/store';
import { createMemoryLog } from '../../helpers/memory-log';
import { aDestination, aReferral, aSubscription } from '../../helpers/builders';
import { createFakeClock } from '../../helpers/fake-clock';
import { createFakePlatform } from '../../helpers/fake-platform';
import { createFakeSource } from '../../helpers/fake-source';

let clock = createFakeClock('2026-11-21T12:00:00Z');
let store: Store;
let folder: string;
beforeEach(async () => {
  clock = createFakeClock('2026-11-21T12:00:00Z');
  folder = mkdtempSync(join(tmpdir(), 'referral-bot-doctor-'));
  store = await openStore({ kind: 'sqlite', dataDir: folder }, createMemoryLog());
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});
const ACCOUNT = 'bot@contoso.example';

const facts: SignInFacts = {
  username: ACCOUNT,
  scopes: ['user_impersonation'],
  roles: [],
  mfa: true,
  signedInAt: clock.now(),
  renewedAt: clock.now(),
  tokenExpiresAt: clock.now() + HOUR_MS,
};

function depsWith(changes: Partial<DoctorDeps> = {}, state?: SignInState): DoctorDeps {
  return {
    store,
    source: createFakeSource(),
    signIn: {
      state: () => Promise.resolve(state ?? { kind: 'signed-in', facts }),
      begin: () => Promise.reject(new Error('not asked for')),
      forget: () => Promise.resolve(),
    },
    platforms: new Map([['chat', createFakePlatform()]]),
    clock,
    operationsDestination: undefined,
    administrators: [],
    ...changes,
  };
}

function withTeams(...teams: readonly (readonly string[])[]) {
  const source = createFakeSource();
  source.put(
    ...teams.map((emails, index) =>
      aReferral({ id: `r${String(index)}`, team: emails.map((email) => ({ email })) }),
    ),
  );
  return source;
}

const about = (findings: readonly Finding[], what: string): readonly Finding[] =>
  findings.filter((finding) => finding.about === what);

describe('the account', () => {
  it.each<[string, SignInState, Finding['verdict'], RegExp]>([
    ['signed in', { kind: 'signed-in', facts }, 'ok', /at least until 2027-02-19/],
    [
      'near its end',
      { kind: 'signed-in', facts: { ...facts, longestMs: 12 * DAY_MS } },
      'warn',
      /goes blind on 2026-12-03: run "referral-bot login"/,
    ],
    ['a fixed token', { kind: 'fixed' }, 'warn', /PARTNER_TOKEN/],
    ['nobody', { kind: 'nobody' }, 'fail', /nobody has signed in.*referral-bot login/],
    [
      'over',
      { kind: 'over', since: clock.now(), reason: 'the sign-in was revoked' },
      'fail',
      /revoked; run "referral-bot login"/,
    ],
  ])('%s', async (_, state, verdict, detail) => {
    const findings = await examineAccount(depsWith({}, state));
    expect(about(findings, 'sign-in')).toEqual([
      { about: 'sign-in', verdict, detail: expect.stringMatching(detail) as string },
    ]);
  });

  it.each<[string, boolean | undefined, Finding['verdict'], RegExp]>([
    ['with MFA', true, 'ok', /shows multi-factor/],
    ['without', false, 'warn', /900421.*switch MFA on/],
    ['without a word about it', undefined, 'warn', /does not tell/],
  ])('%s', async (_, mfa, verdict, detail) => {
    const { mfa: __, ...rest } = facts;
    const state = { kind: 'signed-in', facts: mfa === undefined ? rest : { ...rest, mfa } } as const;
    const [finding] = about(await examineAccount(depsWith({}, state)), 'MFA');
    expect(finding).toMatchObject({ verdict });
    expect(finding?.detail).toMatch(detail);
  });

  it('sees what a Referrals admin sees, or only what is its own', async () => {
    const admin = depsWith({ source: withTeams(['a@x.example'], [ACCOUNT], ['b@x.example']) });
    expect(about(await examineAccount(admin), 'role')).toMatchObject([{ verdict: 'ok' }]);
    const user = depsWith({ source: withTeams([ACCOUNT], [ACCOUNT, 'a@x.example'], [ACCOUNT]) });
    const [finding] = about(await examineAccount(user), 'role');
    expect(finding).toMatchObject({ verdict: 'warn' });
    expect(finding?.detail).toContain('"Referrals admin"');
  });

  it('is not guessed at from too little', async () => {
    const findings = await examineAccount(depsWith({ source: withTeams([ACCOUNT]) }));
    expect(about(findings, 'role')).toMatchObject([{ verdict: 'warn' }]);
    expect(about(findings, 'referrals')).toMatchObject([{ verdict: 'ok' }]);
  });

  it('that Partner Center refuses says why, and the looks after it go on', async () => {
    const source = createFakeSource();
    source.breakWith(new SignInError('sign in again with MFA'));
    const findings = await examineAccount(depsWith({ source }));
    expect(about(findings, 'referrals')).toEqual([
      { about: 'referrals', verdict: 'fail', detail: 'sign in again with MFA' },
    ]);
    expect(about(findings, 'sign-in')).toHaveLength(1);
  });
});

describe('everything else', () => {
  const verdicts = (findings: readonly Finding[]) =>
    Object.fromEntries(findings.map(({ about: what, verdict }) => [what, verdict]));

  it('is well where all is set up', async () => {
    const destination = aDestination({ id: 'chat:sales', platform: 'chat' });
    const deps = depsWith({
      operationsDestination: destination.id,
      administrators: ['chat:ada'],
      source: withTeams(['a@x.example'], ['b@x.example'], ['c@x.example']),
    });
    await deps.store.saveDestination(destination, clock.now());
    await deps.store.addSubscription(aSubscription({ destinationId: destination.id }));
    const findings = await examine(deps);
    expect(findings.filter(({ verdict }) => verdict !== 'ok')).toEqual([]);
    expect(findings.map(({ about: what }) => what)).toEqual([
      'referrals',
      'role',
      'sign-in',
      'MFA',
      'database',
      'chat',
      'operators',
      'administrators',
      'rules',
      'deliveries',
    ]);
  });

  it('warns of what is not set up yet', async () => {
    const findings = await examine(depsWith());
    expect(verdicts(findings)).toMatchObject({ operators: 'warn', administrators: 'warn', rules: 'warn' });
    const elsewhere = await examine(depsWith({ operationsDestination: 'chat:nowhere' }));
    expect(about(elsewhere, 'operators')).toMatchObject([
      { verdict: 'warn', detail: expect.stringContaining('has not been added') as string },
    ]);
  });

  it('fails without a chat, and where one takes no messages', async () => {
    expect(verdicts(await examine(depsWith({ platforms: new Map() })))).toMatchObject({ chat: 'fail' });
    const mute = {
      ...createFakePlatform('mute'),
      trouble: () => Promise.resolve({ reason: 'the token was revoked', passing: false }),
    };
    const findings = await examine(depsWith({ platforms: new Map([['mute', mute]]) }));
    expect(about(findings, 'mute')).toMatchObject([{ verdict: 'fail', detail: 'the token was revoked' }]);
  });

  it('fails where the database does not answer, and says so of every look that needs it', async () => {
    const deps = depsWith();
    const away = {
      ...deps.store,
      ping: () => Promise.reject(new RetryLaterError('the database does not answer')),
      subscriptions: () => Promise.reject(new RetryLaterError('the database does not answer')),
    };
    expect(verdicts(await examine({ ...deps, store: away }))).toMatchObject({
      database: 'fail',
      rules: 'fail',
    });
  });

  it('tells a message that is stuck from one that waits its turn', async () => {
    const deps = depsWith();
    const destination = aDestination({ id: 'chat:sales', platform: 'chat' });
    await deps.store.saveDestination(destination, clock.now());
    const due = async (ageMs: number) => {
      const at = clock.now() - ageMs;
      await deps.store.addDeliveries(
        [
          {
            referralId: '',
            destinationId: destination.id,
            kind: 'fault',
            stage: 's',
            dueAt: at,
            priority: 1,
          },
        ],
        at,
      );
      return about(await examine(deps), 'deliveries');
    };
    expect(await due(HOUR_MS / 2)).toMatchObject([{ verdict: 'ok' }]);
    clock.advance(2 * HOUR_MS);
    expect(about(await examine(deps), 'deliveries')).toMatchObject([
      { verdict: 'fail', detail: expect.stringContaining('for 2 h') as string },
    ]);
  });

  it('warns of cards that could not be posted', async () => {
    const deps = depsWith();
    const refused = { ...deps.store, unposted: () => Promise.resolve(3) };
    expect(about(await examine({ ...deps, store: refused }), 'deliveries')).toMatchObject([
      { verdict: 'warn', detail: expect.stringContaining('3 cards') as string },
    ]);
  });
});

describe('the certificate', () => {
  it.each<[number, Finding['verdict'], RegExp]>([
    [31 * DAY_MS, 'ok', /good until 2026-12-22/],
    [30 * DAY_MS, 'warn', /ends on 2026-12-21: upload a new one/],
    [0, 'fail', /ended on 2026-11-21: upload a new one/],
  ])('that ends in %d ms', (leftMs, verdict, detail) => {
    const finding = certificateFinding(clock.now() + leftMs, clock.now());
    expect(finding).toMatchObject({ verdict });
    expect(finding.detail).toMatch(detail);
  });
});
