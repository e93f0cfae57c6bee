import {
  CLAIM_LAPSES_BEFORE_MS,
  decideAssign,
  decideClaim,
  decideRelease,
  isSamePerson,
  lapsesAt,
  standingClaim,
} from '../../../src/domain/claim';
import type { Claim, Claimer } from '../../../src/domain/claim';
import type { Deadline } from '../../../src/domain/deadline';
import { DAY_MS, HOUR_MS, instantFromMs } from '../../../src/domain/instant';
import type { Referral } from '../../../src/domain/referral';

const END = Date.UTC(2026, 11, 10, 12);
const deadline: Deadline = { at: instantFromMs(END), estimated: false };
const ada: Claimer = { platform: 'teams', id: 'ada', name: 'Ada' };
const ben: Claimer = { platform: 'teams', id: 'ben', name: 'Ben' };
const waiting: Referral = { id: 'r1', status: 'New', substatus: 'Pending', direction: 'Incoming' };
const accepted: Referral = { ...waiting, status: 'Active', substatus: 'Accepted' };

function claim(changes: Partial<Claim> = {}): Claim {
  return {
    id: 'c1',
    referralId: 'r1',
    by: ada,
    destinationId: 'teams:general',
    at: END - 10 * DAY_MS,
    ...changes,
  };
}

const ended = claim({ ended: { at: END - 9 * DAY_MS, how: 'released' } });

describe('lapsesAt', () => {
  it('is 72 hours before the deadline', () => {
    expect(CLAIM_LAPSES_BEFORE_MS).toBe(72 * HOUR_MS);
    expect(lapsesAt(claim(), deadline)).toBe(Date.UTC(2026, 11, 7, 12));
  });

  it('moves with the deadline', () => {
    const later: Deadline = { ...deadline, at: instantFromMs(END + DAY_MS) };
    expect(lapsesAt(claim(), later)).toBe(Date.UTC(2026, 11, 8, 12));
  });

  it.each([
    ['one made a moment before lapses', END - 72 * HOUR_MS - 1, END - 72 * HOUR_MS],
    ['one made at that moment does not', END - 72 * HOUR_MS, undefined],
    ['one made in the last hours does not', END - HOUR_MS, undefined],
  ])('%s', (_what, madeAt, expected) => {
    expect(lapsesAt(claim({ at: madeAt }), deadline)).toBe(expected);
  });

  it('is never for a claim that has ended', () => {
    expect(lapsesAt(ended, deadline)).toBeUndefined();
  });
});

describe('standingClaim', () => {
  it('is the last one without an end', () => {
    const second = claim({ id: 'c2', by: ben });
    expect(standingClaim([ended, second])).toBe(second);
    expect(standingClaim([ended])).toBeUndefined();
    expect(standingClaim([])).toBeUndefined();
  });
});

describe('isSamePerson', () => {
  it('goes by platform and id, not by the name', () => {
    const renamed: Claimer = { ...ada, name: 'Ada L.' };
    const namesake: Claimer = { ...ada, platform: 'slack' };
    expect(isSamePerson(ada, renamed)).toBe(true);
    expect(isSamePerson(ada, ben)).toBe(false);
    expect(isSamePerson(ada, namesake)).toBe(false);
  });
});

describe('decideClaim', () => {
  it('gives a waiting referral to the first who asks', () => {
    expect(decideClaim({ referral: waiting, standing: undefined, person: ada })).toEqual({ kind: 'take' });
  });

  it('says so to whom it belongs already', () => {
    const standing = claim();
    expect(decideClaim({ referral: waiting, standing, person: { ...ada, name: 'A.' } })).toEqual({
      kind: 'yours-already',
      claim: standing,
    });
  });

  it('names the one who was first', () => {
    const standing = claim();
    expect(decideClaim({ referral: waiting, standing, person: ben })).toEqual({
      kind: 'taken',
      by: ada,
      claim: standing,
    });
  });

  it('gives away nothing that waits no more', () => {
    expect(decideClaim({ referral: accepted, standing: undefined, person: ada })).toEqual({
      kind: 'not-waiting',
    });
  });
});

describe('decideRelease', () => {
  it('lets the claimer go', () => {
    const standing = claim();
    expect(decideRelease({ standing, person: ada })).toEqual({ kind: 'release', claim: standing });
  });

  it('lets nobody else give it back', () => {
    const standing = claim();
    expect(decideRelease({ standing, person: ben })).toEqual({ kind: 'not-yours', by: ada, claim: standing });
  });

  it('knows when there is nothing to give back', () => {
    expect(decideRelease({ standing: undefined, person: ben })).toEqual({ kind: 'not-claimed' });
  });
});

describe('decideAssign', () => {
  it('gives what nobody has', () => {
    expect(decideAssign({ referral: waiting, standing: undefined, person: ben })).toEqual({ kind: 'assign' });
  });

  it('hands over what somebody has', () => {
    const standing = claim();
    expect(decideAssign({ referral: waiting, standing, person: ben })).toEqual({
      kind: 'hand-over',
      from: ada,
      claim: standing,
    });
  });

  it('changes nothing for whom it belongs already', () => {
    const standing = claim();
    expect(decideAssign({ referral: waiting, standing, person: ada })).toEqual({
      kind: 'theirs-already',
      claim: standing,
    });
  });

  it('gives away nothing that waits no more', () => {
    const standing = claim();
    expect(decideAssign({ referral: accepted, standing, person: ben })).toEqual({ kind: 'not-waiting' });
  });
});
