import fc from 'fast-check';
import { digestOf } from '../../../../src/domain/digest/content';
import type { Digest, DigestFacts } from '../../../../src/domain/digest/content';
import { answeredAt, outcomeOf, settledAs, settledAt } from '../../../../src/domain/digest/settled';
import { DAY_MS, HOUR_MS, instantFromMs } from '../../../../src/domain/instant';
import type { Instant } from '../../../../src/domain/instant';
import type { Referral } from '../../../../src/domain/referral';

const NOW = Date.parse('2026-12-08T07:30:00Z');
const at = (hours: number): Instant => instantFromMs(NOW + hours * HOUR_MS);

let count = 0;
function waiting(leftHours: number, change: Partial<Referral> = {}): Referral {
  const id = `r${String(++count).padStart(4, '0')}`;
  const dates = { createdDateTime: at(-200), expirationDateTime: at(leftHours) };
  return { id, status: 'New', substatus: 'Pending', direction: 'Incoming', ...dates, ...change };
}

function worth(dealValue: number, currency?: string): Partial<Referral> {
  return { details: { dealValue, ...(currency !== undefined && { currency }) } };
}

function settled(substatus: string, change: Partial<Referral> = {}): Referral {
  const status = substatus === 'Accepted' ? 'Active' : 'Closed';
  return { id: `s${String(++count)}`, status, substatus, createdDateTime: at(-100), ...change };
}

function digest(referrals: readonly Referral[], change: Partial<DigestFacts> = {}): Digest {
  const checks = { count: 288, longestGapMs: 6 * 60_000 };
  return digestOf({
    now: NOW,
    since: NOW - DAY_MS,
    referrals,
    checks,
    unposted: 0,
    weekly: false,
    ...change,
  });
}

const ids = (result: Digest): string[] => result.actFirst.map(({ referral }) => referral.id);

describe('a digest', () => {
  it('counts each waiting referral once, by the time that is left', () => {
    const left = [-1, 0, 0.01, 48, 48.01, 168, 168.01, 300];
    const { expirationDateTime: _e, createdDateTime: _c, ...undated } = waiting(1);
    const others = [settled('Accepted'), waiting(5, { direction: 'Outgoing' })];
    expect(digest([...left.map((hours) => waiting(hours)), undated, ...others]).waiting).toEqual({
      total: 9,
      overdue: 2,
      within2Days: 2,
      within7Days: 2,
      later: 2,
      undated: 1,
      worth: { totals: [], withoutCurrency: 0 },
    });
  });

  it('tells when the bot goes blind, where that is to be told', () => {
    expect(digest([], { signInEnds: NOW + DAY_MS })).toMatchObject({ signInEnds: NOW + DAY_MS, quiet: true });
    expect(digest([])).not.toHaveProperty('signInEnds');
  });

  it('adds up money by currency only, the largest number first, and never what names no currency', () => {
    const values = [worth(1, 'eur'), worth(0.1, 'EUR '), worth(0.2, 'EUR'), worth(9, 'USD'), worth(9, 'GBP')];
    const odd = [
      worth(5),
      worth(7, 'dollars'),
      worth(0, 'EUR'),
      worth(-3, 'EUR'),
      worth(NaN, 'EUR'),
      worth(1e300),
    ];
    const result = digest([...values, ...odd].map((value) => waiting(100, value)));
    expect(result.waiting.worth).toEqual({
      totals: [
        { currency: 'GBP', amount: 9, count: 1 },
        { currency: 'USD', amount: 9, count: 1 },
        { currency: 'EUR', amount: 1.3, count: 3 },
      ],
      withoutCurrency: 2,
    });
  });

  it('takes only what runs out within 72 hours as money at risk', () => {
    const rows = [
      waiting(72, worth(10, 'EUR')),
      waiting(72.1, worth(20, 'EUR')),
      waiting(-1, worth(40, 'EUR')),
    ];
    expect(digest(rows).atRisk.totals).toEqual([{ currency: 'EUR', amount: 10, count: 1 }]);
  });

  it('never adds money of one currency to that of another', () => {
    const value = fc.record({
      dealValue: fc.nat(1_000_000),
      currency: fc.constantFrom('EUR', 'USD', 'JPY', ''),
    });
    fc.assert(
      fc.property(fc.array(value), (details) => {
        const { totals, withoutCurrency } = digest(
          details.map((each) => waiting(60, { details: each })),
        ).atRisk;
        for (const { currency, amount, count: parts } of totals) {
          const own = details.filter((each) => each.currency === currency && each.dealValue > 0);
          expect(amount).toBe(own.reduce((sum, each) => sum + each.dealValue, 0));
          expect(parts).toBe(own.length);
        }
        const counted = totals.reduce((sum, each) => sum + each.count, withoutCurrency);
        expect(counted).toBe(details.filter((each) => each.dealValue > 0).length);
      }),
    );
  });

  it('counts what moved since the last digest, and not what moved before or is yet to come', () => {
    const rows = [
      ...[-24, -23.99, 0, 0.01].map((hours) => waiting(100, { createdDateTime: at(hours) })),
      settled('Accepted', { acceptedDateTime: at(-1) }),
      settled('Accepted', { acceptedDateTime: at(-25), updatedDateTime: at(-1) }),
      settled('Declined', { closedDateTime: at(-1) }),
      settled('Expired', { updatedDateTime: at(-1) }),
      settled('Won', { acceptedDateTime: at(-2), closedDateTime: at(-1) }),
      settled('Lost', { acceptedDateTime: at(-90), closedDateTime: at(-1) }),
      settled('Won', { closedDateTime: at(-1) }),
      settled('Declined'),
      settled('Error', { closedDateTime: at(-1) }),
    ];
    const moved = { arrived: 2, accepted: 2, declined: 1, expired: 1, won: 2, lost: 1 };
    expect(digest(rows).moved).toEqual(moved);
  });

  it('counts how referrals were answered in 30 days, each once', () => {
    const rows = [
      settled('Accepted', { acceptedDateTime: at(-719) }),
      settled('Accepted', { acceptedDateTime: at(-720) }),
      settled('Won', { acceptedDateTime: at(-3), closedDateTime: at(-2) }),
      settled('Won', { closedDateTime: at(-2) }),
      settled('Declined', { acceptedDateTime: at(-800), closedDateTime: at(-2) }),
      settled('Expired', { closedDateTime: at(-2) }),
      settled('Expired'),
    ];
    expect(digest(rows).outcomes).toEqual({ accepted: 2, declined: 1, expired: 1 });
  });

  it.each<[string, Referral[], Digest['headline']]>([
    [
      'what runs out within 48 hours',
      [waiting(1), waiting(48), waiting(-1)],
      { kind: 'expire-soon', count: 2 },
    ],
    [
      'then what is overdue',
      [waiting(-1), waiting(90, { createdDateTime: at(-1) })],
      { kind: 'overdue', count: 1 },
    ],
    ['then what is new', [waiting(90, { createdDateTime: at(-1) }), waiting(90)], { kind: 'new', count: 1 }],
    [
      'then what expired',
      [settled('Expired', { closedDateTime: at(-1) }), waiting(90)],
      { kind: 'expired', count: 1 },
    ],
    ['then what waits', [waiting(90), waiting(90)], { kind: 'waiting', count: 2 }],
    [
      'then what was settled',
      [settled('Declined', { closedDateTime: at(-1) })],
      { kind: 'settled', count: 1 },
    ],
    [
      'what came in a state unknown',
      [settled('Error', { createdDateTime: at(-1) })],
      { kind: 'new', count: 1 },
    ],
    ['or nothing', [settled('Declined', { closedDateTime: at(-99) })], { kind: 'nothing' }],
  ])('has as its headline %s', (_, rows, headline) => {
    expect(digest(rows).headline).toEqual(headline);
  });

  it('is quiet when nothing moved, nothing waits, and nothing went wrong', () => {
    const old = settled('Declined', { closedDateTime: at(-99) });
    expect(digest([old])).toMatchObject({ quiet: true, actFirst: [] });
    expect(digest([old], { weekly: true }).quiet).toBe(false);
    expect(digest([], { weekly: true }).quiet).toBe(true);
    expect(digest([old], { unposted: 1 }).quiet).toBe(false);
    expect(digest([old, waiting(300)]).quiet).toBe(false);
    expect(digest([settled('Won', { closedDateTime: at(-1) })]).quiet).toBe(false);
  });

  it('proves that somebody was awake', () => {
    expect(digest([], { unposted: 2 }).proof).toEqual({ checks: 288, longestGapMs: 360_000, unposted: 2 });
  });

  it('takes well under a second for 100,000 referrals', () => {
    const rows = Array.from({ length: 100_000 }, (_, n) =>
      n % 2 ? waiting(n % 400, worth(n, 'EUR')) : settled('Accepted', { acceptedDateTime: at(-(n % 700)) }),
    );
    const result = digest(rows, { weekly: true });
    expect(result.waiting.total + result.outcomes.accepted).toBe(100_000);
    expect(ids(result)).toHaveLength(3);
  });
});

describe('what to act on first', () => {
  it('is money at risk, the largest first, then whatever runs out soonest', () => {
    const [small, large, soon, far] = [
      waiting(10, worth(1, 'EUR')),
      waiting(70, worth(2, 'EUR')),
      waiting(5),
      waiting(80, worth(99, 'EUR')),
    ];
    expect(ids(digest([far, small, soon, large]))).toEqual([large.id, small.id, soon.id]);
    expect(ids(digest([far, soon]))).toEqual([soon.id, far.id]);
  });

  it('compares no amounts of different currencies: the largest of each come first, by their deadlines', () => {
    const yen = waiting(60, worth(900_000, 'JPY'));
    const [most, second] = [waiting(50, worth(800, 'EUR')), waiting(2, worth(700, 'EUR'))];
    const unnamed = waiting(1, worth(5));
    expect(ids(digest([yen, second, most]))).toEqual([most.id, yen.id, second.id]);
    expect(ids(digest([yen, second, most, unnamed]))).toEqual([unnamed.id, most.id, yen.id]);
  });

  it('goes by the deadline where the amounts are equal or name no currency, and by id where those are', () => {
    const [late, early] = [waiting(60, worth(5, 'EUR')), waiting(50, worth(5, 'EUR'))];
    expect(ids(digest([late, early]))).toEqual([early.id, late.id]);
    const [large, soon] = [waiting(60, worth(500)), waiting(50, worth(5))];
    expect(ids(digest([large, soon]))).toEqual([soon.id, large.id]);
    const same = [waiting(90), waiting(90), waiting(90), waiting(90)];
    const first = same.slice(0, 3).map(({ id }) => id);
    expect(ids(digest(same))).toEqual(first);
    expect(ids(digest(same.toReversed()))).toEqual(first);
  });

  it('leaves out what is past its deadline and puts what has none last', () => {
    const { expirationDateTime: _e, createdDateTime: _c, ...undated } = waiting(1);
    const [over, calm] = [waiting(0, worth(9, 'EUR')), waiting(300)];
    expect(ids(digest([undated, over, calm]))).toEqual([calm.id, undated.id]);
    expect(digest([undated]).actFirst).toEqual([{ referral: undated }]);
  });

  it('names who has claimed it, and tells an estimated deadline', () => {
    const claimed = waiting(20);
    const { expirationDateTime: _, ...estimated } = waiting(0, { createdDateTime: at(-24) });
    expect(digest([claimed, estimated], { claims: new Map([[claimed.id, 'Ada']]) }).actFirst).toEqual([
      { referral: claimed, deadline: { at: at(20), estimated: false }, claimedBy: 'Ada' },
      { referral: estimated, deadline: { at: '2026-12-21T00:00:00.0000000Z', estimated: true } },
    ]);
  });

  it('does not depend on the order in which the referrals are read', () => {
    const rows = [5, 60, 71, 72, 90].flatMap((hours) =>
      ['EUR', 'USD', undefined].map((currency) => waiting(hours, worth(hours % 7, currency))),
    );
    const expected = digest(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(digest(shuffled)).toEqual(expected);
      }),
    );
  });
});

describe('the response times', () => {
  const from = (country: string | undefined, change: Partial<Referral>): Referral =>
    settled('Accepted', {
      ...change,
      ...(country !== undefined && { customerProfile: { address: { country } } }),
    });
  const answered = (country: string | undefined, hours: number): Referral =>
    from(country, { createdDateTime: at(-100), acceptedDateTime: at(-100 + hours) });

  it('are the median hours to an answer and the share that expired, also by country', () => {
    const expired = settled('Expired', { closedDateTime: at(-5) });
    const rows = [answered('DE', 4), answered('de ', 8), answered('FR', 90), answered(undefined, 1), expired];
    expect(digest(rows, { weekly: true }).weekly).toEqual({
      days: 30,
      answered: 4,
      medianHoursToAnswer: 6,
      shareExpired: 0.2,
      byCountry: [
        { answered: 1, medianHours: 1, expired: 1 },
        { country: 'DE', answered: 2, medianHours: 6, expired: 0 },
        { country: 'FR', answered: 1, medianHours: 90, expired: 0 },
      ],
    });
    expect(digest(rows)).not.toHaveProperty('weekly');
  });

  it('leave out what is older than 30 days, and a speed that nobody can know', () => {
    const { createdDateTime: _, ...undated } = answered('DE', 5);
    const backwards = from('DE', { acceptedDateTime: at(-101) });
    const old = settled('Declined', { closedDateTime: at(-721) });
    const { weekly } = digest([undated, backwards, old], { weekly: true });
    expect(weekly).toEqual({
      days: 30,
      answered: 2,
      shareExpired: 0,
      byCountry: [{ country: 'DE', answered: 2, expired: 0 }],
    });
    expect(digest([old], { weekly: true }).weekly).toEqual({ days: 30, answered: 0, byCountry: [] });
  });

  it('name countries with equally many referrals in the order of their codes', () => {
    for (const codes of [
      ['AT', 'BE', 'CH'],
      ['CH', 'BE', 'AT'],
      ['BE', 'CH', 'AT'],
    ]) {
      const { weekly } = digest(
        codes.map((code) => answered(code, 3)),
        { weekly: true },
      );
      expect(weekly?.byCountry.map(({ country }) => country)).toEqual(['AT', 'BE', 'CH']);
    }
  });

  it('name the five countries with the most referrals', () => {
    const rows = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].flatMap((letter, n) =>
      Array.from({ length: n + 1 }, () => answered(`${letter}${letter}`, 3)),
    );
    const { weekly } = digest([...rows, answered('Nowhere at all', 1)], { weekly: true });
    expect(weekly?.byCountry.map(({ country }) => country)).toEqual(['GG', 'FF', 'EE', 'DD', 'CC']);
  });
});

describe('when a referral was settled', () => {
  const times = { acceptedDateTime: at(-3), closedDateTime: at(-2), updatedDateTime: at(-1) };
  const { acceptedDateTime, closedDateTime, updatedDateTime } = times;

  it.each<[string, Partial<Referral>, unknown[]]>([
    [
      'waits',
      { substatus: 'Pending', status: 'New', ...times },
      [undefined, undefined, undefined, undefined],
    ],
    ['is in a new state', { substatus: 'Error', ...times }, [undefined, undefined, undefined, undefined]],
    ['is accepted', times, ['accepted', at(-3), at(-3), 'accepted']],
    ['is active in a new way', { substatus: 'Engaged', ...times }, ['accepted', at(-3), at(-3), 'accepted']],
    ['is old and accepted', { updatedDateTime }, ['accepted', at(-1), at(-1), 'accepted']],
    [
      'is declined',
      { substatus: 'Declined', closedDateTime, updatedDateTime },
      ['declined', at(-2), at(-2), 'declined'],
    ],
    [
      'was accepted and then declined',
      { substatus: 'Declined', ...times },
      ['declined', at(-2), at(-3), 'declined'],
    ],
    ['is won', { substatus: 'Won', acceptedDateTime, closedDateTime }, ['won', at(-2), at(-3), 'accepted']],
    ['is old and lost', { substatus: 'Lost', updatedDateTime }, ['lost', at(-1), undefined, undefined]],
    ['has no dates', { substatus: 'Expired' }, ['expired', undefined, undefined, undefined]],
  ])('is told of one that %s', (_, change, expected) => {
    const status = change.substatus === undefined || change.substatus === 'Engaged' ? 'Active' : 'Closed';
    const referral: Referral = { id: 'x', status, substatus: 'Accepted', ...change };
    expect([
      settledAs(referral),
      settledAt(referral),
      answeredAt(referral),
      outcomeOf(referral)?.kind,
    ]).toEqual(expected);
  });
});
