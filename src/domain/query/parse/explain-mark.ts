import { dayText, readAmount } from '../amount';
import { peek, previous, touches } from './cursor';
import type { Cursor } from './cursor';
import { filterError, spanning, wordEdit } from '../error';
import type { FilterError, Span } from '../error';
import { EXAMPLES, SHOW } from '../examples';
import type { Token } from './lex';
import { quote } from '../print';
import type { Comparison, Expression } from '../tree';

/** Why a comma, a sign or a slash can't follow what was read. */
export function explainMark(cursor: Cursor, mark: Token, last: Expression): FilterError | undefined {
  switch (mark.text) {
    case ',':
      return explainComma(cursor, mark, last);
    case '/':
      return slashedDay(cursor) ?? slashedTexts(cursor, mark);
    case '+':
    case '-':
      return sign(cursor, mark);
    default:
      return undefined;
  }
}

function explainComma(cursor: Cursor, comma: Token, last: Expression): FilterError | undefined {
  const next = peek(cursor, 1);
  const before = previous(cursor);
  const at = spanning(before.at, next.at);
  const text = isNumber(before) ? readAmount(`${before.text},${next.text}`) : undefined;
  if (text !== undefined && touches(before, comma) && touches(comma, next)) {
    return filterError('filter.no-comma', { text }, at, [{ at, text }]);
  }
  if (last.kind === 'membership' && 'kind' in last.among)
    return bareNames(cursor, last.among.at, last.left.at);
  if (last.kind !== 'comparison' || last.operator !== 'eq') return undefined;
  return last.right.kind === 'path'
    ? bareNames(cursor, last.right.at, last.left.at)
    : severalValues(cursor, last);
}

/** `status eq 'New','Active'` */
function severalValues(cursor: Cursor, { left, right }: Comparison): FilterError | undefined {
  let ahead = 0;
  while (peek(cursor, ahead).text === ',' && peek(cursor, ahead + 1).kind === 'value') ahead += 2;
  if (ahead === 0) return undefined;
  const values = spanning(right.at, peek(cursor, ahead - 1).at);
  const text = `in (${cursor.text.slice(values.start, values.end)})`;
  const at = { start: left.at.end, end: values.end };
  return filterError('filter.several-values', { text }, values, [{ at, text: ` ${text}` }]);
}

/** `country in US,GB`, `country eq US, GB` */
function bareNames(cursor: Cursor, first: Span, field: Span): FilterError | undefined {
  let ahead = 0;
  while (peek(cursor, ahead).text === ',' && /^(?:word|value)$/.test(peek(cursor, ahead + 1).kind))
    ahead += 2;
  if (ahead === 0) return undefined;
  const values = spanning(first, peek(cursor, ahead - 1).at);
  const words = cursor.text.slice(values.start, values.end);
  const list = { at: { start: field.end, end: values.end }, text: ` in (${words})` };
  const edits = [list, { at: values, text: quote(words) }];
  return filterError('filter.several-values-like', { example: SHOW.countries }, values, edits);
}

function sign(cursor: Cursor, { text, at }: Token): FilterError {
  const word = text === '-' ? 'sub' : 'add';
  return filterError('filter.sign-not-used', { sign: text, word }, at, [wordEdit(cursor.text, at, word)]);
}

/** `10/30/2020`: which number is the day is not known, so both ways are offered where both exist. */
function slashedDay(cursor: Cursor): FilterError | undefined {
  const [first, second, year] = [previous(cursor), peek(cursor, 1), peek(cursor, 3)];
  if (!isNumber(first) || !isNumber(second) || !isNumber(year)) return undefined;
  const at = spanning(first.at, year.at);
  const days =
    first.text.length === 4
      ? [dayText(first.text, second.text, year.text)]
      : [dayText(year.text, first.text, second.text), dayText(year.text, second.text, first.text)];
  const edits = days.map((day) => ({ at, text: day }));
  return filterError('filter.days', { example: EXAMPLES.date }, at, edits);
}

/** `country eq 'US'/'GB'` */
function slashedTexts(cursor: Cursor, { at }: Token): FilterError | undefined {
  if (!isText(previous(cursor)) || !isText(peek(cursor, 1))) return undefined;
  const edit = wordEdit(cursor.text, at, 'or');
  return filterError('filter.sign-not-used', { sign: '/', word: 'or' }, at, [edit]);
}

function isText(token: Token): boolean {
  return token.kind === 'value' && token.literal.kind === 'text';
}

function isNumber(token: Token): boolean {
  return token.kind === 'value' && token.literal.kind === 'number';
}
