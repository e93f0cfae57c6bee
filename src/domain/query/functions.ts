import { durationToSeconds } from './duration';
import type { ScalarKind } from './model';
import type { FunctionName } from './tree';

/** A value that is there, in the form the evaluation works with. */
export type Scalar = string | number | boolean | bigint;

export interface FunctionRule {
  /** For each argument the kinds it may have. */
  readonly args: readonly (readonly ScalarKind[])[];
  /** How many of them must be given. */
  readonly required: number;
  readonly result: ScalarKind;
  readonly integer?: boolean;
  /** Called only when every argument is there and of an accepted kind. `undefined`: no value comes of it. */
  readonly run: (...args: readonly Scalar[]) => Scalar | undefined;
  readonly example: string;
}

const TEXT: readonly ScalarKind[] = ['text'];
const NUMBER: readonly ScalarKind[] = ['number'];
const CALENDAR: readonly ScalarKind[] = ['time', 'date'];
const CLOCK: readonly ScalarKind[] = ['time', 'timeOfDay'];
const EARLIEST = '0001-01-01T00:00:00.0000000Z';
const LATEST = '9999-12-31T23:59:59.9999999Z';

/**
 * The functions of OData 4.01 (URL Conventions, section 5.1.1) that the language knows. `now` is not run from
 * here but by the compiler, which has the clock. Parts of a moment are those in UTC.
 */
export const FUNCTIONS: Readonly<Record<FunctionName, FunctionRule>> = {
  contains: textTest("contains(customer,'Fabrikam')", (text, part) => text.includes(part)),
  startswith: textTest("startswith(customer,'Fab')", (text, part) => text.startsWith(part)),
  endswith: textTest("endswith(customer,'Inc')", (text, part) => text.endsWith(part)),
  tolower: textChange('tolower(customer)', (text) => text.toLowerCase()),
  toupper: textChange('toupper(customer)', (text) => text.toUpperCase()),
  trim: textChange('trim(customer)', (text) => text.trim()),
  length: rule([TEXT], 'number', 'length(customer)', (text) => String(text).length, { integer: true }),
  indexof: rule(
    [TEXT, TEXT],
    'number',
    "indexof(customer,'a')",
    (text, part) => String(text).indexOf(String(part)),
    {
      integer: true,
    },
  ),
  substring: rule([TEXT, NUMBER, NUMBER], 'text', 'substring(customer,0,3)', substring, { required: 2 }),
  concat: rule([TEXT, TEXT], 'text', 'concat(city,state)', (a, b) => String(a) + String(b)),
  year: part('year', CALENDAR, (time) => time.slice(0, 4)),
  month: part('month', CALENDAR, (time) => time.slice(5, 7)),
  day: part('day', CALENDAR, (time) => time.slice(8, 10)),
  hour: part('hour', CLOCK, (time) => clockOf(time).slice(0, 2)),
  minute: part('minute', CLOCK, (time) => clockOf(time).slice(3, 5)),
  second: part('second', CLOCK, (time) => clockOf(time).slice(6, 8)),
  fractionalseconds: rule([CLOCK], 'number', 'fractionalseconds(created)', (time) =>
    numberIn(`0${clockOf(String(time)).slice(8)}`),
  ),
  totalseconds: rule([['duration']], 'number', 'totalseconds(updated sub created)', (duration) =>
    durationToSeconds(BigInt(duration)),
  ),
  totaloffsetminutes: rule([['time']], 'number', 'totaloffsetminutes(created)', () => 0, { integer: true }),
  date: rule([CALENDAR], 'date', 'date(created)', (time) => String(time).slice(0, 10)),
  time: rule([CLOCK], 'timeOfDay', 'time(created)', (time) => clockOf(String(time))),
  now: constant('now()', EARLIEST),
  mindatetime: constant('mindatetime()', EARLIEST),
  maxdatetime: constant('maxdatetime()', LATEST),
  floor: rounding('floor', Math.floor),
  ceiling: rounding('ceiling', Math.ceil),
  round: rounding('round', (number) => Math.sign(number) * Math.round(Math.abs(number))),
};

/** The function of that name in any case, looked up among own names only. */
export function functionNamed(name: string): FunctionName | undefined {
  const lower = name.toLowerCase();
  return isFunctionName(lower) ? lower : undefined;
}

function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name);
}

function rule(
  args: FunctionRule['args'],
  result: ScalarKind,
  example: string,
  run: FunctionRule['run'],
  options: { readonly required?: number; readonly integer?: boolean } = {},
): FunctionRule {
  return { args, result, example, run, required: args.length, ...options };
}

function constant(example: string, time: string): FunctionRule {
  return rule([], 'time', example, () => time);
}

function textTest(example: string, test: (text: string, part: string) => boolean): FunctionRule {
  return rule([TEXT, TEXT], 'boolean', example, (text, part) => test(String(text), String(part)));
}

function textChange(example: string, change: (text: string) => string): FunctionRule {
  return rule([TEXT], 'text', example, (text) => change(String(text)));
}

function part(name: string, kinds: readonly ScalarKind[], read: (time: string) => string): FunctionRule {
  return rule([kinds], 'number', `${name}(created)`, (time) => numberIn(read(String(time))), {
    integer: true,
  });
}

/** A field may only look like a moment: what is no number has no value. */
function numberIn(digits: string): number | undefined {
  const number = Number(digits);
  return Number.isNaN(number) ? undefined : number;
}

function rounding(name: string, round: (number: number) => number): FunctionRule {
  return rule([NUMBER], 'number', `${name}(value)`, (number) => round(Number(number)));
}

function substring(...[text, start, length]: readonly Scalar[]): string {
  const from = Math.max(0, Number(start));
  return String(text).slice(from, length === undefined ? undefined : from + Math.max(0, Number(length)));
}

/** The clock's part of a moment, or the time of day itself: `21:03:00.0000000`. */
function clockOf(time: string): string {
  return time.length === EARLIEST.length ? time.slice(11, 27) : time;
}
