import { peek } from './cursor';
import type { Cursor } from './cursor';
import { FilterError, filterError, spanning, wordEdit } from '../error';
import type { Edit, Span } from '../error';
import { EXAMPLES, SHOW } from '../examples';
import { FUNCTIONS, functionNamed } from '../functions';
import type { Token } from './lex';
import { operatorNamed } from '../operators';
import { quote } from '../print';
import { sentence } from '../sentence';
import { foreignCall } from './foreign-call';
import { nearest } from '../suggest';
import type { FunctionName, Path } from '../tree';

/** No function has this name. */
export function complainFunction(cursor: Cursor, word: Token): never {
  const { text, at } = word;
  const foreign = foreignCall(cursor.text, word);
  if (foreign) throw filterError('filter.write-like-this', { text: `${foreign.text}…` }, at, [foreign]);
  if (/^(any|all)$/i.test(text)) {
    throw filterError('filter.which-list', { word: text, example: SHOW.members }, at);
  }
  const names = nearest(text, Object.keys(FUNCTIONS));
  const hint =
    names[0] === undefined
      ? sentence('filter.known-functions', { names: Object.keys(FUNCTIONS).join(', ') })
      : sentence('filter.did-you-mean', { meant: names[0] });
  const unknown = sentence('filter.unknown-function', { name: text });
  throw new FilterError([unknown, hint], at, replacements(at, names));
}

/** The call has too few or too many values. */
export function complainArguments(name: FunctionName, at: Span): never {
  throw filterError('filter.used-like-this', { name, example: FUNCTIONS[name].example }, at);
}

/** A word touches a text: neither a typed value nor a function. */
export function complainTypedText(name: Token, value: Token, text: string): never {
  const at = spanning(name.at, value.at);
  const word = name.text.toLowerCase();
  if (word === 'duration') {
    throw filterError('filter.not-a-length', { text, days: EXAMPLES.duration, hours: SHOW.sixHours }, at);
  }
  if (word === 'datetime' || word === 'datetimeoffset' || word === 'date' || word === 'guid') {
    const ways = word === 'guid' ? [value.text] : [text, value.text];
    throw filterError('filter.value-without', { word: name.text }, at, replacements(at, ways));
  }
  const ways = functionNamed(word) ? [`${name.text}(${value.text})`] : [value.text];
  throw filterError('filter.word-before-text', { word: name.text }, name.at, replacements(at, ways));
}

/** What was taken as part of a path is not the name of a field; after an operator it may be meant as a text. */
export function complainSegment(cursor: Cursor, token: Token): never {
  if (token.kind === 'bad') throw token.explain();
  const { at, text, kind } = token;
  if (kind === 'word' && text.includes('.')) {
    const path = text.replaceAll('.', '/');
    const before = cursor.tokens[cursor.position - 2];
    const length = text.replace(/\.(?:length|size)$/i, '').replaceAll('.', '/');
    const sizes = length === path ? [] : [`${length}/$count`, `length(${length})`];
    const ways = before && operatorNamed(before.text) ? [quote(text), path] : [path, ...sizes];
    throw filterError('filter.slash-between-parts', { path }, at, replacements(at, ways));
  }
  if (/^\$filter$/i.test(text)) {
    const end = cursor.text.length - cursor.text.slice(at.end).replace(/^\s*=/, '').length;
    const edit = { at: { start: at.start, end }, text: '' };
    throw filterError('filter.begin-without', { word: '$filter' }, at, [edit]);
  }
  if (kind === 'value' && token.literal.kind === 'number') {
    const start = cursor.text.lastIndexOf('/', at.start);
    const slash = { start, end: start + 1 };
    const edit = wordEdit(cursor.text, slash, 'div');
    throw filterError('filter.sign-not-used', { sign: '/', word: 'div' }, slash, [edit]);
  }
  if (kind === 'end') throw filterError('filter.field-belongs-at-end', {}, at);
  throw filterError('filter.field-belongs-here', { word: text }, at);
}

/** `team/some(…)` */
export function complainQuantifier(word: Token): never {
  const names = /^(every|each|both)$/i.test(word.text) ? ['all'] : ['any', 'all'];
  const values = { any: SHOW.any, all: SHOW.all, word: word.text };
  throw filterError('filter.lists-are-asked-with', values, word.at, replacements(word.at, names));
}

/** A lambda has no variable. */
export function complainVariable(cursor: Cursor, over: Path): never {
  const next = peek(cursor);
  if (next.kind === 'bad') throw next.explain();
  const list = cursor.text.slice(over.at.start, over.at.end);
  const letter = over.segments.at(-1)?.name.charAt(0).toLowerCase() ?? 'x';
  const example = `${list}/any(${letter}: ${letter}/… eq '…')`;
  const edits = next.kind === 'word' ? variableEdits(cursor, next, letter) : [];
  throw filterError('filter.name-the-items', { list, example }, next.at, edits);
}

/** Either the colon is missing, or the variable and its mark before the field. */
function variableEdits(cursor: Cursor, word: Token, letter: string): readonly Edit[] {
  const { start, end } = word.at;
  const arrow = peek(cursor, 1);
  if (arrow.kind === 'bad' && arrow.text.startsWith('=>'))
    return [{ at: { start: end, end: arrow.at.start + 2 }, text: ':' }];
  if (word.text.includes('.'))
    return [{ at: { start, end: start }, text: `${word.text.slice(0, word.text.indexOf('.'))}: ` }];
  const colon = { at: { start: end, end }, text: ':' };
  const variable = { at: { start, end: start }, text: `${letter}: ${letter}/` };
  return peek(cursor, 1).kind === 'word' ? [colon, variable] : [variable];
}

/** The variable of a lambda is that of one around it. */
export function complainTakenVariable({ text, at }: Token): never {
  throw filterError('filter.taken-letter', { name: text }, at);
}

function replacements(at: Span, texts: readonly string[]): readonly Edit[] {
  return texts.map((text) => ({ at, text }));
}
