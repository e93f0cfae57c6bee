import { complainAboutField, complainAboutList } from './complain-field';
import { source } from './scope';
import type { Scope } from './scope';
import { filterError } from '../error';
import { fieldOf, UNKNOWN } from '../model';
import type { Model, Type } from '../model';
import type { Path, Segment } from '../tree';

/** The type of the field a path leads to. Throws when the model has no such field. */
export function typeOfPath(path: Path, scope: Scope): Type {
  const { model } = scope;
  if (!model) return UNKNOWN;
  let type: Type = { kind: 'object', fields: model.fields };
  if (path.variable !== undefined) type = scope.variables.get(path.variable) ?? UNKNOWN;
  for (const [index, segment] of path.segments.entries())
    type = step(path, index, segment, type, scope, model);
  return type;
}

function step(path: Path, index: number, segment: Segment, type: Type, scope: Scope, model: Model): Type {
  if (type.kind === 'unknown') return UNKNOWN;
  if (type.kind === 'list') return complainAboutList(path, index, type.of, scope);
  if (type.kind === 'object') {
    const field = fieldOf(type.fields, segment.name);
    return field ?? complainAboutField(path, index, segment, type.fields, { ...scope, model });
  }
  const before = source(scope, { start: path.at.start, end: segment.at.start }).replace(/\/\s*$/, '');
  throw filterError('filter.no-parts', { words: before, name: segment.name }, segment.at);
}

/** The type of the items of the list a path leads to. Throws when it leads to anything else. */
export function typeOfItems(path: Path, scope: Scope): Type {
  const type = typeOfPath(path, scope);
  if (type.kind === 'unknown') return UNKNOWN;
  if (type.kind === 'list') return type.of;
  const words = source(scope, path.at);
  throw filterError('filter.no-list', { words, count: '$count' }, path.at);
}
