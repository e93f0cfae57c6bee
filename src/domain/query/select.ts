import { typeOfPath } from './check/path';
import { isObject, own } from './compile/readers';
import { openCursor, peek, take, takeMark } from './parse/cursor';
import type { Cursor } from './parse/cursor';
import { filterError, spanning } from './error';
import type { FilterError } from './error';
import { SHOW } from './examples';
import { expandField } from './check/expand';
import type { Model } from './model';
import type { Path, Segment } from './tree';

/** The chosen fields of one level; an empty map stands for a field with all that is in it. */
type Choice = Map<string, Choice>;

/** Compiles `$select`: names and paths separated by commas, or `*`. Fields a row does not have are left out. */
export function compileSelect(text: string, model?: Model): (row: unknown) => object {
  const choice: Choice = new Map();
  if (text.trim() !== '*') {
    for (const path of readPaths(text)) choose(choice, fullPath(path, text, model).segments);
  }
  return (row) => pickObject(row, choice);
}

function readPaths(text: string): readonly Path[] {
  const cursor = openCursor(text);
  const paths = [readPath(cursor)];
  while (takeMark(cursor, ',')) paths.push(readPath(cursor));
  if (peek(cursor).kind !== 'end') throw notNames(cursor);
  return paths;
}

function readPath(cursor: Cursor): Path {
  const segments = [readName(cursor)];
  while (takeMark(cursor, '/')) segments.push(readName(cursor));
  const at = segments.map((segment) => segment.at).reduce(spanning);
  return { kind: 'path', at, segments };
}

function readName(cursor: Cursor): Segment {
  if (peek(cursor).kind !== 'word') throw notNames(cursor);
  const { text, at } = take(cursor);
  return { name: text, at };
}

function notNames(cursor: Cursor): FilterError {
  const { at, text } = peek(cursor);
  return text === ''
    ? filterError('filter.select-lost-at-end', { example: SHOW.fields }, at)
    : filterError('filter.select-lost', { example: SHOW.fields, word: text }, at);
}

function fullPath(path: Path, text: string, model: Model | undefined): Path {
  if (!model) return path;
  const full = expandField(path, model);
  typeOfPath(full, { text, model, types: new Map(), variables: new Map() });
  return full;
}

/** A field that is chosen as a whole stays so, whatever of it is chosen beside. */
function choose(choice: Choice, [first, ...rest]: readonly Segment[]): void {
  if (!first) return;
  const known = choice.get(first.name);
  if (known?.size === 0) return;
  const everything: Choice = new Map();
  const inner = rest.length === 0 ? everything : (known ?? everything);
  choice.set(first.name, inner);
  choose(inner, rest);
}

function pick(value: unknown, choice: Choice): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => pick(item, choice));
  return isObject(value) ? pickObject(value, choice) : value;
}

/** Without a prototype, so that a field named `__proto__` is a field like any other. */
function pickObject(row: unknown, choice: Choice): object {
  const chosen = Object.create(null) as Record<string, unknown>;
  if (!isObject(row)) return chosen;
  for (const name of choice.size === 0 ? Object.keys(row) : choice.keys()) {
    const value = own(row, name);
    const inner = choice.get(name);
    if (value !== undefined) chosen[name] = inner && inner.size > 0 ? pick(value, inner) : value;
  }
  return chosen;
}
