import type { SettingsNotice } from '../../../domain/notice';
import { say, settingChoices, settingLines, settingsTitle } from '../../../wording';
import type { SettingLine } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { buttonsFor } from './common';
import type { CommandButton, ViewContext } from './common';

/** One thing that can be set, and how it is. */
interface SettingModel {
  readonly icon: string;
  readonly label: Markdown;
  readonly text: Markdown;
}

export interface SettingsModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly lines: readonly SettingModel[];
  readonly hint: Markdown;
  readonly actions: readonly CommandButton[];
}

const ICONS: Readonly<Record<SettingLine['what'], string>> = {
  digest: 'Mail',
  reminders: 'Alert',
  hours: 'Briefcase',
  language: 'Chat',
  timezone: 'Globe',
  rules: 'Filter',
};

/** How a conversation is told about referrals. */
export function settingsView(notice: SettingsNotice, { reader, summary }: ViewContext): SettingsModel {
  return {
    summary,
    title: md(settingsTitle(notice, reader)),
    lines: settingLines(notice, reader).map(({ what, label, text }) => ({
      icon: ICONS[what],
      label: md(label),
      text: md(text, 300) || md('–'),
    })),
    hint: md(say(reader, 'settings.hint'), 240),
    actions: buttonsFor(settingChoices(notice, reader)),
  };
}
