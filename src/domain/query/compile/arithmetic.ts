import { assumedKind } from '../check/operands';
import { valueOf } from './comparison';
import { typeOf } from './evaluate';
import type { Cell, Surroundings } from './evaluate';
import { valueAs } from './scalars';
import type { Maybe } from './scalars';
import { momentFromTicks, momentToTicks, startOfDay } from '../time';
import type { Arithmetic, ArithmeticOperator, Expression, Negate } from '../tree';

type CompileValue = (node: Expression, around: Surroundings) => Cell;
const DAY_LENGTH = '2020-10-30'.length;

type Calculate = (a: unknown, b: unknown) => Maybe;

/** Yields the result; null when a side is null, when dividing by zero, and outside the years 0000 to 9999. */
export function compileArithmetic(node: Arithmetic, around: Surroundings, compileValue: CompileValue): Cell {
  const { left, right, operator } = node;
  const [leftType, rightType] = [typeOf(left, around), typeOf(right, around)];
  const result = typeOf(node, around);
  if (result.kind === 'unknown')
    return either(compileValue(left, around), compileValue(right, around), difference);
  const a = valueOf(left, assumedKind(operator, leftType, rightType), around, compileValue);
  const b = valueOf(right, assumedKind(operator, rightType, leftType), around, compileValue);
  const integer = result.kind === 'number' && result.integer === true;
  return either(a, b, (first, second) => calculate(operator, first, second, integer));
}

export function compileNegate(node: Negate, around: Surroundings, compileValue: CompileValue): Cell {
  const operand = compileValue(node.operand, around);
  return (row, items) => {
    const value = operand(row, items);
    if (value === undefined) return undefined;
    return typeof value === 'number' || typeof value === 'bigint' ? -value : null;
  };
}

function either(a: Cell, b: Cell, calculation: Calculate): Cell {
  return (row, items) => {
    const first = a(row, items);
    const second = b(row, items);
    if (first === undefined || second === undefined) return undefined;
    return first === null || second === null ? null : calculation(first, second);
  };
}

function calculate(operator: ArithmeticOperator, a: unknown, b: unknown, integer: boolean): Maybe {
  if (typeof a === 'number' && typeof b === 'number') return finite(numberResult(operator, a, b, integer));
  if (typeof a === 'string') return timeResult(operator, a, b);
  if (typeof b === 'string') return timeResult(operator, b, a);
  return durationResult(operator, a, b);
}

function numberResult(operator: ArithmeticOperator, a: number, b: number, integer: boolean): number {
  switch (operator) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'div':
      return integer ? Math.trunc(a / b) : a / b;
    case 'divby':
      return a / b;
    case 'mod':
      return a % b;
  }
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

/** A moment or day and a duration, or two moments or days. */
function timeResult(operator: ArithmeticOperator, time: string, other: unknown): Maybe {
  const ticks = ticksOf(time);
  if (typeof other === 'string') return distance(ticks, ticksOf(other));
  if (typeof other !== 'bigint' || ticks === undefined) return null;
  const moved = momentFromTicks(operator === 'sub' ? ticks - other : ticks + other);
  return moved?.slice(0, time.length) ?? null;
}

function distance(ticks: bigint | undefined, other: bigint | undefined): Maybe {
  return ticks === undefined || other === undefined ? null : ticks - other;
}

function ticksOf(time: string): bigint | undefined {
  return momentToTicks(time.length === DAY_LENGTH ? startOfDay(time) : time);
}

function durationResult(operator: ArithmeticOperator, a: unknown, b: unknown): Maybe {
  if (typeof a === 'bigint' && typeof b === 'bigint') return operator === 'sub' ? a - b : a + b;
  return scaled(Number(a), operator === 'mul' ? Number(b) : 1 / Number(b));
}

function scaled(ticks: number, factor: number): bigint | null {
  const product = Math.round(ticks * factor);
  return Number.isFinite(product) ? BigInt(product) : null;
}

/** Two values of which nothing is known beforehand: numbers, or moments whose distance is a duration. */
function difference(a: unknown, b: unknown): Maybe {
  if (typeof a === 'number' && typeof b === 'number') return finite(a - b);
  const [first, second] = [valueAs('time', a), valueAs('time', b)];
  return typeof first === 'string' && typeof second === 'string'
    ? distance(ticksOf(first), ticksOf(second))
    : null;
}
