import type { Digest } from '../../../../src/domain/digest/content';
import type { DigestNotice } from '../../../../src/domain/notice';
import { isRightToLeft, spokenLanguage } from '../../../../src/wording';
import { asOldClient } from '../../../fixtures/teams-adapter/card-lint';
import {
  commandsOf,
  draw,
  drawingLog,
  faultsIn,
  liveTextsIn,
  textsOf,
} from '../../../fixtures/teams-adapter/drawn-cards';
import { digest, quietDigest, weeklyDigest } from '../../../fixtures/teams-adapter/follow-ups';
import { hostileTexts } from '../../../fixtures/teams-adapter/hostile-texts';
import { notices } from '../../../fixtures/teams-adapter/notices';
import { bare } from '../../../fixtures/teams-adapter/referrals';
import { referralOf } from '../../../fixtures/teams-adapter/with-text';

type Json = Readonly<Record<string, unknown>>;

const noticeOf = (more: Partial<Digest> = {}): DigestNotice => ({
  kind: 'digest',
  digest: { ...digest, ...more },
});
const texts = (more: Partial<Digest> = {}) => textsOf(noticeOf(more));
const jsonOf = (more: Partial<Digest> = {}) => JSON.stringify(draw(noticeOf(more)).card);
const { digest: full } = notices;

/** All elements of this type on a card, those in fallbacks too. */
function elements(node: unknown, type: string): readonly Json[] {
  if (Array.isArray(node)) return node.flatMap((item) => elements(item, type));
  if (typeof node !== 'object' || node === null) return [];
  const own = (node as Json)['type'] === type ? [node as Json] : [];
  return [...own, ...Object.values(node).flatMap((item) => elements(item, type))];
}

afterEach(() => {
  expect(drawingLog.entries.splice(0)).toEqual([]);
});

describe('the head of a digest', () => {
  it('is the day, the news, and what is waiting, money by currency', () => {
    expect(texts().slice(0, 4)).toEqual([
      'Monday 2 November',
      '2 referrals expire within 48 hours',
      '7 are waiting in total, worth €319,500, £210,000 and $140,000.',
      'Since Fri 30 Oct, 08:30 UTC',
    ]);
  });

  it.each([
    ['expire-soon', 1, '1 referral expires within 48 hours'],
    ['overdue', 3, '3 referrals are past their deadline'],
    ['new', 2, '2 new referrals'],
    ['expired', 1, '1 referral expired unanswered'],
    ['waiting', 4, '4 referrals are waiting, none is new'],
    ['settled', 2, 'Nothing is waiting; 2 referrals were settled'],
  ] as const)('is the news: %s', (kind, count, words) => {
    expect(texts({ headline: { kind, count } })).toContain(words);
  });

  it('never adds currencies up, names four at most, and counts what has none', () => {
    const totals = ['EUR', 'GBP', 'USD', 'JPY', 'CHF', 'SEK'].map((currency) => ({
      currency,
      amount: 1000,
      count: 1,
    }));
    const worth = { totals, withoutCurrency: 2 };
    expect(texts({ waiting: { ...digest.waiting, worth } })).toContain(
      '7 are waiting in total, worth €1,000, £1,000, $1,000, ¥1,000, 2 more currencies and 2 amounts without a currency.',
    );
  });

  it('says what waits also when it is worth nothing', () => {
    const worth = { totals: [], withoutCurrency: 0 };
    expect(texts({ waiting: { ...digest.waiting, total: 1, worth } })).toContain('1 is waiting.');
    const nothing = { ...digest.waiting, total: 0, within2Days: 0, within7Days: 0, later: 0, worth };
    expect(texts({ waiting: nothing })).toContain('Nothing is waiting for an answer.');
    expect(jsonOf({ waiting: nothing })).not.toContain('Chart.HorizontalBar');
    expect(commandsOf(draw(noticeOf({ waiting: nothing })).card)).toEqual(['link', 'settings']);
  });
});

describe('what moved since the last digest', () => {
  const tiles = (moved: Partial<Digest['moved']>) => {
    const all = texts({ moved: { ...digest.moved, ...moved } });
    return all.slice(all.indexOf('Since Fri 30 Oct, 08:30 UTC') + 1, all.indexOf('Waiting, by time left'));
  };

  it('is always new, accepted and expired, and the others when there are any', () => {
    expect(tiles({})).toEqual(['1', 'New', '1', 'Accepted', '1', 'Expired']);
    expect(tiles({ declined: 2, won: 0, lost: 3 }).slice(6)).toEqual(['2', 'Declined', '3', 'Lost']);
  });
});

describe('the charts of a digest', () => {
  const card = draw(full).card;

  it('show what waits by the time left, and what became of referrals', () => {
    const [bars] = elements(card, 'Chart.HorizontalBar');
    expect(bars).toMatchObject({
      title: 'Waiting, by time left',
      displayMode: 'AbsoluteNoAxis',
      data: [
        { x: 'Within 2 days', y: 2, color: 'attention' },
        { x: '3 to 7 days', y: 3, color: 'warning' },
        { x: 'More than a week', y: 2, color: 'categoricalBlue' },
      ],
    });
    const [donut] = elements(card, 'Chart.Donut');
    expect(donut).toMatchObject({
      title: 'Last 30 days',
      data: [
        { legend: 'Accepted 12', value: 12, color: 'good' },
        { legend: 'Declined 3', value: 3, color: 'neutral' },
        { legend: 'Expired 2', value: 2, color: 'attention' },
      ],
    });
  });

  it('have bars for whoever has no charts, and signs for whoever has no bars', () => {
    const bars = elements(card, 'ProgressBar');
    expect(bars.map(({ value, max }) => [value, max])).toEqual([
      ...[
        [2, 3],
        [3, 3],
        [2, 3],
      ],
      ...[
        [12, 12],
        [3, 12],
        [2, 12],
      ],
    ]);
    const old = asOldClient(card);
    expect(JSON.stringify(old)).not.toMatch(/Chart\.|ProgressBar|"Icon"/);
    const shown = elements(old, 'TextBlock').map(({ text }) => text);
    for (const words of ['Within 2 days', '▰▰▰▰▰▰▰▱▱▱', 'Declined', '12']) expect(shown).toContain(words);
  });

  it('show what is overdue or without a date when there is any', () => {
    const waiting = { ...digest.waiting, overdue: 1, undated: 4 };
    const [bars] = elements(draw(noticeOf({ waiting })).card, 'Chart.HorizontalBar');
    expect((bars?.['data'] as readonly Json[]).map(({ x }) => x)).toEqual([
      'Past the deadline',
      'Within 2 days',
      '3 to 7 days',
      'More than a week',
      'Without a date',
    ]);
  });

  it('are not drawn without numbers', () => {
    expect(jsonOf({ outcomes: { accepted: 0, declined: 0, expired: 0 } })).not.toContain('Chart.Donut');
  });
});

describe('what to act on first', () => {
  it('names who has it, and offers to take what nobody has', () => {
    const all = texts();
    const from = all.indexOf('Act on these first');
    expect(all.slice(from, from + 6)).toEqual([
      'Act on these first',
      'At risk in the next 72 hours: £210,000 and €96,500',
      ...['22h', 'left', 'Kestrel Rail Services', 'Copilot readiness for 900 planners · Redmond, US'],
    ]);
    expect(all).toContain('Jenny Wu is on it');
    const commands = elements(draw(noticeOf()).card['body'], 'Action.Execute').map(
      ({ data }) => (data as { command: string }).command,
    );
    expect(commands.filter((words) => words.startsWith('claim'))).toEqual([
      'claim kestrel-rail-services-1',
      'claim brightwater-foods-1',
    ]);
    expect(commands).toContain('show alder-finch-clinics-1');
  });

  it('is left out when there is nothing', () => {
    const nothing = { actFirst: [], atRisk: { totals: [], withoutCurrency: 0 } };
    expect(jsonOf(nothing)).not.toMatch(/Act on these|At risk/);
    expect(faultsIn(draw(noticeOf(nothing)).card)).toEqual([]);
  });
});

describe('the response times of a week', () => {
  it('are the median, the share that expired, and the countries', () => {
    const all = textsOf(full);
    const from = all.indexOf('Response times of the last 30 days');
    expect(all.slice(from, from + 11)).toEqual([
      'Response times of the last 30 days',
      ...['Median time to answer', '21 hours'],
      ...['Expired unanswered', '12%'],
      ...['France', '9 answered, median 18 hours; 1 expired'],
      ...['United Kingdom', '4 answered, median 3.3 days; 1 expired'],
      ...['No country', '2 answered; 0 expired'],
    ]);
  });

  it('are left out on other days, and when nothing was answered', () => {
    expect(jsonOf()).not.toContain('Response times');
    expect(jsonOf({ weekly: { days: 30, answered: 0, byCountry: [] } })).not.toContain('Response times');
    const quick = { days: 30, answered: 1, medianHoursToAnswer: 0.5, byCountry: [] };
    expect(texts({ weekly: quick })).toContain('30 minutes');
  });
});

describe('the foot of a digest', () => {
  it('proves that the bot was awake, and says when the next one comes', () => {
    expect(textsOf(full).slice(-2)).toEqual([
      '288 checks, longest gap 6 min, 0 unposted',
      'Sent every weekday at 08:30 (UTC).',
    ]);
    expect(texts().at(-1)).toBe('288 checks, longest gap 6 min, 0 unposted');
  });

  it('tells the time of the schedule in the zone it is in, whatever zone reads', () => {
    expect(textsOf({ ...full, timeZone: 'Europe/Paris' }).at(-1)).toBe(
      'Sent every weekday at 08:30 (Europe/Paris).',
    );
  });

  it('is marked when a card could not be posted', () => {
    const proof = { checks: 1, longestGapMs: 5 * 3_600_000, unposted: 2 };
    expect(texts({ proof }).at(-1)).toBe('1 check, longest gap 5 hr, 2 unposted');
    expect(jsonOf({ proof })).toContain('"name":"Warning"');
    expect(jsonOf()).not.toContain('"name":"Warning"');
  });

  it('leads to all that waits, to Partner Center, and to the settings', () => {
    expect(commandsOf(draw(full).card)).toEqual(['list pending', 'link', 'settings']);
    expect(JSON.stringify(draw(full).card['actions'])).toContain('"title":"See all 7"');
  });
});

describe('a quiet digest', () => {
  const notice: DigestNotice = { ...full, digest: quietDigest };

  it('is one line without charts', () => {
    expect(textsOf(notice)).toEqual([
      'Monday 2 November',
      'Nothing is waiting and nothing has moved since Fri 30 Oct, 08:30 UTC.',
      '288 checks, longest gap 6 min, 0 unposted',
      'Sent every weekday at 08:30 (UTC).',
    ]);
    expect(JSON.stringify(draw(notice).card)).not.toMatch(/Chart|See/);
    expect(faultsIn(draw(notice).card)).toEqual([]);
  });
});

describe('every digest', () => {
  it.each(hostileTexts.map((text, index) => [index, text.slice(0, 40), text] as const))(
    'does nothing with hostile text number %d (%j), and is well made',
    (_index, _start, text) => {
      const waiting = referralOf(text, { status: 'New', substatus: 'Pending', direction: 'Incoming' });
      const actFirst = [{ referral: waiting, claimedBy: text }, { referral: waiting }, { referral: bare }];
      const byCountry = [{ country: text, answered: 1, expired: 2 }];
      const weekly = { days: 30, answered: 1, shareExpired: 1, byCountry };
      const atRisk = { totals: [{ currency: text, amount: 1, count: 1 }], withoutCurrency: 1 };
      const drawn = draw(noticeOf({ ...weeklyDigest, actFirst, weekly, atRisk }));
      expect(faultsIn(drawn.card)).toEqual([]);
      expect(liveTextsIn(drawn)).toEqual([]);
    },
  );

  it.each(['en', 'de-AT', 'fr', 'es', 'ja', 'ar', 'tlh'])(
    'says its language and direction (%s)',
    (language) => {
      const { card } = draw(full, { language });
      expect(card['lang']).toBe(spokenLanguage(language));
      expect(card['rtl'] === true).toBe(isRightToLeft(language));
      expect(faultsIn(card)).toEqual([]);
    },
  );
});
