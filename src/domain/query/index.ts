/**
 * The filter language: what people type in chat, what subscriptions keep, what is sent to the Partner API and what
 * the sandbox answers. A subset of OData 4.01 (`docs/query-language.md`); all of it is read by one parser, checked
 * by one checker and evaluated by one compiler.
 */
import { check } from './check/check';
import { compileCondition } from './compile/compile';
import { filterError } from './error';
import type { Absent } from './compile/evaluate';
import type { Model } from './model';
import { compileOrder } from './order';
import { parse } from './parse/parse';
import { printFilter } from './print';
import { plain } from './compile/readers';
import { withSuggestions } from './repair';
import { compileSelect } from './select';
import type { Filter } from './tree';
import { hasLambda } from './tree-walk';

export { FilterError } from './error';
export type { Edit, Span } from './error';
export { filterMessages } from './messages';
export type { Absent } from './compile/evaluate';
export type { Fields, Model, ScalarKind, Shorthand, Type } from './model';
export { printFilter } from './print';
export { referralModel } from './referral-model';
export type * from './tree';

export interface FilterOptions {
  /** The fields a filter may speak of; without it every field is allowed and may be anything. */
  readonly model?: Model;
  /** The time that `now()` means, in milliseconds since 1970; a function is asked again for every row. */
  readonly now?: number | (() => number);
  /**
   * `null` (the default): a missing field is null, as OData has it, so `ne` and `not` select rows without it.
   * `excluded`: whatever is asked about a missing field says neither yes nor no, so that it never selects the row,
   * not even under `ne` or `not`; a field that is there and null is compared as null.
   */
  readonly absent?: Absent;
}

/** Reads a filter. Throws `FilterError` when the text is not one; names and types are not looked at. */
export function parseFilter(text: string): Filter {
  return withSuggestions(text, parse);
}

/**
 * Checks names, types and values against a model. Gives the same filter with the model's shorthands written out
 * in full: print that one. Throws `FilterError`.
 */
export function checkFilter(tree: Filter, model: Model): Filter {
  return suggesting(tree, (filter) => inFull(filter, model));
}

/** `parseFilter` and `checkFilter` in one, so that every suggestion passes both. Throws `FilterError`. */
export function readFilter(text: string, model: Model): Filter {
  return withSuggestions(text, (read) => inFull(parse(read), model));
}

/** What is given can be printed and read again: shorthands may make a filter outgrow the limits. */
function inFull(filter: Filter, model: Model): Filter {
  const { filter: checked } = check(filter, model);
  try {
    parse(printFilter(checked));
  } catch {
    throw filterError('filter.too-long-in-full', {}, { start: 0, end: filter.text.length });
  }
  return checked;
}

/**
 * Makes a filter ready to ask rows (referrals, or the API's own JSON). Throws `FilterError` when the text is not a
 * filter, speaks of what the model does not have, or uses `now()` without a clock. The closure never throws.
 */
export function compileFilter(
  textOrTree: string | Filter,
  options: FilterOptions = {},
): (row: unknown) => boolean {
  const read = (filter: Filter) => compileTree(filter, options);
  if (typeof textOrTree !== 'string') return suggesting(textOrTree, read);
  return withSuggestions(textOrTree, (text) => read(parse(text)));
}

/** Makes an `$orderby` text ready for `Array.sort`. Null comes first ascending. Throws `FilterError`. */
export function compileOrderBy(
  text: string,
  { model, now }: Pick<FilterOptions, 'model' | 'now'> = {},
): (a: unknown, b: unknown) => number {
  return withSuggestions(text, (read) => compileOrder(read, model, clockOf(now)));
}

/**
 * Makes a `$select` text ready: the closure copies the chosen fields that a row has to an object without prototype.
 * Throws `FilterError` when the text does not list fields, or lists one that the model does not have.
 */
export function selectFields(
  text: string,
  { model }: Pick<FilterOptions, 'model'> = {},
): (row: unknown) => object {
  return withSuggestions(text, (read) => compileSelect(read, model));
}

/** For filters without lambdas, which never touch it. */
const NO_ITEMS: unknown[] = [];

function compileTree(
  filter: Filter,
  { model, now, absent = 'null' }: FilterOptions,
): (row: unknown) => boolean {
  const { filter: checked, types } = check(filter, model);
  const holds = compileCondition(checked.root, true, { types, absent, now: clockOf(now), variables: [] });
  if (!hasLambda(checked.root)) return (row) => holds(plain(row), NO_ITEMS) === true;
  return (row) => holds(plain(row), []) === true;
}

function clockOf(now: FilterOptions['now']): (() => number) | undefined {
  return typeof now === 'number' ? () => now : now;
}

/** A tree built by hand has no text that could be corrected. */
function suggesting<T>(filter: Filter, read: (filter: Filter) => T): T {
  if (filter.text === '') return read(filter);
  let first: Filter | undefined = filter;
  return withSuggestions(filter.text, (text) => {
    const tree = first ?? parse(text);
    first = undefined;
    return read(tree);
  });
}
