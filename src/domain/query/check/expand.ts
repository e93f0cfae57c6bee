import { filterError } from '../error';
import type { Span } from '../error';
import { shorthandOf } from '../model';
import type { Model, Shorthand } from '../model';
import { quantify } from './quantify';
import type { Expression, Path } from '../tree';
import { isCondition, pathsOf, withOperands } from '../tree-walk';

/** A lambda around a place: its list and its variable. */
interface Around {
  readonly over: Path;
  readonly variable: string;
}

interface Asked {
  readonly name: string;
  readonly at: Span;
  readonly shorthand: ListShorthand;
}

type ListShorthand = Extract<Shorthand, { over: readonly string[] }>;

/** Writes the shorthands of the model out in full. Throws when one condition asks about two lists at once. */
export function expand(node: Expression, model: Model, around: readonly Around[] = []): Expression {
  const inside =
    node.kind === 'lambda' && node.test
      ? [...around, { over: node.over, variable: node.test.variable }]
      : around;
  const inner = withOperands(node, (operand) => expandOperand(operand, model, inside));
  if (!isCondition(inner)) return expandPath(inner, model);
  const asked = listShorthands(inner, model);
  const [first] = asked;
  if (!first) return inner;
  const other = asked.find(({ name }) => name !== first.name);
  if (other) throw filterError('filter.two-lists', { first: first.name, second: other.name }, other.at);
  requireOutside(first, around);
  return quantify(inner, {
    over: pathTo(first.shorthand.over, first.at),
    item: first.shorthand.item,
    variable: freeName(
      first.shorthand.variable,
      around.map(({ variable }) => variable),
    ),
    standsForItem: (path) => nameOf(path) === first.name,
  });
}

/** Conditions are expanded as such; in any other operand only the shorthands for fields. */
function expandOperand(node: Expression, model: Model, around: readonly Around[]): Expression {
  if (isCondition(node)) return expand(node, model, around);
  return expandPath(
    withOperands(node, (operand) => expandOperand(operand, model, around)),
    model,
  );
}

function expandPath(node: Expression, model: Model): Expression {
  return node.kind === 'path' ? expandField(node, model) : node;
}

/** A path with its shorthand written out, when it is nothing but one for a field. */
export function expandField(path: Path, model: Model): Path {
  const shorthand = shorthandOf(model, nameOf(path) ?? '');
  return shorthand && 'path' in shorthand ? pathTo(shorthand.path, path.at) : path;
}

/**
 * `team/any(t: email eq 'x')`: by the shorthand's rule this would ask whether anybody has this address, whoever `t` is;
 * meant is the address of `t`.
 */
function requireOutside({ name, at, shorthand }: Asked, around: readonly Around[]): void {
  const over = shorthand.over.join('/');
  const same = around.find((lambda) => lambda.over.variable === undefined && namesOf(lambda.over) === over);
  if (!same) return;
  const text = [same.variable, ...shorthand.item].join('/');
  throw filterError('filter.inside-list', { list: over, text, name }, at, [{ at, text }]);
}

function namesOf({ segments }: Path): string {
  return segments.map(({ name }) => name).join('/');
}

function listShorthands(condition: Expression, model: Model) {
  const found: Asked[] = [];
  for (const path of pathsOf(condition)) {
    const name = nameOf(path);
    const shorthand = shorthandOf(model, name ?? '');
    if (name !== undefined && shorthand && 'over' in shorthand) found.push({ name, at: path.at, shorthand });
  }
  return found;
}

/** The name of a path that is nothing but a name, as a shorthand is. */
function nameOf({ variable, segments }: Path): string | undefined {
  return variable === undefined && segments.length === 1 ? segments[0]?.name : undefined;
}

function pathTo(names: readonly string[], at: Span): Path {
  return { kind: 'path', at, segments: names.map((name) => ({ name, at })) };
}

function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; taken.includes(name); number += 1) name = `${wanted}${String(number)}`;
  return name;
}
