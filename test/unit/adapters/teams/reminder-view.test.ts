import type { ClaimWordNotice, ReminderNotice } from '../../../../src/domain/notice';
import {
  commandsOf,
  draw,
  drawingLog,
  faultsIn,
  liveTextsIn,
  textsOf,
} from '../../../fixtures/teams-adapter/drawn-cards';
import { hostileTexts } from '../../../fixtures/teams-adapter/hostile-texts';
import { NOW } from '../../../fixtures/teams-adapter/notices';
import { bare, fabrikam, inEveryState } from '../../../fixtures/teams-adapter/referrals';
import { referralOf } from '../../../fixtures/teams-adapter/with-text';

const DAY_MS = 86_400_000;
const { id } = fabrikam;
const late = { now: NOW + 9 * DAY_MS };
const reminder = (more: Partial<ReminderNotice> = {}): ReminderNotice => ({
  kind: 'reminder',
  referral: fabrikam,
  ...more,
});
const word = (more: Partial<ClaimWordNotice> = {}): ClaimWordNotice => ({
  kind: 'claim-word',
  referral: fabrikam,
  what: 'lapsed',
  by: 'Jenny Wu',
  ...more,
});

afterEach(() => {
  expect(drawingLog.entries.splice(0)).toEqual([]);
});

describe('the reminder under a card', () => {
  it('says in two lines how much time is left, for whom, what it is worth, and that nobody has it', () => {
    expect(textsOf(reminder(), late)).toEqual([
      '2 days left: Fabrikam Customer Inc, $10,000',
      'Nobody has responded yet. Respond by Fri 13 Nov, 00:00 UTC (estimated).',
    ]);
    expect(commandsOf(draw(reminder(), late).card)).toEqual([`claim ${id}`, `show ${id}`]);
  });

  it('names who has it, and then offers only the details', () => {
    const notice = reminder({ claimedBy: 'Jenny Wu' });
    expect(textsOf(notice, late)[1]).toMatch(/^Jenny Wu has it and has not answered yet\. Respond by /);
    expect(commandsOf(draw(notice, late).card)).toEqual([`show ${id}`]);
  });

  it('says that a claim has lapsed and that anybody can take it', () => {
    const notice = reminder({ lapsed: 'Jenny Wu' });
    expect(textsOf(notice, late)[1]).toMatch(
      /^Jenny Wu’s claim has lapsed without an answer; anybody can take it now/,
    );
    expect(commandsOf(draw(notice, late).card)).toEqual([`claim ${id}`, `show ${id}`]);
  });

  it('is as alarming as the time that is left', () => {
    const styleAt = (days: number) =>
      (draw(reminder(), { now: NOW + days * DAY_MS }).card['body'] as readonly { style?: string }[])[0]
        ?.style;
    expect([0, 6, 9].map(styleAt)).toEqual(['accent', 'warning', 'attention']);
  });

  it('leaves out what is not known', () => {
    const { details: _details, ...worthless } = fabrikam;
    expect(textsOf(reminder({ referral: worthless }), late)[0]).toBe('2 days left: Fabrikam Customer Inc');
  });

  it.each([
    ['expired', 'Expired without a response: Fabrikam Customer Inc, $10,000'],
    ['accepted', 'Accepted: Fabrikam Customer Inc, $10,000'],
  ])(
    'that comes too late, for one that is %s, says so and offers nothing but the details',
    (state, title) => {
      const notice = reminder({ referral: inEveryState[state] ?? bare });
      expect(textsOf(notice)).toEqual([title, 'It no longer waits for an answer.']);
      expect(commandsOf(draw(notice).card)).toEqual([`show ${id}`]);
    },
  );
});

describe('the word that a claim has changed', () => {
  it('is one line', () => {
    expect(textsOf(word())).toEqual([
      'Jenny Wu’s claim on Fabrikam Customer Inc has lapsed, because it was not answered. Anybody can take it now.',
    ]);
    expect(textsOf(word({ what: 'handed-over', to: 'Omar Haddad' }))).toEqual([
      'Jenny Wu handed Fabrikam Customer Inc over to Omar Haddad.',
    ]);
    expect(textsOf(word({ what: 'handed-over' }))).toEqual([
      'Jenny Wu gave Fabrikam Customer Inc back. Anybody can take it now.',
    ]);
  });

  it('offers to take it only when it is free and still waits', () => {
    const commands = (notice: ClaimWordNotice) => commandsOf(draw(notice).card);
    expect(commands(word())).toEqual([`claim ${id}`, `show ${id}`]);
    expect(commands(word({ what: 'handed-over', to: 'Omar Haddad' }))).toEqual([`show ${id}`]);
    expect(commands(word({ referral: inEveryState['declined'] ?? bare }))).toEqual([`show ${id}`]);
  });
});

describe('hostile text in the thread of a card', () => {
  it.each(hostileTexts.map((text, index) => [index, text.slice(0, 40), text] as const))(
    'number %d (%j) does nothing',
    (_index, _start, text) => {
      const referral = referralOf(text, { status: 'New', substatus: 'Pending', direction: 'Incoming' });
      for (const notice of [
        reminder({ referral }),
        reminder({ referral, claimedBy: text }),
        reminder({ referral: { ...referral, ...fabrikam, customerProfile: { name: text } }, lapsed: text }),
        reminder({ referral: bare }),
        word({ referral, by: text }),
        word({ referral, what: 'handed-over', by: text, to: text }),
      ]) {
        const drawn = draw(notice);
        expect(faultsIn(drawn.card)).toEqual([]);
        expect(liveTextsIn(drawn)).toEqual([]);
      }
    },
  );
});
