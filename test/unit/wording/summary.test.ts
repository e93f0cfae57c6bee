import { summaryOf } from '../../../src/wording';
import type { ListNotice, Notice } from '../../../src/domain/notice';
import { notices, NOW, reader, subscription } from '../../fixtures/teams-adapter/notices';
import { bare, contoso, fabrikam, inEveryState } from '../../fixtures/teams-adapter/referrals';

const card = notices['referral-card'];
const { list, baseline, subscribed } = notices;
const { filter: _filter, ...everyReferral } = subscription;
const say = (notice: Notice, now = NOW) => summaryOf(notice, { ...reader, now });

describe('summaryOf a referral', () => {
  it('begins with what decides: who, how much, until when', () => {
    expect(say(card)).toBe(
      'New referral: Fabrikam Customer Inc, $10,000 – respond before 13 Nov (11 days left)',
    );
  });

  it('says that it may be a repeat', () => {
    expect(say({ ...card, repeat: true })).toMatch(/^New referral \(possible repeat\): Fabrikam/);
  });

  it('says when it is too late', () => {
    expect(say(card, NOW + 30 * 86_400_000)).toBe(
      'New referral: Fabrikam Customer Inc, $10,000 – the deadline was 13 Nov',
    );
  });

  it('makes do without value and deadline', () => {
    const referral = { ...bare, status: 'New', substatus: 'Pending' };
    expect(say({ ...card, referral })).toBe('New referral: Unnamed customer');
    expect(say({ kind: 'detail', referral, canGoBack: false })).toBe(
      'Unnamed customer: waiting for a response',
    );
  });

  it.each([
    ['accepted', 'Accepted: Fabrikam Customer Inc, $10,000'],
    ['expired', 'Expired without a response: Fabrikam Customer Inc, $10,000'],
    ['other', 'Active, engaged: Fabrikam Customer Inc, $10,000'],
  ])('that is %s says so first', (name, words) => {
    expect(say({ ...card, referral: inEveryState[name] ?? fabrikam })).toBe(words);
  });

  it('in detail says who and how it stands', () => {
    const detail = (referral = fabrikam) => say({ kind: 'detail', referral, canGoBack: true });
    expect(detail()).toBe('Fabrikam Customer Inc, $10,000: respond before 13 Nov (11 days left)');
    expect(detail(inEveryState['won'])).toBe('Fabrikam Customer Inc, $10,000: Won');
  });

  it('is one line of sensible length whatever the customer is called', () => {
    const name = `\u202e<!channel>\n${'x'.repeat(10_000)}\u0000`;
    const referral = { ...fabrikam, name, customerProfile: { name } };
    const words = say({ ...card, referral, repeat: true });
    expect(words.length).toBeLessThanOrEqual(200);
    expect(words).toMatch(
      /^New referral \(possible repeat\): <!channel> x+…, \$10,000 – respond before 13 Nov/,
    );
  });
});

describe('summaryOf a list', () => {
  const of = (more: Partial<ListNotice>) => say({ ...list, ...more });

  it.each<[words: string, notice: Partial<ListNotice>]>([
    ['6–10 of 12 referrals waiting', {}],
    ['2 referrals waiting', { rows: [fabrikam, contoso], offset: 0, total: 2 }],
    ['1 active referral', { filter: 'active', rows: [fabrikam], offset: 0, total: 1 }],
    ['No closed referrals', { filter: 'closed', rows: [], offset: 0, total: 0 }],
    ['No referrals in this engagement', { filter: 'related', rows: [], offset: 0, total: 0 }],
    ['No referrals that match', { filter: 'query', rows: [], offset: 0, total: 0 }],
    ['1 referral found', { filter: 'search', rows: [fabrikam], offset: 0, total: 1 }],
  ])('%s', (words, notice) => {
    expect(of(notice)).toBe(words);
  });
});

describe('summaryOf an explanation', () => {
  it('says what it is about', () => {
    const notice: Notice = { kind: 'explained', referral: fabrikam, channels: [] };
    expect(summaryOf(notice, reader)).toBe('Why Fabrikam Customer Inc was shown where');
  });
});

describe('summaryOf what else the bot says', () => {
  it.each<[words: string, notice: Notice]>([
    ['7 referrals are waiting for a response, 1 past the deadline – first: Contoso Customer Inc', baseline],
    ['1 referral is waiting for a response', { ...baseline, rows: [], total: 1, overdue: 0 }],
    [
      'No referral is waiting for a response. New ones will appear here.',
      { ...baseline, rows: [], total: 0, overdue: 0 },
    ],
    [
      'Already subscribed to every incoming referral; none is waiting now',
      { ...subscribed, subscription: everyReferral, already: true, total: 0 },
    ],
    [
      'Subscribed to every incoming referral; 3 are waiting now',
      { ...subscribed, subscription: everyReferral, total: 3 },
    ],
    [
      'Subscribed to every incoming referral; a summary follows',
      { ...subscribed, subscription: everyReferral, counted: false },
    ],
    ['1 subscription removed; 1 subscription left', notices.unsubscribed],
    ['1 subscription removed; nothing will be posted here any more', { ...notices.unsubscribed, left: 0 }],
    ['There was no subscription to remove', { kind: 'unsubscribed', removed: [], left: 0 }],
    ['2 subscriptions here', notices.subscriptions],
    ['No subscription here yet', { kind: 'subscriptions', subscriptions: [] }],
    ['Why Fabrikam Customer Inc was shown where', notices.explained],
    ['What this bot can do', notices.help],
    ['Hello, I watch your Microsoft referrals. Say “subscribe” and new ones appear here.', notices.welcome],
    ['Partner Center isn’t answering – Nothing was changed. Try again in a minute.', notices.problem],
    [`${notices.fault.title} – ${notices.fault.text}`, notices.fault],
  ])('%s', (words, notice) => {
    expect(say(notice)).toBe(words);
  });

  it('says the rule of a subscription in plain words', () => {
    expect(say(subscribed)).toBe(
      'Subscribed to referrals where country is US and deal value is at least 5000; 1 is waiting now',
    );
  });
});
