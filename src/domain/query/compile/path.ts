import type { Cell, Condition, Surroundings } from './evaluate';
import type { Scalar } from '../functions';
import { isObject, readerOf } from './readers';
import type { Reader } from './readers';
import type { Path } from '../tree';

/** Yields what stands at a path, untouched; undefined when there is nothing. */
export function compilePath(path: Path, { variables }: Surroundings): Cell {
  const read = follow(path.segments.map(({ name }) => readerOf(name)));
  if (path.variable === undefined) return read;
  const index = variables.lastIndexOf(path.variable);
  return (_row, items) => read(items[index]);
}

/** Says whether a constant stands at a path: the most frequent question of all, so it takes no detour. */
export function compilePathEquals(path: Path, constant: Scalar, around: Surroundings): Condition {
  const [first, ...more] = path.segments.map(({ name }) => readerOf(name));
  if (path.variable === undefined && first && more.length === 0) {
    return (row) => isObject(row) && first(row) === constant;
  }
  const read = compilePath(path, around);
  return (row, items) => read(row, items) === constant;
}

/** Reads one field after the other. The lengths that occur are spelled out, which spares a loop for every row. */
function follow(readers: readonly Reader[]): (start: unknown) => unknown {
  const [first, second, third, ...more] = readers;
  if (!first) return (start) => start;
  if (!second) return (start) => readNext(start, first);
  if (!third) return (start) => readNext(readNext(start, first), second);
  if (more.length > 0) return (start) => readers.reduce(readNext, start);
  return (start) => readNext(readNext(readNext(start, first), second), third);
}

function readNext(value: unknown, read: Reader): unknown {
  return isObject(value) ? read(value) : undefined;
}
