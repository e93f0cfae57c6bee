import { inState } from '../../../../../fixtures/slack/in-state';
import { claimWordView, reminderView } from '../../../../../../src/adapters/slack/draw/views/reminder';
import type { ClaimWordNotice, ReminderNotice } from '../../../../../../src/domain/notice';
import { commandsOf, contextFor, linesOf } from '../../../../../fixtures/slack/drawn';
import { NOW } from '../../../../../fixtures/teams-adapter/notices';
import { fabrikam } from '../../../../../fixtures/teams-adapter/referrals';

const DAY_MS = 86_400_000;
const { id } = fabrikam;
const TWO_DAYS_LEFT = NOW + 9 * DAY_MS;

const remind = (more: Partial<ReminderNotice> = {}, now = TWO_DAYS_LEFT) =>
  reminderView({ kind: 'reminder', referral: fabrikam, ...more }, contextFor({ now }));
const tell = (more: Partial<ClaimWordNotice>, now = NOW) =>
  claimWordView(
    { kind: 'claim-word', referral: fabrikam, what: 'lapsed', by: 'Dana', ...more },
    contextFor({ now }),
  );

describe('the word under a card that its deadline comes nearer', () => {
  it('is the time left, whose it is, and that nobody has it', () => {
    expect(linesOf(remind())).toEqual([
      '● *2 days left: Fabrikam Customer Inc, $10,000*\nNobody has responded yet. Respond by Fri 13 Nov, 00:00 UTC (estimated).',
      '[I’ll take it]',
      '[Details]',
    ]);
    expect(commandsOf(remind())).toEqual([`claim ${id}`, `show ${id}`]);
  });

  it('is for whoever has it, and offers nobody else to take it', () => {
    const blocks = remind({ claimedBy: 'Jenny Wu' });
    expect(linesOf(blocks)[0]).toContain('Jenny Wu');
    expect(commandsOf(blocks)).toEqual([`show ${id}`]);
  });

  it('says whose claim has lapsed', () => {
    const blocks = remind({ lapsed: 'Jenny Wu' });
    expect(linesOf(blocks)[0]).toContain('Jenny Wu');
    expect(commandsOf(blocks)).toEqual([`claim ${id}`, `show ${id}`]);
  });

  it('has nothing to offer once the referral is settled or late', () => {
    expect(commandsOf(remind({ referral: inState('accepted') }))).toEqual([`show ${id}`]);
    expect(linesOf(remind({ referral: inState('accepted') }))[0]).toMatch(/^✓ \*Accepted: /);
    expect(commandsOf(remind({}, NOW + 12 * DAY_MS))).toEqual([`show ${id}`]);
  });

  it('stands in a row of its own kind, so that a press on it is known', () => {
    expect(remind()[1]).toMatchObject({ type: 'actions', block_id: 'reminder.actions' });
    expect(tell({})[1]).toMatchObject({ type: 'actions', block_id: 'claim-word.actions' });
  });
});

describe('the word under a card that its claim has changed', () => {
  it('offers to take what is free again', () => {
    expect(linesOf(tell({}))[0]).toContain('Dana');
    expect(commandsOf(tell({}))).toEqual([`claim ${id}`, `show ${id}`]);
  });

  it.each([
    ['handed over', { what: 'handed-over', by: 'Ann', to: 'Jenny' }, /Ann.*Jenny|Jenny.*Ann/],
    ['taken over', { what: 'handed-over', by: 'Jenny', to: 'Jenny' }, /Jenny/],
  ] as const)('names who has it now when it was %s', (_, more, words) => {
    expect(linesOf(tell(more))[0]).toMatch(words);
    expect(commandsOf(tell(more))).toEqual([`show ${id}`]);
  });

  it('offers nothing that is too late', () => {
    expect(commandsOf(tell({}, NOW + 12 * DAY_MS))).toEqual([`show ${id}`]);
  });
});
