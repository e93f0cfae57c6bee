import { DAY_MS, utcDay } from '../../../src/domain/instant';
import type { Referral } from '../../../src/domain/referral';
import { endOfSignIn, roleSeen, signInEndsSoon, signInWarning } from '../../../src/domain/sign-in';
import type { SignInEnd, SignInFacts, SignInState } from '../../../src/domain/sign-in';
import { aReferral, ms } from '../../helpers/builders';

const SIGNED_IN = ms('2026-09-04T08:00:00Z');
const NOW = ms('2026-11-03T08:00:00Z');

function facts(changes: Partial<SignInFacts> = {}): SignInFacts {
  return { scopes: [], roles: [], signedInAt: SIGNED_IN, renewedAt: NOW, tokenExpiresAt: NOW, ...changes };
}

describe('the end of a sign-in', () => {
  const days = (count: number) => SIGNED_IN + count * DAY_MS;
  it.each<[string, Partial<SignInFacts>, Omit<SignInEnd, 'since'>]>([
    ['90 days after the last renewal', {}, { at: NOW + 90 * DAY_MS, why: 'unused' }],
    ['when its token ends', { refreshTokenExpiresAt: days(70) }, { at: days(70), why: 'token' }],
    ['when a person must sign in again', { longestMs: 65 * DAY_MS }, { at: days(65), why: 'policy' }],
    [
      'by its token, when that is earlier than the policy',
      { refreshTokenExpiresAt: days(64), longestMs: 65 * DAY_MS },
      { at: days(64), why: 'token' },
    ],
    [
      'by its token, when both end together',
      { refreshTokenExpiresAt: days(65), longestMs: 65 * DAY_MS },
      { at: days(65), why: 'token' },
    ],
    [
      'by the policy, when that is earlier than its token',
      { refreshTokenExpiresAt: days(66), longestMs: 65 * DAY_MS },
      { at: days(65), why: 'policy' },
    ],
    ['never later than unused', { longestMs: 900 * DAY_MS }, { at: NOW + 90 * DAY_MS, why: 'unused' }],
  ])('comes %s', (_, changes, end) => {
    expect(endOfSignIn(facts(changes))).toEqual({ ...end, since: SIGNED_IN });
  });
});

describe('the warning before it', () => {
  const at = SIGNED_IN + 90 * DAY_MS;
  const end: SignInEnd = { at, why: 'token', since: SIGNED_IN };

  it.each([
    ['more than 30 days', 30 * DAY_MS + 1, undefined],
    ['30 days', 30 * DAY_MS, 30],
    ['more than 14 days', 14 * DAY_MS + 1, 30],
    ['14 days', 14 * DAY_MS, 14],
    ['more than 7 days', 7 * DAY_MS + 1, 14],
    ['7 days', 7 * DAY_MS, 7],
    ['more than 1 day', DAY_MS + 1, 7],
    ['1 day', DAY_MS, 1],
    ['a millisecond', 1, 1],
    ['nothing', 0, undefined],
    ['less than nothing', -DAY_MS, undefined],
  ])('with %s left', (_, leftMs, stage) => {
    expect(signInWarning(end, at - leftMs)).toEqual(stage === undefined ? undefined : { ...end, stage });
  });

  it.each([
    { lasts: 30, left: 30, stage: undefined },
    { lasts: 30, left: 14, stage: 14 },
    { lasts: 14, left: 13, stage: undefined },
    { lasts: 14, left: 7, stage: 7 },
    { lasts: 7, left: 7, stage: undefined },
    { lasts: 7, left: 1, stage: 1 },
    { lasts: 1, left: 0.5, stage: undefined },
  ])('is not given at once for one of $lasts days: with $left left, $stage', ({ lasts, left, stage }) => {
    const short: SignInEnd = { at: SIGNED_IN + lasts * DAY_MS, why: 'policy', since: SIGNED_IN };
    expect(signInWarning(short, short.at - left * DAY_MS)?.stage).toBe(stage);
  });
});

describe('what everybody is told of it', () => {
  const end = NOW + 10 * DAY_MS;
  it.each<[string, SignInState, number | undefined]>([
    ['a fixed token', { kind: 'fixed' }, undefined],
    ['nobody has signed in', { kind: 'nobody' }, undefined],
    ['it ends soon', { kind: 'signed-in', facts: facts({ refreshTokenExpiresAt: end }) }, end],
    ['it does not end soon', { kind: 'signed-in', facts: facts() }, undefined],
    ['it is over', { kind: 'over', since: NOW - 5, reason: 'expired' }, NOW - 5],
  ])('%s', (_, state, told) => {
    expect(signInEndsSoon(state, NOW)).toBe(told);
  });
});

describe('the role that an account seems to have', () => {
  const inTeam = (...emails: readonly (string | undefined)[]): Referral =>
    aReferral({ team: emails.map((email) => (email === undefined ? { firstName: 'A' } : { email })) });
  const { team: _, ...teamless } = inTeam('x@contoso.com');
  const own = inTeam('amy@contoso.com', 'Bot@Contoso.com');
  const foreign = inTeam('amy@contoso.com', undefined);

  it.each([
    ['unknown', 'nothing is seen', [], 'bot@contoso.com'],
    ['unknown', 'too few have a team', [own, own, teamless, inTeam()], 'bot@contoso.com'],
    ['unknown', 'nobody knows the account', [own, own, own], undefined],
    ['own-team-only', 'it is in each team', [own, own, own, teamless, inTeam()], 'BOT@contoso.com'],
    ['others-too', 'it is missing in one team', [own, own, own, foreign], 'bot@contoso.com'],
    [
      'others-too',
      'its name is only like another',
      [own, own, inTeam('bot@contoso.com.au')],
      'bot@contoso.com',
    ],
  ] as const)('%s: %s', (role, _why, referrals, username) => {
    expect(roleSeen(referrals, username)).toBe(role);
  });
});

describe('a day in UTC', () => {
  it('is that of the moment', () => {
    expect(utcDay(ms('2026-12-03T23:59:59Z'))).toBe('2026-12-03');
  });
});
