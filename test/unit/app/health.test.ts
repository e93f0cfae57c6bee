import { createHealth } from '../../../src/app/health';
import type { SignInState } from '../../../src/domain/sign-in';
import { RetryLaterError, SignInError } from '../../../src/ports/errors';
import type { Store } from '../../../src/ports/store';
import { createFakeClock } from '../../helpers/fake-clock';
import { createFakeSignIn } from '../../helpers/fake-sign-in';

const working = { kind: 'sqlite', ping: () => Promise.resolve() } as unknown as Store;
const broken = {
  kind: 'postgres',
  ping: () => Promise.reject(new Error('connection refused')),
} as unknown as Store;

function build(store: Store = working, platforms: string[] = ['teams']) {
  const clock = createFakeClock('2020-11-01T08:00:00Z');
  const signIn = createFakeSignIn(clock);
  return {
    clock,
    signIn,
    health: createHealth({ clock, store, signIn, pollIntervalMs: 120_000, platforms }),
  };
}

describe('health', () => {
  it('is not ready before the first complete poll, and says why the last try failed', async () => {
    const { health } = build();
    expect(await health.report()).toMatchObject({
      ready: false,
      checks: { partnerCenter: { detail: 'no complete poll yet' } },
    });
    health.turnFailed(new RetryLaterError('page 2 is not JSON'));
    expect((await health.report()).checks['partnerCenter']?.detail).toContain('page 2 is not JSON');
  });

  it('is ready after a poll, and blind after three intervals and a minute without one', async () => {
    const { health, clock } = build();
    health.turnSucceeded();
    clock.advance(420_000);
    expect((await health.report()).ready).toBe(true);
    clock.advance(1);
    expect(await health.report()).toMatchObject({ ready: false, checks: { partnerCenter: { ok: false } } });
  });

  it('is not ready as soon as the sign-in is lost', async () => {
    const { health } = build();
    health.turnSucceeded();
    health.turnFailed(new RetryLaterError('503'));
    expect((await health.report()).ready).toBe(true);
    health.turnFailed(new SignInError('sign in again'));
    expect((await health.report()).ready).toBe(false);
  });

  it('counts the failed turns of an outage from its beginning', () => {
    const { health, clock } = build();
    const since = clock.now();
    health.turnFailed('odd');
    clock.advance(5);
    health.turnFailed(new Error('x'));
    expect(health.outage()).toMatchObject({ since, turns: 2 });
    health.turnSucceeded();
    expect(health.outage()).toBeUndefined();
  });

  it('tells a store that does not answer and a bot without a chat', async () => {
    const { health } = build(broken, []);
    health.turnSucceeded();
    expect(await health.report()).toMatchObject({
      ready: false,
      checks: {
        store: { ok: false, detail: 'postgres does not answer: connection refused' },
        chat: { ok: false },
      },
    });
  });

  it('is mute while a platform says that it would take no messages', async () => {
    const { health } = build(working, ['slack']);
    health.turnSucceeded();
    health.found('slack', 'the token was revoked');
    expect(await health.report()).toMatchObject({
      ready: false,
      checks: { chat: { ok: false, detail: 'slack takes no messages (the token was revoked)' } },
    });
    health.found('slack', undefined);
    expect((await health.report()).ready).toBe(true);
    health.settled('slack', {
      state: 'due',
      dueAt: 0,
      reason: 'Slack answered missing_scope',
      blocked: true,
    });
    health.found('slack', undefined);
    expect((await health.report()).ready).toBe(false);
  });

  it('is mute while a platform takes no messages until somebody mends something', async () => {
    const { health, clock } = build(working, ['teams', 'slack']);
    health.turnSucceeded();
    const dueAt = clock.now();
    health.settled('slack', { state: 'due', dueAt, reason: 'Slack answered token_revoked', blocked: true });
    health.settled('teams', { state: 'due', dueAt, reason: 'Teams answered 429' });
    health.settled('teams', { state: 'delivered', messageId: 'm1' });
    expect(await health.report()).toMatchObject({
      ready: false,
      checks: {
        chat: { ok: false, detail: 'teams, slack takes no messages (Slack answered token_revoked)' },
      },
    });
    health.settled('slack', { state: 'refused', reason: 'channel_not_found' });
    expect(await health.report()).toMatchObject({ ready: false });
    health.settled('slack', { state: 'delivered', messageId: '1.1' });
    expect(await health.report()).toMatchObject({
      ready: true,
      checks: { chat: { detail: 'teams, slack' } },
    });
  });
});

describe('the sign-in, for whoever asks whether the bot is ready', () => {
  it.each<[string, SignInState, boolean, string]>([
    ['fixed', { kind: 'fixed' }, true, 'a fixed token is used'],
    ['nobody', { kind: 'nobody' }, false, 'nobody has signed in'],
    [
      'over',
      { kind: 'over', since: Date.parse('2020-10-31T20:00:00Z'), reason: 'a policy wants a new one' },
      false,
      'the sign-in is over since 2020-10-31T20:00:00.000Z; sign in again: a policy wants a new one',
    ],
  ])('%s', async (_, state, ready, detail) => {
    const { health, signIn } = build();
    health.turnSucceeded();
    signIn.becomes(state);
    expect(await health.report()).toMatchObject({ ready, checks: { signIn: { ok: ready, detail } } });
  });

  it('works, and until when; it names no account', async () => {
    const { health } = build();
    health.turnSucceeded();
    const report = await health.report();
    const detail = 'signed in, until 2021-01-30 at the latest';
    expect(report).toMatchObject({ ready: true, checks: { signIn: { ok: true, detail } } });
    expect(JSON.stringify(report)).not.toContain('contoso');
  });

  it('is refused by Partner Center, until somebody has signed in since', async () => {
    const { health, signIn, clock } = build();
    health.turnFailed(new SignInError('no MFA'));
    expect((await health.report()).checks['signIn']).toEqual({
      ok: false,
      detail: 'signed in, until 2021-01-30 at the latest; sign in again: no MFA',
    });
    clock.advance(1_000);
    signIn.signedIn();
    expect((await health.report()).checks['signIn']).toMatchObject({ ok: true });
  });

  it('cannot be read', async () => {
    const { health, signIn } = build();
    health.turnSucceeded();
    signIn.failOnce(new Error('the store is away'));
    expect(await health.report()).toMatchObject({
      ready: false,
      checks: { signIn: { detail: 'what is known of the sign-in could not be read: the store is away' } },
    });
  });
});
