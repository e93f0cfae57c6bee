import type { FollowUp, ReferralCardNotice } from '../../../../src/domain/notice';
import {
  commandsOf,
  draw,
  drawingLog,
  faultsIn,
  liveTextsIn,
  textsOf,
} from '../../../fixtures/teams-adapter/drawn-cards';
import { claim, claimed, lapsed, over, posted, reminded } from '../../../fixtures/teams-adapter/follow-ups';
import { hostileTexts } from '../../../fixtures/teams-adapter/hostile-texts';
import { notices, NOW } from '../../../fixtures/teams-adapter/notices';
import { everything, fabrikam, inEveryState } from '../../../fixtures/teams-adapter/referrals';
import { referralOf } from '../../../fixtures/teams-adapter/with-text';

const DAY_MS = 86_400_000;
const { id } = fabrikam;
/** NOW is 11 days before the deadline. */
const daysLeft = (days: number) => NOW + (11 - days) * DAY_MS;

type Story = Partial<Omit<ReferralCardNotice, 'kind'>>;

const noticeWith = (story: Story): ReferralCardNotice => ({ ...notices['referral-card'], ...story });
const textsAt = (now: number, story: Story) => textsOf(noticeWith(story), { now });
const cardAt = (now: number, story: Story) => draw(noticeWith(story), { now }).card;
const titleAt = (now: number, story: Story) => textsAt(now, story)[0];
const commandsAt = (now: number, story: Story) => commandsOf(cardAt(now, story));
const gone: FollowUp = { ...reminded, goneAt: daysLeft(3) };

afterEach(() => {
  expect(drawingLog.entries.splice(0)).toEqual([]);
});

describe('the band of a referral that waits', () => {
  it.each<[title: string, days: number, story: Story]>([
    ['New referral', 11, {}],
    ['Waiting for your response', 9, { occasion: 'reminder' }],
    ['Waiting for your response', 7, { occasion: 'reminder' }],
    ['Half the time is gone', 6, { occasion: 'reminder' }],
    ['Most of the time is gone', 4, { occasion: 'reminder' }],
    ['Nobody has responded yet', 2, { occasion: 'reminder' }],
    ['Nobody has responded yet', 2, { follow: lapsed }],
    ['The deadline has passed', -1, { follow: reminded }],
    ['The deadline has passed', -1, { follow: claimed }],
    ['Jenny Wu is on it', 10, { follow: claimed }],
    ['Jenny Wu is on it', 2, { follow: claimed, occasion: 'reminder' }],
    ['No longer in Partner Center', 2, { follow: gone }],
  ])('says “%s” with %d days left (%#)', (title, days, story) => {
    expect(titleAt(daysLeft(days), story)).toBe(`${title} · Marketplace lead`);
  });

  it('says who handed it over to whom', () => {
    const follow = { ...claimed, claim: { ...claim, assignedBy: 'Omar Haddad' } };
    expect(titleAt(NOW, { follow, occasion: 'handed-over' })).toContain(
      'Omar Haddad handed it over to Jenny Wu',
    );
    expect(titleAt(NOW, { follow })).toContain('Jenny Wu is on it');
    expect(titleAt(NOW, { follow: claimed, occasion: 'handed-over' })).toContain('Jenny Wu is on it');
  });

  it('calls a referral of today new, however short its time is', () => {
    const short = (hours: number) => ({
      ...fabrikam,
      createdDateTime: inEveryState['expired']?.createdDateTime,
      expirationDateTime: new Date(Date.parse('2020-10-30T22:00:00Z') + hours * 3_600_000).toISOString(),
    });
    const now = Date.parse('2020-10-30T22:00:00Z');
    expect(titleAt(now, { referral: short(100) as typeof fabrikam })).toContain('New referral · ');
    expect(titleAt(now, { referral: short(40) as typeof fabrikam })).toContain(
      'New referral, little time left',
    );
  });
});

describe('what a card says of its own plan', () => {
  it('is when it was posted, how often it was reminded of, and when that is next', () => {
    expect(textsAt(NOW, { follow: posted })).toContain(
      'First posted here on 30 Oct · next reminder Thu 5 Nov, 17:00 UTC (1 of 4)',
    );
    expect(textsAt(daysLeft(3), { follow: reminded })).toContain(
      'First posted here on 30 Oct · 2 reminders sent · next reminder Wed 11 Nov, 17:00 UTC (3 of 4)',
    );
  });

  it('is in the zone of the reader', () => {
    const texts = textsOf(noticeWith({ follow: posted }), { timeZone: 'Asia/Kolkata' });
    expect(texts.join()).toContain('next reminder Thu 5 Nov, 22:30 GMT+5:30');
  });

  it('names the end of a snooze as long as it lasts', () => {
    const follow = { ...reminded, snoozedUntil: daysLeft(2) };
    expect(textsAt(daysLeft(3), { follow }).join('\n')).toContain(
      'reminders snoozed until Tue 10 Nov, 21:00 UTC',
    );
    expect(textsAt(daysLeft(1), { follow }).join('\n')).not.toContain('snoozed');
  });

  it('says when nothing more is to come', () => {
    const { next: _next, ...rest } = reminded;
    expect(textsAt(daysLeft(0.1), { follow: rest }).join('\n')).toContain(
      '2 reminders sent · no more reminders',
    );
  });

  it('is left out where nothing is known of it', () => {
    const { follow: _follow, ...notice } = noticeWith({});
    expect(textsOf(notice).join('\n')).not.toMatch(/posted here on|reminder/);
  });
});

describe('who has a referral', () => {
  it('is named with the moment at which the claim lapses', () => {
    expect(textsAt(NOW, { follow: claimed })).toContain(
      'Claimed by Jenny Wu on Sun 1 Nov, 09:12 UTC; the claim lapses on Tue 10 Nov, 00:00 UTC unless the referral is answered.',
    );
    const { lapsesAt: _lapsesAt, ...late } = claimed;
    expect(textsAt(NOW, { follow: late })).toContain('Claimed by Jenny Wu on Sun 1 Nov, 09:12 UTC.');
  });

  it('is named together with who gave it to them', () => {
    const given = { ...claimed, claim: { ...claim, assignedBy: 'Omar Haddad' } };
    const { lapsesAt: _lapsesAt, ...late } = given;
    expect(textsAt(NOW, { follow: given }).join('\n')).toContain(
      'Omar Haddad gave it to Jenny Wu on Sun 1 Nov',
    );
    expect(textsAt(NOW, { follow: late })).toContain(
      'Omar Haddad gave it to Jenny Wu on Sun 1 Nov, 09:12 UTC.',
    );
  });

  it.each([
    ['lapsed', 'Jenny Wu had claimed it; the claim lapsed on Tue 10 Nov, 00:00 UTC.'],
    ['released', 'Jenny Wu had claimed it and gave it back on Tue 10 Nov, 00:00 UTC.'],
    ['handed-over', 'Jenny Wu had claimed it and handed it over on Tue 10 Nov, 00:00 UTC.'],
  ] as const)('is who had it last when that one has %s', (how, line) => {
    const ended = { at: Date.UTC(2020, 10, 10), how };
    expect(textsAt(daysLeft(2), { follow: { ...reminded, earlier: [{ ...claim, ended }] } })).toContain(line);
  });
});

describe('the card of a referral that is over', () => {
  const settled = (state: string) => inEveryState[state] ?? fabrikam;

  it('says after expiry what had been sent and who had claimed it', () => {
    const texts = textsAt(daysLeft(-1), { referral: settled('expired'), follow: over });
    expect(texts[0]).toContain('Expired without a response');
    expect(texts).toContain('Jenny Wu had claimed it; the claim lapsed on Tue 10 Nov, 00:00 UTC.');
    expect(texts).toContain(
      'The card was posted here on Fri 30 Oct, 21:05 UTC. 4 reminders were sent: Thu 5 Nov, 17:00 UTC, Mon 9 Nov, 17:00 UTC, Wed 11 Nov, 17:00 UTC and Thu 12 Nov, 17:00 UTC.',
    );
  });

  it('says when nobody had claimed it and nothing had been sent', () => {
    const { next: _next, ...follow } = posted;
    const texts = textsAt(daysLeft(-1), { referral: settled('expired'), follow });
    expect(texts).toContain('Nobody had claimed it.');
    expect(texts).toContain('The card was posted here on Fri 30 Oct, 21:05 UTC. No reminder was sent.');
    const accepted = textsAt(daysLeft(5), { referral: settled('accepted'), follow });
    expect(accepted).not.toContain('Nobody had claimed it.');
    const unknown = { remindedAt: [], earlier: [] };
    expect(textsAt(daysLeft(-1), { referral: settled('expired'), follow: unknown }).join()).not.toContain(
      'posted',
    );
  });

  it('names everybody who had it, the last one last', () => {
    const follow = { ...lapsed, claim: { ...claim, by: { ...claim.by, name: 'Omar Haddad' } } };
    expect(textsAt(daysLeft(1), { referral: settled('accepted'), follow }).join('\n')).toMatch(
      /Jenny Wu had claimed it; the claim lapsed on .*\. Claimed by Omar Haddad on /,
    );
  });

  it('says since when Partner Center no longer shows it, and counts no days', () => {
    const texts = textsAt(daysLeft(2), { follow: gone });
    expect(texts).toContain(
      'Partner Center has not shown it since 9 Nov 2020, 21:00 UTC; it was probably withdrawn. There is nothing to do here.',
    );
    expect(JSON.stringify(cardAt(daysLeft(2), { follow: gone }))).not.toMatch(/ProgressBar|days left/);
  });

  it.each<[string, number, Story, readonly string[]]>([
    [
      'accepted',
      5,
      { referral: settled('accepted'), follow: claimed },
      [`show ${id} back`, 'link', `explain ${id}`],
    ],
    [
      'expired',
      -1,
      { referral: settled('expired'), follow: over },
      [`show ${id} back`, 'link', `explain ${id}`],
    ],
    ['late', -1, { follow: reminded }, [`show ${id} back`, 'link', `explain ${id}`]],
    ['gone', 2, { follow: gone }, [`show ${id} back`, `explain ${id}`]],
  ])('offers nothing that can no longer be done: %s', (_, days, story, commands) => {
    expect(commandsAt(daysLeft(days), story)).toEqual(commands);
  });
});

describe('the buttons of a referral that waits', () => {
  const details = `show ${id} back`;
  const { next: _next, ...unplanned } = reminded;
  const lastCall = { ...reminded, next: { at: daysLeft(0.2), number: 4, of: 4 } };

  it.each<[string, number, FollowUp, readonly string[]]>([
    [
      'free',
      9,
      posted,
      [`claim ${id}`, details, 'link', `snooze ${id} 1d`, `snooze ${id} 2d`, `explain ${id}`],
    ],
    ['free and urgent', 2, reminded, [`claim ${id}`, details, 'link', `snooze ${id} 1d`, `explain ${id}`]],
    ['before the last call', 1, lastCall, [`claim ${id}`, details, 'link', `explain ${id}`]],
    ['not to be reminded of', 1, unplanned, [`claim ${id}`, details, 'link', `explain ${id}`]],
    [
      'snoozed',
      9,
      { ...posted, snoozedUntil: daysLeft(8) },
      [`claim ${id}`, details, 'link', `snooze ${id} off`, `explain ${id}`],
    ],
    [
      'claimed',
      9,
      claimed,
      [`release ${id}`, details, 'link', `snooze ${id} 1d`, `snooze ${id} 2d`, `explain ${id}`],
    ],
  ])('that is %s', (_, days, follow, commands) => {
    expect(commandsAt(daysLeft(days), { follow })).toEqual(commands);
  });

  it('has one filled button, to take it, and what is rarer behind the dots', () => {
    const actions = cardAt(NOW, { follow: posted })['actions'] as readonly Record<string, unknown>[];
    expect(actions.filter(({ style }) => style === 'positive').map(({ title }) => title)).toEqual([
      'I’ll take it',
    ]);
    expect(actions.filter(({ mode }) => mode === 'secondary').map(({ title }) => title)).toEqual([
      'Snooze for a day',
      'Snooze for 2 days',
      'Why here?',
    ]);
    const taken = JSON.stringify(cardAt(NOW, { follow: claimed })['actions']);
    expect(taken).toContain('Give it back');
    expect(taken).not.toContain('positive');
  });
});

describe('the card with its story', () => {
  it.each(hostileTexts.map((text, index) => [index, text.slice(0, 40), text] as const))(
    'does nothing with hostile text number %d (%j), and is well made',
    (_index, _start, text) => {
      const by = { ...claim.by, name: text };
      const mine = { ...claim, by, assignedBy: text };
      const ended = { at: NOW, how: 'lapsed' } as const;
      const follow = {
        ...claimed,
        claim: mine,
        earlier: Array.from({ length: 50 }, () => ({ ...mine, ended })),
      };
      const waiting = referralOf(text, { ...fabrikam, substatus: 'Pending' });
      for (const story of [
        { referral: waiting, follow, occasion: 'handed-over' as const },
        { referral: waiting, follow: { ...over, earlier: follow.earlier } },
        { referral: referralOf(text, { status: 'Closed', substatus: 'Expired' }), follow },
        { referral: waiting, follow: { ...follow, goneAt: NOW } },
      ]) {
        const drawn = draw(noticeWith({ ...story, rules: [text] }));
        expect(faultsIn(drawn.card)).toEqual([]);
        expect(liveTextsIn(drawn)).toEqual([]);
      }
    },
  );

  it('shows no person at the customer', () => {
    const referral = { ...everything, status: 'New', substatus: 'Pending' };
    expect(JSON.stringify(cardAt(NOW, { referral, follow: claimed }))).not.toMatch(/Sue|Smith|1234567890/);
  });
});
