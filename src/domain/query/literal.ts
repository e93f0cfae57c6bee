import { readDuration } from './duration';
import type { Span } from './error';
import { readDay, readMoment, readTimeOfDay } from './time';
import type { Literal, NumberLiteral } from './tree';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NUMBER = /^\d+(\.\d+)?(e[+-]?\d+)?$/i;
const WHOLE = /^\d+$/;

/** What a run of characters that begins with a digit (or a GUID) stands for; `undefined` when for nothing. */
export function readUnquoted(run: string, at: Span): Literal | undefined {
  // The API writes its ids in lower case.
  if (GUID.test(run)) return { kind: 'text', at, value: run.toLowerCase() };
  if (NUMBER.test(run)) return readNumber(run, at);
  const moment = readMoment(run);
  if (moment !== undefined) return { kind: 'time', at, value: moment };
  const day = readDay(run);
  if (day !== undefined) return { kind: 'date', at, value: day };
  const timeOfDay = readTimeOfDay(run);
  return timeOfDay === undefined ? undefined : { kind: 'timeOfDay', at, value: timeOfDay };
}

/** The literal for `duration'P3D'`; `undefined` when the text is not a duration. */
export function durationLiteral(text: string, at: Span): Literal | undefined {
  const ticks = readDuration(text);
  return ticks === undefined ? undefined : { kind: 'duration', at, ticks };
}

/** A number with its sign turned round; there is no negative zero. */
export function negated(literal: NumberLiteral, at: Span): NumberLiteral {
  return { ...literal, at, value: literal.value === 0 ? 0 : -literal.value };
}

function readNumber(run: string, at: Span): Literal | undefined {
  const value = Number(run);
  if (!Number.isFinite(value)) return undefined;
  return { kind: 'number', at, value, integer: WHOLE.test(run) && Number.isSafeInteger(value) };
}
