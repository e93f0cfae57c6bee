import type { KnownBlock } from '@slack/types';
import type { SettingsNotice } from '../../../../domain/notice';
import type { Reader } from '../../../../domain/subscription';
import { say, settingChoices, settingLines, settingsTitle } from '../../../../wording';
import { context, header, section } from '../blocks';
import { bold, mk, mkJoined } from '../escape';
import { buttonRow } from './common';
import type { ViewContext } from './common';
import { formButton } from './form-button';

const LONGEST_SETTING = 300;

/** How a conversation is told about referrals: a line for each thing that can be set, and a form to change them. */
export function settingsView(notice: SettingsNotice, { reader }: ViewContext): readonly KnownBlock[] {
  const lines = settingLines(notice, reader).map(({ label, text }) =>
    mkJoined([bold(mk(label)), mk(text, LONGEST_SETTING) || mk('–')], '  '),
  );
  return [
    header(settingsTitle(notice, reader)),
    ...section(mkJoined(lines, '\n')),
    ...context([mk(say(reader, 'settings.hint'), LONGEST_SETTING)]),
    ...withForm(
      buttonRow('settings.actions', { choices: settingChoices(notice, reader) }, reader),
      notice,
      reader,
    ),
  ];
}

/** Nothing can be set where nothing is subscribed. */
function withForm(
  [row]: ReturnType<typeof buttonRow>,
  { subscriptions }: SettingsNotice,
  reader: Reader,
): readonly KnownBlock[] {
  if (row === undefined) return [];
  return [subscriptions.length === 0 ? row : { ...row, elements: [formButton(reader), ...row.elements] }];
}
