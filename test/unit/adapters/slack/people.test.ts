import { createClients } from '../../../../src/adapters/slack/client';
import { createConnect } from '../../../../src/adapters/slack/connection';
import { createPeople } from '../../../../src/adapters/slack/people';
import { createFakeClock } from '../../../helpers/fake-clock';
import { createMemoryLog } from '../../../helpers/memory-log';
import { startSlack } from '../../../fixtures/slack/loopback-slack';
import type { LoopbackSlack } from '../../../fixtures/slack/loopback-slack';
import { hangs, says } from '../../../fixtures/slack/slack-faults';
import { workspace, workspacesOf } from '../../../fixtures/slack/slack-world';

const HERE = { teamId: 'T1' };

let slack: LoopbackSlack;
beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.close());

function peopleOf(installed = [workspace], timeoutMs = 5_000) {
  const clock = createFakeClock('2026-11-21T08:00:00Z');
  const log = createMemoryLog();
  const limits = { timeoutMs, clock, log };
  const clients = createClients({ apiUrl: slack.apiUrl, ...limits });
  const connect = createConnect({ workspaces: workspacesOf(...installed), clients, ...limits });
  return { people: createPeople({ connect, clock, log }), clock, log };
}

const dana = {
  id: 'UDANA',
  name: 'dana',
  real_name: 'Dana Young',
  tz: 'Europe/Paris',
  locale: 'fr-FR',
  profile: { display_name: 'Dana (Sales)', real_name: 'Dana Young' },
};

describe('somebody in Slack', () => {
  it('goes by the name that is shown there, in a zone and a language', async () => {
    slack.users.set('UDANA', dana);
    expect(await peopleOf().people.facts(HERE, 'UDANA')).toEqual({
      name: 'Dana (Sales)',
      timeZone: 'Europe/Paris',
      language: 'fr-FR',
    });
    expect(slack.asked.at(-1)?.args).toEqual({ user: 'UDANA', include_locale: 'true' });
  });

  it.each([
    [{ ...dana, profile: { display_name: ' ' } }, 'Dana Young'],
    [{ id: 'UDANA', name: 'dana', profile: { display_name: '', real_name: 'D. Young' } }, 'D. Young'],
    [{ id: 'UDANA', name: 'dana' }, 'dana'],
    [{ id: 'UDANA', tz: '', locale: '' }, undefined],
  ])('goes by the next best name: %j', async (user, name) => {
    slack.users.set('UDANA', user);
    expect((await peopleOf().people.facts(HERE, 'UDANA'))?.name).toBe(name);
  });

  it('is asked for once an hour, however many ask at once', async () => {
    const { people, clock } = peopleOf();
    await Promise.all([1, 2, 3].map(() => people.facts(HERE, 'UDANA')));
    clock.advance(3_599_999);
    await people.facts(HERE, 'UDANA');
    expect(slack.asked).toHaveLength(1);
    clock.advance(1);
    await people.facts(HERE, 'UDANA');
    expect(slack.asked).toHaveLength(2);
  });

  it('is told apart by workspace', async () => {
    const { people } = peopleOf([workspace, { ...workspace, teamId: 'T2' }]);
    await people.facts(HERE, 'UDANA');
    await people.facts({ teamId: 'T2' }, 'UDANA');
    expect(slack.asked).toHaveLength(2);
  });

  it.each([
    ['unknown', says('user_not_found')],
    ['not for us to see', says('missing_scope', { needed: 'users:read' })],
    ['not told of in time', hangs],
  ])('who is %s is nobody for a minute, and is asked for again after it', async (_, fault) => {
    slack.failNext('users.info', fault);
    const { people, clock, log } = peopleOf([workspace], 1_500);
    expect(await people.facts(HERE, 'UDANA')).toBeUndefined();
    expect(await people.facts(HERE, 'UDANA')).toBeUndefined();
    expect(log.lines).toHaveLength(1);
    clock.advance(60_000);
    expect(await people.facts(HERE, 'UDANA')).toMatchObject({ name: 'Dana Young' });
  });

  it('in a workspace without the app is nobody', async () => {
    expect(await peopleOf([]).people.facts(HERE, 'UDANA')).toBeUndefined();
    expect(slack.asked).toHaveLength(0);
  });

  it('is forgotten when too many are known', async () => {
    const { people } = peopleOf();
    await people.facts(HERE, 'UDANA');
    slack.failAlways('users.info', says('user_not_found'));
    await Promise.all(
      Array.from({ length: 2_000 }, (_, i) => people.facts({ teamId: 'T404' }, `U${String(i)}`)),
    );
    slack.failAlways('users.info');
    await people.facts(HERE, 'UDANA');
    expect(slack.asked).toHaveLength(2);
  });
});
