import {
  createPartnerSignIn,
  createPersonSignIn,
} from '../../../../../src/adapters/partner-center/sign-in/sign-in';
import type {
  PartnerSignIn,
  PersonSignInDeps,
} from '../../../../../src/adapters/partner-center/sign-in/sign-in';
import { RefusedError, RetryLaterError, SignInError } from '../../../../../src/ports/errors';
import { eventually } from '../../../../helpers/eventually';
import { createFakeClock } from '../../../../helpers/fake-clock';
import type { FakeClock } from '../../../../helpers/fake-clock';
import { createMemoryLog } from '../../../../helpers/memory-log';
import type { MemoryLog } from '../../../../helpers/memory-log';
import { NOW, rejection } from '../../../../helpers/partner-center-client';
import { createFakeSecrets, createSignInStore } from '../../../../helpers/sign-in-world';
import { createFakeEntra } from './fake-entra';
import type { FakeEntra } from './fake-entra';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const AUTH = { kind: 'device-code', tenantId: 'a-tenant', clientId: 'a-client' } as const;
const GONE = { status: 400, codes: ['invalid_grant', '50173'] };

let clock: FakeClock;
let log: MemoryLog;
let entra: FakeEntra;
let world: ReturnType<typeof createSignInStore>;
let secrets: ReturnType<typeof createFakeSecrets>;

beforeEach(() => {
  clock = createFakeClock(NOW);
  log = createMemoryLog();
  entra = createFakeEntra(clock);
  world = createSignInStore();
  secrets = createFakeSecrets();
});

afterEach(() => {
  expect(JSON.stringify(log.lines)).not.toMatch(/\b(at|rt)\d|bot@contoso/);
});

function replica(instead: Partial<PersonSignInDeps> = {}): PartnerSignIn {
  return createPersonSignIn({ auth: AUTH, store: world.store, secrets, clock, log, entra, ...instead });
}

async function signedIn(signIn: PartnerSignIn = replica()): Promise<PartnerSignIn> {
  const { ended } = await signIn.begin();
  entra.enterCode();
  expect(await ended).toEqual({ kind: 'signed-in', username: 'bot@contoso.example' });
  return signIn;
}

async function tokenOf(signIn: PartnerSignIn, options = {}): Promise<string | undefined> {
  return (await signIn.credential.getToken('any', options))?.token;
}

/** Lets everything happen that needs no time. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
}

function warnings(): readonly string[] {
  return log.lines.filter(({ level }) => level === 'warn').map(({ event }) => event);
}

describe('the token', () => {
  it('is held while it is good: neither the store nor the service is asked', async () => {
    await signedIn();
    let reads = 0;
    const store = {
      ...world.store,
      kept: (name: string) => {
        reads += 1;
        return world.store.kept(name);
      },
    };
    const signIn = replica({ store });
    await tokenOf(signIn);
    const before = reads;
    clock.advance(50 * MINUTE);
    expect(await tokenOf(signIn)).toBe('at1');
    expect(reads).toBe(before);
    clock.advance(6 * MINUTE);
    expect(await tokenOf(signIn)).toBe('at2');
    expect(entra.used).toEqual(['rt1']);
  });

  it('asks its user to ask each time, so that a logout counts at once', async () => {
    const signIn = await signedIn();
    const token = await signIn.credential.getToken('any');
    expect(token?.refreshAfterTimestamp).toBeLessThanOrEqual(clock.now());
    expect(token?.expiresOnTimestamp).toBe(NOW + HOUR);
  });

  it('is renewed once for many who ask at once', async () => {
    const signIn = await signedIn();
    clock.advance(2 * HOUR);
    const tokens = await Promise.all([1, 2, 3].map(() => tokenOf(signIn)));
    expect(tokens).toEqual(['at2', 'at2', 'at2']);
    expect(entra.used).toEqual(['rt1']);
  });

  it('of a short life is used for half of it', async () => {
    entra.lifeMs = 4 * MINUTE;
    const signIn = await signedIn();
    clock.advance(MINUTE);
    expect(await tokenOf(signIn)).toBe('at1');
    clock.advance(1.5 * MINUTE);
    expect(await tokenOf(signIn)).toBe('at2');
  });

  it('bridges the time in which it cannot be renewed, and the service is not pestered', async () => {
    const signIn = await signedIn();
    entra.failure = { codes: [] };
    clock.advance(56 * MINUTE);
    for (let page = 0; page < 5; page += 1) expect(await tokenOf(signIn)).toBe('at1');
    expect(entra.used).toHaveLength(1);
    clock.advance(3 * MINUTE);
    expect(await tokenOf(signIn)).toBe('at1');
    expect(entra.used).toHaveLength(2);
    clock.advance(2 * MINUTE);
    expect(await rejection(tokenOf(signIn))).toBeInstanceOf(RetryLaterError);
    expect(await signIn.state()).toMatchObject({ kind: 'signed-in' });
    entra.failure = undefined;
    clock.advance(MINUTE);
    expect(await tokenOf(signIn)).toBe('at2');
  });

  it('is not renewed before the moment the service names', async () => {
    const signIn = await signedIn();
    clock.advance(2 * HOUR);
    entra.failure = { status: 429, codes: [], retryAt: clock.now() + 10 * MINUTE };
    expect(await rejection(tokenOf(signIn))).toMatchObject({ retryAt: clock.now() + 10 * MINUTE });
    entra.failure = undefined;
    clock.advance(9 * MINUTE);
    expect(await rejection(tokenOf(signIn))).toBeInstanceOf(RetryLaterError);
    clock.advance(2 * MINUTE);
    expect(await tokenOf(signIn)).toBe('at2');
  });

  it('that the service gives for another API is not used', async () => {
    const signIn = await signedIn();
    const claims = Buffer.from(JSON.stringify({ aud: 'https://graph.microsoft.com', scp: 'x' }));
    entra.tokenOf = () => `a.${claims.toString('base64url')}.b`;
    clock.advance(2 * HOUR);
    const error = await rejection(tokenOf(signIn));
    expect(error).toBeInstanceOf(SignInError);
    expect(error.message).toContain('ask for the scope https://api.partner.microsoft.com/.default');
    entra.tokenOf = () => 'at-good';
    clock.advance(16 * MINUTE);
    clock.advance(2 * HOUR);
    expect(await tokenOf(signIn)).toBe('at-good');
    expect(entra.used).toEqual(['rt1', 'rt2']);
  });
});

describe('a refused token', () => {
  it('is replaced once for all who had it, and then not again for a while', async () => {
    const signIn = await signedIn();
    const refused = { refused: 'at1' };
    expect(await Promise.all([tokenOf(signIn, refused), tokenOf(signIn, refused)])).toEqual(['at2', 'at2']);
    expect(await tokenOf(signIn, refused)).toBe('at2');
    expect(await tokenOf(signIn, { refused: 'at2' })).toBe('at2');
    expect(entra.used).toEqual(['rt1']);
    clock.advance(16 * MINUTE);
    expect(await tokenOf(signIn, { refused: 'at2' })).toBe('at3');
  });

  it('is replaced by that of a new sign-in without asking the service', async () => {
    const bot = await signedIn();
    await tokenOf(bot, { refused: 'at1' });
    clock.advance(MINUTE);
    await signedIn(replica());
    expect(await tokenOf(bot, { refused: 'at2' })).toBe('at3');
    expect(entra.used).toEqual(['rt1']);
  });

  it('is not replaced by the old one when the service refuses, too', async () => {
    const signIn = await signedIn();
    entra.failure = GONE;
    expect(await rejection(tokenOf(signIn, { refused: 'at1' }))).toBeInstanceOf(SignInError);
    expect(await tokenOf(signIn)).toBe('at1');
  });
});

describe('replicas', () => {
  it('wait for the one that renews, and use its token', async () => {
    await signedIn();
    clock.advance(2 * HOUR);
    let open: () => void = () => undefined;
    entra.gate = new Promise((resolve) => (open = resolve));
    const [one, two] = [tokenOf(replica()), tokenOf(replica())];
    await settle();
    open();
    expect(await one).toBe('at2');
    clock.advance(200);
    expect(await two).toBe('at2');
    expect(entra.used).toEqual(['rt1']);
  });

  it('do not wait at all while the old token works', async () => {
    const waiting = await signedIn();
    clock.advance(56 * MINUTE);
    entra.gate = new Promise(() => undefined);
    void tokenOf(replica());
    await settle();
    expect(await tokenOf(waiting)).toBe('at1');
  });

  it('do not wait for ever', async () => {
    await signedIn();
    clock.advance(2 * HOUR);
    entra.gate = new Promise(() => undefined);
    void tokenOf(replica());
    await settle();
    const late = rejection(tokenOf(replica()));
    for (let look = 0; look < 26; look += 1) {
      await settle();
      clock.advance(200);
    }
    const error = await late;
    expect(error).toBeInstanceOf(RetryLaterError);
    expect(error.message).toContain('another replica');
  });

  it('take over from one that died while it renewed', async () => {
    await signedIn();
    clock.advance(2 * HOUR);
    entra.gate = new Promise(() => undefined);
    void tokenOf(replica());
    await settle();
    entra.gate = Promise.resolve();
    clock.advance(61_000);
    expect(await tokenOf(replica())).toBe('at2');
    expect(entra.used).toEqual(['rt1', 'rt1']);
  });

  it('take what is newer when a person signs in while one renews', async () => {
    const slow = await signedIn();
    clock.advance(2 * HOUR);
    let open: () => void = () => undefined;
    entra.gate = new Promise((resolve) => (open = resolve));
    const token = tokenOf(slow);
    await settle();
    await signedIn(replica());
    entra.gate = Promise.resolve();
    open();
    // The slow one had got at3 for the old sign-in; at2 is the new sign-in's.
    expect(await token).toBe('at2');
    expect(await tokenOf(replica())).toBe('at2');
  });

  it('do not bring back what was forgotten while one renewed', async () => {
    const slow = await signedIn();
    clock.advance(2 * HOUR);
    let open: () => void = () => undefined;
    entra.gate = new Promise((resolve) => (open = resolve));
    const token = rejection(tokenOf(slow));
    await settle();
    await replica().forget();
    open();
    expect((await token).message).toContain('nobody has signed in');
    expect(world.texts.size).toBe(0);
  });

  it('do not call a sign-in over that somebody has just renewed', async () => {
    const slow = await signedIn();
    clock.advance(2 * HOUR);
    let open: () => void = () => undefined;
    entra.gate = new Promise((resolve) => (open = resolve));
    const token = tokenOf(slow);
    await settle();
    entra.failure = GONE;
    open();
    const person = replica();
    entra.failure = undefined;
    await signedIn(person);
    expect(await token.catch((error: unknown) => error)).toBe('at2');
    expect(await person.state()).toMatchObject({ kind: 'signed-in' });
  });
});

describe('a store that does not answer', () => {
  const down = (): Promise<never> => Promise.reject(new Error('connection refused'));

  it('costs no renewed token: it is kept as soon as the store is back', async () => {
    const signIn = await signedIn();
    const { keep } = world.store;
    clock.advance(2 * HOUR);
    world.store.keep = down;
    expect(await tokenOf(signIn)).toBe('at2');
    expect(log.lines.at(-1)).toMatchObject({ level: 'error' });
    clock.advance(2 * HOUR);
    expect(await tokenOf(signIn)).toBe('at3');
    expect(entra.used).toEqual(['rt1', 'rt2']);
    world.store.keep = keep;
    await signIn.state();
    expect(await tokenOf(replica())).toBe('at3');
  });

  it('does not let what was left over replace something newer', async () => {
    const signIn = await signedIn();
    const { keep } = world.store;
    clock.advance(2 * HOUR);
    world.store.keep = down;
    await tokenOf(signIn);
    world.store.keep = keep;
    clock.advance(MINUTE);
    await signedIn(replica());
    expect(await signIn.state()).toMatchObject({ facts: { signedInAt: clock.now() } });
    expect(await tokenOf(replica())).toBe('at3');
    expect(await tokenOf(signIn)).toBe('at3');
  });

  it('is no reason to sign in again', async () => {
    await signedIn();
    for (const store of [
      { ...world.store, kept: down },
      { ...world.store, takeLease: down },
    ]) {
      const signIn = replica({ store });
      const error = await rejection(tokenOf(signIn));
      expect(error).toBeInstanceOf(RetryLaterError);
      expect(error.message).toContain('the store does not answer');
    }
    await expect(replica({ store: { ...world.store, kept: down } }).state()).rejects.toBeInstanceOf(
      RetryLaterError,
    );
    await expect(replica({ store: { ...world.store, drop: down } }).forget()).rejects.toBeInstanceOf(
      RetryLaterError,
    );
  });

  it('makes a sign-in fail in words', async () => {
    const signIn = replica({ store: { ...world.store, keep: down } });
    const { ended } = await signIn.begin();
    entra.enterCode();
    expect(await ended).toEqual({
      kind: 'failed',
      reason: expect.stringContaining('the store does not answer'),
    });
  });
});

describe('what is kept', () => {
  it('cannot be opened with another key: a person must sign in again, or give the key back', async () => {
    await signedIn();
    secrets.key = 'two';
    const signIn = replica();
    const state = {
      kind: 'over',
      since: NOW,
      reason: expect.stringContaining('sign in again with "referral-bot login"'),
    };
    expect(await signIn.state()).toEqual(state);
    clock.advance(HOUR);
    expect(await signIn.state()).toEqual(state);
    expect(await rejection(tokenOf(signIn))).toBeInstanceOf(SignInError);
    await signedIn(signIn);
    expect(await signIn.state()).toMatchObject({ kind: 'signed-in' });
  });

  it('is not opened when the vault is away', async () => {
    await signedIn();
    const away = { ...secrets, open: () => Promise.reject(new RetryLaterError('the vault is away')) };
    const signIn = replica({ secrets: away });
    await expect(signIn.state()).rejects.toBeInstanceOf(RetryLaterError);
    await expect(tokenOf(signIn)).rejects.toBeInstanceOf(RetryLaterError);
  });

  it('by another version of the program is told from nothing', async () => {
    await signedIn();
    const [name = ''] = world.texts.keys();
    for (const text of ['no JSON', '{"version":2}']) {
      await world.store.keep(name, await secrets.close(text, name), NOW);
      expect((await rejection(tokenOf(replica()))).message).toContain('another version of referral-bot');
    }
  });

  it('through another app registration counts for nothing', async () => {
    await signedIn();
    const other = replica({ auth: { ...AUTH, clientId: 'another-client' } });
    expect(await other.state()).toEqual({ kind: 'nobody' });
    expect((await rejection(tokenOf(other))).message).toContain('nobody has signed in');
  });

  it('needs a key before anybody is asked to sign in', async () => {
    const keyless = { ...secrets, close: () => Promise.reject(new SignInError('set SECRETS_KEY')) };
    const signIn = replica({ secrets: keyless });
    await expect(signIn.begin()).rejects.toThrow('set SECRETS_KEY');
    expect(await signIn.signInWithBrowser()).toEqual({ kind: 'failed', reason: 'set SECRETS_KEY' });
    expect(await signIn.importRefreshToken('a-long-refresh-token')).toMatchObject({ kind: 'failed' });
  });
});

describe('a sign-in that ends', () => {
  it('is over for all replicas, tried again seldom, and healed by success', async () => {
    const signIn = await signedIn();
    entra.failure = GONE;
    clock.advance(2 * HOUR);
    for (let poll = 0; poll < 7; poll += 1) {
      expect((await rejection(tokenOf(signIn))).message).toContain('AADSTS50173');
      clock.advance(2 * MINUTE);
    }
    expect(entra.used).toHaveLength(1);
    expect(warnings()).toEqual(['the sign-in to Partner Center is over']);
    const over = { kind: 'over', since: NOW + 2 * HOUR, facts: { signedInAt: NOW } };
    expect(await replica().state()).toMatchObject(over);
    clock.advance(2 * MINUTE);
    await rejection(tokenOf(signIn));
    expect(entra.used).toHaveLength(2);
    expect(await signIn.state()).toMatchObject(over);
    expect(warnings()).toHaveLength(1);
    // An administrator mended the policy.
    entra.failure = undefined;
    clock.advance(16 * MINUTE);
    expect(await tokenOf(signIn)).toBe('at2');
    expect(await replica().state()).toMatchObject({ kind: 'signed-in' });
  });

  it('is told at once, while the last token still works', async () => {
    const signIn = await signedIn();
    entra.failure = GONE;
    clock.advance(56 * MINUTE);
    expect(await tokenOf(signIn)).toBe('at1');
    expect(await signIn.state()).toMatchObject({ kind: 'over' });
  });

  it('is not over because the application is refused', async () => {
    const signIn = await signedIn();
    entra.failure = { status: 401, codes: ['invalid_client', '7000222'] };
    clock.advance(2 * HOUR);
    expect((await rejection(tokenOf(signIn))).message).toContain('PARTNER_CLIENT_SECRET');
    expect(await signIn.state()).toMatchObject({ kind: 'signed-in' });
  });

  it.each([
    ['50078', 14 * DAY],
    ['50076', 7 * DAY],
    ['70043', 7 * DAY],
    ['700082', undefined],
    ['50173', undefined],
  ])('by AADSTS%s teaches that it may last %p', async (code, longestMs) => {
    const signIn = await signedIn();
    clock.advance(code === '50078' ? 14 * DAY : 7 * DAY);
    entra.failure = { status: 400, codes: ['invalid_grant', code] };
    await rejection(tokenOf(signIn));
    entra.failure = undefined;
    await signedIn(signIn);
    const state = await signIn.state();
    expect(state.kind === 'signed-in' && state.facts.longestMs).toBe(longestMs);
  });

  it('teaches nothing by a policy that was just met', async () => {
    const signIn = await signedIn();
    entra.failure = { status: 400, codes: ['invalid_grant', '50076'] };
    clock.advance(2 * HOUR);
    await rejection(tokenOf(signIn));
    expect(await signIn.state()).not.toHaveProperty('facts.longestMs');
  });

  it('is unlearned from a later one that lasts longer', async () => {
    const signIn = await signedIn();
    entra.failure = { status: 400, codes: ['invalid_grant', '50076'] };
    clock.advance(2 * DAY);
    await rejection(tokenOf(signIn));
    entra.failure = undefined;
    await signedIn(signIn);
    const longest = [];
    for (let day = 1; day <= 3; day += 1) {
      clock.advance(DAY);
      await tokenOf(signIn);
      const state = await signIn.state();
      longest.push(state.kind === 'signed-in' && state.facts.longestMs);
    }
    expect(longest).toEqual([2 * DAY, 2 * DAY, undefined]);
  });

  it('lasts as long as somebody set, whatever was learned', async () => {
    const signIn = await signedIn(replica({ auth: { ...AUTH, longestMs: 30 * DAY } }));
    expect(await signIn.state()).toMatchObject({ facts: { longestMs: 30 * DAY } });
  });
});

describe('what the API says', () => {
  const MFA = new SignInError('Partner Center wants MFA: sign in again', { facts: { code: '900421' } });

  it('is noted once, and taken back when the API answers again', async () => {
    const signIn = await signedIn();
    for (let poll = 0; poll < 3; poll += 1) signIn.credential.refused?.(MFA);
    await eventually(async () => (await replica().state()).kind === 'over');
    expect(await replica().state()).toMatchObject({ reason: MFA.message, since: NOW });
    expect(warnings()).toEqual(['Partner Center does not take the sign-in any more']);
    // Renewing changes nothing about it.
    clock.advance(2 * HOUR);
    expect(await tokenOf(signIn)).toBe('at2');
    expect(await signIn.state()).toMatchObject({ kind: 'over' });
    signIn.credential.accepted?.();
    await eventually(async () => (await signIn.state()).kind === 'signed-in');
  });

  it('is taken back by another replica, too, and by a new sign-in', async () => {
    const [one, two] = [await signedIn(), replica()];
    two.credential.accepted?.();
    await settle();
    one.credential.refused?.(MFA);
    await eventually(async () => (await two.state()).kind === 'over');
    two.credential.accepted?.();
    await eventually(async () => (await two.state()).kind === 'signed-in');
    await one.state();
    one.credential.refused?.(MFA);
    await eventually(async () => (await two.state()).kind === 'over');
    clock.advance(MINUTE);
    await signedIn(one);
    expect(await two.state()).toMatchObject({ kind: 'signed-in' });
    one.credential.refused?.(MFA);
    await eventually(async () => (await two.state()).kind === 'over');
  });

  it('is noted again when it could not be, and costs no write when nothing changes', async () => {
    const signIn = await signedIn();
    const [text] = world.texts.values();
    for (let poll = 0; poll < 3; poll += 1) signIn.credential.accepted?.();
    await settle();
    expect([...world.texts.values()]).toEqual([text]);
    const { keep } = world.store;
    world.store.keep = () => Promise.reject(new Error('away'));
    signIn.credential.refused?.(MFA);
    await settle();
    expect(warnings()).toContain('what Partner Center says of the sign-in could not be noted');
    world.store.keep = keep;
    signIn.credential.refused?.(MFA);
    await eventually(async () => (await signIn.state()).kind === 'over');
  });
});

describe('begin', () => {
  it('tells where to enter which code until when, the same while it waits', async () => {
    const signIn = replica();
    const pending = await signIn.begin();
    expect(pending).toMatchObject({
      url: 'https://login.example/device',
      code: 'ABCD',
      expiresAt: NOW + 15 * MINUTE,
    });
    expect(await signIn.begin()).toBe(pending);
    entra.enterCode();
    await pending.ended;
    await settle();
    expect(await signIn.begin()).not.toBe(pending);
    signIn.stop();
    signIn.stop();
  });

  it('rejects with the reason when there is no code, and can be tried again', async () => {
    const signIn = replica();
    entra.failure = { status: 400, codes: ['unauthorized_client', '700016'] };
    expect((await rejection(signIn.begin())).message).toContain('check PARTNER_CLIENT_ID');
    entra.failure = { codes: [] };
    expect(await rejection(signIn.begin())).toBeInstanceOf(RetryLaterError);
    entra.failure = undefined;
    await signedIn(signIn);
  });

  it('shows nobody an address that is not safe', async () => {
    const { deviceCode } = entra;
    entra.deviceCode = (show, signal) =>
      deviceCode((info) => show({ ...info, verificationUri: 'http://login.example/device' }), signal);
    const signIn = replica();
    expect((await rejection(signIn.begin())).message).toContain('not safe');
    entra.enterCode();
    await settle();
    expect(await signIn.state()).toEqual({ kind: 'nobody' });
  });

  it('is given up by a logout: a code that was shown before signs nobody in', async () => {
    const signIn = replica();
    const { ended } = await signIn.begin();
    await signIn.forget();
    entra.enterCode();
    expect(await ended).toEqual({ kind: 'failed', reason: 'the sign-in was given up' });
    expect(await signIn.state()).toEqual({ kind: 'nobody' });
  });
});

describe('other ways to sign in', () => {
  it('through the browser', async () => {
    const signIn = replica();
    expect(await signIn.signInWithBrowser()).toMatchObject({ kind: 'signed-in' });
    expect(await tokenOf(replica())).toBe('at1');
  });

  it('through a browser that nobody uses, ends after ten minutes', async () => {
    entra.browser = () => new Promise(() => undefined);
    const ending = replica().signInWithBrowser();
    await settle();
    clock.advance(10 * MINUTE);
    expect(await ending).toEqual({ kind: 'failed', reason: expect.stringContaining('in time') });
  });

  it.each([
    ['', 'no refresh token'],
    ['short', 'no refresh token'],
    ['with a space in the middle of it', 'no refresh token'],
    [`a.${Buffer.from('{"aud":"x"}').toString('base64url')}.c-and-some-more`, 'an access token'],
  ])('by the refresh token %j, fails in words', async (text, said) => {
    const reason = expect.stringContaining(said);
    expect(await replica().importRefreshToken(text)).toEqual({ kind: 'failed', reason });
  });

  it('by a refresh token with a line break behind it', async () => {
    expect(await replica().importRefreshToken('0.AXsomething-long\n')).toMatchObject({ kind: 'signed-in' });
  });
});

describe('a fixed token', () => {
  const fixed = (token: string) =>
    createPartnerSignIn({ auth: { kind: 'token', token }, store: world.store, secrets, clock, log });

  it('is somebody else’s business', async () => {
    const signIn = fixed('s3cret');
    expect(await tokenOf(signIn)).toBe('s3cret');
    expect(await signIn.state()).toEqual({ kind: 'fixed' });
    await expect(signIn.begin()).rejects.toBeInstanceOf(RefusedError);
    expect(await signIn.signInWithBrowser()).toMatchObject({ kind: 'failed' });
    expect(await signIn.importRefreshToken('x')).toMatchObject({ kind: 'failed' });
    await signIn.forget();
    signIn.stop();
  });

  it('that the API would refuse is not sent', async () => {
    const claims = Buffer.from('{"idtyp":"app","aud":"https://api.partner.microsoft.com"}').toString(
      'base64url',
    );
    const error = await rejection(tokenOf(fixed(`a.${claims}.b`)));
    expect(error).toBeInstanceOf(SignInError);
    expect(error.message).toMatch(/^PARTNER_TOKEN cannot be used.*application alone/);
  });
});
