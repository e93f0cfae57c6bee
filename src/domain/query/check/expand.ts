import { FilterError } from '../error';
import type { Span } from '../error';
import { shorthandOf } from '../model';
import type { Model, Shorthand } from '../model';
import { quantify } from './quantify';
import type { Expression, Path } from '../tree';
import { isCondition, pathsOf, withOperands } from '../tree-walk';

type ListShorthand = Extract<Shorthand, { over: readonly string[] }>;

/** Writes the shorthands of the model out in full. Throws when one condition asks about two lists at once. */
export function expand(node: Expression, model: Model, variables: readonly string[] = []): Expression {
  const inside = node.kind === 'lambda' && node.test ? [...variables, node.test.variable] : variables;
  const inner = withOperands(node, (operand) => expandOperand(operand, model, inside));
  if (!isCondition(inner)) return expandPath(inner, model);
  const asked = listShorthands(inner, model);
  const [first] = asked;
  if (!first) return inner;
  const other = asked.find(({ name }) => name !== first.name);
  if (other) {
    const message = `'${first.name}' and '${other.name}' are both lists. Ask about one list at a time, joined with 'and'.`;
    throw new FilterError(message, other.at);
  }
  return quantify(inner, {
    over: pathTo(first.shorthand.over, first.at),
    item: first.shorthand.item,
    variable: freeName(first.shorthand.variable, variables),
    standsForItem: (path) => nameOf(path) === first.name,
  });
}

/** Conditions are expanded as such; in any other operand only the shorthands for fields. */
function expandOperand(node: Expression, model: Model, variables: readonly string[]): Expression {
  if (isCondition(node)) return expand(node, model, variables);
  return expandPath(
    withOperands(node, (operand) => expandOperand(operand, model, variables)),
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

function listShorthands(condition: Expression, model: Model) {
  const found: { readonly name: string; readonly at: Span; readonly shorthand: ListShorthand }[] = [];
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
