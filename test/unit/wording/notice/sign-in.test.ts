import type { AccountNotice, SignInNotice } from '../../../../src/domain/notice';
import type { SignInState } from '../../../../src/domain/sign-in';
import {
  accountChoices,
  accountFacts,
  accountMatter,
  accountText,
  accountTitle,
  accountWarnings,
  digestSignIn,
  signInLink,
  signInSteps,
  signInUntil,
  suggestion,
  summaryOf,
} from '../../../../src/wording';
import { message } from '../../../../src/wording/message';
import { digest, quietDigest } from '../../../fixtures/teams-adapter/follow-ups';
import { notices, NOW, reader, SIGN_IN_PAGE, signInFacts } from '../../../fixtures/teams-adapter/notices';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const signIn = notices['sign-in'];
const { mfa: _mfa, username: _username, ...bareFacts } = signInFacts;

describe('a sign-in', () => {
  const at = (url: string): SignInNotice => ({ ...signIn, url });

  it.each([
    [SIGN_IN_PAGE, SIGN_IN_PAGE],
    ['https://microsoft.com/devicelogin', 'https://microsoft.com/devicelogin'],
    ['HTTPS://Login.Microsoft.com/device', 'https://login.microsoft.com/device'],
    ['http://127.0.0.1:3979/device', 'http://127.0.0.1:3979/device'],
    ['http://localhost:3979/device?user_code=1', 'http://localhost:3979/device?user_code=1'],
    ['http://[::1]/device', 'http://[::1]/device'],
    ['https://login.example/?${x}', 'https://login.example/?$%7Bx%7D'],
  ])('at %s leads there', (url, link) => {
    expect(signInLink(at(url))).toBe(link);
  });

  it.each([
    'http://login.microsoft.com/device',
    'http://127.0.0.1.evil.example/',
    'https://login.microsoft.com@evil.example/',
    'https://:secret@evil.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'ms-word:ofe|u|https://evil.example',
    'login.microsoft.com/device',
    '',
  ])('at %j is shown, but does not lead there', (url) => {
    expect(signInLink(at(url))).toBe('');
  });

  it('has three steps', () => {
    const { open, enter, asWhom } = signInSteps(reader);
    expect([open, enter, asWhom].map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(asWhom.text).toMatch(/bot’s account.*Referrals admin.*MFA/);
  });

  it.each([
    [15 * MINUTE_MS, 'The code is good until 21:15 UTC (15 minutes left).'],
    [20_000, 'The code is good until 21:00 UTC (1 minute left).'],
    [0, 'This code is no longer good. Ask for a new one.'],
  ])('%d ms before its end says how long its code is good', (left, words) => {
    expect(signInUntil({ ...signIn, until: NOW + left }, reader)).toBe(words);
  });

  it('says so in the zone of its reader', () => {
    expect(signInUntil(signIn, { ...reader, timeZone: 'Europe/Paris' })).toContain('22:15 CET');
  });

  it('is one sentence for those who see no card', () => {
    expect(summaryOf(signIn, reader)).toBe(
      'Sign in to Partner Center: enter the code B7ZQXW9K2 at login.microsoft.com/device (15 minutes left)',
    );
    expect(summaryOf({ ...signIn, until: NOW }, reader)).toBe(
      'Sign in to Partner Center: the code is no longer good, ask for a new one',
    );
  });
});

describe('the bot’s account', () => {
  const in_ = (state: SignInState, more: Partial<AccountNotice> = {}): AccountNotice => ({
    kind: 'account',
    state,
    warnings: [],
    suggestions: [],
    ...more,
  });
  const signedIn: SignInState = { kind: 'signed-in', facts: signInFacts };
  const over: SignInState = { kind: 'over', since: NOW - DAY_MS, reason: 'AADSTS700082' };
  const facts = (notice: AccountNotice) =>
    accountFacts(notice, reader).map(({ label, value }) => `${label}: ${value}`);

  it.each<[SignInState, title: string, text: RegExp]>([
    [signedIn, 'Signed in to Partner Center', /^The bot reads referrals as referral-bot@contoso\.com\.$/],
    [{ kind: 'signed-in', facts: bareFacts }, 'Signed in to Partner Center', /does not say as whom/],
    [{ kind: 'nobody' }, 'Nobody has signed in to Partner Center', /no referrals until somebody signs in/],
    [{ kind: 'fixed' }, 'A fixed token for Partner Center', /PARTNER_AUTH=token/],
    [over, 'The sign-in to Partner Center is over', /signs in again.*The reason: AADSTS700082$/],
  ])('%# says how it stands', (state, title, text) => {
    expect(accountTitle(in_(state), reader)).toBe(title);
    expect(accountText(in_(state), reader)).toMatch(text);
    expect(summaryOf(in_(state), reader)).toContain(`${title} – ${accountText(in_(state), reader)}`);
  });

  it('says all that is known, and when and why it ends', () => {
    expect(facts(in_(signedIn, { endsAt: NOW + 12 * DAY_MS }))).toEqual([
      'Account: referral-bot@contoso.com',
      'Tenant: 72f988bf-86f1-41af-91ab-2d7cd011db47',
      'With MFA: yes',
      'Permissions: user_impersonation',
      'Signed in: Mon 14 Sept, 08:12 UTC',
      'Last renewed: Sun 1 Nov, 20:04 UTC',
      'Ends: Fri 13 Nov, 21:00 UTC (12 days left) if not renewed; a running bot renews it',
    ]);
  });

  it.each([
    [{ ...signInFacts, mfa: false, roles: ['A', 'B'] }, ['With MFA: no', 'Roles: A, B']],
    [bareFacts, ['With MFA: unknown: the token does not tell']],
  ])('%# says of its token what there is', (given, lines) => {
    expect(facts(in_({ kind: 'signed-in', facts: given }))).toEqual(expect.arrayContaining(lines));
  });

  it.each([
    [{ ...signInFacts, refreshTokenExpiresAt: NOW + DAY_MS }, 'as the sign-in service says'],
    [{ ...signInFacts, longestMs: 60 * DAY_MS }, 'a person must sign in every 60 days'],
    [{ ...signInFacts, longestMs: 36 * 3_600_000 }, 'a person must sign in every 36 hours'],
  ])('%# says why it ends', (given, why) => {
    expect(facts(in_({ kind: 'signed-in', facts: given }, { endsAt: NOW + DAY_MS })).at(-1)).toContain(why);
  });

  it('has no reason for an end that is over, or of which nothing is known', () => {
    expect(facts(in_(signedIn, { endsAt: NOW })).at(-1)).toBe('Ends: Sun 1 Nov, 21:00 UTC');
    expect(facts(in_(over, { endsAt: NOW + DAY_MS }))).toEqual([
      'Over since: Sat 31 Oct, 21:00 UTC',
      'Ends: Mon 2 Nov, 21:00 UTC',
    ]);
    expect(facts(in_({ ...over, facts: signInFacts })).at(-1)).toBe('Over since: Sat 31 Oct, 21:00 UTC');
  });

  it('is as it should be, or something else matters most', () => {
    const warnings = [message('fault.as-told', { words: 'Beware' }), { id: '' }];
    expect([signedIn, over, { kind: 'nobody' } as const].map((state) => accountMatter(in_(state)))).toEqual([
      'well',
      'over',
      'nobody',
    ]);
    expect(accountMatter(in_(signedIn, { warnings }))).toBe('warned');
    expect(accountWarnings(in_(signedIn, { warnings }), reader)).toEqual(['Beware']);
  });

  it('offers to sign in, or to sign in again', () => {
    const titles = (state: SignInState) =>
      accountChoices(in_(state, { suggestions: ['login', 'logout'] }), 6, reader).map(({ title }) => title);
    expect(titles({ kind: 'nobody' })).toEqual(['Sign in', 'Sign out']);
    expect(titles(over)).toEqual(['Sign in again', 'Sign out']);
  });
});

describe('commands about the sign-in', () => {
  it.each([
    ['login', 'Sign in again'],
    ['logout', 'Sign out'],
    ['logout confirm', 'Yes, sign out'],
    ['whoami', 'The bot’s account'],
  ])('%s is called %s', (words, title) => {
    expect(suggestion(words, reader)).toEqual({ title, command: words });
  });
});

describe('the sign-in in a digest', () => {
  const ends = Date.parse('2020-12-03T23:30:00Z');
  const inDigest = (signInEnds: number) => ({ ...digest, signInEnds });

  it.each([
    ['en', 'UTC', 'The bot goes blind on 3 Dec: sign in again before then.'],
    ['en', 'Europe/Paris', 'The bot goes blind on 4 Dec: sign in again before then.'],
    ['de', 'UTC', 'Am 3. Dez. wird der Bot blind: Bitte vorher neu anmelden.'],
    ['fr', 'UTC', 'Le bot deviendra aveugle le 3 déc.\u00a0: reconnectez-vous avant.'],
    ['es', 'UTC', 'El bot quedará a ciegas el 3 dic: inicie sesión de nuevo antes de esa fecha.'],
    ['ja', 'UTC', '12月3日にボットは紹介案件を確認できなくなります。それまでに再度サインインしてください。'],
  ])('in %s and the zone %s says on which day the bot goes blind', (language, timeZone, words) => {
    expect(digestSignIn(inDigest(ends), { now: digest.now, language, timeZone })).toBe(words);
  });

  it('in Arabic keeps the day in its place', () => {
    const said = digestSignIn(inDigest(ends), { ...reader, language: 'ar' });
    expect(said).toBe('لن يرى البوت شيئًا اعتبارًا من \u20683 ديسمبر\u2069: سجّلوا الدخول من جديد قبل ذلك.');
  });

  it('says that the bot is blind', () => {
    const words = 'The bot’s sign-in is over: it sees no new referrals.';
    expect(digestSignIn(inDigest(digest.now), reader)).toBe(words);
    expect(digestSignIn(inDigest(0), reader)).toBe(words);
  });

  it('is nothing as long as its end is not near', () => {
    expect(digestSignIn(digest, reader)).toBe('');
    expect(summaryOf({ kind: 'digest', digest }, reader)).toBe('2 referrals expire within 48 hours');
  });

  it.each([
    ['with news', digest, '2 referrals expire within 48 hours'],
    ['without', quietDigest, 'Nothing is waiting and nothing has moved'],
  ])('is in the one sentence of a day %s', (_, day, headline) => {
    expect(
      summaryOf({ kind: 'digest', digest: { ...day, signInEnds: ends } }, { ...reader, now: ends }),
    ).toBe(`${headline} – The bot goes blind on 3 Dec: sign in again before then.`);
  });
});
