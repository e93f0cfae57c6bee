import { dayText } from '../amount';
import { peek, previous, touches } from './cursor';
import type { Cursor } from './cursor';
import { FilterError, spanning, wordEdit } from '../error';
import type { Token } from './lex';
import type { Comparison, Expression } from '../tree';

/** Why a comma, a sign or a slash can't follow what was read. */
export function explainMark(cursor: Cursor, mark: Token, last: Expression): FilterError | undefined {
  switch (mark.text) {
    case ',':
      return explainComma(cursor, mark, last);
    case '/':
      return slashedDay(cursor);
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
  if (isNumber(before) && /^\d{3}$/.test(next.text) && touches(before, comma) && touches(comma, next)) {
    const at = spanning(before.at, next.at);
    const text = before.text + next.text;
    return new FilterError(`Write numbers without a comma: ${text}.`, at, [{ at, text }]);
  }
  if (last.kind !== 'comparison' || last.operator !== 'eq') return undefined;
  return severalValues(cursor, last);
}

/** `status eq 'New','Active'` */
function severalValues(cursor: Cursor, { left, right }: Comparison): FilterError | undefined {
  let ahead = 0;
  while (peek(cursor, ahead).text === ',' && peek(cursor, ahead + 1).kind === 'value') ahead += 2;
  if (ahead === 0) return undefined;
  const values = spanning(right.at, peek(cursor, ahead - 1).at);
  const text = ` in (${cursor.text.slice(values.start, values.end)})`;
  const at = { start: left.at.end, end: values.end };
  return new FilterError(`Several values are asked for with 'in':${text}.`, values, [{ at, text }]);
}

function sign(cursor: Cursor, { text, at }: Token): FilterError {
  const word = text === '-' ? 'sub' : 'add';
  return new FilterError(`'${text}' is not used here; write '${word}'.`, at, [
    wordEdit(cursor.text, at, word),
  ]);
}

/** `10/30/2020`: which number is the day is not known, so both ways are offered where both exist. */
function slashedDay(cursor: Cursor): FilterError | undefined {
  const [first, second, year] = [previous(cursor), peek(cursor, 1), peek(cursor, 3)];
  if (!isNumber(first) || !isNumber(second) || !isNumber(year)) return undefined;
  const at = spanning(first.at, year.at);
  const days = [dayText(year.text, first.text, second.text), dayText(year.text, second.text, first.text)];
  const edits = days.map((day) => ({ at, text: day }));
  return new FilterError('Days are written year-month-day: 2020-10-30.', at, edits);
}

function isNumber(token: Token): boolean {
  return token.kind === 'value' && token.literal.kind === 'number';
}
