import type { SettingsNotice } from '../../../../src/domain/notice';
import type { Subscription } from '../../../../src/domain/subscription';
import { parseCommand } from '../../../../src/domain/parse-command';
import { message } from '../../../../src/wording/message';
import {
  commandsOf,
  draw,
  drawingLog,
  faultsIn,
  liveTextsIn,
  textsOf,
} from '../../../fixtures/teams-adapter/drawn-cards';
import { hostileTexts } from '../../../fixtures/teams-adapter/hostile-texts';
import { notices, subscription } from '../../../fixtures/teams-adapter/notices';

const { settings, done } = notices;
const { changed: _changed, nextDigestAt: _nextDigestAt, holidays: _holidays, ...plain } = settings;
const with1 = (more: Partial<Subscription>, notice: Partial<SettingsNotice> = {}): SettingsNotice => ({
  ...plain,
  ...notice,
  subscriptions: [{ ...subscription, ...more }],
});
const HOUR_MS = 3_600_000;

afterEach(() => {
  expect(drawingLog.entries.splice(0)).toEqual([]);
});

/** What stands under a label. */
const under = (label: string, notice: SettingsNotice) => {
  const texts = textsOf(notice);
  return texts[texts.indexOf(label) + 1];
};

describe('how a conversation is told about referrals', () => {
  it('is said in words, each setting with what it is', () => {
    expect(textsOf(settings).slice(0, -1)).toEqual([
      'Digest changed',
      ...[
        'Digest',
        'Sent every weekday at 08:30 · Next digest: Mon 2 Nov, 07:30 UTC · One line when there is nothing to say',
      ],
      ...['Reminders', '7 days, 3 days, 1 day and 4 hours before the deadline'],
      ...['Working hours', 'Monday to Friday, 09:00–18:00; the public holidays of France are free'],
      ...['Language', 'English'],
      ...['Time zone', 'Europe/Paris, where it is 22:00 CET now'],
      ...['Rules', '2 rules; one match is enough'],
    ]);
  });

  it.each([
    [undefined, 'How I keep you posted here'],
    ['digest', 'Digest changed'],
    ['reminders', 'Reminders changed'],
    ['hours', 'Working hours changed'],
    ['language', 'Language changed'],
    ['timezone', 'Time zone changed'],
  ] as const)('is headed by what was changed (%s)', (changed, title) => {
    expect(textsOf({ ...plain, ...(changed && { changed }) })[0]).toBe(title);
  });

  it.each<[words: string, days: readonly number[]]>([
    ['every day', [1, 2, 3, 4, 5, 6, 7]],
    ['every weekday', [1, 2, 3, 4, 5]],
    ['from Tuesday to Thursday', [2, 3, 4]],
    ['every Monday', [1]],
    ['every Monday, Wednesday and Friday', [1, 3, 5]],
  ])('names the days of the digest: %s', (words, days) => {
    const digest = { at: 455, days, whenQuiet: 'silence' } as NonNullable<Subscription['digest']>;
    expect(under('Digest', with1({ digest }))).toBe(
      `Sent ${words} at 07:35 · Silent when there is nothing to say`,
    );
  });

  it.each<[words: string, days: readonly number[], holidays: string | undefined]>([
    ['Every day, 08:00–24:00, public holidays too', [1, 2, 3, 4, 5, 6, 7], undefined],
    ['Monday and Saturday, 08:00–24:00; the public holidays of Japan are free', [1, 6], 'JP'],
  ])('names the working hours: %s', (words, days, holidays) => {
    const hours = { from: 480, to: 1440, days } as NonNullable<Subscription['hours']>;
    expect(under('Working hours', with1({ hours }, holidays === undefined ? {} : { holidays }))).toBe(words);
  });

  it('names the stages of all its rules that want reminders, in the unit in which each is whole', () => {
    const notice: SettingsNotice = {
      ...plain,
      subscriptions: [
        { ...subscription, ladder: [36 * HOUR_MS, 1.5 * HOUR_MS] },
        { ...subscription, ladder: [48 * HOUR_MS] },
        { ...subscription, ladder: [99 * HOUR_MS], wants: { new: true, reminders: false, digest: true } },
      ],
    };
    expect(under('Reminders', notice)).toBe('2 days, 36 hours and 90 minutes before the deadline');
  });

  it('offers commands that change it, each one that the bot reads', () => {
    expect(commandsOf(draw(settings).card)).toEqual([
      'digest now',
      'digest off',
      'remind off',
      'subscriptions',
    ]);
    const off = with1({ wants: { new: true, reminders: false, digest: false } });
    expect(commandsOf(draw(off).card)).toEqual([
      'digest now',
      'digest 08:30 mon-fri',
      'remind 7d 3d 1d 4h',
      'subscriptions',
    ]);
    expect([under('Digest', off), under('Reminders', off), under('Rules', off)]).toEqual([
      'Off',
      'Off',
      '1 rule',
    ]);
    for (const words of commandsOf(draw(off).card))
      expect(parseCommand(words).kind).not.toBe('misunderstood');
  });

  it('says nothing of an empty ladder but that it is off', () => {
    expect(under('Reminders', with1({ ladder: [] }))).toBe('Off');
  });

  it.each(hostileTexts.map((text, index) => [index, text.slice(0, 40), text] as const))(
    'does nothing with hostile text number %d (%j)',
    (_index, _start, text) => {
      const notice = with1({ language: text, timeZone: text, createdBy: text }, { holidays: text });
      const drawn = draw(notice);
      expect(faultsIn(drawn.card)).toEqual([]);
      expect(liveTextsIn(drawn)).toEqual([]);
    },
  );
});

describe('the word that something was done', () => {
  it('says what, and offers at most three ways on', () => {
    const notice = { ...done, suggestions: ['list', ' ', 'help', 'settings', 'subscriptions'] };
    expect(commandsOf(draw(notice).card)).toEqual(['list', 'help', 'settings']);
    expect(faultsIn(draw({ ...done, suggestions: [] }).card)).toEqual([]);
    expect(textsOf(done)).toHaveLength(2);
  });

  it.each(hostileTexts.map((text, index) => [index, text.slice(0, 40), text] as const))(
    'does nothing with hostile text number %d (%j)',
    (_index, _start, words) => {
      const text = message('problem.not-a-referral.title', { words });
      const drawn = draw({ kind: 'done', title: text, text, suggestions: [words] });
      expect(faultsIn(drawn.card)).toEqual([]);
      expect(liveTextsIn(drawn)).toEqual([]);
    },
  );
});
