import { DEFAULT_API_URL, readSlackConfig } from '../../../../src/adapters/slack/config';
import type { Env } from '../../../../src/ports/config';

const one: Env = { SLACK_BOT_TOKEN: 'xoxb-1-2-secret', SLACK_SIGNING_SECRET: 'signing-secret' };
const several: Env = {
  SLACK_CLIENT_ID: '12345.67890',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'a state secret of ours',
  SLACK_SIGNING_SECRET: 'signing-secret',
};

const config = (env: Env) => {
  const result = readSlackConfig(env);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.config;
};
const problems = (env: Env) => {
  const result = readSlackConfig(env);
  if (result.ok) throw new Error('it was accepted');
  return result.problems;
};
const variables = (env: Env) => problems(env).map(({ variable }) => variable);

describe('readSlackConfig', () => {
  it('is off when nothing is set, or all is empty', () => {
    expect(config({})).toEqual({ enabled: false });
    expect(config({ SLACK_BOT_TOKEN: '', SLACK_CLIENT_ID: '  ', SLACK_SIGNING_SECRET: '' })).toEqual({
      enabled: false,
    });
    expect(config({ SLACK_API_URL: 'http://127.0.0.1:1/api/' })).toEqual({ enabled: false });
  });

  it('reads a bot of one workspace', () => {
    expect(config(one)).toEqual({
      enabled: true,
      apiUrl: DEFAULT_API_URL,
      access: { kind: 'token', botToken: 'xoxb-1-2-secret' },
      inbound: { kind: 'http', signingSecret: 'signing-secret' },
    });
  });

  it('needs no signing secret, and uses none, over a connection of its own', () => {
    const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1-secret' };
    expect(config(socket)).toMatchObject({ inbound: { kind: 'socket', appToken: 'xapp-1-secret' } });
    expect(config({ ...socket, ...one })).toMatchObject({
      inbound: { kind: 'socket', appToken: 'xapp-1-secret' },
    });
  });

  it('reads an app of several workspaces, and where its page of consent is', () => {
    expect(config(several)).toEqual({
      enabled: true,
      apiUrl: DEFAULT_API_URL,
      access: {
        kind: 'oauth',
        clientId: '12345.67890',
        clientSecret: 'client-secret',
        stateSecret: 'a state secret of ours',
        authorizeUrl: 'https://slack.com/oauth/v2/authorize',
      },
      inbound: { kind: 'http', signingSecret: 'signing-secret' },
    });
    const more = {
      ...several,
      SLACK_API_URL: 'http://127.0.0.1:4000/api',
      SLACK_REDIRECT_URL: 'https://proxy.example/bot/slack/oauth_redirect',
      SLACK_ALLOWED_TEAMS: 'T1, E2',
    };
    expect(config(more)).toMatchObject({
      apiUrl: 'http://127.0.0.1:4000/api/',
      access: {
        authorizeUrl: 'http://127.0.0.1:4000/oauth/v2/authorize',
        redirectUrl: 'https://proxy.example/bot/slack/oauth_redirect',
        allowedTeams: ['T1', 'E2'],
      },
    });
  });

  it('refuses a token and a client id together', () => {
    expect(problems({ ...several, ...one })).toEqual([
      {
        variable: 'SLACK_BOT_TOKEN',
        message:
          'must not be set together with SLACK_CLIENT_ID: keep the token for one workspace, or the client id for several',
        example: '(remove one of the two)',
      },
    ]);
  });

  it.each([
    ['xoxp-1', 'the token of a user'],
    ['xoxe.xoxb-1', 'a token that expires'],
    ['xapp-1', 'SLACK_APP_TOKEN'],
  ])('says what %s is instead of the token of a bot, also on this machine', (token, words) => {
    for (const SLACK_API_URL of [DEFAULT_API_URL, 'http://127.0.0.1:4000/']) {
      const [problem, ...others] = problems({ ...one, SLACK_API_URL, SLACK_BOT_TOKEN: token });
      expect(others).toEqual([]);
      expect(problem?.message).toContain(words);
      expect(problem?.message).not.toContain(token);
    }
  });

  it('takes other tokens and ids from a server on this machine', () => {
    const SLACK_API_URL = 'http://localhost:4000/api/';
    expect(config({ ...one, SLACK_BOT_TOKEN: 'token-of-ann', SLACK_API_URL })).toMatchObject({
      access: { botToken: 'token-of-ann' },
    });
    expect(config({ ...several, SLACK_CLIENT_ID: 'my-app', SLACK_API_URL })).toMatchObject({
      access: { clientId: 'my-app' },
    });
    expect(variables({ ...one, SLACK_BOT_TOKEN: 'token-of-ann' })).toEqual(['SLACK_BOT_TOKEN']);
    expect(variables({ ...several, SLACK_CLIENT_ID: 'my-app' })).toEqual(['SLACK_CLIENT_ID']);
  });

  it.each([
    'http://slack.example/api/',
    'ftp://127.0.0.1/',
    'slack.com/api',
    'https://user:word@slack.com/api/',
    'https://slack.com/api/?x=1',
  ])('refuses the address %s', (SLACK_API_URL) => {
    expect(variables({ ...one, SLACK_API_URL })).toEqual(['SLACK_API_URL']);
  });

  it.each(['http://bot.example/slack/oauth_redirect', 'https://bot.example/', 'bot.example'])(
    'refuses to be sent back to %s',
    (SLACK_REDIRECT_URL) => {
      expect(variables({ ...several, SLACK_REDIRECT_URL })).toEqual(['SLACK_REDIRECT_URL']);
    },
  );

  it('refuses what cannot be the id of a workspace', () => {
    expect(problems({ ...several, SLACK_ALLOWED_TEAMS: 'T1,acme' })).toMatchObject([
      { variable: 'SLACK_ALLOWED_TEAMS', message: expect.stringContaining('"acme" is none') as string },
    ]);
  });

  it('takes a part without a token for a forgotten token', () => {
    expect(variables({ SLACK_SIGNING_SECRET: 'x' })).toEqual(['SLACK_BOT_TOKEN']);
    expect(variables({ SLACK_APP_TOKEN: 'xapp-1' })).toEqual(['SLACK_BOT_TOKEN']);
    expect(variables({ SLACK_CLIENT_SECRET: 'x' })).toEqual(['SLACK_CLIENT_ID']);
  });

  it('says that something must show what comes from Slack', () => {
    expect(problems({ SLACK_BOT_TOKEN: 'xoxb-1' })).toMatchObject([
      { variable: 'SLACK_SIGNING_SECRET', message: expect.stringContaining('SLACK_APP_TOKEN') as string },
    ]);
  });

  it('tells all that is wrong at once, each with an example, and quotes no secret', () => {
    const found = problems({
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'geheim nis',
      SLACK_STATE_SECRET: 'geheim',
      SLACK_SIGNING_SECRET: 'geheim nis',
      SLACK_APP_TOKEN: 'geheim',
      SLACK_API_URL: 'http://slack.example/',
    });
    expect(found.map(({ variable }) => variable).sort()).toEqual([
      'SLACK_API_URL',
      'SLACK_CLIENT_SECRET',
      'SLACK_SIGNING_SECRET',
      'SLACK_STATE_SECRET',
    ]);
    for (const { message, example } of found) {
      expect(example).not.toBe('');
      expect(message).not.toContain('geheim');
    }
    expect(variables({ SLACK_CLIENT_ID: '1.2' }).sort()).toEqual([
      'SLACK_CLIENT_SECRET',
      'SLACK_SIGNING_SECRET',
      'SLACK_STATE_SECRET',
    ]);
  });
});
