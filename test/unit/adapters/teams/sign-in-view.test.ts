import type { AccountNotice, Notice } from '../../../../src/domain/notice';
import { LANGUAGES } from '../../../../src/domain/language';
import { digest, quietDigest } from '../../../fixtures/teams-adapter/follow-ups';
import { commandsOf, draw, drawingLog, faultsIn, textsOf } from '../../../fixtures/teams-adapter/drawn-cards';
import { notices, NOW, SIGN_IN_PAGE, signInFacts } from '../../../fixtures/teams-adapter/notices';

const signIn = notices['sign-in'];
const cardOf = (notice: Notice) => draw(notice).card;
const bodyOf = (notice: Notice) => cardOf(notice)['body'] as readonly Record<string, unknown>[];

const states: Readonly<Record<string, AccountNotice>> = {
  well: { ...notices.account, warnings: [] },
  warned: notices.account,
  nobody: { kind: 'account', state: { kind: 'nobody' }, warnings: [], suggestions: ['login'] },
  over: {
    kind: 'account',
    state: { kind: 'over', since: NOW, reason: 'AADSTS700082', facts: signInFacts },
    warnings: [],
    suggestions: ['login', 'whoami'],
  },
  fixed: { kind: 'account', state: { kind: 'fixed' }, warnings: [], suggestions: [] },
};

afterEach(() => {
  expect(drawingLog.entries.splice(0)).toEqual([]);
});

describe('the card of a sign-in', () => {
  it('says what to do, step by step, until when, and for whom it is', () => {
    expect(textsOf(signIn)).toEqual([
      'Sign in to Partner Center',
      '1',
      'Open this page',
      'https://login.microsoft.com/device',
      '2',
      'Enter this code',
      'B7ZQXW9K2',
      'The code is good until 21:15 UTC (15 minutes left).',
      '3',
      'Sign in as the bot’s account. It needs the role Referrals admin in Partner Center, and multifactor authentication (MFA).',
      'Enter the code only if you have just asked for it yourself. If you have not, leave it and tell whoever runs the bot.',
    ]);
  });

  it('has its code large, in letters of one width, with nothing around it that would be copied along', () => {
    const code = /\{[^{}]*"text":"B7ZQXW9K2"[^{}]*\}/;
    for (const language of LANGUAGES) {
      const [found = '{}'] = code.exec(JSON.stringify(draw(signIn, { language }).card)) ?? [];
      expect(JSON.parse(found)).toMatchObject({ fontType: 'Monospace', size: 'ExtraLarge' });
    }
  });

  it('opens the page, but no other address', () => {
    expect(cardOf(signIn)['actions']).toEqual([
      { type: 'Action.OpenUrl', title: 'Open the sign-in page', style: 'positive', url: SIGN_IN_PAGE },
    ]);
    const elsewhere = { ...signIn, url: 'http://evil.example/device' };
    expect(cardOf(elsewhere)['actions']).toEqual([]);
    expect(textsOf(elsewhere)).toContain('http://evil.example/device');
    expect(faultsIn(cardOf(elsewhere))).toEqual([]);
  });

  it('is a card without a code, too', () => {
    expect(faultsIn(cardOf({ ...signIn, code: '', url: ' ' }))).toEqual([]);
  });
});

describe('the card of the bot’s account', () => {
  it.each(Object.entries(states))('that is %s is well made in every language', (_, notice) => {
    for (const language of LANGUAGES) expect(faultsIn(draw(notice, { language }).card)).toEqual([]);
  });

  it.each([
    ['well', 'good'],
    ['warned', 'emphasis'],
    ['nobody', 'warning'],
    ['over', 'attention'],
    ['fixed', 'emphasis'],
  ])('that is %s is tinted %s', (name, style) => {
    expect(bodyOf(states[name] ?? notices.account)[0]).toMatchObject({ type: 'Container', style });
  });

  it('highlights its warnings', () => {
    expect(JSON.stringify(bodyOf(notices.account)[2])).toContain('Something is not as it should be');
    expect(bodyOf(notices.account)[2]).toMatchObject({ type: 'Container', style: 'warning' });
  });

  it('offers first what there is to do', () => {
    const stylesOf = (name: string) =>
      (cardOf(states[name] ?? notices.account)['actions'] as { style: string }[]).map(({ style }) => style);
    expect(stylesOf('over')).toEqual(['positive', 'default']);
    expect(stylesOf('well')).toEqual(['default', 'default']);
    expect(commandsOf(cardOf(notices.account))).toEqual(['login', 'logout']);
  });
});

describe('the card of a fault', () => {
  const { suggestions: _, ...told } = notices.fault;

  it('has a button for what mends it', () => {
    expect(cardOf(notices.fault)['actions']).toMatchObject([
      { title: 'Sign in again', verb: 'command', data: { command: 'login' } },
    ]);
  });

  it('that nobody can mend from here has none, and says the same', () => {
    expect(cardOf(told)['actions']).toEqual([]);
    expect(textsOf(told)).toEqual(textsOf(notices.fault));
  });
});

describe('the sign-in in a digest', () => {
  const signInEnds = digest.now + 30 * 86_400_000;

  it.each([
    ['with news', digest],
    ['that is quiet', quietDigest],
  ])('%s stands above all else and stands out', (_, day) => {
    const notice: Notice = { kind: 'digest', digest: { ...day, signInEnds } };
    const [first] = bodyOf(notice);
    expect(first).toMatchObject({ type: 'Container', style: 'attention' });
    expect(textsOf(notice)[0]).toBe('The bot goes blind on 2 Dec: sign in again before then.');
    expect(faultsIn(cardOf(notice))).toEqual([]);
  });

  it('is not there while all is well', () => {
    expect(JSON.stringify(cardOf({ kind: 'digest', digest }))).not.toContain('blind');
  });
});
