import { subscribedView } from '../../../../../../src/adapters/slack/draw/views/subscribed';
import { subscriptionsView } from '../../../../../../src/adapters/slack/draw/views/subscriptions';
import { unsubscribedView } from '../../../../../../src/adapters/slack/draw/views/unsubscribed';
import { faultsOfMessage } from '../../../../../fixtures/slack/check-blocks';
import { commandsOf, contextFor, linesOf } from '../../../../../fixtures/slack/drawn';
import { objectsIn } from '../../../../../fixtures/slack/stray-tokens';
import { notices, subscription } from '../../../../../fixtures/teams-adapter/notices';
import { fabrikam } from '../../../../../fixtures/teams-adapter/referrals';

const context = contextFor();
const { filter = '', ...toEverything } = subscription;

describe('a new subscription in Slack', () => {
  it('echoes the rule in words and to the letter, and shows what waits for it', () => {
    const blocks = subscribedView(notices.subscribed, context);
    expect(linesOf(blocks)).toEqual([
      'Subscribed',
      `country is US and deal value is at least 5000\n\`${filter}\``,
      'It would have matched 7 of the last 30 days’ 22 referrals.',
      '1 referral that matches is waiting now:',
      '○ *Fabrikam Customer Inc* · $10,000\nMicrosoft 365 · Redmond, US\n*11 days left* · before 13 Nov',
      '[Details]',
      'Matching referrals appear here as they arrive. Times are in Europe/Paris.',
      '[Undo]',
      '[Subscriptions here]',
    ]);
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
    expect(commandsOf(blocks)).toEqual([`show ${fabrikam.id}`, 'undo sub-1', 'subscriptions']);
  });

  it('tells presses on its rows from others', () => {
    const ids = objectsIn(subscribedView(notices.subscribed, context)).map(({ block_id: id }) => id);
    expect(ids.filter((id) => id !== undefined)).toEqual(['subscribed.row.1', 'subscribed.actions']);
  });

  it('says that it was there already, or that nothing is counted yet', () => {
    const again = subscribedView({ ...notices.subscribed, already: true }, context);
    expect(linesOf(again)[0]).toBe('Already subscribed; nothing was changed');
    expect(commandsOf(again)).not.toContain('undo sub-1');
    const early = subscribedView({ ...notices.subscribed, counted: false, rows: [] }, context);
    expect(linesOf(early).join()).toContain('I have not read Partner Center yet');
  });
});

describe('the subscriptions of a conversation in Slack', () => {
  it('are numbered, each with who added it', () => {
    const blocks = subscriptionsView(notices.subscriptions, context);
    expect(linesOf(blocks).slice(2, 6)).toEqual([
      `*1.* country is US and deal value is at least 5000\n\`${filter}\``,
      'Added by Dana Whitfield on 1 Nov 2020 · times in Europe/Paris',
      '*2.* Every incoming referral',
      'Added by Dana Whitfield on 1 Nov 2020 · times in Europe/Paris',
    ]);
    expect(commandsOf(blocks)).toEqual(['unsubscribe all']);
  });

  it.each([
    [0, 'subscribe'],
    [1, 'unsubscribe 1'],
    [2, 'unsubscribe all'],
  ])('offer what can be done about %d of them', (count, command) => {
    const subscriptions = notices.subscriptions.subscriptions.slice(0, count);
    const blocks = subscriptionsView({ kind: 'subscriptions', subscriptions }, context);
    expect(commandsOf(blocks)).toEqual([command]);
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
  });

  it('say how many more there are', () => {
    const subscriptions = Array.from({ length: 40 }, () => toEverything);
    const blocks = subscriptionsView({ kind: 'subscriptions', subscriptions }, context);
    expect(linesOf(blocks)).toContain('and 28 more');
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
  });
});

describe('a subscription that was removed, in Slack', () => {
  it.each([
    ['one rule', [subscription], 1, [`subscribe ${filter}`, 'subscriptions']],
    ['the last rule', [subscription], 0, [`subscribe ${filter}`, 'subscribe']],
    ['everything', [toEverything], 0, ['subscribe']],
    ['two rules', [subscription, toEverything], 1, ['subscriptions']],
    ['nothing', [], 0, ['subscribe']],
    ['a rule no button can carry', [{ ...toEverything, filter: 'x'.repeat(2_500) }], 1, ['subscriptions']],
  ])('is brought back by a button: %s', (_, removed, left, commands) => {
    const blocks = unsubscribedView({ kind: 'unsubscribed', removed, left }, context);
    expect(commandsOf(blocks)).toEqual(commands);
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
  });
});
