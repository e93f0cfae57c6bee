import type { Setting } from '../domain/command';
import { digestDaysToAsk, dueDigest, jitterOf } from '../domain/digest/due';
import { DEFAULT_DIGEST } from '../domain/digest/schedule';
import type { EpochMs } from '../domain/instant';
import { parseLength } from '../domain/ladder';
import type { Notice, ProblemNotice, SettingsNotice } from '../domain/notice';
import type { Subscription } from '../domain/subscription';
import { localTime } from '../domain/zone';
import type { ChatMessage } from '../ports/chat-platform';
import type { Clock } from '../ports/clock';
import type { Holidays } from '../ports/holidays';
import type { SignIn } from '../ports/sign-in';
import type { Store } from '../ports/store';
import { message } from '../wording/message';
import { digestNow } from './make-digest';
import { noSuchSubscription } from './no-such-subscription';
import { holidayCountry } from './plan-case';
import { READERS } from './read-setting';
import type { Routing } from './routes';

export interface SettingsDeps {
  readonly store: Store;
  readonly routing: Routing;
  readonly holidays: Holidays;
  readonly signIn: SignIn;
  readonly clock: Clock;
}

/** How this conversation is told about referrals. */
export async function showSettings(deps: SettingsDeps, said: ChatMessage): Promise<Notice> {
  const subscriptions = await deps.store.subscriptions(said.destination.id);
  return subscriptions.length === 0 ? nothingHere() : settingsNotice(deps, subscriptions);
}

/** Changes how this conversation is told about referrals: all of its rules, or the one that is named by its number. */
export async function changeSetting(
  deps: SettingsDeps,
  said: ChatMessage,
  setting: Setting,
  words: string,
): Promise<Notice> {
  const existing = await deps.store.subscriptions(said.destination.id);
  const { number, rest } = splitNumber(setting, words);
  const command = number === undefined ? setting : `${setting} ${String(number)}`;
  const wish = READERS[setting](rest, deps.clock.now(), command);
  if (wish.kind === 'problem') return wish.notice;
  if (wish.kind === 'digest-now') return digestNow(deps, deps.routing.toRoutes(orEverything(existing, said)));
  if (existing.length === 0) return nothingHere();
  if (wish.kind === 'show') return settingsNotice(deps, existing);
  if (number !== undefined && number > existing.length)
    return noSuchSubscription(number, existing.length, ['subscriptions']);
  const chosen = number === undefined ? existing : existing.slice(number - 1, number);
  const changed = chosen.map((subscription) => wish.change(subscription));
  await deps.store.changeSubscriptions(changed);
  const now = await deps.store.subscriptions(said.destination.id);
  return { ...settingsNotice(deps, now), changed: wish.changed };
}

/** `remind 2 5d 2d`: only reminders may differ between the rules of one conversation. `remind 2 days` is a length. */
function splitNumber(setting: Setting, words: string): { number?: number; rest: string } {
  const match = setting === 'remind' ? /^([1-9]\d{0,3}) (.+)$/.exec(words) : null;
  const [, number, rest = ''] = match ?? [];
  const isLength = parseLength(words.split(' ').slice(0, 2).join(' ').replace(/[,;]$/, '')) !== undefined;
  return match === null || isLength ? { rest: words } : { number: Number(number), rest };
}

/** A digest can be asked for where nothing is subscribed: of everything. */
function orEverything(existing: readonly Subscription[], said: ChatMessage): readonly Subscription[] {
  if (existing.length > 0) return existing;
  return [
    {
      id: '',
      destinationId: said.destination.id,
      wants: { new: false, reminders: false, digest: false },
      language: said.language ?? 'en',
      timeZone: said.timeZone ?? 'UTC',
      createdAt: 0,
    },
  ];
}

function settingsNotice(deps: SettingsDeps, subscriptions: readonly Subscription[]): SettingsNotice {
  const [first] = subscriptions;
  const holidays = first && holidayCountry(deps.holidays, first);
  const wanting = subscriptions.find(({ wants }) => wants.digest);
  return {
    kind: 'settings',
    subscriptions,
    ...(holidays !== undefined && { holidays }),
    ...(wanting && { nextDigestAt: nextDigestAt(wanting, deps.clock.now()) }),
  };
}

/** The next one that is still to come: today's counts as sent once its time is over. */
function nextDigestAt({ digest, destinationId, timeZone }: Subscription, now: EpochMs): EpochMs {
  const today = localTime(now, timeZone).day;
  const until = new Set(digestDaysToAsk(now, timeZone).filter((day) => day < today));
  const next = dueDigest({
    ...{ schedule: digest ?? DEFAULT_DIGEST, timeZone, since: now, now, sentDays: until },
    jitterMs: jitterOf(destinationId),
  });
  return next.at;
}

function nothingHere(): ProblemNotice {
  return {
    kind: 'problem',
    title: message('setting.nothing-here.title'),
    text: message('setting.nothing-here.text'),
    suggestions: ['subscribe', 'help'],
  };
}
