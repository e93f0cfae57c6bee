import type { InputBlock } from '@slack/types';
import { readSettingsForm } from '../../../../../../src/adapters/slack/draw/views/settings-answers';
import type { FormAnswer, FormState } from '../../../../../../src/adapters/slack/draw/views/settings-answers';
import { settingsForm } from '../../../../../../src/adapters/slack/draw/views/settings-form';
import { SETTING_BLOCKS } from '../../../../../../src/adapters/slack/draw/views/settings-values';
import { parseDigest } from '../../../../../../src/domain/digest/parse';
import { parseHours } from '../../../../../../src/domain/hours-words';
import { parseCommand } from '../../../../../../src/domain/parse-command';
import type { Subscription } from '../../../../../../src/domain/subscription';
import { faultsOf, modalView } from '../../../../../../src/sandbox/slack/check';
import { faultsOfModal } from '../../../../../fixtures/slack/check-blocks';
import { hostileTexts } from '../../../../../fixtures/slack/hostile-texts';
import { strayTokens } from '../../../../../fixtures/slack/stray-tokens';
import { reader, subscription } from '../../../../../fixtures/teams-adapter/notices';

const night: Subscription = {
  ...subscription,
  wants: { new: true, reminders: false, digest: false },
  language: 'de-AT',
  timeZone: 'Asia/Tokyo',
  hours: { days: [1, 3], from: 14 * 60, to: 24 * 60, holidays: 'FR' },
  digest: { at: 7 * 60 + 5, days: [6], whenQuiet: 'silence' },
  ladder: [86_400_000],
};

/** What Slack sends back for a form as it is shown, with some answers changed. */
function stateOf(
  subscriptions: readonly Subscription[],
  changes: Record<string, FormAnswer> = {},
): FormState {
  const inputs = settingsForm(subscriptions, reader, '{}').blocks.filter(
    (block): block is InputBlock => block.type === 'input',
  );
  const shown = inputs.map(({ block_id: id = '', element }) => [id, { value: answerOf(element) }] as const);
  const changed = Object.entries(changes).map(([id, answer]) => [id, { value: answer }] as const);
  return { values: Object.fromEntries([...shown, ...changed]) };
}

function answerOf(element: object): FormAnswer {
  const {
    initial_value: value,
    initial_option: selected_option,
    initial_options: selected_options,
    initial_time: selected_time,
  } = element as Record<string, never>;
  return { value, selected_option, selected_options, selected_time };
}

const commands = (changes: Record<string, FormAnswer>, current: readonly Subscription[] = [subscription]) =>
  readSettingsForm(stateOf(current, changes), current).commands;
const option = (value: string): FormAnswer => ({ selected_option: { value } });
const days = (...numbers: number[]): FormAnswer => ({
  selected_options: numbers.map((number) => ({ value: String(number) })),
});

describe('the form for settings', () => {
  it.each([
    ['one rule', [subscription]],
    ['several', [subscription, night]],
    ['other settings', [night]],
    ['none', []],
  ])('is one that Slack takes, for %s', (_, subscriptions) => {
    const form = settingsForm(subscriptions, reader, '{"channelId":"C1"}');
    expect([...faultsOfModal(form), ...faultsOf(modalView, form, '')]).toEqual([]);
    expect(form).toMatchObject({ callback_id: 'settings', private_metadata: '{"channelId":"C1"}' });
  });

  it('is filled in with what stands', () => {
    expect(stateOf([night]).values).toMatchObject({
      'settings.language': { value: { selected_option: { value: 'de' } } },
      'settings.timezone': { value: { value: 'Asia/Tokyo' } },
      'settings.remind': { value: { value: 'off' } },
      'settings.digest': { value: { selected_option: { value: 'off' } } },
      'settings.digest-at': { value: { selected_time: '07:05' } },
      'settings.digest-days': { value: days(6) },
      'settings.work-days': { value: days(1, 3) },
      'settings.work-from': { value: { selected_time: '14:00' } },
      'settings.work-to': { value: { selected_time: '00:00' } },
    });
  });

  it('says that it holds for several rules', () => {
    expect(JSON.stringify(settingsForm([subscription, night], reader, '{}'))).toContain('all 2 rules');
    expect(JSON.stringify(settingsForm([subscription], reader, '{}'))).not.toContain('Holds for');
  });

  it.each(hostileTexts.map((text, index) => [index, text.slice(0, 30), text] as const))(
    'stands with hostile text %d (%j) in what is set',
    (_index, _start, text) => {
      const hostile = { ...subscription, timeZone: text, language: text, createdBy: text };
      const form = settingsForm([hostile, hostile], reader, '{}');
      expect(faultsOfModal(form)).toEqual([]);
      expect(strayTokens({ blocks: [form] })).toEqual([]);
      expect(readSettingsForm(stateOf([hostile]), [hostile]).commands).toEqual([]);
    },
  );
});

describe('what comes back from the form for settings', () => {
  it.each([
    ['one rule', [subscription]],
    ['several', [subscription, night]],
    ['other settings', [night]],
    ['none', []],
  ])('is no command at all when nothing was changed: %s', (_, current) => {
    expect(readSettingsForm(stateOf(current), current).commands).toEqual([]);
  });

  it.each<[id: keyof typeof SETTING_BLOCKS, answer: FormAnswer, text: string]>([
    ['language', option('fr'), 'language fr'],
    ['timeZone', { value: ' America/New York ' }, 'timezone America/New York'],
    ['ladder', { value: '5d, 2d\n6h' }, 'remind 5d, 2d 6h'],
    ['ladder', { value: 'off' }, 'remind off'],
    ['digest', option('off'), 'digest off'],
    ['digest', option('silence'), 'digest silent'],
    ['digestAt', { selected_time: '07:00' }, 'digest 07:00'],
    ['digestDays', days(1, 3, 5), 'digest mon,wed,fri'],
    ['digestDays', days(1, 2, 3, 4, 5, 6, 7), 'digest daily'],
    ['workDays', days(1, 2, 3, 4), 'hours 09:00-18:00 mon-thu'],
    ['workTo', { selected_time: '17:30' }, 'hours 09:00-17:30 mon-fri'],
    ['workTo', { selected_time: '00:00' }, 'hours 09:00-24:00 mon-fri'],
  ])('is the command that would be typed: %s', (name, answer, text) => {
    const changed = commands({ [SETTING_BLOCKS[name]]: answer });
    expect(changed).toEqual([{ blockId: SETTING_BLOCKS[name], text }]);
    expect(parseCommand(text).kind).not.toBe('misunderstood');
  });

  it('is one command for a digest of which several things were changed', () => {
    expect(
      commands({
        [SETTING_BLOCKS.digestAt]: { selected_time: '07:00' },
        [SETTING_BLOCKS.digestDays]: days(6, 7),
        [SETTING_BLOCKS.digest]: option('silence'),
      }),
    ).toEqual([{ blockId: SETTING_BLOCKS.digestAt, text: 'digest 07:00 sat,sun silent' }]);
  });

  it('switches a digest on with all that is shown', () => {
    const [command, ...others] = commands({ [SETTING_BLOCKS.digest]: option('line') }, [night]);
    expect(command).toEqual({ blockId: SETTING_BLOCKS.digest, text: 'digest 07:05 sat line' });
    expect(others).toEqual([]);
  });

  it('does not switch on a digest that stays off', () => {
    expect(commands({ [SETTING_BLOCKS.digestAt]: { selected_time: '09:00' } }, [night])).toEqual([]);
  });

  it('keeps whose holidays are free, and midnight', () => {
    expect(commands({ [SETTING_BLOCKS.workFrom]: { selected_time: '15:00' } }, [night])).toEqual([
      { blockId: SETTING_BLOCKS.workTo, text: 'hours 15:00-24:00 mon,wed holidays FR' },
    ]);
  });

  it('leaves hours that end before they begin to be refused, at the input for their end', () => {
    const [command] = commands({ [SETTING_BLOCKS.workFrom]: { selected_time: '19:00' } });
    expect(command).toEqual({ blockId: SETTING_BLOCKS.workTo, text: 'hours 19:00-18:00 mon-fri' });
    expect(parseHours('19:00-18:00 mon-fri')).toMatchObject({ problem: { why: 'ends-before-it-starts' } });
  });

  it('puts what may be refused first', () => {
    const all = commands({
      [SETTING_BLOCKS.language]: option('ja'),
      [SETTING_BLOCKS.digestAt]: { selected_time: '07:00' },
      [SETTING_BLOCKS.workTo]: { selected_time: '17:00' },
      [SETTING_BLOCKS.ladder]: { value: '2d' },
      [SETTING_BLOCKS.timeZone]: { value: 'Nowhere' },
    });
    expect(all.map(({ text }) => text.split(' ')[0])).toEqual([
      'timezone',
      'remind',
      'hours',
      'digest',
      'language',
    ]);
  });

  it('changes nothing where nothing was said, or nothing that was offered', () => {
    const odd = [{}, { value: null, selected_option: null, selected_options: null, selected_time: null }];
    for (const answer of [...odd, { value: ' ', selected_time: 'soon', ...days() }, days(9), option('x')]) {
      const { language: _, ...blocks } = SETTING_BLOCKS;
      const changes = Object.fromEntries(Object.values(blocks).map((id) => [id, answer]));
      expect(commands(changes)).toEqual([]);
    }
    expect(readSettingsForm({ values: {} }, [night]).commands).toEqual([]);
  });

  it.each(hostileTexts.map((text, index) => [index, text.slice(0, 30), text] as const))(
    'stays within its command with hostile text %d (%j)',
    (_index, _start, text) => {
      const changed = commands({
        [SETTING_BLOCKS.timeZone]: { value: text },
        [SETTING_BLOCKS.ladder]: { value: text },
      });
      for (const command of changed) {
        expect(command.text).toMatch(/^(?:timezone|remind) [^\n]+$/);
        expect(['timezone', 'remind']).toContain(parseCommand(command.text).kind);
      }
    },
  );

  it('is read back as it was shown', () => {
    for (const whenQuiet of ['line', 'silence'] as const) {
      const digest = { at: 605, days: [2, 4] as const, whenQuiet };
      const { commands: back } = readSettingsForm(stateOf([{ ...subscription, digest }]), [
        { ...subscription, wants: { ...subscription.wants, digest: false } },
      ]);
      const words = String(back[0]?.text).replace('digest ', '');
      expect(parseDigest(words)).toMatchObject({ change: { settings: digest } });
    }
  });
});
