import type { Store } from '../../../src/ports/store';
import { RetryLaterError, SignInError } from '../../../src/ports/errors';
import { BOT_SCOPES } from '../../../src/adapters/slack/install/scopes';
import { freshFolder } from '../../contract/store/place';
import type { Place } from '../../contract/store/place';
import { createFakeClock } from '../../helpers/fake-clock';
import { createTestSecrets, TEST_KEY } from '../../helpers/secrets';
import { comeBack, install, openInstall, startOAuthApp } from './oauth-app';
import type { AppOptions, OAuthApp } from './oauth-app';
import { ACME, startOAuthSlack } from './oauth-slack';
import type { OAuthSlack } from './oauth-slack';

const ORGANISATION = { enterprise: { id: 'E1', name: 'Acme Group' } };

describe('installing the app in several workspaces', () => {
  let place: Place;
  let store: Store;
  let slack: OAuthSlack;
  const apps: OAuthApp[] = [];
  const start = async (options: Partial<AppOptions> = {}): Promise<OAuthApp> => {
    const app = await startOAuthApp({ slack, store, ...options });
    apps.push(app);
    return app;
  };
  const withKeys = (...keys: readonly Buffer[]): Promise<OAuthApp> =>
    start({ secrets: createTestSecrets(createFakeClock(0), keys) });
  beforeEach(async () => {
    place = (await freshFolder()).place;
    store = await place.open();
    slack = await startOAuthSlack();
  });
  afterEach(async () => {
    await Promise.all([slack, ...apps.splice(0)].map((one) => one.close()));
    await place.dispose();
  });

  it('leads to Slack’s page of consent with all scopes and nothing else', async () => {
    const { page, consentUrl, cookie } = await openInstall(await start());
    expect(consentUrl.origin + consentUrl.pathname).toBe('https://slack.com/oauth/v2/authorize');
    expect([...consentUrl.searchParams.keys()].sort()).toEqual(['client_id', 'scope', 'state']);
    expect(consentUrl.searchParams.get('scope')).toBe(BOT_SCOPES.join(','));
    expect(cookie).toMatch(/^slack-app-oauth-state=/);
    expect(page).toContain('Continue to Slack');
    expect(page).not.toContain('client-secret');
  });

  it('asks Slack to come back where it was told to', async () => {
    const redirectUrl = 'https://bot.example/slack/oauth_redirect';
    const { consentUrl } = await openInstall(await start({ config: { redirectUrl } }));
    expect(consentUrl.searchParams.get('redirect_uri')).toBe(redirectUrl);
  });

  it('keeps what Slack gives and serves that workspace, and no other', async () => {
    const app = await start();
    const { status, page } = await install(app, slack);
    expect(status).toBe(200);
    expect(page).toContain('referral-bot is installed in Acme &lt;b&gt;&amp;&lt;/b&gt; Söhne');
    const workspace = {
      ...{ teamId: 'T1', name: 'Acme <b>&</b> Söhne' },
      ...{ botToken: 'xoxb-1-secret', botUserId: 'UBOT', botId: 'BBOT' },
    };
    expect(await app.workspaces.workspace('T1')).toEqual(workspace);
    expect(await app.workspaces.all()).toEqual([workspace]);
    expect(await app.workspaces.workspace('T2')).toBeUndefined();
    expect(await app.workspaces.workspace('T2', 'E1')).toBeUndefined();
  });

  it('shows no token, code or library, on any page or in any log, and lets no page do anything', async () => {
    const app = await start();
    const answers = [
      await install(app, slack),
      await comeBack(app, { code: 'made-up-code', state: 'x' }),
      await comeBack(app, { error: '<script>alert(1)</script>' }),
    ];
    for (const { page, headers } of answers) {
      expect(page).not.toMatch(/xox|made-up-code|<script|InvalidState|Bolt|oauth-state/i);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(JSON.stringify(app.log.lines)).not.toMatch(/xox|made-up-code|client-secret|script/);
  });

  it('keeps no token in clear', async () => {
    await install(await start(), slack);
    const kept = await store.kept('slack/installation/T1');
    expect(kept?.value).toMatch(/^v1\./);
    expect(kept?.value).not.toContain('xoxb');
  });

  it('serves it after a restart', async () => {
    await install(await start(), slack);
    expect(await (await start()).workspaces.workspace('T1')).toMatchObject({ botToken: 'xoxb-1-secret' });
  });

  it('replaces an installation by the next one', async () => {
    const app = await start();
    await install(app, slack);
    await install(app, slack);
    expect(await app.workspaces.all()).toMatchObject([{ teamId: 'T1', botToken: 'xoxb-2-secret' }]);
  });

  it('serves all workspaces of an organisation that has installed it', async () => {
    slack.grant = ORGANISATION;
    const app = await start();
    const { page } = await install(app, slack);
    expect(page).toContain('Acme Group');
    expect(await app.workspaces.workspace('T7', 'E1')).toMatchObject({
      ...{ teamId: 'T7', enterpriseId: 'E1', botToken: 'xoxb-1-secret' },
    });
    expect(await app.workspaces.workspace('T7')).toBeUndefined();
    expect(await app.workspaces.all()).toMatchObject([{ teamId: 'E1', enterpriseId: 'E1' }]);
    slack.grant = { ...ACME, ...ORGANISATION };
    await install(app, slack);
    expect(await app.workspaces.workspace('T1', 'E1')).toMatchObject({ botToken: 'xoxb-2-secret' });
    await app.workspaces.removed(undefined, 'E1');
    expect(await app.workspaces.workspace('T7', 'E1')).toBeUndefined();
    expect(await app.workspaces.workspace('T1', 'E1')).toBeDefined();
  });

  it('does not take an answer for another browser’s, an old or a made-up visit', async () => {
    const app = await start();
    const visit = await openInstall(app);
    const other = await openInstall(app);
    const forged = 'eyJhbGciOiJub25lIn0.eyJpbnN0YWxsT3B0aW9ucyI6e319.';
    const attempts = [
      await comeBack(app, { code: slack.consent(), state: visit.state }),
      await comeBack(app, { code: slack.consent(), state: visit.state }, other.cookie),
      await comeBack(app, { code: slack.consent() }, visit.cookie),
      await comeBack(app, { code: slack.consent(), state: forged }, `slack-app-oauth-state=${forged}`),
    ];
    for (const { status, page } of attempts) {
      expect(status).toBe(400);
      expect(page).toContain('only in the browser in which the installation was started');
      expect(page).toContain('<a href="install">Start again</a>');
    }
    expect(slack.calls).toEqual([]);
    expect(await app.workspaces.all()).toEqual([]);
  });

  it('says that nothing was changed when the person does not agree', async () => {
    const app = await start();
    const { state, cookie } = await openInstall(app);
    const { status, page } = await comeBack(app, { error: 'access_denied', state }, cookie);
    expect(status).toBe(403);
    expect(page).toContain('did not allow it. Nothing was changed.');
    expect(app.log.lines).toEqual([]);
  });

  it('says what an address lacks, and that a code was used before', async () => {
    const app = await start();
    expect((await comeBack(app, {})).page).toContain('Something is missing in this address');
    const { state, cookie } = await openInstall(app);
    const code = slack.consent();
    expect((await comeBack(app, { code, state }, cookie)).status).toBe(200);
    const again = await comeBack(app, { code, state }, cookie);
    expect(again.status).toBe(400);
    expect(again.page).toContain('used before');
  });

  it('tells the operators, not the person, which variable is wrong', async () => {
    const app = await start({ config: { clientSecret: 'another' } });
    const { status, page } = await install(app, slack);
    expect(status).toBe(500);
    expect(page).not.toContain('bad_client_secret');
    expect(app.log.lines).toMatchObject([
      { fields: { reason: expect.stringContaining('bad_client_secret: check SLACK_CLIENT_ID') as string } },
    ]);
  });

  it('refuses an installation without a bot', async () => {
    slack.grant = { ...ACME, withoutBot: true };
    const app = await start();
    expect((await install(app, slack)).status).toBe(500);
    expect(await app.workspaces.all()).toEqual([]);
  });

  it.each([{ status: 500 }, 'cut', 'stall', { error: 'internal_error' }] as const)(
    'asks for another try when Slack answers with %j, and repeats nothing itself',
    async (fault) => {
      const app = await start({ timeoutMs: 1000 });
      slack.faults.push(fault);
      const { status, page } = await install(app, slack);
      expect(status).toBe(503);
      expect(page).toContain('try again in a few minutes');
      expect(slack.calls).toEqual(['oauth.v2.access']);
    },
  );

  it('sends nobody to Slack while the key or the store cannot be had', async () => {
    const failing = (error: Error) => {
      const reject = () => Promise.reject(error);
      return { secrets: { close: reject, open: reject } };
    };
    const away = await start(failing(new RetryLaterError('Azure is away')));
    const first = await fetch(`${away.url}/slack/install`);
    expect([first.status, first.headers.get('set-cookie')]).toEqual([503, null]);
    const refused = await start(failing(new SignInError('no right to read')));
    expect((await fetch(`${refused.url}/slack/install`)).status).toBe(500);
    expect(refused.log.lines).toMatchObject([{ fields: { reason: 'no right to read' } }]);
  });

  it('asks for another try when the store does not keep it', async () => {
    const keep = () => Promise.reject(new RetryLaterError('The database is away.'));
    const app = await start({ store: { ...store, keep } });
    const { status, page } = await install(app, slack);
    expect(status).toBe(503);
    expect(page).not.toContain('database is away');
  });

  it('only answers to be opened', async () => {
    const app = await start();
    for (const path of ['install', 'oauth_redirect?code=x&state=y']) {
      const response = await fetch(`${app.url}/slack/${path}`, { method: 'POST' });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
    }
  });

  it('lets in only who is on the list, and hands the token of others back', async () => {
    const app = await start({ config: { allowedTeams: ['T2', 'E1'] } });
    const { status, page } = await install(app, slack);
    expect(status).toBe(403);
    expect(page).toContain('SLACK_ALLOWED_TEAMS');
    expect(await app.workspaces.all()).toEqual([]);
    expect(slack.calls).toContain('auth.revoke');
    slack.grant = ORGANISATION;
    expect((await install(app, slack)).status).toBe(200);
    expect(await app.workspaces.all()).toHaveLength(1);
  });

  describe('and removing it', () => {
    it('forgets the workspace', async () => {
      const app = await start();
      await install(app, slack);
      await app.workspaces.removed('T2');
      await app.workspaces.removed(undefined);
      expect(await app.workspaces.workspace('T1')).toBeDefined();
      await app.workspaces.removed('T1');
      await app.workspaces.removed('T1');
      expect(await app.workspaces.workspace('T1')).toBeUndefined();
      expect(await app.workspaces.all()).toEqual([]);
      expect(await store.keptNames('slack/')).toEqual([]);
    });

    it('does not forget it when it was installed again since', async () => {
      const app = await start();
      const removedAt = app.clock.now();
      app.clock.advance(1000);
      await install(app, slack);
      await app.workspaces.removed('T1', undefined, removedAt);
      expect(await app.workspaces.workspace('T1')).toBeDefined();
      app.clock.advance(1000);
      await app.workspaces.removed('T1', undefined, app.clock.now());
      expect(await app.workspaces.workspace('T1')).toBeUndefined();
    });

    it('forgets also what cannot be opened', async () => {
      await install(await start(), slack);
      const app = await withKeys(Buffer.alloc(32, 9));
      await app.workspaces.removed('T1', undefined, app.clock.now());
      expect(await app.workspaces.workspace('T1')).toBeUndefined();
    });
  });

  describe('and its key', () => {
    const other = Buffer.alloc(32, 2);

    it('says what to do when the key is another', async () => {
      await install(await start(), slack);
      const error = await (
        await withKeys(other)
      ).workspaces
        .workspace('T1')
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(SignInError);
      expect((error as Error).message).toContain('TOKEN_KEY');
      expect((error as Error).message).toContain('install the app there again at /slack/install');
    });

    it('seals again with a new one, so that the old one can go', async () => {
      await install(await start(), slack);
      const both = await withKeys(other, TEST_KEY);
      expect(await both.workspaces.workspace('T1')).toMatchObject({ botToken: 'xoxb-1-secret' });
      expect(await (await withKeys(other)).workspaces.workspace('T1')).toBeDefined();
    });

    it('is no reason not to serve the workspaces whose tokens can be opened', async () => {
      await install(await start(), slack);
      slack.grant = { team: { id: 'T2', name: 'Beta' } };
      const app = await withKeys(other);
      await install(app, slack);
      expect((await app.workspaces.all()).map(({ teamId }) => teamId)).toEqual(['T2']);
      expect(app.log.lines).toContainEqual(
        expect.objectContaining({
          level: 'warn',
          fields: { workspace: 'T1', error: expect.any(SignInError) as Error },
        }),
      );
      await app.workspaces.removed('T2');
      await expect(app.workspaces.all()).rejects.toThrow('TOKEN_KEY');
    });
  });
});
