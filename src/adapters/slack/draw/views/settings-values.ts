import { DEFAULT_DIGEST, digestDays } from '../../../../domain/digest/schedule';
import { DEFAULT_LADDER, mergeLadders, printLadder } from '../../../../domain/ladder';
import type { DigestSchedule, Subscription, Weekday } from '../../../../domain/subscription';
import { printClock } from '../../../../domain/week';
import { DEFAULT_HOURS } from '../../../../domain/working-hours';
import { spokenLanguage } from '../../../../wording';
import { plainText } from '../escape';

/** The inputs of the form for settings, by the ids of their blocks; an error is shown at the block it names. */
export const SETTING_BLOCKS = {
  language: 'settings.language',
  timeZone: 'settings.timezone',
  digest: 'settings.digest',
  digestAt: 'settings.digest-at',
  digestDays: 'settings.digest-days',
  ladder: 'settings.remind',
  workDays: 'settings.work-days',
  workFrom: 'settings.work-from',
  workTo: 'settings.work-to',
} as const;

/** The `action_id` of every input: its block tells which it is. */
export const SETTING_ACTION = 'value';

/** What the form for settings shows, and what it is sent back with. */
export interface SettingsValues {
  readonly language: string;
  readonly timeZone: string;
  /** What is said on a day without news, or that there is no digest. */
  readonly digest: DigestSchedule['whenQuiet'] | 'off';
  /** `08:30`, as below. */
  readonly digestAt: string;
  readonly digestDays: readonly Weekday[];
  /** `7d 3d 1d 4h` or `off`. */
  readonly ladder: string;
  readonly workDays: readonly Weekday[];
  readonly workFrom: string;
  /** Midnight at the end of the day is `00:00` here: no clock shows 24:00. */
  readonly workTo: string;
}

export const LONGEST_TIME_ZONE = 64;
export const LONGEST_LADDER = 300;

/** What stands, in the words of the form. Like the settings, it is read from the oldest rule of the conversation. */
export function settingsValues(subscriptions: readonly Subscription[]): SettingsValues {
  const [first] = subscriptions;
  const digest = first?.digest ?? DEFAULT_DIGEST;
  const hours = first?.hours ?? DEFAULT_HOURS;
  const isDigested = subscriptions.some(({ wants }) => wants.digest);
  return {
    language: spokenLanguage(first?.language ?? 'en'),
    timeZone: plainText(first?.timeZone ?? 'UTC', LONGEST_TIME_ZONE),
    digest: isDigested ? digest.whenQuiet : 'off',
    digestAt: printClock(digest.at),
    digestDays: digestDays(digest),
    ladder: ladderWords(subscriptions),
    workDays: hours.days,
    workFrom: printClock(hours.from),
    workTo: printClock(hours.to % MINUTES_PER_DAY),
  };
}

const MINUTES_PER_DAY = 24 * 60;

function ladderWords(subscriptions: readonly Subscription[]): string {
  const reminded = subscriptions.filter(({ wants }) => wants.reminders);
  const ladder = mergeLadders(reminded.map(({ ladder: own = DEFAULT_LADDER }) => own));
  return ladder.length === 0 ? 'off' : plainText(printLadder(ladder), LONGEST_LADDER);
}
