import { DAY_MS, HOUR_MS, instantFromMs } from '../../src/domain/instant';
import type { FaultNotice } from '../../src/domain/notice';
import { SignInError } from '../../src/ports/errors';
import { aDestination, aReferral, ms } from '../helpers/builders';
import { eventually } from '../helpers/eventually';
import { describeWithPostgres, freshDatabaseUrl } from '../helpers/postgres';
import { wordsOf } from '../helpers/words';
import { createWorld } from '../helpers/world';
import type { World, WorldOptions } from '../helpers/world';

/** 90 days before 3 December, 08:00 UTC. */
const START = '2026-09-04T08:00:00Z';
const END = ms('2026-12-03T08:00:00Z');
const OPERATIONS = aDestination({ id: 'chat:ops', name: 'Operations' });
const STEP_MS = 12 * HOUR_MS;

let world: World;
let processes: World[];
afterEach(() => world.close());

async function begin(options: WorldOptions = {}, replicas = 1): Promise<void> {
  world = await createWorld({ start: START, operationsDestination: OPERATIONS.id, ...options });
  processes = [world];
  while (processes.length < replicas) processes.push(await world.replica());
  await world.store.saveDestination(OPERATIONS, world.clock.now());
  await turn();
  await world.say('subscribe');
}

/** What each process does again and again. */
async function turn(): Promise<void> {
  for (const each of processes) await each.pollTurn();
  for (const each of processes) await each.plan();
  for (const each of processes) await each.deliver();
}

/** Half a day after the other, up to this day after the start. */
async function liveUntil(day: number): Promise<void> {
  while (world.clock.now() < ms(START) + day * DAY_MS) {
    world.clock.advance(STEP_MS);
    await turn();
  }
}

/** What stands in the operators' channel, as `2026-11-03 The bot goes blind on 3 Dec`. */
function told(): readonly string[] {
  return faults().map(([at, { title }]) => `${instantFromMs(at).slice(0, 10)} ${wordsOf(title, at)}`);
}

function faults(): readonly (readonly [at: number, FaultNotice])[] {
  return world.platform.sent.flatMap(({ destinationId, notice, at }) =>
    notice.kind === 'fault' && destinationId === OPERATIONS.id ? [[at, notice] as const] : [],
  );
}

function cards(): readonly string[] {
  return world.posts('referral-card').flatMap(({ notice, action }) => {
    return notice.kind === 'referral-card' && action === 'post' ? [notice.referral.id] : [];
  });
}

/** Partner Center gets a new referral. */
function arrive(id: string): void {
  const now = instantFromMs(world.clock.now());
  world.source.put(aReferral({ id, createdDateTime: now, updatedDateTime: now }));
}

/** Microsoft refuses the sign-in from now on. */
function die(): void {
  world.signIn.dies();
  world.source.breakWith(new SignInError('the sign-in has expired (AADSTS700082)'));
}

async function signInFromTheChannel(): Promise<void> {
  const from = { id: 'u1', name: 'Alex' };
  const answer = await world.handler.click({ destination: OPERATIONS, text: 'login', from });
  expect(answer.kind).toBe('done');
  expect(world.platform.sent.at(-1)).toMatchObject({
    destinationId: 'chat:personal-u1',
    notice: { kind: 'sign-in' },
  });
  world.source.mend();
  world.signIn.end({ kind: 'signed-in', username: 'bot@contoso.com' });
}

const TOLD_IN_90_DAYS = [
  '2026-11-03 The bot goes blind on 3 Dec',
  '2026-11-19 The bot goes blind on 3 Dec',
  '2026-11-26 The bot goes blind on 3 Dec',
  '2026-12-02 The bot goes blind on 3 Dec',
];

describe('a sign-in that dies', () => {
  it('is told within one poll, loses nothing, and all that was missed arrives once', async () => {
    let woken = 0;
    await begin({ onSignedIn: () => woken++ });
    arrive('before');
    await turn();
    const cursor = await world.store.cursor();
    die();
    for (let count = 1; count <= 5; count++) {
      world.clock.advance(HOUR_MS);
      arrive(`missed-${String(count)}`);
    }
    await turn();
    expect(told()).toEqual(['2026-09-04 Sign in again']);
    const [[, fault] = []] = faults();
    expect(fault?.suggestions).toEqual(['login']);
    expect(fault && wordsOf(fault.text)).toBe(
      'The bot cannot see Partner Center: the sign-in has expired (AADSTS700082). Nothing is lost: it catches up as soon as somebody has signed in.',
    );
    expect(await world.health.report()).toMatchObject({
      ready: false,
      checks: { signIn: { ok: false, detail: expect.stringContaining('AADSTS700082') } },
    });

    await liveUntil(3);
    await world.restart();
    await turn();
    expect(told()).toHaveLength(1);
    expect(await world.store.cursor()).toEqual(cursor);
    expect(cards()).toEqual(['before']);

    await signInFromTheChannel();
    await eventually(() => woken === 1);
    await turn();
    await turn();
    expect([...cards()].sort()).toEqual(['before', ...[1, 2, 3, 4, 5].map((n) => `missed-${String(n)}`)]);
    expect(told()).toEqual(['2026-09-04 Sign in again', '2026-09-07 The bot sees Partner Center again']);
    expect(await world.health.report()).toMatchObject({ ready: true });
    expect(world.posts('done')).toMatchObject([{ destinationId: 'chat:personal-u1' }]);
  });

  it('is told when the store says so, before a poll has failed, and once it is well again', async () => {
    await begin({}, 2);
    world.signIn.dies();
    await turn();
    await turn();
    expect(told()).toEqual(['2026-09-04 Sign in again']);
    expect((await world.health.report()).ready).toBe(false);
    world.clock.advance(HOUR_MS);
    world.signIn.signedIn();
    await turn();
    await turn();
    expect(told()).toEqual(['2026-09-04 Sign in again', '2026-09-04 The bot sees Partner Center again']);
  });

  it('is told again when the next one is refused as well', async () => {
    await begin();
    die();
    await turn();
    world.clock.advance(HOUR_MS);
    world.signIn.signedIn();
    await turn();
    await turn();
    expect(told()).toEqual(['2026-09-04 Sign in again', '2026-09-04 Sign in again']);
  });

  it('is told where nobody has signed in at all, or nothing can be read of it', async () => {
    await begin();
    world.signIn.becomes({ kind: 'nobody' });
    world.source.breakWith(new SignInError('nobody has signed in to Partner Center.'));
    world.signIn.failOnce(new Error('the store is away'));
    await turn();
    expect(told()).toEqual(['2026-09-04 Sign in again']);
    expect(world.log.lines).toContainEqual(
      expect.objectContaining({ event: 'what is known of the sign-in could not be read' }),
    );
  });

  it('breaks the silence of a quiet day', async () => {
    await begin();
    await world.say('digest silent');
    await liveUntil(4);
    expect(world.posts('digest')).toEqual([]);
    die();
    const since = world.clock.now();
    await liveUntil(5);
    expect(world.posts('digest')).toMatchObject([{ notice: { digest: { quiet: true, signInEnds: since } } }]);
  });

  it('without MFA is told once for each sign-in', async () => {
    await begin({}, 2);
    world.signIn.signedIn({ mfa: false });
    await liveUntil(2);
    await world.restart();
    await liveUntil(3);
    world.signIn.signedIn({ mfa: false });
    await liveUntil(5);
    world.signIn.signedIn({ mfa: true });
    await liveUntil(6);
    expect(told()).toEqual(['2026-09-04 The sign-in shows no MFA', '2026-09-07 The sign-in shows no MFA']);
  });
});

async function ninetyDays(options: WorldOptions = {}): Promise<void> {
  await begin(options, 2);
  world.signIn.signedIn({ refreshTokenExpiresAt: END });
  await liveUntil(65);
  await world.restart();
  await liveUntil(90);
  expect(told()).toEqual(TOLD_IN_90_DAYS);
  die();
  await liveUntil(91);
  expect(told()).toEqual([...TOLD_IN_90_DAYS, '2026-12-03 Sign in again']);
  const [first] = faults();
  expect(first?.[1].suggestions).toEqual(['login']);
  expect(wordsOf(first?.[1].text ?? { id: '' })).toBe(
    'Its sign-in to Partner Center ends then (3 Dec 2026, 08:00 UTC). If somebody signs in again before, nothing is missed.',
  );

  const digests = world.posts('digest').flatMap(({ notice, at }) => {
    return notice.kind === 'digest' ? [[at, notice.digest.signInEnds] as const] : [];
  });
  const saying = digests.filter(([, end]) => end !== undefined);
  expect(instantFromMs(saying[0]?.[0] ?? 0).slice(0, 10)).toBe('2026-11-03');
  expect(saying).toEqual(digests.filter(([at]) => at >= ms('2026-11-03') && at !== END));
  expect(new Set(saying.map(([, end]) => end))).toEqual(new Set([END]));
  expect(saying.length).toBeGreaterThan(20);
}

describe('a sign-in that ends in 90 days', () => {
  it('is warned of 30, 14, 7 and 1 days before, once, by two replicas and across a restart; digests say it', () =>
    ninetyDays());

  it('made anew after the first warning, is warned of anew before its own end', async () => {
    await begin();
    world.signIn.signedIn({ refreshTokenExpiresAt: END });
    await liveUntil(61);
    world.signIn.signedIn({ refreshTokenExpiresAt: END + 61 * DAY_MS });
    await liveUntil(125);
    expect(told()).toEqual([TOLD_IN_90_DAYS[0], '2027-01-03 The bot goes blind on 2 Feb']);
    expect(await world.say('digest now')).toMatchObject({ digest: { signInEnds: END + 61 * DAY_MS } });
  });

  it('is warned of by the most urgent stage after the bot was away', async () => {
    await begin();
    world.signIn.signedIn({ refreshTokenExpiresAt: END });
    world.clock.advance(84 * DAY_MS);
    await world.restart();
    processes = [world];
    await liveUntil(90);
    expect(told()).toEqual(['2026-11-27 The bot goes blind on 3 Dec', TOLD_IN_90_DAYS[3]]);
  });

  it('because of a policy, or because it was not renewed, says so', async () => {
    await begin();
    world.signIn.signedIn({ longestMs: 14 * DAY_MS });
    await liveUntil(8);
    const renewedAt = world.clock.now();
    world.signIn.signedIn({ renewedAt });
    world.clock.advance(80 * DAY_MS);
    await turn();
    expect(faults().map(([at, { text }]) => wordsOf(text, at))).toEqual([
      'Your organisation wants a new sign-in every 14 days, so this one ends then (18 Sept 2026, 08:00 UTC). If somebody signs in again before, nothing is missed.',
      'Its sign-in to Partner Center has not been renewed since 12 Sept and ends then (11 Dec 2026, 08:00 UTC). If somebody signs in again before, nothing is missed.',
    ]);
  });
});

describeWithPostgres('a sign-in that ends in 90 days, on PostgreSQL', () => {
  it('is warned of once for each stage', async () => {
    await ninetyDays({ database: { kind: 'postgres', url: await freshDatabaseUrl() } });
  });
});
