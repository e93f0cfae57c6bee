import { parseCommand } from '../../../../src/domain/parse-command';
import {
  baselineChoices,
  completeHelp,
  digestChoices,
  firstHelp,
  listChoices,
  listQuestion,
  moreHelp,
  settingChoices,
  settingLines,
  subscribedChoices,
  subscriptionsChoice,
  suggestion,
  suggestions,
  typedHelp,
  unsubscribedChoices,
  welcomeChoices,
} from '../../../../src/wording';
import type { Choice } from '../../../../src/wording';
import { digest, quietDigest } from '../../../fixtures/teams-adapter/follow-ups';
import { notices, reader, subscription } from '../../../fixtures/teams-adapter/notices';

const wordsOf = (choices: readonly Choice[]) => choices.map(({ command }) => command);

describe('what notices offer', () => {
  const all: readonly Choice[] = [
    ...listChoices(notices.list, reader),
    ...baselineChoices(notices.baseline, reader),
    ...subscribedChoices(notices.subscribed, reader),
    subscriptionsChoice(notices.subscriptions, reader),
    ...unsubscribedChoices(notices.unsubscribed, reader),
    ...settingChoices(notices.settings, reader),
    ...welcomeChoices(reader),
    ...digestChoices(digest, reader).all,
    digestChoices(digest, reader).settings,
  ];

  it('are commands that the bot reads, with words for what they do', () => {
    const misread = wordsOf(all).filter((words) => parseCommand(words).kind === 'misunderstood');
    expect(misread).toEqual([]);
    expect(all.filter(({ title }) => title === '' || title.length > 40)).toEqual([]);
    expect(all.length).toBeGreaterThan(15);
  });

  it('is to the letter where a filter would mean something else', () => {
    const query = { filter: "name eq 'two  blanks'" };
    const pages = listChoices({ ...notices.list, filter: 'query', query }, reader).slice(0, 2);
    expect(pages.map(({ exact }) => exact)).toEqual([true, true]);
    const [undo] = unsubscribedChoices({ kind: 'unsubscribed', removed: [subscription], left: 0 }, reader);
    expect(undo).toMatchObject({ exact: true, command: `subscribe ${subscription.filter ?? ''}`.trim() });
  });

  it('is nothing about nothing', () => {
    expect(baselineChoices({ ...notices.baseline, total: 0 }, reader)).toEqual([]);
    expect(digestChoices(quietDigest, reader).all).toEqual([]);
  });
});

describe('a suggested command', () => {
  it.each([
    ['list pending', 'See what’s waiting'],
    ['help', 'Help'],
    ['subscribe', 'Subscribe'],
    ["subscribe country eq 'US'", "subscribe country eq 'US'"],
    ['show 0123456789', 'Show 01234567'],
    ['what is this', 'what is this'],
  ])('%s is called %s', (words, title) => {
    expect(suggestion(words, reader)).toEqual({ title, command: words });
  });

  it('is one of few, and never empty', () => {
    expect(wordsOf(suggestions([' ', 'help', 'list', 'settings'], 2, reader))).toEqual(['help', 'list']);
  });
});

describe('help', () => {
  it('gives examples that the bot reads', () => {
    const lines = [...completeHelp(reader), ...typedHelp(reader), ...firstHelp(reader)];
    const words = [...lines.map((line) => line.words), ...moreHelp(reader).map((line) => line.words)];
    const misread = words.filter(
      (each) => !each.includes('<id>') && parseCommand(each).kind === 'misunderstood',
    );
    expect(misread).toEqual([]);
    expect(words.length).toBeGreaterThan(12);
  });
});

describe('a question', () => {
  it('is cited as it would be typed after "list"', () => {
    const query = { filter: 'value ge 5', orderBy: 'value desc', top: 3 };
    expect(listQuestion({ ...notices.list, filter: 'query', query })).toBe(
      'value ge 5 orderby value desc top 3',
    );
    expect(listQuestion(notices.list)).toBe('');
  });
});

describe('settings', () => {
  it('have a line each, and none without a rule', () => {
    expect(settingLines(notices.settings, reader).map(({ what }) => what)).toEqual([
      'digest',
      'reminders',
      'hours',
      'language',
      'timezone',
      'rules',
    ]);
    expect(settingLines({ kind: 'settings', subscriptions: [] }, reader)).toEqual([]);
  });
});
