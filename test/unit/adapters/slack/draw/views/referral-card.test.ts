import { inState } from '../../../../../fixtures/slack/in-state';
import { referralCardView } from '../../../../../../src/adapters/slack/draw/views/referral-card';
import { referralHeader } from '../../../../../../src/adapters/slack/draw/views/referral-parts';
import type { FollowUp, ReferralCardNotice } from '../../../../../../src/domain/notice';
import type { Referral } from '../../../../../../src/domain/referral';
import { bandOf } from '../../../../../../src/wording';
import { commandsOf, contextFor, linesOf, SITE } from '../../../../../fixtures/slack/drawn';
import { claim, claimed, over, reminded } from '../../../../../fixtures/teams-adapter/follow-ups';
import { notices, NOW } from '../../../../../fixtures/teams-adapter/notices';
import { everything, fabrikam, instant } from '../../../../../fixtures/teams-adapter/referrals';

const DAY_MS = 86_400_000;
const { id } = fabrikam;
/** NOW is 11 days before the deadline. */
const daysLeft = (days: number) => NOW + (11 - days) * DAY_MS;

type Story = Partial<Omit<ReferralCardNotice, 'kind'>>;
const noticeOf = (story: Story): ReferralCardNotice => ({
  ...notices['referral-card'],
  rules: [],
  repeat: false,
  ...story,
});
const cardOf = (story: Story, now = NOW) => referralCardView(noticeOf(story), contextFor({ now }));
const headerOf = (story: Story, now = NOW) => linesOf(cardOf(story, now))[0];
const settled = (referral: Referral, follow?: FollowUp) => cardOf({ referral, ...(follow && { follow }) });

describe('the card of a referral that waits', () => {
  it('tells who, how much, until when, what for, and what can be done', () => {
    expect(cardOf({ follow: reminded })).toEqual([
      {
        type: 'header',
        text: { type: 'plain_text', text: '○ New referral · Fabrikam Customer Inc', emoji: false },
      },
      { type: 'section', text: mrkdwn('Marketplace lead') },
      {
        type: 'section',
        fields: [
          mrkdwn('*Deal value*\n$10,000'),
          mrkdwn(
            '*Respond by*\n<!date^1605225600^{date_short_pretty} {time}|Fri 13 Nov, 00:00 UTC> (estimated)\n*11 days left*',
          ),
          mrkdwn('*Target close*\n1 Dec 2020'),
          mrkdwn('*Where*\nRedmond, US'),
          mrkdwn('*What they need*\nMicrosoft 365, Learning and certification, Education'),
        ],
      },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_quote',
            elements: [
              {
                type: 'text',
                text: 'We are interested in deploying Microsoft 365 and are looking for support in training our employees. Can you help?',
              },
            ],
          },
        ],
      },
      {
        type: 'context',
        elements: [
          mrkdwn(
            [
              'Day 3 of 14 on 1 Nov  ▰▰▰▱▱▱▱▱▱▱▱▱▱▱',
              'First posted here on 30 Oct · 2 reminders sent · next reminder Wed 11 Nov, 17:00 UTC (3 of 4)',
              'Shown here because every incoming referral is.',
            ].join('\n'),
          ),
        ],
      },
      {
        type: 'actions',
        block_id: 'referral-card.actions',
        elements: [
          { ...button('command.0', 'I’ll take it', `claim ${id}`), style: 'primary' },
          button('command.1', 'Details', `show ${id}`),
          { type: 'button', action_id: 'link.0', text: plain('Open in Partner Center'), url: SITE },
          {
            type: 'overflow',
            action_id: 'menu.0',
            options: [
              { text: plain('Snooze for a day'), value: `snooze ${id} 1d` },
              { text: plain('Snooze for 2 days'), value: `snooze ${id} 2d` },
              { text: plain('Why here?'), value: `explain ${id}` },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    [11, '○ New referral · Fabrikam Customer Inc'],
    [6, '◐ Half the time is gone · Fabrikam Customer Inc'],
    [2, '● Nobody has responded yet · Fabrikam Customer Inc'],
    [-1, '▲ The deadline has passed · Fabrikam Customer Inc'],
  ])('begins with the matter and a sign that fills up: %s days left', (days, header) => {
    expect(headerOf({ occasion: 'new' }, daysLeft(days))).toBe(header);
  });

  it('names who has it, and offers to give it back in place of taking it', () => {
    const card = cardOf({ follow: claimed });
    expect(linesOf(card)[0]).toBe('○ Jenny Wu is on it · Fabrikam Customer Inc');
    expect(linesOf(card).join()).toContain('Claimed by Jenny Wu on Sun 1 Nov, 09:12 UTC');
    expect(commandsOf(card).slice(0, 2)).toEqual([`release ${id}`, `show ${id}`]);
    expect(JSON.stringify(card)).not.toContain('primary');
  });

  it('says who handed it over', () => {
    const follow = { ...claimed, claim: { ...claim, assignedBy: 'Ann' } };
    expect(headerOf({ follow, occasion: 'handed-over' })).toContain('Ann handed it over to Jenny Wu');
  });

  it('says that it may be there twice, before all else', () => {
    const lines = linesOf(cardOf({ repeat: true }));
    expect(lines[1]).toBe('Possible repeat: an earlier message about this was never confirmed.');
  });

  it('says who sent it, whether the customer may be contacted, and by which rule it is here', () => {
    const text = linesOf(cardOf({ referral: everything, rules: ["country eq 'US'", 'x'] })).join('\n');
    expect(text).toContain('Sent by Microsoft · customer agreed to be contacted');
    expect(text).toContain("Shown here by the rule: country eq 'US' (and 1 more rule)");
  });

  it('shows no person at the customer', () => {
    const text = JSON.stringify(cardOf({ referral: everything, follow: claimed }));
    for (const hidden of ['Sue', 'Smith', 'sue.smith@contoso.com', '1234567890', 'John Doe']) {
      expect(text).not.toContain(hidden);
    }
  });

  it('offers nobody what is too late', () => {
    const late = cardOf({ follow: reminded }, daysLeft(-1));
    expect(commandsOf(late)).toEqual([`show ${id}`, 'link', `explain ${id}`]);
    expect(linesOf(late).join('\n')).toContain('*The deadline was*\n<!date^1605225600^');
    expect(linesOf(late).join('\n')).not.toContain('left*');
  });

  it('gives an expiry that Partner Center has told without any doubt', () => {
    const referral = { ...fabrikam, expirationDateTime: instant('2020-11-10T12:00:00Z') };
    expect(linesOf(cardOf({ referral })).join()).not.toContain('estimated');
  });

  it('leaves out what nobody has said', () => {
    const referral: Referral = {
      id: 'bare',
      status: 'New',
      substatus: 'Pending',
      direction: 'Incoming',
    };
    const follow = { remindedAt: [], earlier: [] };
    expect(linesOf(cardOf({ referral, follow }))).toEqual([
      '○ New referral · Unnamed customer',
      'Lead',
      'No more reminders\nShown here because every incoming referral is.',
      '[I’ll take it]',
      '[Details]',
      '[Open in Partner Center]',
    ]);
  });
});

describe('the card of a referral that is settled', () => {
  it.each([
    ['accepted', '✓ Accepted · Fabrikam Customer Inc'],
    ['declined', '✕ Declined · Fabrikam Customer Inc'],
    ['expired', '– Expired without a response · Fabrikam Customer Inc'],
    ['won', '★ Won · Fabrikam Customer Inc'],
    ['lost', '✕ Lost · Fabrikam Customer Inc'],
    ['other', '… Active, engaged · Fabrikam Customer Inc'],
  ] as const)('says that it is %s, and leads on without dead buttons', (state, header) => {
    const card = settled(inState(state));
    expect(linesOf(card)[0]).toBe(header);
    expect(commandsOf(card)).toEqual([`show ${id}`, 'link']);
    expect(card.length).toBeLessThan(6);
  });

  it('says after expiry what had been done about it', () => {
    expect(linesOf(settled(inState('expired'), over)).slice(1, -2)).toEqual([
      'Marketplace lead · *$10,000*',
      'Nobody responded before the deadline (13 Nov 2020, 00:00 UTC), so it can no longer be accepted.',
      [
        'Jenny Wu had claimed it; the claim lapsed on Tue 10 Nov, 00:00 UTC.',
        'The card was posted here on Fri 30 Oct, 21:05 UTC. 4 reminders were sent: Thu 5 Nov, 17:00 UTC, Mon 9 Nov, 17:00 UTC, Wed 11 Nov, 17:00 UTC and Thu 12 Nov, 17:00 UTC.',
      ].join('\n'),
    ]);
  });

  it('does not lead to Partner Center when that no longer shows it', () => {
    const card = cardOf({ follow: { ...reminded, goneAt: NOW } });
    expect(linesOf(card)[0]).toBe('– No longer in Partner Center · Fabrikam Customer Inc');
    expect(commandsOf(card)).toEqual([`show ${id}`]);
  });
});

describe('the heading of a card', () => {
  it('keeps a Latin name in its place in Arabic', () => {
    const { reader } = contextFor({ language: 'ar' });
    const { text } = referralHeader(fabrikam, bandOf(fabrikam, reader), reader);
    expect(text.text).toContain('\u2068Fabrikam Customer Inc\u2069');
  });

  it('is short enough for the longest name', () => {
    const { reader } = contextFor();
    const referral = { ...fabrikam, customerProfile: { name: '👩‍🚀'.repeat(100) } };
    const { text } = referralHeader(referral, bandOf(referral, reader), reader);
    expect(text.text.length).toBeLessThanOrEqual(150);
    expect(text.text).toMatch(/^○ New referral · 👩‍🚀.*…$/u);
    expect(text.text).not.toMatch(/\p{Cs}/u);
  });
});

function mrkdwn(text: string) {
  return { type: 'mrkdwn', text, verbatim: true };
}

function plain(text: string) {
  return { type: 'plain_text', text, emoji: false };
}

function button(action: string, title: string, value: string) {
  return { type: 'button', action_id: action, text: plain(title), value };
}
