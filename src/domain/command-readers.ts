import { readAssign, readOne, readSnooze, readUnsnooze } from './claim-words';
import type { Command } from './command';
import { readList, splitPage } from './list-words';
import { misunderstood } from './misunderstood';
import { bareReferral, EXAMPLE_ID, idIn, isReferralId } from './referral-words';

/** Reads what stands after the first word of a command; `text` is all of it. */
export type CommandReader = (rest: string, text: string) => Command;

/** By the first word. */
export const READERS: Readonly<Record<string, CommandReader>> = {
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
  unsnooze: readUnsnooze,
  digest: (rest) => ({ kind: 'digest', words: rest }),
  remind: (rest) => ({ kind: 'remind', words: rest }),
  hours: (rest) => ({ kind: 'hours', words: rest }),
  language: (rest) => ({ kind: 'language', words: rest }),
  timezone: (rest) => ({ kind: 'timezone', words: rest }),
  settings: () => ({ kind: 'settings' }),
  login: () => ({ kind: 'login' }),
  logout: (rest) => ({ kind: 'logout', confirmed: /^confirm$/i.test(rest) }),
  whoami: () => ({ kind: 'whoami' }),
  help: () => ({ kind: 'help' }),
};

/** What else people say for the first word of a command. */
export const SYNONYMS: Readonly<Record<string, string>> = {
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
  unmute: 'unsnooze',
  wake: 'unsnooze',
  reminder: 'remind',
  reminders: 'remind',
  digests: 'digest',
  lang: 'language',
  tz: 'timezone',
  zone: 'timezone',
  setting: 'settings',
  configure: 'settings',
  signin: 'login',
  'sign-in': 'login',
  logoff: 'logout',
  signout: 'logout',
  'sign-out': 'logout',
  account: 'whoami',
};

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

function readExplain(rest: string, text: string): Command {
  const id = idIn(rest) ?? rest.replace(/^(referral|lead|opportunity)( |$)/i, '');
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
