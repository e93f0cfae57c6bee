import { createClients } from '../../../../../src/adapters/slack/client';
import { BOT_SCOPES } from '../../../../../src/adapters/slack/install/scopes';
import { createSingleWorkspace } from '../../../../../src/adapters/slack/install/single-workspace';
import { RetryLaterError, SignInError } from '../../../../../src/ports/errors';
import { createFakeClock } from '../../../../helpers/fake-clock';
import { createMemoryLog } from '../../../../helpers/memory-log';
import { startOAuthSlack } from '../../../../integration/slack/oauth-slack';
import type { OAuthSlack } from '../../../../integration/slack/oauth-slack';

const TOKEN = 'xoxb-1-secret';
const ACME = { teamId: 'T1', name: 'Acme', botToken: TOKEN, botUserId: 'UBOT', botId: 'BBOT' };

describe('the workspace of SLACK_BOT_TOKEN', () => {
  let slack: OAuthSlack;
  beforeEach(async () => {
    slack = await startOAuthSlack();
    slack.working.add(TOKEN);
  });
  afterEach(() => slack.close());

  function setUp() {
    const clock = createFakeClock(0);
    const log = createMemoryLog();
    const clients = createClients({ apiUrl: slack.apiUrl, timeoutMs: 1000, log });
    return { clock, log, workspaces: createSingleWorkspace({ botToken: TOKEN, clients, clock, log }) };
  }
  const failure = (work: Promise<unknown>): Promise<Error> =>
    work.then(
      () => new Error('it was not refused'),
      (error: unknown) => error as Error,
    );

  it('is asked for once, on first use, for however many callers', async () => {
    const { workspaces, log } = setUp();
    expect(slack.calls).toEqual([]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => workspaces.workspace('T1')));
    expect(answers).toEqual(Array(10).fill(ACME));
    expect(await workspaces.all()).toEqual([ACME]);
    expect(slack.calls).toEqual(['auth.test']);
    expect(log.lines).toEqual([]);
  });

  it('is the only one', async () => {
    const { workspaces } = setUp();
    expect(await workspaces.workspace('T2')).toBeUndefined();
    expect(await workspaces.workspace('T2', 'E1')).toBeUndefined();
  });

  it('is every workspace of an organisation that has installed the app for all of them', async () => {
    slack.identity = { ...slack.identity, team_id: 'E1', enterprise_id: 'E1', is_enterprise_install: true };
    const { workspaces } = setUp();
    expect(await workspaces.workspace('T7', 'E1')).toMatchObject({ teamId: 'T7', enterpriseId: 'E1' });
    expect(await workspaces.workspace('T7')).toBeUndefined();
    expect(await workspaces.workspace('T7', 'E2')).toBeUndefined();
  });

  it('is one workspace of an organisation when the app is installed in that one only', async () => {
    slack.identity = { ...slack.identity, enterprise_id: 'E1' };
    const { workspaces } = setUp();
    expect(await workspaces.workspace('T1', 'E1')).toEqual({ ...ACME, enterpriseId: 'E1' });
    expect(await workspaces.workspace('T2', 'E1')).toBeUndefined();
  });

  it.each(['invalid_auth', 'token_revoked', 'account_inactive', 'some_new_code'])(
    'says what to do when Slack answers %s, and does not ask again at once',
    async (error) => {
      const { workspaces, clock } = setUp();
      slack.faults.push({ error });
      const refused = await failure(workspaces.workspace('T1'));
      expect(refused).toBeInstanceOf(SignInError);
      expect(refused.message).toContain('SLACK_BOT_TOKEN cannot be used');
      expect(refused.message).toContain(error);
      expect(refused.message).toContain('"Bot User OAuth Token"');
      expect(refused.message).not.toContain(TOKEN);
      expect(await failure(workspaces.all())).toBe(refused);
      expect(slack.calls).toHaveLength(1);
      clock.advance(60_000);
      expect(await workspaces.workspace('T1')).toEqual(ACME);
    },
  );

  it.each(['cut', 'stall', { status: 500 }, { status: 403 }, { error: 'ratelimited' }] as const)(
    'is asked for again when the answer was %j',
    async (fault) => {
      const { workspaces } = setUp();
      slack.faults.push(fault);
      expect(await failure(workspaces.workspace('T1'))).toBeInstanceOf(RetryLaterError);
      expect(await workspaces.workspace('T1')).toEqual(ACME);
      expect(slack.calls).toHaveLength(2);
    },
  );

  it('says when Slack can be asked again', async () => {
    const { workspaces } = setUp();
    slack.faults.push({ status: 429, retryAfter: '7' });
    expect(await failure(workspaces.workspace('T1'))).toMatchObject({
      name: 'RetryLaterError',
      retryAt: 7000,
    });
  });

  it('does not take the answer of something else for Slack’s', async () => {
    slack.identity = { user: 'somebody' };
    const error = await failure(setUp().workspaces.workspace('T1'));
    expect(error).toBeInstanceOf(RetryLaterError);
    expect(error.message).toContain('SLACK_API_URL');
  });

  it('is asked for again after the app was removed there, and not after it was elsewhere', async () => {
    const { workspaces } = setUp();
    await workspaces.workspace('T1');
    await workspaces.removed('T2');
    await workspaces.workspace('T1');
    expect(slack.calls).toHaveLength(1);
    await workspaces.removed('T1');
    slack.working.delete(TOKEN);
    expect(await failure(workspaces.workspace('T1'))).toBeInstanceOf(SignInError);
  });

  it('tells the operators once which scopes the app lacks', async () => {
    slack.scopes = BOT_SCOPES.filter((scope) => scope !== 'links:read').join(',');
    const { workspaces, log } = setUp();
    await workspaces.workspace('T1');
    await workspaces.workspace('T1');
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { missing: ['links:read'] } }]);
    slack.scopes = [...BOT_SCOPES, 'files:write'].join(',');
    const complete = setUp();
    await complete.workspaces.workspace('T1');
    expect(complete.log.lines).toEqual([]);
  });
});
