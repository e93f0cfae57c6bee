import type { Setting } from '../domain/command';
import { changedSchedule, parseDigest } from '../domain/digest/parse';
import { DEFAULT_DIGEST } from '../domain/digest/schedule';
import { parseHours } from '../domain/hours-words';
import type { EpochMs } from '../domain/instant';
import { DEFAULT_LADDER, parseLadder } from '../domain/ladder';
import { languageList, parseLanguage } from '../domain/language';
import type { Message } from '../domain/message';
import type { ProblemNotice, SettingsNotice } from '../domain/notice';
import type { Subscription } from '../domain/subscription';
import { canonicalTimeZone, nearestTimeZone } from '../domain/zone';
import { message } from '../wording/message';
import type { MessageId } from '../wording/message';
import { digestProblem } from './digest-problem';

/** What somebody wants to be changed, or why it cannot be read. */
export type Wish =
  | { readonly kind: 'show' }
  | { readonly kind: 'digest-now' }
  | {
      readonly kind: 'change';
      readonly changed: NonNullable<SettingsNotice['changed']>;
      readonly change: (subscription: Subscription) => Subscription;
    }
  | { readonly kind: 'problem'; readonly notice: ProblemNotice };

/** Reads the words after `command`, which is the name of the setting, with the number of a rule where one was given. */
export type SettingReader = (words: string, now: EpochMs, command: string) => Wish;

export const READERS: Readonly<Record<Setting, SettingReader>> = {
  digest: readDigest,
  remind: readRemind,
  hours: readHours,
  language: readLanguage,
  timezone: readTimeZone,
};

const SHOW: Wish = { kind: 'show' };
const LONGEST_QUOTE = 60;

function readDigest(words: string, now: EpochMs): Wish {
  const parsed = parseDigest(words);
  if (!parsed.ok) {
    const { text, command } = digestProblem(parsed.problem, words);
    return problem('setting.digest.title', text, command);
  }
  const { change } = parsed;
  switch (change.kind) {
    case 'show':
      return SHOW;
    case 'now':
      return { kind: 'digest-now' };
    case 'off':
      return changing('digest', (was) => ({ ...was, wants: { ...was.wants, digest: false } }));
    case 'set':
      return changing('digest', ({ digest = DEFAULT_DIGEST, timeZone, ...was }) => ({
        ...was,
        wants: { ...was.wants, digest: true },
        timeZone: change.settings.timeZone ?? timeZone,
        digest: { ...changedSchedule(digest, change.settings), since: now },
      }));
  }
}

function readRemind(words: string, now: EpochMs, command: string): Wish {
  if (words === '') return SHOW;
  if (/^(off|none|never)$/i.test(words)) return reminding(false, now, (ladder) => ladder);
  if (/^on$/i.test(words)) return reminding(true, now, (ladder) => ladder);
  if (/^(default|standard)$/i.test(words)) return reminding(true, now, () => DEFAULT_LADDER);
  const parsed = parseLadder(words);
  if (parsed.ok) return reminding(true, now, () => parsed.ladder);
  const { why, text } = parsed.problem;
  const example = `${command} ${parsed.problem.example}`;
  const id: MessageId = why === 'none' || why === 'too-many' ? `remind.${why}` : `length.${why}`;
  return problem('setting.remind.title', message(id, { text, example }), example);
}

/**
 * Switched off and on again, a rule has the ladder that it had. What a new step would have said already is not made up
 * for: it would be a message about every open referral at once.
 */
function reminding(
  reminders: boolean,
  ladderSince: EpochMs,
  ladderAfter: (was: readonly number[] | undefined) => readonly number[] | undefined,
): Wish {
  return changing('reminders', (was) => {
    const ladder = ladderAfter(was.ladder);
    return { ...was, wants: { ...was.wants, reminders }, ladderSince, ...(ladder && { ladder }) };
  });
}

function readHours(words: string): Wish {
  if (words === '') return SHOW;
  const parsed = parseHours(words);
  if (!parsed.ok) {
    const { why, text } = parsed.problem;
    const example = `hours ${parsed.problem.example}`;
    return problem('setting.hours.title', message(`hours.${why}`, { text, example }), example);
  }
  const { hours } = parsed;
  return changing('hours', (was) => ({ ...was, hours }));
}

function readTimeZone(words: string, now: EpochMs): Wish {
  if (words === '') return SHOW;
  const timeZone = canonicalTimeZone(words.replaceAll(' ', '_'));
  if (timeZone === undefined) {
    const example = `timezone ${nearestTimeZone(words) ?? 'Europe/Paris'}`;
    const text = message('timezone.unknown', { text: words.slice(0, LONGEST_QUOTE), example });
    return problem('setting.timezone.title', text, example);
  }
  return changing('timezone', ({ digest = DEFAULT_DIGEST, ...was }) => ({
    ...was,
    timeZone,
    digest: { ...digest, since: now },
  }));
}

function readLanguage(words: string): Wish {
  if (words === '') return SHOW;
  const language = parseLanguage(words);
  if (language === undefined) {
    const example = 'language de';
    const text = message('language.unknown', {
      text: words.slice(0, LONGEST_QUOTE),
      languages: languageList(),
      example,
    });
    return problem('setting.language.title', text, example);
  }
  return changing('language', (was) => ({ ...was, language }));
}

function changing(
  changed: NonNullable<SettingsNotice['changed']>,
  change: (subscription: Subscription) => Subscription,
): Wish {
  return { kind: 'change', changed, change };
}

function problem(title: MessageId, text: Message, suggestion: string): Wish {
  const notice = {
    kind: 'problem',
    title: message(title),
    text,
    suggestions: [suggestion, 'settings'],
  } as const;
  return { kind: 'problem', notice };
}
