import type { Store } from '../../../src/ports/store';
import { RetryLaterError, SignInError } from '../../../src/ports/errors';
import { freshFolder, freshSchema } from '../../contract/store/place';
import type { Place } from '../../contract/store/place';
import { createFakeClock } from '../../helpers/fake-clock';
import { eventually } from '../../helpers/eventually';
import { testDatabaseUrl } from '../../helpers/postgres';
import { install, startOAuthApp } from './oauth-app';
import type { AppOptions, OAuthApp } from './oauth-app';
import { ACME, startOAuthSlack } from './oauth-slack';
import type { Fault, OAuthSlack } from './oauth-slack';

const HOUR_MS = 3_600_000;
/** The lifetime that Slack gives is counted from a moment within the installation. */
const TEN_HOURS_MS = 10 * HOUR_MS + 60_000;

const databases = [
  { name: 'SQLite', fresh: freshFolder },
  ...(testDatabaseUrl === '' ? [] : [{ name: 'PostgreSQL', fresh: freshSchema }]),
];

describe.each(databases)('tokens that expire, kept in $name', ({ fresh }) => {
  let place: Place;
  let slack: OAuthSlack;
  const apps: OAuthApp[] = [];
  /** A process of the app on a store of its own, opened on the same data. */
  const replica = async (options: Partial<AppOptions> = {}): Promise<OAuthApp> => {
    const app = await startOAuthApp({ slack, store: await place.open(), ...options });
    apps.push(app);
    return app;
  };
  /** Installed for twelve hours; then so much time goes by. */
  const installed = async (afterMs: number, options: Partial<AppOptions> = {}): Promise<OAuthApp> => {
    const app = await replica(options);
    await install(app, slack);
    app.clock.advance(afterMs);
    return app;
  };
  const tokenOf = async (app: OAuthApp): Promise<string | undefined> =>
    (await app.workspaces.workspace('T1'))?.botToken;

  beforeEach(async () => {
    ({ place } = await fresh());
    slack = await startOAuthSlack();
    slack.grant = { ...ACME, expiresInSeconds: 43_200 };
  });
  afterEach(async () => {
    await Promise.all([slack, ...apps.splice(0)].map((one) => one.close()));
    await place.dispose();
  });

  it('are used as they are until their last two hours', async () => {
    const app = await installed(TEN_HOURS_MS - 120_000);
    expect(await tokenOf(app)).toBe('xoxb-1-secret');
    expect(slack.refreshed).toEqual([]);
  });

  it('are renewed before they are used, also when nothing has come from Slack', async () => {
    const app = await installed(TEN_HOURS_MS);
    expect(await tokenOf(app)).toBe('xoxb-2-secret');
    expect(await tokenOf(app)).toBe('xoxb-2-secret');
    expect(slack.refreshed).toEqual(['xoxe-1-secret']);
    app.clock.advance(30 * 24 * HOUR_MS);
    expect((await app.workspaces.all()).map(({ botToken }) => botToken)).toEqual(['xoxb-3-secret']);
    expect(slack.refreshed).toEqual(['xoxe-1-secret', 'xoxe-2-secret']);
  });

  it.each([
    ['about to expire', TEN_HOURS_MS],
    ['expired', 13 * HOUR_MS],
  ])('are renewed once for ten callers when %s', async (_, afterMs) => {
    const app = await installed(afterMs);
    const tokens = await Promise.all(Array.from({ length: 10 }, () => tokenOf(app)));
    expect(new Set(tokens)).toEqual(new Set(['xoxb-2-secret']));
    expect(slack.refreshed).toEqual(['xoxe-1-secret']);
  });

  it('are renewed by one of two replicas, and the other one uses what still works', async () => {
    const clock = createFakeClock(Date.now());
    const first = await installed(TEN_HOURS_MS, { clock });
    const second = await replica({ clock });
    let meanwhile: string | undefined;
    slack.beforeAnswer = async () => {
      meanwhile ??= await tokenOf(second);
    };
    expect(await tokenOf(first)).toBe('xoxb-2-secret');
    expect(meanwhile).toBe('xoxb-1-secret');
    expect(await tokenOf(second)).toBe('xoxb-2-secret');
    expect(slack.refreshed).toEqual(['xoxe-1-secret']);
  });

  it('are renewed by one of two replicas, and the other one waits when nothing works any more', async () => {
    const clock = createFakeClock(Date.now());
    const first = await installed(13 * HOUR_MS, { clock });
    const second = await replica({ clock });
    const waiting: Promise<string | undefined>[] = [];
    slack.beforeAnswer = () => {
      waiting.push(tokenOf(second));
    };
    expect(await tokenOf(first)).toBe('xoxb-2-secret');
    slack.beforeAnswer = () => undefined;
    let token: string | undefined;
    void Promise.all(waiting).then(([one]) => (token = one));
    await eventually(() => {
      clock.advance(200);
      return token !== undefined;
    });
    expect(token).toBe('xoxb-2-secret');
    expect(slack.refreshed).toEqual(['xoxe-1-secret']);
  });

  it('are renewed once by four replicas that all begin at once', async () => {
    const clock = createFakeClock(Date.now());
    const replicas = [await installed(TEN_HOURS_MS, { clock })];
    while (replicas.length < 4) replicas.push(await replica({ clock }));
    await Promise.all(replicas.flatMap((one) => [tokenOf(one), tokenOf(one), tokenOf(one)]));
    expect(slack.refreshed).toEqual(['xoxe-1-secret']);
    expect(await Promise.all(replicas.map(tokenOf))).toEqual(Array(4).fill('xoxb-2-secret'));
  });

  it('are left to others when the one who renews them has died, after a while', async () => {
    const app = await installed(13 * HOUR_MS);
    const store: Store = await place.open();
    const now = app.clock.now();
    await store.takeLease('slack-rotation:T1', 'the dead one', now, now + 30_000);
    app.clock.advance(30_000);
    expect(await tokenOf(app)).toBe('xoxb-2-secret');
  });

  it('are not waited for without end', async () => {
    const app = await installed(13 * HOUR_MS);
    const store: Store = await place.open();
    await store.takeLease('slack-rotation:T1', 'slow', app.clock.now(), app.clock.now() + HOUR_MS);
    let error: unknown;
    void tokenOf(app).catch((thrown: unknown) => (error = thrown));
    await eventually(() => {
      app.clock.advance(200);
      return error !== undefined;
    });
    expect(error).toBeInstanceOf(RetryLaterError);
    expect(slack.refreshed).toEqual([]);
  });

  it('are not overwritten by a renewal when the app is installed again meanwhile', async () => {
    const app = await installed(TEN_HOURS_MS);
    slack.beforeAnswer = async () => {
      slack.beforeAnswer = () => undefined;
      await install(app, slack);
    };
    const token = await tokenOf(app);
    expect(token).toBe((await app.workspaces.workspace('T1'))?.botToken);
    expect(slack.refreshed).toEqual(['xoxe-1-secret']);
    app.clock.advance(TEN_HOURS_MS);
    await tokenOf(app);
    expect(slack.refreshed).toHaveLength(2);
    expect(new Set(slack.refreshed).size).toBe(2);
  });

  it('do not come back by a renewal when the app is removed meanwhile', async () => {
    const app = await installed(TEN_HOURS_MS);
    slack.beforeAnswer = () => app.workspaces.removed('T1');
    expect(await tokenOf(app)).toBeUndefined();
    expect(await app.workspaces.all()).toEqual([]);
  });

  const lost: readonly (readonly [string, Fault])[] = [
    ['is cut', 'cut'],
    ['does not come', 'stall'],
    ['is an error of Slack’s', { status: 503 }],
    ['is that it is busy', { error: 'ratelimited' }],
  ];
  it.each(lost)('are used on when the answer %s, and renewed after a pause', async (_, fault) => {
    const app = await installed(TEN_HOURS_MS, { timeoutMs: 1000 });
    slack.faults.push(fault);
    for (let call = 0; call < 3; call += 1) expect(await tokenOf(app)).toBe('xoxb-1-secret');
    expect(slack.calls.filter((call) => call.endsWith('refresh_token'))).toHaveLength(1);
    expect(app.log.lines.at(-1)).toMatchObject({
      level: 'warn',
      fields: { workspace: 'T1', tokenWorks: true },
    });
    app.clock.advance(60_000);
    await tokenOf(app);
    expect(slack.calls.filter((call) => call.endsWith('refresh_token'))).toHaveLength(2);
  });

  it('say that a person must act when Slack had renewed them, but its answer was lost', async () => {
    const app = await installed(TEN_HOURS_MS);
    slack.faults.push('cut');
    expect(await tokenOf(app)).toBe('xoxb-1-secret');
    app.clock.advance(60_000);
    expect(await tokenOf(app)).toBe('xoxb-1-secret');
    app.clock.advance(2 * HOUR_MS);
    const error = await tokenOf(app).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SignInError);
    expect((error as Error).message).toContain('install the app there again at /slack/install');
    expect((error as Error).message).not.toMatch(/xox/);
    await tokenOf(app).catch(() => undefined);
    expect(slack.refreshed).toEqual(['xoxe-1-secret', 'xoxe-1-secret']);
    await install(app, slack);
    expect(await tokenOf(app)).toMatch(/^xoxb-/);
  });

  it('say when to come again when there is none that works', async () => {
    const app = await installed(13 * HOUR_MS);
    slack.faults.push({ status: 500 });
    const now = app.clock.now();
    for (let call = 0; call < 3; call += 1) {
      const error = await tokenOf(app).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(RetryLaterError);
      expect(error).toMatchObject({ retryAt: now + 60_000 });
    }
    expect(slack.calls.filter((call) => call.endsWith('refresh_token'))).toHaveLength(1);
    app.clock.advance(60_000);
    expect(await tokenOf(app)).toBe('xoxb-2-secret');
  });

  it('are not lost when Slack has renewed them and the store is away', async () => {
    const store = await place.open();
    let away = false;
    const keep: Store['keep'] = (...text) =>
      away ? Promise.reject(new RetryLaterError('away')) : store.keep(...text);
    const app = await installed(TEN_HOURS_MS, { store: { ...store, keep } });
    away = true;
    expect(await tokenOf(app)).toBe('xoxb-2-secret');
    expect(await tokenOf(app)).toBe('xoxb-2-secret');
    away = false;
    expect(await tokenOf(app)).toBe('xoxb-2-secret');
    expect(await tokenOf(await replica({ clock: app.clock }))).toBe('xoxb-2-secret');
    expect(slack.refreshed).toEqual(['xoxe-1-secret']);
  });

  it('do not hold up a workspace whose tokens do not expire', async () => {
    slack.grant = ACME;
    const app = await installed(400 * 24 * HOUR_MS);
    expect(await tokenOf(app)).toBe('xoxb-1-secret');
    expect(slack.refreshed).toEqual([]);
  });
});
