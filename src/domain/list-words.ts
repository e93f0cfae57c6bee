import type { Command } from './command';
import { misunderstood } from './misunderstood';
import { nearest } from './nearest';
import type { ListQuery, StateFilter } from './notice';

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

/** Whether this word alone asks for a list. */
export function isListName(word: string): boolean {
  return word !== '' && LISTS.has(word);
}

/** Reads what stands after `list`: the name of a list or a filter, with or without a page. */
export function readList(rest: string, text: string): Command {
  const { words, page } = splitPage(rest);
  const key = words.toLowerCase().replace(/ ?referrals$/, '');
  const filter = LISTS.get(key);
  if (filter !== undefined) return { kind: 'list', filter, page };
  const first = key.replace(/ .*$/u, '');
  if (/\W/u.test(words) && !LISTS.has(first)) return { kind: 'query', query: splitQuery(words), page };
  const near = LISTS.has(first) ? first : (nearest(key, [...LISTS.keys()]) ?? 'pending');
  return misunderstood(text, { id: 'command.no-such-list', values: { words } }, `list ${near}`);
}

/** `<words> page 2`. */
export function splitPage(rest: string): { readonly words: string; readonly page: number } {
  const match = / ?\bpage ([1-9]\d{0,5})$/i.exec(rest);
  return match ? { words: rest.slice(0, match.index), page: Number(match[1]) } : { words: rest, page: 1 };
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
