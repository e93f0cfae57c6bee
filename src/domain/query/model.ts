/** What a value may be compared with and used for. */
export type ScalarKind = 'text' | 'number' | 'boolean' | 'time' | 'date' | 'timeOfDay' | 'duration';

export type Type =
  | { readonly kind: ScalarKind; readonly integer?: boolean }
  /** A text that takes one of a few values. */
  | { readonly kind: 'enumeration'; readonly values: readonly string[] }
  | { readonly kind: 'object'; readonly fields: Fields }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'null' }
  /** Anything: what a field is when there is no model. */
  | { readonly kind: 'unknown' };

export type Fields = Readonly<Record<string, Type>>;

/** A short name for people who type: a field by its path, or what the items of a list hold. */
export type Shorthand =
  | { readonly path: readonly string[] }
  | { readonly over: readonly string[]; readonly item: readonly string[]; readonly variable: string };

/** Which fields a filter may speak of. */
export interface Model {
  readonly fields: Fields;
  readonly shorthands: Readonly<Record<string, Shorthand>>;
}

export const UNKNOWN: Type = { kind: 'unknown' };

/** The field of that name, looked up among own names only. */
export function fieldOf(fields: Fields, name: string): Type | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The shorthand of that name, looked up among own names only. */
export function shorthandOf(model: Model | undefined, name: string): Shorthand | undefined {
  return model !== undefined && Object.hasOwn(model.shorthands, name) ? model.shorthands[name] : undefined;
}

/** An enumeration is compared as the text it is. */
export function scalarKind(type: Type): ScalarKind | undefined {
  switch (type.kind) {
    case 'enumeration':
      return 'text';
    case 'object':
    case 'list':
    case 'null':
    case 'unknown':
      return undefined;
    default:
      return type.kind;
  }
}
