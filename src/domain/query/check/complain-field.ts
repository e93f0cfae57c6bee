import type { ModelScope, Scope } from './scope';
import { source } from './scope';
import { FilterError, filterError } from '../error';
import type { Edit } from '../error';
import { scalarKind, shorthandOf, UNKNOWN } from '../model';
import type { Fields, Type } from '../model';
import { EXAMPLES } from '../examples';
import { meaningsOf } from './bare-word';
import { WRITE } from './kind-sentences';
import { print } from '../print';
import { quantify } from './quantify';
import { sentence } from '../sentence';
import type { FilterSentence } from '../sentence';
import { nearest } from '../suggest';
import type { Path, Segment } from '../tree';

const MOST_NAMES_SHOWN = 12;

/** The model has no field of this name: says which one may be meant. */
export function complainAboutField(
  path: Path,
  index: number,
  segment: Segment,
  fields: Fields,
  scope: ModelScope,
): never {
  const { name, at } = segment;
  if (index === 0 && path.variable === undefined) complainAboutShorthand(segment, scope);
  const parent =
    index === 0 ? path.variable : source(scope, { start: path.at.start, end: segment.at.start - 1 });
  const isBare = path.variable === undefined && path.segments.length === 1;
  const meanings = isBare ? meaningsOf(name, scope.expected) : [];
  const isValue = scope.expected?.kind === 'enumeration' && meanings.length > 0;
  const names = isValue
    ? []
    : unique([...nearest(name, candidates(path, segment, fields, scope)), ...deeper(name, fields)]);
  const ordered = scope.alone ? [...names, ...meanings] : [...meanings, ...names];
  const edits: Edit[] = ordered.map((text) => ({ at, text }));
  const unknown = sentence('filter.unknown-field', { name });
  if (meanings[0] !== undefined && ordered[0] === meanings[0]) {
    const advice = meanings[0].startsWith("'") ? 'filter.write-text' : 'filter.write';
    throw new FilterError([unknown, sentence(advice, { text: meanings[0] })], at, edits);
  }
  const kind = scalarKind(scope.expected ?? UNKNOWN);
  if (index === 0 && kind !== undefined && kind !== 'text') {
    throw new FilterError([unknown, sentence(WRITE[kind], { example: EXAMPLES[kind] })], at, edits);
  }
  const sentences = fieldSentences(name, parent, names[0], () => listing(path, fields, scope));
  throw new FilterError(sentences, at, edits);
}

function fieldSentences(
  name: string,
  parent: string | undefined,
  meant: string | undefined,
  list: () => string,
): readonly FilterSentence[] {
  if (parent === undefined && meant !== undefined)
    return [sentence('filter.unknown-field-meant', { name, meant })];
  if (parent !== undefined && meant !== undefined)
    return [sentence('filter.unknown-field-in-meant', { name, parent, meant })];
  const unknown =
    parent === undefined
      ? sentence('filter.unknown-field', { name })
      : sentence('filter.unknown-field-in', { name, parent });
  return [unknown, sentence('filter.fields-here', { fields: list() })];
}

/** A shorthand is not written out where it is only the beginning of a path or stands for several values. */
function complainAboutShorthand({ name, at }: Segment, { model }: ModelScope): void {
  const shorthand = shorthandOf(model, name);
  if (!shorthand) return;
  const text = ('path' in shorthand ? shorthand.path : shorthand.over).join('/');
  throw filterError('filter.short-not-here', { name, path: text }, at, [{ at, text }]);
}

function candidates(
  path: Path,
  segment: Segment,
  fields: Fields,
  { model, variables }: ModelScope,
): readonly string[] {
  const names = Object.keys(fields);
  if (segment !== path.segments[0] || path.variable !== undefined) return names;
  const ofItems = [...variables].flatMap(([variable, type]) =>
    type.kind === 'object' ? Object.keys(type.fields).map((field) => `${variable}/${field}`) : [],
  );
  const wanted = segment.name.toLowerCase();
  const exact = ofItems.filter((name) => name.toLowerCase().endsWith(`/${wanted}`));
  return [...names, ...Object.keys(model.shorthands), ...exact];
}

/** Fields of that name further inside: `dealValue` is `details/dealValue`. */
function deeper(name: string, fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([parent, type]) => {
    if (type.kind !== 'object') return [];
    const own = Object.keys(type.fields).filter((field) => field.toLowerCase() === name.toLowerCase());
    return [...own, ...deeper(name, type.fields)].map((field) => `${parent}/${field}`);
  });
}

/** Where a filter begins the shorthands come first. */
function listing({ segments, variable }: Path, fields: Fields, { model }: ModelScope): string {
  const atStart = segments.length === 1 && variable === undefined;
  const names = [...(atStart ? Object.keys(model.shorthands) : []), ...Object.keys(fields)];
  return names.slice(0, MOST_NAMES_SHOWN).join(', ') + (names.length > MOST_NAMES_SHOWN ? ', …' : '');
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

/** A list is asked like a single value: shows the `any` that asks its items. */
export function complainAboutList(path: Path, index: number, item: Type, scope: Scope): never {
  const over: Path = { ...path, segments: path.segments.slice(0, index) };
  const rest = path.segments.slice(index).map(({ name }) => name);
  const parts = rest.length > 0 ? rest : [telling(item)];
  const variable = freeVariable(over, scope);
  const list = print(over);
  if (/^(count|length|size)$/i.test(rest.join('/'))) {
    const text = `${list}/$count`;
    throw filterError('filter.ask-how-many', { list, text }, path.at, [{ at: path.at, text }]);
  }
  const { condition } = scope;
  const example = `${list}/any(${variable}: ${variable}/${parts.join('/')} …)`;
  if (!condition) throw filterError('filter.ask-with-any', { list, example }, path.at);
  const wanted = print(path);
  const asked = quantify(condition, {
    over,
    item: parts,
    variable,
    standsForItem: (other) => print(other) === wanted,
  });
  const edit = { at: condition.at, text: print(asked) };
  throw filterError('filter.ask-with-any', { list, example }, path.at, [edit]);
}

/** The field by which people know an item. */
function telling(item: Type): string {
  return item.kind === 'object' && Object.hasOwn(item.fields, 'email') ? 'email' : 'id';
}

function freeVariable(over: Path, { variables }: Scope): string {
  const letter = over.segments.at(-1)?.name.charAt(0).toLowerCase() ?? 'x';
  return variables.has(letter) ? `${letter}2` : letter;
}
