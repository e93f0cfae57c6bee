import type { InputBlock, InputBlockElement, ModalView, PlainTextOption } from '@slack/types';
import { LANGUAGES } from '../../../../domain/language';
import type { Reader, Subscription, Weekday } from '../../../../domain/subscription';
import { WHOLE_WEEK } from '../../../../domain/week';
import { capitalised, daysWords, languageName, say } from '../../../../wording';
import type { MessageId } from '../../../../wording';
import { CALLBACK_IDS } from '../actions';
import { context, label } from '../blocks';
import { mk } from '../escape';
import { LIMITS } from '../limits';
import {
  LONGEST_LADDER,
  LONGEST_TIME_ZONE,
  SETTING_ACTION,
  SETTING_BLOCKS,
  settingsValues,
} from './settings-values';
import type { SettingsValues } from './settings-values';

/**
 * The form in which a conversation's settings are changed, filled in with what stands. `conversation` is kept with it
 * and comes back with the answer.
 */
export function settingsForm(
  subscriptions: readonly Subscription[],
  reader: Reader,
  conversation: string,
): ModalView {
  const values = settingsValues(subscriptions);
  const words = (id: MessageId, longest: number) => label(say(reader, id), longest);
  const count = subscriptions.length;
  return {
    type: 'modal',
    callback_id: CALLBACK_IDS.settingsForm,
    private_metadata: conversation,
    title: words('cards.settings', LIMITS.modalTitle),
    submit: words('slack.form.save', LIMITS.modalButton),
    close: words('slack.form.cancel', LIMITS.modalButton),
    blocks: [
      ...context([mk(count > 1 ? say(reader, 'slack.form.for-all', { count }) : '')]),
      ...inputs(values, reader),
    ],
  };
}

function inputs(values: SettingsValues, reader: Reader): readonly InputBlock[] {
  const { digestAt, workFrom, workTo, timeZone } = values;
  const of = (
    name: keyof typeof SETTING_BLOCKS,
    heading: MessageId,
    element: InputBlockElement,
    hint?: MessageId,
  ) => inputBlock(SETTING_BLOCKS[name], say(reader, heading), element, hint && say(reader, hint));
  return [
    of('language', 'settings.language', languageSelect(values)),
    of('timeZone', 'settings.timezone', textInput(timeZone, LONGEST_TIME_ZONE), 'slack.form.timezone-hint'),
    of('ladder', 'settings.reminders', textInput(values.ladder, LONGEST_LADDER), 'slack.form.reminders-hint'),
    of('digest', 'settings.digest', digestChoice(values, reader)),
    of('digestAt', 'slack.form.digest-at', timepicker(digestAt)),
    of('digestDays', 'slack.form.digest-days', dayBoxes(values.digestDays, reader)),
    of('workDays', 'slack.form.work-days', dayBoxes(values.workDays, reader)),
    of('workFrom', 'slack.form.work-from', timepicker(workFrom)),
    of('workTo', 'slack.form.work-to', timepicker(workTo)),
  ];
}

function inputBlock(id: string, heading: string, element: InputBlockElement, hint = ''): InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: label(heading, LIMITS.inputLabel),
    element,
    ...(hint !== '' && { hint: label(hint, LIMITS.inputHint) }),
  };
}

/** Languages by the names that they have in themselves: who cannot read the rest looks for those. */
function languageSelect({ language }: SettingsValues): InputBlockElement {
  const options = LANGUAGES.map((code) => option(capitalised(languageName(code, code)), code));
  const initial = options.filter(({ value }) => value === language);
  return { type: 'static_select', action_id: SETTING_ACTION, options, ...firstChosen(initial) };
}

const DIGEST_CHOICES = {
  line: 'slack.form.digest-line',
  silence: 'slack.form.digest-silence',
  off: 'slack.form.digest-off',
} as const satisfies Record<SettingsValues['digest'], MessageId>;

function digestChoice({ digest }: SettingsValues, reader: Reader): InputBlockElement {
  const options = Object.entries(DIGEST_CHOICES).map(([value, id]) => option(say(reader, id), value));
  const initial = options.filter(({ value }) => value === digest);
  return { type: 'radio_buttons', action_id: SETTING_ACTION, options, ...firstChosen(initial) };
}

function firstChosen([first]: readonly PlainTextOption[]): { initial_option?: PlainTextOption } {
  return first === undefined ? {} : { initial_option: first };
}

function dayBoxes(days: readonly Weekday[], reader: Reader): InputBlockElement {
  const options = WHOLE_WEEK.map((day) => option(capitalised(daysWords([day], reader)), String(day)));
  const initial = options.filter(({ value }) => days.map(String).includes(String(value)));
  return {
    type: 'checkboxes',
    action_id: SETTING_ACTION,
    options,
    ...(initial.length > 0 && { initial_options: initial }),
  };
}

function timepicker(time: string): InputBlockElement {
  return { type: 'timepicker', action_id: SETTING_ACTION, initial_time: time };
}

function textInput(text: string, longest: number): InputBlockElement {
  return {
    type: 'plain_text_input',
    action_id: SETTING_ACTION,
    max_length: longest,
    ...(text !== '' && { initial_value: text }),
  };
}

function option(words: string, value: string): PlainTextOption {
  return { text: label(words, LIMITS.optionText), value };
}
