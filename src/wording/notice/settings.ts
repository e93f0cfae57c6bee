import { DEFAULT_DIGEST, digestDays } from '../../domain/digest/schedule';
import { DEFAULT_LADDER, mergeLadders, printLadder } from '../../domain/ladder';
import type { SettingsNotice } from '../../domain/notice';
import type { Reader, Subscription } from '../../domain/subscription';
import { DEFAULT_HOURS } from '../../domain/working-hours';
import { printClock } from '../../domain/week';
import { timeWords, whenWords } from '../dates';
import { daysWords, everyWords } from '../days';
import { countryName, languageName } from '../locale';
import { listWords } from '../numbers';
import { say } from '../say';
import { lengthWords } from '../spans';
import { capitalised, joined } from '../text';
import { choice } from './choice';
import type { Choice } from './choice';

/** One thing that can be set, and how it is. */
export interface SettingLine {
  readonly what: 'digest' | 'reminders' | 'hours' | 'language' | 'timezone' | 'rules';
  readonly label: string;
  readonly text: string;
}

/** What was changed, or simply what this is. */
export function settingsTitle({ changed }: SettingsNotice, reader: Reader): string {
  return say(reader, changed === undefined ? 'settings.title' : `settings.changed.${changed}`);
}

/** How a conversation is told about referrals. What is set holds for all of its rules. */
export function settingLines(notice: SettingsNotice, reader: Reader): readonly SettingLine[] {
  const { subscriptions } = notice;
  const [first] = subscriptions;
  if (first === undefined) return [];
  const { timeZone, language } = first;
  const time = timeWords(reader.now, { ...reader, timeZone });
  const line = (what: SettingLine['what'], text: string): SettingLine => ({
    what,
    label: say(reader, `settings.${what}`),
    text,
  });
  return [
    line('digest', digestWords(notice, first, reader)),
    line('reminders', ladderWords(subscriptions, reader)),
    line('hours', workingHours(first, notice.holidays, reader)),
    line('language', capitalised(languageName(language, language))),
    line('timezone', say(reader, 'settings.timezone.now', { zone: timeZone, time })),
    line('rules', say(reader, 'settings.rules.count', { count: subscriptions.length })),
  ];
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

function workingHours(
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
  const id = holidays === undefined ? 'settings.hours.no-holidays' : 'settings.hours.holidays';
  return say(reader, id, values);
}

/** The changes that are asked for most. */
export function settingChoices({ subscriptions }: SettingsNotice, reader: Reader): readonly Choice[] {
  const hasReminders = ladderOf(subscriptions).length > 0;
  return [
    choice(say(reader, 'settings.button.digest-now'), 'digest now'),
    wantsDigest(subscriptions)
      ? choice(say(reader, 'settings.button.digest-off'), 'digest off')
      : choice(say(reader, 'settings.button.digest-on'), 'digest 08:30 mon-fri'),
    hasReminders
      ? choice(say(reader, 'settings.button.reminders-off'), 'remind off')
      : choice(say(reader, 'settings.button.reminders-on'), `remind ${printLadder(DEFAULT_LADDER)}`),
    choice(say(reader, 'cards.subscriptions-here'), 'subscriptions'),
  ];
}

function wantsDigest(subscriptions: readonly Subscription[]): boolean {
  return subscriptions.some(({ wants }) => wants.digest);
}

function ladderOf(subscriptions: readonly Subscription[]): readonly number[] {
  const reminded = subscriptions.filter(({ wants }) => wants.reminders);
  return mergeLadders(reminded.map(({ ladder = DEFAULT_LADDER }) => ladder));
}
