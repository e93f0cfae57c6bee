import type { FollowUp } from '../../../../src/domain/notice';
import type { Referral } from '../../../../src/domain/referral';
import {
  bandOf,
  cardChoices,
  cardFigures,
  customerContacts,
  factsOf,
  followWords,
  inviteOf,
  inviterName,
  nameOf,
  needLabels,
  needsByKind,
  personWords,
  rowOf,
  ruleLine,
  timeBarOf,
  trustOf,
} from '../../../../src/wording';
import { claim, claimed, lapsed, over, posted, reminded } from '../../../fixtures/teams-adapter/follow-ups';
import { NOW, reader } from '../../../fixtures/teams-adapter/notices';
import { contoso, everything, fabrikam, instant } from '../../../fixtures/teams-adapter/referrals';

const DAY_MS = 86_400_000;
/** NOW is 11 days before the deadline of Fabrikam's referral. */
const at = (daysLeft: number) => ({ ...reader, now: NOW + (11 - daysLeft) * DAY_MS });
const closed: Referral = { ...fabrikam, status: 'Closed', substatus: 'Expired' };

describe('what is the matter with a referral', () => {
  it.each([
    [11, 'new', 'calm', '11 days left'],
    [6, 'waiting', 'soon', '6 days left'],
    [2, 'urgent', 'urgent', '2 days left'],
    [-1, 'passed', 'passed', 'deadline passed'],
  ])('is told by the time left: %s days', (days, what, urgency, left) => {
    expect(bandOf(fabrikam, at(days))).toMatchObject({ what, urgency, left });
  });

  it('is who has it, as long as there is time', () => {
    expect(bandOf(fabrikam, at(2), { follow: claimed })).toMatchObject({
      what: 'claimed',
      words: 'Jenny Wu is on it',
    });
    expect(bandOf(fabrikam, at(-1), { follow: claimed }).what).toBe('passed');
    const follow = { ...claimed, claim: { ...claim, assignedBy: 'Ann' } };
    expect(bandOf(fabrikam, at(2), { follow, occasion: 'handed-over' })).toMatchObject({
      what: 'handed-over',
      words: 'Ann handed it over to Jenny Wu',
    });
  });

  it('is what became of it, without any urgency', () => {
    expect(bandOf(closed, at(2))).toEqual({
      what: 'expired',
      words: 'Expired without a response',
      kind: 'Marketplace lead',
      left: '',
    });
    expect(bandOf(fabrikam, at(2), { follow: { ...posted, goneAt: NOW } }).what).toBe('gone');
  });
});

describe('the days of a referral', () => {
  it('are counted up', () => {
    expect(timeBarOf(fabrikam, at(11))).toMatchObject({ day: 3, of: 14, glyphs: '▰▰▰▱▱▱▱▱▱▱▱▱▱▱' });
  });

  it('are a fraction where they would be too many signs', () => {
    const referral = { ...fabrikam, expirationDateTime: instant('2020-12-30T00:00:00Z') };
    expect(timeBarOf(referral, at(11))).toMatchObject({ day: 3, of: 61, glyphs: '3/61' });
  });

  it('have no bar where nobody knows when they began', () => {
    const referral = {
      id: 'x',
      status: 'New',
      substatus: 'Pending',
      expirationDateTime: instant('2020-12-30T00:00:00Z'),
    };
    expect(timeBarOf(referral, at(11))).toMatchObject({
      left: '',
      right: 'Respond by Wed 30 Dec, 00:00 UTC',
      glyphs: '',
    });
  });

  it('are not counted once it is settled', () => {
    expect(timeBarOf(closed, at(2))).toMatchObject({ left: '', right: '', day: 0, of: 0, glyphs: '' });
  });
});

describe('what can be done about a referral', () => {
  const commands = (referral: Referral, follow: FollowUp | undefined, days = 11) => {
    const { claim: take, release, details, snooze, explain } = cardChoices(referral, follow, at(days));
    return [take, release, details, ...snooze, explain].flatMap((each) => each?.command.split(' ')[0] ?? []);
  };

  it('is to take it, or to give it back', () => {
    expect(commands(fabrikam, posted)).toEqual(['claim', 'show', 'snooze', 'snooze', 'explain']);
    expect(commands(fabrikam, claimed)).toEqual(['release', 'show', 'snooze', 'snooze', 'explain']);
  });

  it('is to be reminded later, but not of the last reminder', () => {
    expect(commands(fabrikam, posted, 2)).toEqual(['claim', 'show', 'snooze', 'explain']);
    const last = { ...reminded, next: { at: NOW, number: 4, of: 4 } };
    expect(commands(fabrikam, last)).toEqual(['claim', 'show', 'explain']);
    const snoozed = cardChoices(fabrikam, { ...reminded, snoozedUntil: NOW + DAY_MS }, at(11)).snooze;
    expect(snoozed.map(({ command }) => command)).toEqual([`snooze ${fabrikam.id} off`]);
  });

  it('is only to look at it once it is over', () => {
    expect(commands(closed, over)).toEqual(['show', 'explain']);
    expect(commands(fabrikam, posted, -1)).toEqual(['show', 'explain']);
  });
});

describe('the story of a referral', () => {
  it('is who has it and what is planned', () => {
    expect(followWords(fabrikam, claimed, at(11))).toEqual({
      claim:
        'Claimed by Jenny Wu on Sun 1 Nov, 09:12 UTC; the claim lapses on Tue 10 Nov, 00:00 UTC unless the referral is answered.',
      plan: 'First posted here on 30 Oct · next reminder Thu 5 Nov, 17:00 UTC (1 of 4)',
    });
    expect(followWords(fabrikam, lapsed, at(11)).claim).toContain('the claim lapsed on');
  });

  it('is what had been done, once it is over', () => {
    const { claim: who, plan } = followWords(closed, over, at(-1));
    expect(who).toBe('Jenny Wu had claimed it; the claim lapsed on Tue 10 Nov, 00:00 UTC.');
    expect(plan).toContain('4 reminders were sent');
    expect(followWords(closed, { remindedAt: [], earlier: [] }, at(-1))).toEqual({
      claim: 'Nobody had claimed it.',
      plan: '',
    });
  });

  it('is empty where none is known', () => {
    expect(followWords(fabrikam, undefined, at(11))).toEqual({ claim: '', plan: '' });
  });
});

describe('what a referral is about', () => {
  it('is its value, its closing day and its place', () => {
    expect(cardFigures(fabrikam, reader).map(({ value }) => value)).toEqual([
      '$10,000',
      '1 Dec 2020',
      'Redmond, US',
    ]);
  });

  it('is what is asked for, each thing once, and by kind for who wants all', () => {
    expect(needLabels(fabrikam, reader)).toEqual([
      'Microsoft 365',
      'Learning and certification',
      'Education',
    ]);
    expect(needsByKind(fabrikam, reader).map(({ label }) => label)).toEqual([
      'Solutions',
      'Products',
      'Services',
      'Industries',
    ]);
    expect(rowOf(fabrikam, reader).need).toBe('Microsoft 365 · Redmond, US');
  });

  it('has a line for each field that came', () => {
    expect(factsOf(everything, reader).length).toBeGreaterThan(40);
    expect(factsOf({ id: 'x' }, reader).map(({ label }) => label)).toEqual(['Kind', 'Referral ID']);
  });
});

describe('the people of a referral', () => {
  it('at the customer are not told of when they do not want to be contacted', () => {
    const referral = { ...everything, consent: { consentToContact: false } };
    expect(customerContacts(referral, reader)).toEqual({
      people: [],
      note: '1 contact not shown: the customer does not want to be contacted.',
    });
    expect(customerContacts(everything, reader)).toMatchObject({ people: [{ firstName: 'Sue' }], note: '' });
  });

  it('go by their name, else by their address, else by none', () => {
    expect(personWords({ firstName: 'Sue', email: 'a@b.example' }, reader)).toEqual({
      name: 'Sue',
      lines: ['a@b.example'],
    });
    expect(personWords({ email: 'a@b.example' }, reader)).toEqual({ name: 'a@b.example', lines: [] });
    expect(personWords({ title: ' ' }, reader)).toEqual({ name: 'Unnamed contact', lines: [] });
  });

  it('in a chat go by as much of their name as a sentence bears', () => {
    expect(nameOf(' Jenny\nWu ')).toBe('Jenny Wu');
    expect(nameOf('x'.repeat(100))).toHaveLength(40);
  });
});

describe('where a referral comes from', () => {
  it('is its inviter; Microsoft goes by an id', () => {
    expect(inviterName(contoso)).toBe('Microsoft');
    expect(inviterName(fabrikam)).toBe('');
    expect(trustOf(contoso, reader)).toEqual({
      text: 'Sent by Microsoft · customer agreed to be contacted',
      mayContact: true,
    });
  });

  it('is told with the words it was sent with, or that it was sent', () => {
    expect(inviteOf(fabrikam, reader)).toBeUndefined();
    expect(inviteOf(contoso, reader)).toMatchObject({ title: 'From Microsoft', line: '' });
    const bare = { id: 'x', inviteContext: { invitedBy: { organizationName: 'Adatum' } } };
    expect(inviteOf(bare, reader)).toEqual({
      title: 'From Adatum',
      notes: '',
      line: 'Invited by Adatum',
      team: [],
    });
  });

  it('is the rule that brought it here', () => {
    expect(ruleLine([], reader)).toBe('Shown here because every incoming referral is.');
    expect(ruleLine(['a', 'b', 'c'], reader)).toBe('Shown here by the rule: a (and 2 more rules)');
  });
});
