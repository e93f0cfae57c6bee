import { helpView, welcomeView } from '../../../../../../src/adapters/slack/draw/views/help';
import { parseCommand } from '../../../../../../src/domain/parse-command';
import { faultsOfMessage } from '../../../../../fixtures/slack/check-blocks';
import { commandsOf, contextFor, linesOf } from '../../../../../fixtures/slack/drawn';
import { objectsIn } from '../../../../../fixtures/slack/stray-tokens';
import { notices } from '../../../../../fixtures/teams-adapter/notices';

describe('help in Slack', () => {
  const blocks = helpView(notices.help, contextFor());
  const text = linesOf(blocks).join('\n');

  it.each(['channel', 'group', 'personal'] as const)('is one that Slack takes in a %s', (scope) => {
    for (const view of [
      helpView({ kind: 'help', scope }, contextFor()),
      welcomeView({ kind: 'welcome', scope }, contextFor()),
    ]) {
      expect(faultsOfMessage({ text: 'x', blocks: view })).toEqual([]);
    }
  });

  it('does what needs no words of one’s own by a press', () => {
    expect(commandsOf(blocks)).toEqual(['list', 'list expiring', 'subscribe', 'subscriptions', 'link']);
  });

  it('shows how everything is typed, in words that are understood', () => {
    const typed = [...text.matchAll(/`\/referral ([^`]+)`/g)].map(([, words = '']) =>
      words.replace(/&lt;|&gt;/g, ''),
    );
    expect(typed).toHaveLength(13);
    for (const words of typed) expect(parseCommand(words).kind).not.toBe('misunderstood');
    expect(typed).toContain('hours 09:00-17:30 mon-fri');
  });

  it('says what a button does to those who hear it', () => {
    const spoken = objectsIn(blocks).flatMap(({ accessibility_label: label }) =>
      label === undefined ? [] : [label],
    );
    expect(spoken).toEqual([
      'See what’s waiting',
      'See what is about to expire',
      'Hear about new referrals',
      'See or change what I post here',
    ]);
  });

  it('says how one speaks to it in a channel, and how alone', () => {
    expect(text).toContain('or mention me in a channel I am in');
    const alone = linesOf(helpView({ kind: 'help', scope: 'personal' }, contextFor())).join('\n');
    expect(alone).toContain('Here the words are enough.');
  });
});

describe('the first words in Slack', () => {
  it('offer to subscribe before anything else', () => {
    const blocks = welcomeView(notices.welcome, contextFor());
    expect(commandsOf(blocks)).toEqual(['subscribe', 'list pending', 'help']);
    expect(objectsIn(blocks).find(({ value }) => value === 'subscribe')).toMatchObject({ style: 'primary' });
    expect(linesOf(blocks).at(-1)).toContain('\nAdded by Dana Whitfield');
  });

  it('name nobody to somebody alone', () => {
    const blocks = welcomeView({ ...notices.welcome, scope: 'personal' }, contextFor());
    expect(linesOf(blocks).join()).not.toContain('Dana');
  });
});
