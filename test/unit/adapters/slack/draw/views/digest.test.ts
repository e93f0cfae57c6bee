import type { KnownBlock } from '@slack/types';
import type { ChartStyle } from '../../../../../../src/adapters/slack/draw/rendered';
import { digestView, hasCharts } from '../../../../../../src/adapters/slack/draw/views/digest';
import type { Digest } from '../../../../../../src/domain/digest/content';
import { LANGUAGES } from '../../../../../../src/domain/language';
import type { DigestNotice } from '../../../../../../src/domain/notice';
import { faultsOfMessage } from '../../../../../fixtures/slack/check-blocks';
import { commandsOf, contextFor, linesOf } from '../../../../../fixtures/slack/drawn';
import { objectsIn } from '../../../../../fixtures/slack/stray-tokens';
import { digest, quietDigest, weeklyDigest } from '../../../../../fixtures/teams-adapter/follow-ups';

const noticeOf = (more: Partial<Digest> = {}): DigestNotice => ({
  kind: 'digest',
  digest: { ...digest, ...more },
});
const drawn = (more: Partial<Digest> = {}, charts: ChartStyle = 'native') =>
  digestView(noticeOf(more), contextFor({}, charts));
const blocksOf = (blocks: readonly KnownBlock[], type: string) =>
  objectsIn(blocks).filter((each) => each['type'] === type);
const [kestrel, alder, brightwater] = digest.actFirst.map(({ referral }) => referral.id);
const nothing = {
  waiting: quietDigest.waiting,
  outcomes: quietDigest.outcomes,
};

describe('the head of a digest in Slack', () => {
  it('is the news, the day and what is waiting, money by currency', () => {
    expect(linesOf(drawn()).slice(0, 3)).toEqual([
      '2 referrals expire within 48 hours',
      'Monday 2 November · 7 are waiting in total, worth €319,500, £210,000 and $140,000.',
      'Since Fri 30 Oct, 08:30 UTC\n*1* New · *1* Accepted · *1* Expired',
    ]);
  });

  it('tells of declined, won and lost ones when there are any', () => {
    const moved = { ...digest.moved, declined: 2, lost: 1 };
    expect(linesOf(drawn({ moved })).join('\n')).toContain('*1* Expired · *2* Declined · *1* Lost');
  });
});

describe('the charts of a digest in Slack', () => {
  it('are bars of what waits and a pie of what became of the others', () => {
    expect(blocksOf(drawn(), 'data_visualization')).toEqual([
      {
        type: 'data_visualization',
        title: 'Waiting, by time left',
        chart: {
          type: 'bar',
          series: [
            {
              name: 'Waiting',
              data: [
                { label: 'Within 2 days', value: 2 },
                { label: '3 to 7 days', value: 3 },
                { label: 'More than a week', value: 2 },
              ],
            },
          ],
          axis_config: { categories: ['Within 2 days', '3 to 7 days', 'More than a week'] },
        },
      },
      {
        type: 'data_visualization',
        title: 'Last 30 days',
        chart: {
          type: 'pie',
          segments: [
            { label: 'Accepted 12', value: 12 },
            { label: 'Declined 3', value: 3 },
            { label: 'Expired 2', value: 2 },
          ],
        },
      },
    ]);
  });

  it('leave out a segment of nothing, and numbers for which there is no room', () => {
    const outcomes = { accepted: 123_456_789_012, declined: 0, expired: 1 };
    expect(blocksOf(drawn({ outcomes }), 'data_visualization')[1]).toMatchObject({
      chart: { segments: [{ label: 'Accepted' }, { label: 'Expired 1' }] },
    });
  });

  it('are a table and bars of text where Slack refuses its own, for a message may hold one table', () => {
    const blocks = drawn({}, 'table');
    const cell = (text: string) => ({ type: 'raw_text', text });
    expect(blocksOf(blocks, 'data_visualization')).toEqual([]);
    expect(blocksOf(blocks, 'table').map(({ rows }) => rows)).toEqual([
      [
        [cell('Waiting, by time left'), cell('7')],
        [cell('Within 2 days'), cell('2')],
        [cell('3 to 7 days'), cell('3')],
        [cell('More than a week'), cell('2')],
      ],
    ]);
    expect(linesOf(blocks)).toContain(
      '*Last 30 days*\n*12* Accepted ▰▰▰▰▰▰▰▰▰▰\n*3* Declined ▰▰▰\n*2* Expired ▰▰',
    );
  });

  it('are bars of text where Slack refuses tables, too, with at least a sign for what is not nothing', () => {
    const waiting = { ...digest.waiting, within2Days: 0, within7Days: 1, later: 400, undated: 30 };
    const blocks = drawn({ waiting }, 'text');
    expect([...blocksOf(blocks, 'table'), ...blocksOf(blocks, 'data_visualization')]).toEqual([]);
    expect(linesOf(blocks)).toContain(
      [
        '*Waiting, by time left*',
        '*0* Within 2 days',
        '*1* 3 to 7 days ▰',
        '*400* More than a week ▰▰▰▰▰▰▰▰▰▰',
        '*30* Without a date ▰',
      ].join('\n'),
    );
  });

  it('are one table when only the outcomes are known', () => {
    const blocks = drawn({ waiting: nothing.waiting }, 'table');
    expect(blocksOf(blocks, 'table')).toHaveLength(1);
  });

  it.each(
    LANGUAGES.flatMap((language) =>
      (['native', 'table', 'text'] as const).map((style) => [language, style] as const),
    ),
  )('are such as Slack takes in %s as %s', (language, charts) => {
    const waiting = { ...digest.waiting, overdue: 12_345, undated: 4, within2Days: 98_765 };
    const notice = { ...noticeOf({ ...weeklyDigest, waiting }), timeZone: 'Asia/Tokyo' };
    const blocks = digestView(notice, contextFor({ language }, charts));
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
    expect(JSON.stringify(blocksOf(blocks, 'data_visualization'))).not.toContain('…');
  });

  it('make a digest one that has charts, unless there is nothing to draw', () => {
    expect(hasCharts(noticeOf())).toBe(true);
    expect(hasCharts(noticeOf(nothing))).toBe(false);
    expect(hasCharts({ kind: 'digest', digest: quietDigest })).toBe(false);
    expect(hasCharts({ kind: 'help', scope: 'channel' })).toBe(false);
  });
});

describe('what to act on first', () => {
  it('stands with the time that is left, who has it, and buttons to take it or see it', () => {
    const blocks = drawn();
    expect(linesOf(blocks)).toContain(
      '● *Alder &amp; Finch Clinics* · €96,500\nBooking move to Teams and Dynamics 365 · Redmond, US\n*2 days left* · by 4 Nov · Jenny Wu is on it',
    );
    expect(commandsOf(blocks)).toEqual([
      `claim ${String(kestrel)}`,
      `show ${String(kestrel)}`,
      `show ${String(alder)}`,
      `claim ${String(brightwater)}`,
      `show ${String(brightwater)}`,
      'list pending',
      'settings',
      'link',
    ]);
  });

  it('is left out when nothing is', () => {
    const texts = linesOf(drawn({ actFirst: [], atRisk: quietDigest.atRisk })).join('\n');
    expect(texts).not.toMatch(/Act on these first|At risk/);
  });

  it('has rows whose presses tell that they come from a digest', () => {
    const ids = blocksOf(drawn(), 'actions').map((each) => each['block_id']);
    expect(ids).toEqual(['digest.row.1', 'digest.row.2', 'digest.row.3', 'digest.actions']);
  });
});

describe('the foot of a digest in Slack', () => {
  it('says when it comes in the zone of its schedule, whoever reads it', () => {
    const schedule = { at: 510, days: [1, 2, 3, 4, 5], whenQuiet: 'line' } as const;
    const notice = { ...noticeOf(), schedule, timeZone: 'Europe/Paris' };
    const texts = linesOf(digestView(notice, contextFor({ timeZone: 'Asia/Tokyo' })));
    expect(texts).toContain(
      '288 checks, longest gap 6 min, 0 unposted\nSent every weekday at 08:30 (Europe/Paris).',
    );
    expect(linesOf(drawn()).join('\n')).not.toContain('Sent every');
  });

  it('proves that somebody was awake, and stands out when cards were not posted', () => {
    expect(linesOf(drawn())).toContain('288 checks, longest gap 6 min, 0 unposted');
    const proof = { ...digest.proof, unposted: 3 };
    expect(linesOf(drawn({ proof }))).toContain('⚠️ *288 checks, longest gap 6 min, 3 unposted*');
  });

  it('tells the response times once a week', () => {
    const texts = linesOf(digestView({ kind: 'digest', digest: weeklyDigest }, contextFor())).join('\n');
    expect(texts).toContain('*Response times of the last 30 days*\nMedian time to answer  *21 hours*');
    expect(texts).toContain('France  *9 answered, median 18 hours; 1 expired*');
    expect(linesOf(drawn()).join('\n')).not.toContain('Response times');
  });
});

describe('a quiet digest', () => {
  it('is one line, its proof and a way to the settings', () => {
    const blocks = digestView({ kind: 'digest', digest: quietDigest }, contextFor());
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
    expect(linesOf(blocks)).toEqual([
      '*Monday 2 November*\nNothing is waiting and nothing has moved since Fri 30 Oct, 08:30 UTC.',
      '288 checks, longest gap 6 min, 0 unposted',
      '[Digest settings]',
      '[Open in Partner Center]',
    ]);
  });

  it('tells of its own moment when it is sent late', () => {
    const late = contextFor({ now: digest.now + 5 * 86_400_000 });
    expect(linesOf(digestView(noticeOf(), late))[1]).toContain('Monday 2 November');
  });
});
