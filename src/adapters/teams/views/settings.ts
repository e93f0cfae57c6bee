import { DEFAULT_DIGEST, digestDays } from '../../../domain/digest/schedule';
import { DEFAULT_LADDER, mergeLadders, printLadder } from '../../../domain/ladder';
import type { SettingsNotice } from '../../../domain/notice';
import type { Reader, Subscription } from '../../../domain/subscription';
import { DEFAULT_HOURS } from '../../../domain/working-hours';
import { printClock } from '../../../domain/week';
import { countryName, joined, languageName, say, timeWords } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { button } from './common';
import type { CommandButton, ViewContext } from './common';
import { daysWords, everyWords, lengthWords, listWords, whenWords } from './spans';

/** One thing that can be set, and how it is. */
interface SettingLine {
  readonly icon: string;
  readonly label: Markdown;
  readonly text: Markdown;
}

export interface SettingsModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly lines: readonly SettingLine[];
  readonly hint: Markdown;
  readonly actions: readonly CommandButton[];
}

/** How a conversation is told about referrals. What is set holds for all of its rules. */
export function settingsView(notice: SettingsNotice, { reader, summary }: ViewContext): SettingsModel {
  const { changed } = notice;
  return {
    summary,
    title: md(say(reader, changed === undefined ? 'settings.title' : `settings.changed.${changed}`)),
    lines: linesOf(notice, reader),
    hint: md(say(reader, 'settings.hint'), 240),
    actions: actionsOf(notice, reader),
  };
}

function linesOf(notice: SettingsNotice, reader: Reader): readonly SettingLine[] {
  const { subscriptions } = notice;
  const [first] = subscriptions;
  if (first === undefined) return [];
  const { timeZone } = first;
  const time = timeWords(reader.now, { ...reader, timeZone });
  return [
    line('Mail', say(reader, 'settings.digest'), digestWords(notice, first, reader)),
    line('Alert', say(reader, 'settings.reminders'), ladderWords(subscriptions, reader)),
    line('Briefcase', say(reader, 'settings.hours'), hoursWords(first, notice.holidays, reader)),
    line('Chat', say(reader, 'settings.language'), ownName(first.language)),
    line(
      'Globe',
      say(reader, 'settings.timezone'),
      say(reader, 'settings.timezone.now', { zone: timeZone, time }),
    ),
    line(
      'Filter',
      say(reader, 'settings.rules'),
      say(reader, 'settings.rules.count', { count: subscriptions.length }),
    ),
  ];
}

function line(icon: string, label: string, text: string): SettingLine {
  return { icon, label: md(label), text: md(text, 300) || md('–') };
}

/** A language by the name it has in itself: people look for that when they cannot read the rest. */
function ownName(language: string): string {
  const name = languageName(language, language);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function digestWords(
  { subscriptions, nextDigestAt }: SettingsNotice,
  { digest = DEFAULT_DIGEST }: Subscription,
  reader: Reader,
): string {
  if (!wantsDigest(subscriptions)) return say(reader, 'settings.digest.off');
  const days = everyWords(digestDays(digest), reader);
  const next =
    nextDigestAt === undefined
      ? ''
      : say(reader, 'settings.digest.next', { when: whenWords(nextDigestAt, reader) });
  return joined([
    say(reader, 'settings.digest.on', { days, time: printClock(digest.at) }),
    next,
    say(reader, digest.whenQuiet === 'line' ? 'settings.digest.quiet-line' : 'settings.digest.quiet-silence'),
  ]);
}

function ladderWords(subscriptions: readonly Subscription[], reader: Reader): string {
  const ladder = ladderOf(subscriptions);
  if (ladder.length === 0) return say(reader, 'settings.reminders.off');
  const words = ladder.map((stage) => lengthWords(stage, reader));
  return say(reader, 'settings.reminders.ladder', { ladder: listWords(words, reader) });
}

function hoursWords(
  { hours = DEFAULT_HOURS }: Subscription,
  holidays: string | undefined,
  reader: Reader,
): string {
  const values = {
    days: daysWords(hours.days, reader),
    from: printClock(hours.from),
    to: printClock(hours.to),
    country: countryName(holidays ?? '', reader.language),
  };
  return say(
    reader,
    holidays === undefined ? 'settings.hours.no-holidays' : 'settings.hours.holidays',
    values,
  );
}

function actionsOf({ subscriptions }: SettingsNotice, reader: Reader): readonly CommandButton[] {
  const hasReminders = ladderOf(subscriptions).length > 0;
  return [
    button(say(reader, 'settings.button.digest-now'), 'digest now'),
    wantsDigest(subscriptions)
      ? button(say(reader, 'settings.button.digest-off'), 'digest off')
      : button(say(reader, 'settings.button.digest-on'), 'digest 08:30 mon-fri'),
    hasReminders
      ? button(say(reader, 'settings.button.reminders-off'), 'remind off')
      : button(say(reader, 'settings.button.reminders-on'), `remind ${printLadder(DEFAULT_LADDER)}`),
    button(say(reader, 'cards.subscriptions-here'), 'subscriptions'),
  ];
}

function wantsDigest(subscriptions: readonly Subscription[]): boolean {
  return subscriptions.some(({ wants }) => wants.digest);
}

function ladderOf(subscriptions: readonly Subscription[]): readonly number[] {
  const reminded = subscriptions.filter(({ wants }) => wants.reminders);
  return mergeLadders(reminded.map(({ ladder = DEFAULT_LADDER }) => ladder));
}
