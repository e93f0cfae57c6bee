import { messageKindOf } from '../../../../../../src/adapters/slack/draw/actions';
import { settingsView } from '../../../../../../src/adapters/slack/draw/views/settings';
import { faultsOfMessage } from '../../../../../fixtures/slack/check-blocks';
import { commandsOf, contextFor, linesOf } from '../../../../../fixtures/slack/drawn';
import { notices, subscription } from '../../../../../fixtures/teams-adapter/notices';

describe('the settings in Slack', () => {
  const blocks = settingsView(notices.settings, contextFor());

  it('are a line each, under what was changed', () => {
    const [title, lines = ''] = linesOf(blocks);
    expect(title).toBe('Digest changed');
    expect(lines.split('\n')).toEqual([
      '*Digest*  Sent every weekday at 08:30 · Next digest: Mon 2 Nov, 07:30 UTC · One line when there is nothing to say',
      '*Reminders*  7 days, 3 days, 1 day and 4 hours before the deadline',
      '*Working hours*  Monday to Friday, 09:00–18:00; the public holidays of France are free',
      '*Language*  English',
      '*Time zone*  Europe/Paris, where it is 22:00 CET now',
      '*Rules*  2 rules; one match is enough',
    ]);
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
  });

  it('are changed in a form, or by a press', () => {
    expect(commandsOf(blocks)).toEqual(['form', 'digest now', 'digest off', 'remind off', 'subscriptions']);
    const row = blocks.find(({ type }) => type === 'actions');
    expect(messageKindOf(row?.block_id)).toBe('settings');
  });

  it('offer what is off to be switched on', () => {
    const off = { ...subscription, wants: { new: true, reminders: false, digest: false } };
    const view = settingsView({ kind: 'settings', subscriptions: [off] }, contextFor());
    expect(commandsOf(view)).toEqual([
      'form',
      'digest now',
      'digest 08:30 mon-fri',
      'remind 7d 3d 1d 4h',
      'subscriptions',
    ]);
  });

  it('have no form where nothing is subscribed', () => {
    const view = settingsView({ kind: 'settings', subscriptions: [] }, contextFor());
    expect(commandsOf(view)).not.toContain('form');
    expect(faultsOfMessage({ text: 'x', blocks: view })).toEqual([]);
  });
});
