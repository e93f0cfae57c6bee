import type { Edit } from '../error';
import { durationOf } from './explain-unit';
import type { Token } from './lex';

/** Methods and functions of other languages, and the function here. */
const METHODS: Readonly<Record<string, string>> = {
  contains: 'contains',
  includes: 'contains',
  startswith: 'startswith',
  endswith: 'endswith',
  tolower: 'tolower',
  tolowercase: 'tolower',
  toupper: 'toupper',
  touppercase: 'toupper',
  trim: 'trim',
};
const METHOD = /([\p{L}\p{N}_/.]{1,100})\.(\p{L}{1,20})\(\s*/uy;
const LIST_METHOD = /([\p{L}\p{N}_/.]{1,100})\.(any|all|some|every)(?=\()/iuy;
const ONE_FIELD = /(\p{L}{1,20})\s*\(\s*([\p{L}\p{N}_/]{1,100})\s*\)/uy;
const AGO = /ago\s*\(\s*(\d{1,6})\s*(\p{L}{1,10})\s*\)/iuy;
const LIST_FIRST = /(any|all)\(\s*([\p{L}\p{N}_]{2,100})\s*(:|\/)\s*/iuy;

type Make = (groups: readonly string[]) => string | undefined;

/** What a call in the way of another language is here, as a correction of its beginning or all of it. */
export function foreignCall(text: string, { at: { start } }: Token): Edit | undefined {
  const edit = (pattern: RegExp, make: Make): Edit | undefined => {
    pattern.lastIndex = start;
    const groups = pattern.exec(text)?.map(String);
    const made = groups && make(groups);
    return groups && made !== undefined
      ? { at: { start, end: start + String(groups[0]).length }, text: made }
      : undefined;
  };
  const after = (length: number): string => text.slice(start + length);
  return (
    edit(LIST_METHOD, listMethod) ??
    edit(METHOD, (groups) => method(groups, after)) ??
    edit(LIST_FIRST, (groups) => listFirst(groups, after)) ??
    edit(AGO, ([, amount, unit]) => `now() sub ${durationOf(String(amount), String(unit))}`) ??
    edit(ONE_FIELD, ([, name, field]) => aboutField(String(name), String(field)))
  );
}

function listMethod([, list, name]: readonly string[]): string {
  return `${String(list)}/${/^(any|some)$/i.test(String(name)) ? 'any' : 'all'}`;
}

function method(
  [whole, field, name]: readonly string[],
  after: (length: number) => string,
): string | undefined {
  const lower = String(name).toLowerCase();
  const known = Object.hasOwn(METHODS, lower) ? METHODS[lower] : undefined;
  const comma = after(String(whole).length).startsWith(')') ? '' : ',';
  return known && `${known}(${String(field)}${comma}`;
}

/** `any(team: …)`: the name of the list stands where its items are named. */
function listFirst([whole, name, list, mark]: readonly string[], after: (length: number) => string): string {
  const letter = String(list).charAt(0).toLowerCase();
  const start = `${String(list)}/${String(name)}`;
  if (mark === '/') return `${start}(${letter}: ${letter}/`;
  const usesList = after(String(whole).length).startsWith(`${String(list)}/`);
  return `${start}(${usesList ? String(list) : letter}: `;
}

function aboutField(name: string, field: string): string | undefined {
  if (/^(isnull|isempty|isnullorempty|isblank)$/i.test(name)) return `${field} eq null`;
  if (/^(exists|isnotnull|isnotempty)$/i.test(name)) return `${field} ne null`;
  return name.toLowerCase() === 'count' ? `${field}/$count` : undefined;
}
