import { printHours } from '../../../../domain/hours-words';
import type { Subscription, Weekday } from '../../../../domain/subscription';
import { parseClock, printDays, WHOLE_WEEK } from '../../../../domain/week';
import { oneLine } from '../../../../wording';
import { SETTING_BLOCKS, settingsValues } from './settings-values';
import type { SettingsValues } from './settings-values';

/** The state of a form as Slack sends it back: by the id of a block, then of its input. */
export interface FormState {
  readonly values: Readonly<Record<string, Readonly<Record<string, FormAnswer>>>>;
}

/** What was put into one input; which part is there depends on its kind. */
export interface FormAnswer {
  readonly value?: string | null | undefined;
  readonly selected_option?: { readonly value?: string | undefined } | null | undefined;
  readonly selected_options?: readonly { readonly value?: string | undefined }[] | null | undefined;
  readonly selected_time?: string | null | undefined;
}

/** A change as a person would type it, and the block that shows it when it is refused. */
export interface FormCommand {
  readonly blockId: string;
  readonly text: string;
}

/**
 * The commands that change what stands into what the form says; none for what is the same, or was left empty. What can
 * be refused comes first: zone, reminders and hours, then what was picked from a list.
 */
export function readSettingsForm(
  state: FormState,
  current: readonly Subscription[],
): { readonly commands: readonly FormCommand[] } {
  const was = settingsValues(current);
  const now = answersOf(state, was);
  return {
    commands: [
      ...changed(SETTING_BLOCKS.timeZone, 'timezone', was.timeZone, now.timeZone),
      ...changed(SETTING_BLOCKS.ladder, 'remind', was.ladder, now.ladder),
      ...hoursCommand(was, now, current[0]?.hours?.holidays),
      ...digestCommand(was, now),
      ...changed(SETTING_BLOCKS.language, 'language', was.language, now.language),
    ],
  };
}

function changed(blockId: string, command: string, was: string, now: string): readonly FormCommand[] {
  return was === now ? [] : [{ blockId, text: `${command} ${now}` }];
}

/** Hours that are not named become the default ones, so that all are said when one is changed. */
function hoursCommand(
  was: SettingsValues,
  now: SettingsValues,
  holidays: string | undefined,
): readonly FormCommand[] {
  const isMoved = was.workFrom !== now.workFrom || was.workTo !== now.workTo;
  if (!isMoved && isSame(was.workDays, now.workDays)) return [];
  const hours = {
    days: now.workDays,
    from: parseClock(now.workFrom) ?? 0,
    to: now.workTo === '00:00' ? MINUTES_PER_DAY : (parseClock(now.workTo) ?? MINUTES_PER_DAY),
    ...(holidays !== undefined && { holidays }),
  };
  const blockId = isMoved ? SETTING_BLOCKS.workTo : SETTING_BLOCKS.workDays;
  return [{ blockId, text: `hours ${printHours(hours)}` }];
}

const MINUTES_PER_DAY = 24 * 60;

/** What is said for a digest that stays off is dropped: any of it would switch the digest on. */
function digestCommand(was: SettingsValues, now: SettingsValues): readonly FormCommand[] {
  const blockId = SETTING_BLOCKS.digest;
  if (now.digest === 'off') return was.digest === 'off' ? [] : [{ blockId, text: 'digest off' }];
  const isNew = was.digest === 'off';
  const parts = [
    { blockId: SETTING_BLOCKS.digestAt, words: now.digestAt, says: was.digestAt !== now.digestAt },
    {
      blockId: SETTING_BLOCKS.digestDays,
      words: printDays(now.digestDays),
      says: !isSame(was.digestDays, now.digestDays),
    },
    { blockId, words: now.digest === 'line' ? 'line' : 'silent', says: was.digest !== now.digest },
  ].filter(({ says }) => says || isNew);
  const [first] = parts;
  if (first === undefined) return [];
  const words = parts.map((part) => part.words).join(' ');
  return [{ blockId: isNew ? blockId : first.blockId, text: `digest ${words}` }];
}

function isSame(some: readonly Weekday[], others: readonly Weekday[]): boolean {
  return printDays(some) === printDays(others);
}

/** What the form says; where nothing was said, or nothing that was offered, what stands. */
function answersOf({ values }: FormState, was: SettingsValues): SettingsValues {
  const answer = (name: keyof typeof SETTING_BLOCKS): FormAnswer =>
    Object.values(values[SETTING_BLOCKS[name]] ?? {})[0] ?? {};
  const typed = (name: 'timeZone' | 'ladder') => oneLine(answer(name).value ?? '') || was[name];
  const time = (name: 'digestAt' | 'workFrom' | 'workTo') => {
    const picked = answer(name).selected_time ?? '';
    return parseClock(picked) === undefined ? was[name] : picked;
  };
  const days = (name: 'digestDays' | 'workDays') => {
    const ticked = (answer(name).selected_options ?? []).map(({ value }) => Number(value));
    const known = WHOLE_WEEK.filter((day) => ticked.includes(day));
    return known.length === 0 ? was[name] : known;
  };
  const digest = answer('digest').selected_option?.value;
  return {
    language: answer('language').selected_option?.value ?? was.language,
    timeZone: typed('timeZone'),
    ladder: typed('ladder'),
    digest: digest === 'line' || digest === 'silence' || digest === 'off' ? digest : was.digest,
    digestAt: time('digestAt'),
    digestDays: days('digestDays'),
    workDays: days('workDays'),
    workFrom: time('workFrom'),
    workTo: time('workTo'),
  };
}
