import { digestOf } from '../../../src/domain/digest/content';
import type { Digest } from '../../../src/domain/digest/content';
import type { Headline } from '../../../src/domain/digest/headline';
import type { Claim } from '../../../src/domain/claim';
import { summaryOf } from '../../../src/wording';
import { message } from '../../../src/wording/message';
import type { ListNotice, Notice } from '../../../src/domain/notice';
import { notices, NOW, reader, subscription } from '../../fixtures/teams-adapter/notices';
import { bare, contoso, fabrikam, inEveryState } from '../../fixtures/teams-adapter/referrals';

const card = notices['referral-card'];
const { list, baseline, subscribed } = notices;
const { filter: _filter, ...everyReferral } = subscription;
const say = (notice: Notice, now = NOW) => summaryOf(notice, { ...reader, now });

const title = message('problem.our-fault.title');
const text = message('problem.our-fault.text');

/** A quiet digest with this news. */
function digestWith(headline: Headline): Digest {
  const quiet = digestOf({
    now: NOW,
    since: NOW - 86_400_000,
    referrals: [],
    checks: { count: 288, longestGapMs: 360_000 },
    unposted: 0,
    weekly: false,
  });
  return { ...quiet, headline };
}

const claim: Claim = {
  id: 'claim-1',
  referralId: fabrikam.id,
  by: { platform: 'teams', id: '29:dana', name: 'Dana Whitfield' },
  destinationId: 'teams:general',
  at: NOW,
};
const claimed = (more: Partial<Claim> = {}) => ({
  ...card,
  follow: { remindedAt: [], earlier: [], claim: { ...claim, ...more } },
});

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

describe('summaryOf what happens as the deadline comes nearer', () => {
  const twoDaysBefore = Date.parse('2020-11-10T12:00:00Z');
  const nearer: Notice = { ...card, occasion: 'reminder' };

  it('says how much time is left, who waits, what is at stake, and that nobody cares', () => {
    const words = '2 days left: Fabrikam Customer Inc, $10,000 – nobody has responded';
    expect(say(nearer, twoDaysBefore)).toBe(words);
    expect(say({ kind: 'reminder', referral: fabrikam }, twoDaysBefore)).toBe(words);
  });

  it('names who has it, or had it', () => {
    const words = '2 days left: Fabrikam Customer Inc, $10,000 – claimed by Dana Whitfield, not answered yet';
    expect(say({ ...claimed(), occasion: 'reminder' }, twoDaysBefore)).toBe(words);
    const reminder: Notice = { kind: 'reminder', referral: fabrikam };
    expect(say({ ...reminder, claimedBy: 'Dana\nWhitfield' }, twoDaysBefore)).toBe(words);
    expect(say({ ...reminder, lapsed: 'Dana' }, twoDaysBefore)).toBe(
      '2 days left: Fabrikam Customer Inc, $10,000 – the claim of Dana has lapsed, nobody has responded',
    );
  });

  it('does not count down what is over, has no end or is answered', () => {
    const undated = { ...bare, status: 'New', substatus: 'Pending' };
    expect(say(nearer, NOW + 30 * 86_400_000)).toBe(
      'The deadline has passed: Fabrikam Customer Inc, $10,000',
    );
    expect(say({ kind: 'reminder', referral: undated })).toBe(
      'Still waiting for a response: Unnamed customer',
    );
    expect(say({ kind: 'reminder', referral: inEveryState['accepted'] ?? bare })).toBe(
      'Accepted: Fabrikam Customer Inc, $10,000',
    );
  });
});

describe('summaryOf a claim', () => {
  const rest = 'Fabrikam Customer Inc, $10,000 – respond before 13 Nov (11 days left)';
  const word = { kind: 'claim-word', referral: fabrikam, by: 'Sam' } as const;

  it.each<[words: string, notice: Notice]>([
    [`Claimed by Dana Whitfield: ${rest}`, claimed()],
    [`Handed over to Dana Whitfield: ${rest}`, { ...claimed(), occasion: 'handed-over' }],
    [
      `Sam handed over to Dana Whitfield: ${rest}`,
      { ...claimed({ assignedBy: 'Sam' }), occasion: 'handed-over' },
    ],
    [`The claim of Sam has lapsed: ${rest}`, { ...word, what: 'lapsed' }],
    [`Sam handed over to Dana: ${rest}`, { ...word, what: 'handed-over', to: 'Dana' }],
    [`Sam gave it back, nobody has it now: ${rest}`, { ...word, what: 'handed-over' }],
    [
      'No longer in Partner Center: Fabrikam Customer Inc, $10,000',
      { ...card, follow: { remindedAt: [], earlier: [], goneAt: NOW } },
    ],
  ])('%s', (words, notice) => {
    expect(say(notice)).toBe(words);
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
    [
      'That went wrong on my side – Nothing was changed. Try it again in a minute; if it happens again, give your administrator the code.',
      { kind: 'problem', title, text, suggestions: [] },
    ],
    [
      'That went wrong on my side – Nothing was changed. Try it again in a minute; if it happens again, give your administrator the code.',
      { kind: 'done', title, text, suggestions: [] },
    ],
    [
      'That went wrong on my side – What this bot can do',
      { kind: 'fault', title, text: message('summary.help') },
    ],
    ['How I keep you posted here', { kind: 'settings', subscriptions: [subscription] }],
    ['Digest changed', { kind: 'settings', changed: 'digest', subscriptions: [subscription] }],
    ['Reminders changed', { kind: 'settings', changed: 'reminders', subscriptions: [subscription] }],
    [
      '2 referrals expire within 48 hours',
      { kind: 'digest', digest: digestWith({ kind: 'expire-soon', count: 2 }) },
    ],
    ['1 new referral', { kind: 'digest', digest: digestWith({ kind: 'new', count: 1 }) }],
    ['Nothing is waiting and nothing has moved', { kind: 'digest', digest: digestWith({ kind: 'nothing' }) }],
  ])('%s', (words, notice) => {
    expect(say(notice)).toBe(words);
  });

  it('says the rule of a subscription in plain words', () => {
    expect(say(subscribed)).toBe(
      'Subscribed to referrals where country is US and deal value is at least 5000; 1 is waiting now',
    );
  });
});
