import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidConfigError, readBotConfig } from '../../src/config';
import type { BotConfig } from '../../src/config';
import type { ConfigProblem, Env } from '../../src/ports/config';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'referral-bot-config-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const read = (changes: Env) =>
  readBotConfig({
    DATA_DIR: folder,
    PARTNER_API_URL: 'http://127.0.0.1:1/v1.0',
    PARTNER_AUTH: 'token',
    PARTNER_TOKEN: 'a-token',
    ...changes,
  });

function configOf(changes: Env): BotConfig {
  const result = read(changes);
  if (!result.ok) throw new InvalidConfigError(result.problems);
  return result.config;
}

function problemsOf(changes: Env): readonly ConfigProblem[] {
  const result = read(changes);
  return result.ok ? [] : result.problems;
}

describe('ADMINISTRATORS', () => {
  it.each<[string | undefined, readonly string[]]>([
    [undefined, []],
    ['', []],
    [' , ', []],
    ['slack:U012', ['slack:U012']],
    [
      'teams:11111111-2222-3333-4444-555555555555, slack:U012 ,',
      ['teams:11111111-2222-3333-4444-555555555555', 'slack:U012'],
    ],
    ['teams:29:1-abc', ['teams:29:1-abc']],
  ])('%j are %j', (given, people) => {
    expect(configOf({ ADMINISTRATORS: given }).administrators).toEqual(people);
  });

  it.each(['ada', 'slack:', ':U012', 'slack:U0 12', 'Slack:U012', 'slack::U012', 'slack:U012;teams:x y'])(
    '%j is refused, and named',
    (given) => {
      const [problem] = problemsOf({ ADMINISTRATORS: given });
      expect(problem).toMatchObject({ variable: 'ADMINISTRATORS' });
      expect(problem?.message).toContain(given);
    },
  );
});

describe('a configuration', () => {
  it('with faults in several parts tells all of them at once, with what would be right', () => {
    const problems = problemsOf({
      PORT: 'x',
      LOG_LEVEL: 'loud',
      ADMINISTRATORS: 'ada',
      OPERATIONS_DESTINATION: 'here',
      MicrosoftAppId: 'y',
      SLACK_BOT_TOKEN: 'z z',
    });
    const variables = problems.map(({ variable }) => variable);
    expect(variables).toEqual(
      expect.arrayContaining([
        'PORT',
        'LOG_LEVEL',
        'ADMINISTRATORS',
        'OPERATIONS_DESTINATION',
        'MicrosoftAppId',
      ]),
    );
    const { message } = new InvalidConfigError(problems);
    for (const { variable, example } of problems) expect(message).toContain(`${variable}=${example}`);
  });
});
