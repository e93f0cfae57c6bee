import { typeOf } from './evaluate';
import type { Cell, Surroundings } from './evaluate';
import { filterError } from '../error';
import { EXAMPLES } from '../examples';
import { FUNCTIONS } from '../functions';
import type { FunctionRule } from '../functions';
import { scalarKind } from '../model';
import type { ScalarKind } from '../model';
import { valueAsOneOf } from './scalars';
import type { Maybe } from './scalars';
import { momentFromMs } from '../time';
import type { Call, Expression } from '../tree';

type CompileValue = (node: Expression, around: Surroundings) => Cell;
type Argument = (row: unknown, items: unknown[]) => Maybe;

/** Yields what the function makes of its arguments; null when one of them is null. */
export function compileCall(node: Call, around: Surroundings, compileValue: CompileValue): Cell {
  if (node.name === 'now') return compileNow(node, around);
  const rule = FUNCTIONS[node.name];
  const [a, b, c] = rule.args.flatMap((kinds, index) => {
    const argument = node.args[index];
    return argument ? [compileArgument(argument, kinds, around, compileValue)] : [];
  });
  if (!a) return () => rule.run();
  if (!b) return unary(rule, a);
  return c ? ternary(rule, a, b, c) : binary(rule, a, b);
}

function compileNow(node: Call, { now }: Surroundings): Cell {
  if (!now) throw filterError('filter.no-clock', { call: 'now()', example: EXAMPLES.time }, node.at);
  return () => momentFromMs(now()) ?? null;
}

function compileArgument(
  node: Expression,
  kinds: readonly ScalarKind[],
  around: Surroundings,
  compileValue: CompileValue,
): Argument {
  const value = compileValue(node, around);
  const kind = scalarKind(typeOf(node, around));
  if (kind !== undefined) return value as Argument;
  return (row, items) => valueAsOneOf(kinds, value(row, items));
}

function unary(rule: FunctionRule, a: Argument): Cell {
  return (row, items) => {
    const value = a(row, items);
    return value === undefined || value === null ? value : (rule.run(value) ?? null);
  };
}

function binary(rule: FunctionRule, a: Argument, b: Argument): Cell {
  return (row, items) => {
    const first = a(row, items);
    const second = b(row, items);
    if (first === undefined || second === undefined) return undefined;
    return first === null || second === null ? null : rule.run(first, second);
  };
}

function ternary(rule: FunctionRule, a: Argument, b: Argument, c: Argument): Cell {
  return (row, items) => {
    const values = [a(row, items), b(row, items), c(row, items)];
    const known = values.filter((value) => value !== undefined);
    if (known.length < values.length) return undefined;
    const present = known.filter((value) => value !== null);
    return present.length < values.length ? null : rule.run(...present);
  };
}
