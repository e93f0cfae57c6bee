import type { Command, Misunderstood } from './command';
import { nearest } from './nearest';
import type { Message } from './message';
import type { ListQuery, StateFilter } from './notice';

/** The longest text that is read; the rest of a longer one is dropped. */
export const MAX_COMMAND_LENGTH = 4_000;

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const EXAMPLE_ID = 'c5fbb3b6-be74-4795-9fb5-4324c73fed37';

type Reader = (rest: string, text: string) => Command;

const READERS: Readonly<Record<string, Reader>> = {
  show: readShow,
  card: readCard,
  list: readList,
  explain: readExplain,
  related: readRelated,
  search: readSearch,
  subscribe: (rest) => (rest === '' ? { kind: 'subscribe' } : { kind: 'subscribe', filter: rest }),
  undo: (rest, text) =>
    /^\S+$/.test(rest)
      ? { kind: 'undo', subscriptionId: rest }
      : misunderstood(text, { id: 'command.undo-is-a-button' }, 'subscriptions'),
  unsubscribe: readUnsubscribe,
  subscriptions: () => ({ kind: 'subscriptions' }),
  claim: (rest, text) => readOne('claim', rest, text),
  release: (rest, text) => readOne('release', rest, text),
  assign: readAssign,
  snooze: readSnooze,
  digest: (rest) => ({ kind: 'digest', words: rest }),
  remind: (rest) => ({ kind: 'remind', words: rest }),
  hours: (rest) => ({ kind: 'hours', words: rest }),
  language: (rest) => ({ kind: 'language', words: rest }),
  timezone: (rest) => ({ kind: 'timezone', words: rest }),
  settings: () => ({ kind: 'settings' }),
  help: () => ({ kind: 'help' }),
};

const SYNONYMS: Readonly<Record<string, string>> = {
  '?': 'help',
  commands: 'help',
  why: 'explain',
  details: 'show',
  find: 'search',
  get: 'show',
  open: 'show',
  referral: 'show',
  referrals: 'list',
  follow: 'subscribe',
  unfollow: 'unsubscribe',
  rules: 'subscriptions',
  subscription: 'subscriptions',
  take: 'claim',
  unclaim: 'release',
  drop: 'release',
  give: 'assign',
  mute: 'snooze',
  reminder: 'remind',
  reminders: 'remind',
  digests: 'digest',
  lang: 'language',
  tz: 'timezone',
  zone: 'timezone',
  setting: 'settings',
  configure: 'settings',
};

const GREETINGS = ['hi', 'hello', 'hey', 'hallo', 'hola', 'bonjour', 'good morning', 'start'];

const LISTS: ReadonlyMap<string, StateFilter> = new Map([
  ['', 'pending'],
  ['pending', 'pending'],
  ['waiting', 'pending'],
  ['new', 'pending'],
  ['active', 'active'],
  ['accepted', 'active'],
  ['closed', 'closed'],
  ['expiring', 'expiring'],
  ['urgent', 'expiring'],
  ['all', 'all'],
]);

/** Reads what a person wrote. Never throws: what is no command comes back as `misunderstood` with the way on. */
export function parseCommand(input: string): Command {
  const text = input.slice(0, MAX_COMMAND_LENGTH).replace(/\s+/gu, ' ').trim();
  const bare = text.replace(/^\/+/, '').replace(/[\s.!?]+$/u, '');
  if (text === '?' || bare === '') return { kind: 'help' };
  const id = bareIdIn(bare);
  if (id !== undefined) return { kind: 'show', what: id, back: false };
  const word = bare.replace(/ .*$/u, '');
  const rest = bare.slice(word.length + 1);
  if (GREETINGS.includes(bare.toLowerCase())) return { kind: 'greeting' };
  const verb = verbOf(word);
  const reader = verb === undefined ? undefined : READERS[verb];
  return reader ? reader(rest, bare) : guess(word, rest, bare);
}

/** Whether this can be a referral's id as the API makes them. */
export function isReferralId(text: string): boolean {
  return new RegExp(`^${GUID.source}$`, 'i').test(text);
}

/** The id when there is nothing but an id: bare, in braces, brackets or quotes, or inside a pasted address. */
function bareIdIn(text: string): string | undefined {
  const id = GUID.exec(text)?.[0];
  if (id === undefined) return undefined;
  const onlyId = /^[<>{}()[\]"'`#\s]*$/u.test(text.replace(id, ''));
  return onlyId || /^<?https:\/\/\S+$/iu.test(text) ? id : undefined;
}

function verbOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (Object.hasOwn(READERS, lower)) return lower;
  return Object.hasOwn(SYNONYMS, lower) ? SYNONYMS[lower] : undefined;
}

function readShow(rest: string, text: string): Command {
  const back = / back$/i.test(rest);
  const what = bareReferral(rest.replace(/ back$/i, ''));
  if (what === '') {
    return misunderstood(text, { id: 'command.which-referral' }, `show ${EXAMPLE_ID}`);
  }
  return { kind: 'show', what, back };
}

function readCard(rest: string, text: string): Command {
  if (isReferralId(rest)) return { kind: 'card', id: rest };
  return misunderstood(text, { id: 'command.which-id' }, `card ${EXAMPLE_ID}`);
}

function readList(rest: string, text: string): Command {
  const { words, page } = splitPage(rest);
  const key = words.toLowerCase().replace(/ ?referrals$/, '');
  const filter = LISTS.get(key);
  if (filter !== undefined) return { kind: 'list', filter, page };
  const first = key.replace(/ .*$/u, '');
  if (/\W/u.test(words) && !LISTS.has(first)) return { kind: 'query', query: splitQuery(words), page };
  const near = LISTS.has(first) ? first : (nearest(key, [...LISTS.keys()]) ?? 'pending');
  return misunderstood(text, { id: 'command.no-such-list', values: { words } }, `list ${near}`);
}

/** `<filter> orderby value desc top 5`: the order and the number stand last, outside any quotes. */
function splitQuery(words: string): ListQuery {
  const top = / top ([1-9]\d{0,3})$/i.exec(words);
  const rest = top ? words.slice(0, top.index) : words;
  const order = / order ?by ([\w/ ,]+)$/i.exec(rest);
  return {
    filter: order ? rest.slice(0, order.index) : rest,
    ...(order && { orderBy: String(order[1]) }),
    ...(top && { top: Number(top[1]) }),
  };
}

function readExplain(rest: string, text: string): Command {
  const id = GUID.exec(rest)?.[0] ?? rest.replace(/^(referral|lead|opportunity)( |$)/i, '');
  if (id !== '') return { kind: 'explain', id };
  return misunderstood(text, { id: 'command.explain-which' }, `explain ${EXAMPLE_ID}`);
}

function readRelated(rest: string, text: string): Command {
  const { words, page } = splitPage(rest);
  const engagementId = words.replace(/^(to )?(engagement )?/i, '').replace(/^[<{("'`]+|[>})"'`]+$/gu, '');
  if (engagementId !== '') return { kind: 'related', engagementId, page };
  return misunderstood(
    text,
    { id: 'command.related-to-what' },
    'related 65edc0b5-3485-41b7-a17e-dfa9ef4706e2',
  );
}

function readSearch(rest: string, text: string): Command {
  const { words, page } = splitPage(rest);
  if (words !== '') return { kind: 'search', words, page };
  return misunderstood(text, { id: 'command.search-what' }, 'search Fabrikam');
}

function readUnsubscribe(rest: string, text: string): Command {
  if (rest === '') return { kind: 'unsubscribe' };
  if (/^(all|everything)$/i.test(rest)) return { kind: 'unsubscribe', which: 'all' };
  if (/^[1-9]\d{0,3}$/.test(rest)) return { kind: 'unsubscribe', which: Number(rest) };
  return misunderstood(text, { id: 'command.unsubscribe-which', values: { words: rest } }, 'subscriptions');
}

/** `claim Fabrikam`, `release <id>`. */
function readOne(kind: 'claim' | 'release', rest: string, text: string): Command {
  const what = bareReferral(rest);
  if (what !== '') return { kind, what };
  return misunderstood(text, { id: 'command.which-referral' }, `${kind} ${EXAMPLE_ID}`);
}

/** `assign <id> @Jenny Wu`, with or without `to` and the `@`. */
function readAssign(rest: string, text: string): Command {
  const { what, words } = splitReferral(rest, /^(.+?)(?: to)? @(.+)$/i);
  const to = words.replace(/^to /i, '').replace(/^@/, '').trim();
  if (what !== '' && to !== '') return { kind: 'assign', what, to };
  return misunderstood(text, { id: 'command.assign-what-to-whom' }, `assign ${what || EXAMPLE_ID} @Jenny Wu`);
}

/** `snooze <id> 2d`, `snooze Fabrikam for 12h`, `snooze <id> off`. */
function readSnooze(rest: string, text: string): Command {
  const { what, words } = splitReferral(rest, /^(.+?) ((?:for )?-?\d\S*|off)$/i);
  const length = words.replace(/^for /i, '');
  if (what === '') return misunderstood(text, { id: 'command.which-referral' }, `snooze ${EXAMPLE_ID} 1d`);
  return length === '' ? { kind: 'snooze', what } : { kind: 'snooze', what, length };
}

/** What stands for the referral and what follows it: an id is told by its form, a name by what has to follow. */
function splitReferral(rest: string, byForm: RegExp): { what: string; words: string } {
  const bare = bareReferral(rest);
  const id = new RegExp(`^${GUID.source}`, 'i').exec(bare)?.[0];
  if (id !== undefined) return { what: id, words: bare.slice(id.length).trim() };
  const [, what, words] = byForm.exec(bare) ?? [];
  return { what: what ?? bare, words: words ?? '' };
}

function bareReferral(rest: string): string {
  return rest.replace(/^(referral|lead|opportunity)( |$)/i, '').replace(/^[<{("'`#]+|[>})"'`]+$/gu, '');
}

function splitPage(rest: string): { words: string; page: number } {
  const match = / ?\bpage ([1-9]\d{0,5})$/i.exec(rest);
  return match ? { words: rest.slice(0, match.index), page: Number(match[1]) } : { words: rest, page: 1 };
}

/** `pending` alone means `list pending`; `shwo 1234` means `show 1234`. */
function guess(word: string, rest: string, text: string): Command {
  const lower = word.toLowerCase();
  if (LISTS.has(lower)) return readList(`${lower}${rest === '' ? '' : ` ${rest}`}`, text);
  const near = nearest(lower, [...Object.keys(READERS), ...Object.keys(SYNONYMS)]);
  if (near === undefined) return { kind: 'misunderstood', text };
  const verb = SYNONYMS[near] ?? near;
  return { kind: 'misunderstood', text, suggestion: rest === '' ? verb : `${verb} ${rest}` };
}

function misunderstood(text: string, reason: Message, suggestion: string): Misunderstood {
  return { kind: 'misunderstood', text, reason, suggestion };
}
