import type { Notice } from '../../../src/domain/notice';
import type { SignInFacts, SignInState } from '../../../src/domain/sign-in';
import type { Destination } from '../../../src/domain/subscription';
import { RefusedError, RetryLaterError, SignInError } from '../../../src/ports/errors';
import { aDestination, aReferral } from '../../helpers/builders';
import { eventually } from '../../helpers/eventually';
import { CODE } from '../../helpers/fake-sign-in';
import { wordsOf } from '../../helpers/words';
import { createWorld } from '../../helpers/world';
import type { World, WorldOptions } from '../../helpers/world';

let world: World;
let woken: number;
afterEach(() => world.close());

async function build(options: WorldOptions = {}): Promise<void> {
  woken = 0;
  world = await createWorld({ onSignedIn: () => woken++, ...options });
}

const personal: Destination = aDestination({ id: 'chat:personal-u1', scope: 'personal', name: 'Alex' });
const group = aDestination({ id: 'chat:group', scope: 'group' });

/** Title and text, as an English reader sees them. */
function saidIn(notice: Notice | undefined): string {
  return notice !== undefined && 'title' in notice && 'text' in notice
    ? `${wordsOf(notice.title)}: ${wordsOf(notice.text)}`
    : `no words: ${notice?.kind ?? 'nothing'}`;
}

/** What the personal chat of Alex shows. */
async function toldAlex(): Promise<readonly Notice[]> {
  await world.deliver();
  return world.platform.sent
    .filter(({ destinationId }) => destinationId === personal.id)
    .map(({ notice }) => notice);
}

describe('the commands about the sign-in', () => {
  it.each(['login', 'logout', 'logout confirm', 'whoami'])('%s is for administrators', async (text) => {
    await build({ administrators: ['chat:u2', 'slack:u1', 'u1', 'chat:U1'] });
    const notice = await world.say(text);
    expect(saidIn(notice)).toBe(
      'That is for administrators: Nothing was changed. Ask whoever runs the bot to add you to ADMINISTRATORS; there you are chat:u1.',
    );
    expect(notice).toMatchObject({ kind: 'problem', suggestions: ['help'] });
    expect(world.signIn.begun).toBe(0);
    expect(await world.signIn.state()).toMatchObject({ kind: 'signed-in' });
  });

  it('say so where nobody is an administrator', async () => {
    await build({ administrators: [] });
    expect(saidIn(await world.say('login'))).toContain('Nobody is an administrator yet');
    expect(saidIn(await world.say('login'))).toContain('there you are chat:u1.');
  });

  it.each<[string, string, readonly string[], (reason: string) => Error]>([
    ['login', 'the token is fixed.', [], (reason) => new RefusedError(reason)],
    ['login', 'there is no key', [], (reason) => new SignInError(reason)],
    ['login', 'no answer', ['login'], (reason) => new RetryLaterError(reason)],
    ['whoami', 'the record is damaged', [], (reason) => new SignInError(reason)],
    ['logout confirm', 'busy', ['logout confirm'], (reason) => new RetryLaterError(reason)],
  ])('%s did not work: %s', async (text, reason, suggestions, errorOf) => {
    await build();
    world.signIn.failOnce(errorOf(reason));
    const notice = await world.say(text, personal);
    expect(notice).toMatchObject({ kind: 'problem', suggestions });
    expect(saidIn(notice)).toBe(`That did not work: ${reason.replace('.', '')}. Nothing was changed.`);
  });

  it('are our fault where nobody foresaw it', async () => {
    await build();
    world.signIn.failOnce(new TypeError('a bug'));
    expect(await world.say('whoami', personal)).toMatchObject({ kind: 'problem', code: expect.any(String) });
  });
});

describe('login', () => {
  it('answers with the code in a personal chat, and says there how it ended', async () => {
    await build();
    const until = world.clock.now() + 900_000;
    const url = 'https://microsoft.com/devicelogin';
    expect(await world.say('login', personal)).toEqual({ kind: 'sign-in', url, code: CODE, until });
    expect(await toldAlex()).toEqual([]);
    world.signIn.end({ kind: 'signed-in', username: 'bot@contoso.com' });
    await eventually(async () => (await toldAlex()).length === 1);
    expect((await toldAlex()).map(saidIn)).toEqual([
      'Signed in as bot@contoso.com: The bot reads Partner Center as this account from now on, and catches up on everything missed.',
    ]);
    expect(world.platform.sent).toMatchObject([{ notice: { kind: 'done', suggestions: ['whoami'] } }]);
    expect(woken).toBe(1);
  });

  it.each([aDestination(), group])(
    'sends the code to whoever asks in a $scope, and shows none there',
    async (where) => {
      await build();
      const answer = await world.say('login', where, { language: 'de' });
      expect(answer).toMatchObject({ kind: 'done', suggestions: [] });
      expect(saidIn(answer)).toContain('The code is in your personal chat');
      expect(JSON.stringify(answer)).not.toContain(CODE);
      expect(world.platform.sent).toMatchObject([
        { destinationId: personal.id, notice: { kind: 'sign-in', code: CODE }, reader: { language: 'de' } },
      ]);
      world.signIn.end({ kind: 'signed-in' });
      await eventually(async () => (await toldAlex()).length === 2);
      const [, word] = world.platform.sent;
      expect(word).toMatchObject({ notice: { kind: 'done' }, reader: { language: 'de' } });
      expect(saidIn(word?.notice)).toMatch(/^Signed in: /);
    },
  );

  it('keeps no code in the store', async () => {
    await build();
    const added = jest.spyOn(world.store, 'addDeliveries');
    await world.say('login');
    world.signIn.end({ kind: 'failed', reason: 'too late' });
    await eventually(async () => (await toldAlex()).length === 2);
    expect(added).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(added.mock.calls)).not.toContain(CODE);
  });

  it('says why nobody was signed in, and offers another try', async () => {
    await build();
    await world.say('login', personal);
    world.signIn.end({ kind: 'failed', reason: 'nobody entered the code in time.' });
    await eventually(async () => (await toldAlex()).length === 1);
    const [word] = await toldAlex();
    expect(word).toMatchObject({ kind: 'problem', suggestions: ['login'] });
    expect(saidIn(word)).toBe('Nobody was signed in: nobody entered the code in time. Nothing was changed.');
    expect(woken).toBe(0);
  });

  it('asked for twice, is one sign-in with one word at its end', async () => {
    await build();
    const first = await world.say('login', personal);
    expect(await world.say('sign-in', personal)).toEqual(first);
    expect(world.signIn.begun).toBe(1);
    world.signIn.end({ kind: 'signed-in', username: 'bot@contoso.com' });
    await eventually(() => woken === 2);
    await eventually(async () => (await toldAlex()).length === 1);
  });

  it.each([
    ['cannot be opened', () => world.platform.closePersonal('u1', { kind: 'refused', reason: 'x' })],
    ['takes nothing', () => world.platform.script({ outcome: { kind: 'later', reason: 'throttled' } })],
  ])('shows no code anywhere when the personal chat %s', async (_, trouble) => {
    await build();
    trouble();
    const answer = await world.say('login');
    expect(answer).toMatchObject({ kind: 'problem', suggestions: [] });
    expect(saidIn(answer)).toContain('Open a personal chat with me and write “login” there.');
    expect(JSON.stringify([answer, world.platform.sent])).not.toContain(CODE);
  });

  it('logs it when the end cannot be told', async () => {
    await build();
    await world.say('login', personal);
    jest.spyOn(world.store, 'addDeliveries').mockRejectedValueOnce(new Error('the store is away'));
    world.signIn.end({ kind: 'signed-in' });
    const line = 'whoever signed in could not be told how it ended';
    await eventually(() => world.log.lines.some(({ event }) => event === line));
    expect(woken).toBe(1);
  });
});

describe('logout', () => {
  it('asks first, then forgets', async () => {
    await build();
    const question = await world.say('logout', personal);
    expect(question).toMatchObject({ kind: 'problem', suggestions: ['logout confirm', 'whoami'] });
    expect(saidIn(question)).toContain('Sign the bot out?');
    expect(await world.signIn.state()).toMatchObject({ kind: 'signed-in' });
    const done = await world.say('logout confirm', personal);
    expect(done).toMatchObject({ kind: 'done', suggestions: ['login'] });
    expect(await world.signIn.state()).toEqual({ kind: 'nobody' });
    expect(world.log.lines).toContainEqual(
      expect.objectContaining({ fields: { administrator: 'chat:u1', command: 'logout' } }),
    );
  });

  it.each<[SignInState, string, readonly string[]]>([
    [{ kind: 'nobody' }, 'Nobody has signed in.', ['login']],
    [{ kind: 'fixed' }, 'A fixed token is for trying things out', []],
  ])('has nothing to forget of %j', async (state, why, suggestions) => {
    await build();
    world.signIn.becomes(state);
    const notice = await world.say('logout', personal);
    expect(notice).toMatchObject({ kind: 'problem', suggestions });
    expect(saidIn(notice)).toContain(why);
  });
});

describe('whoami', () => {
  const ownTeam = [{ email: 'bot@contoso.com' }];
  const others = [{ email: 'amy@contoso.com' }];

  it.each<[string, Partial<SignInFacts>, readonly (readonly { email: string }[])[], readonly string[]]>([
    ['nothing of a good sign-in', {}, [ownTeam, others, ownTeam], []],
    ['nothing of what the token does not tell', {}, [], []],
    ['that MFA is missing', { mfa: false }, [], ['sign-in.warning.no-mfa']],
    ['that a role is missing', {}, [ownTeam, ownTeam, ownTeam], ['sign-in.warning.own-team-only']],
  ])('warns of %s', async (_, facts, teams, warnings) => {
    await build();
    teams.forEach((team, index) => world.source.put(aReferral({ id: `referral-${String(index)}`, team })));
    await world.poll();
    world.signIn.signedIn(facts);
    const notice = await world.say('whoami', personal);
    expect(notice).toMatchObject({
      kind: 'account',
      state: await world.signIn.state(),
      endsAt: world.clock.now() + 90 * 86_400_000,
      suggestions: ['login', 'logout'],
    });
    expect(notice.kind === 'account' && notice.warnings.map(({ id }) => id)).toEqual(warnings);
  });

  it.each<[SignInState, readonly string[], readonly string[]]>([
    [{ kind: 'nobody' }, [], ['login']],
    [{ kind: 'over', since: 1, reason: 'expired' }, [], ['login']],
    [{ kind: 'fixed' }, ['sign-in.warning.fixed'], []],
  ])('of %j', async (state, warnings, suggestions) => {
    await build();
    world.signIn.becomes(state);
    const notice = await world.say('account', personal);
    expect(notice).toEqual({
      kind: 'account',
      state,
      warnings: warnings.map((id) => ({ id })),
      suggestions,
    });
  });
});
