import { peek } from './cursor';
import type { Cursor } from './cursor';
import { FilterError, spanning, wordEdit } from '../error';
import type { Edit, Span } from '../error';
import { FUNCTIONS, functionNamed } from '../functions';
import type { Token } from './lex';
import { operatorNamed } from '../operators';
import { quote } from '../print';
import { foreignCall } from './foreign-call';
import { nearest } from '../suggest';
import type { FunctionName, Path } from '../tree';

/** No function has this name. */
export function complainFunction(cursor: Cursor, word: Token): never {
  const { text, at } = word;
  const foreign = foreignCall(cursor.text, word);
  if (foreign) throw new FilterError(`Write it like this: ${foreign.text}…`, at, [foreign]);
  if (/^(any|all)$/i.test(text)) {
    throw new FilterError(`Say which list '${text}' asks, for example team/any(t: t/email eq '…').`, at);
  }
  const names = nearest(text, Object.keys(FUNCTIONS));
  const hint =
    names[0] === undefined
      ? `Known are ${Object.keys(FUNCTIONS).join(', ')}.`
      : `Did you mean '${names[0]}'?`;
  throw new FilterError(`I don't know the function '${text}'. ${hint}`, at, replacements(at, names));
}

/** The call has too few or too many values. */
export function complainArguments(name: FunctionName, at: Span): never {
  throw new FilterError(`'${name}' is used like this: ${FUNCTIONS[name].example}.`, at);
}

/** A word touches a text: neither a typed value nor a function. */
export function complainTypedText(name: Token, value: Token, text: string): never {
  const at = spanning(name.at, value.at);
  const word = name.text.toLowerCase();
  if (word === 'duration') {
    const message = `'${text}' is not a length of time. Three days are duration'P3D', six hours duration'PT6H'.`;
    throw new FilterError(message, at);
  }
  if (word === 'datetime' || word === 'datetimeoffset' || word === 'date' || word === 'guid') {
    const ways = word === 'guid' ? [value.text] : [text, value.text];
    throw new FilterError(`Write this value without '${name.text}'.`, at, replacements(at, ways));
  }
  const ways = functionNamed(word) ? [`${name.text}(${value.text})`] : [value.text];
  throw new FilterError(`'${name.text}' before a text has no meaning here.`, name.at, replacements(at, ways));
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
    throw new FilterError(`Parts of a field are separated by '/': ${path}.`, at, replacements(at, ways));
  }
  if (/^\$filter$/i.test(text)) {
    const end = cursor.text.length - cursor.text.slice(at.end).replace(/^\s*=/, '').length;
    throw new FilterError("Begin with the name of a field, without '$filter'.", at, [
      { at: { start: at.start, end }, text: '' },
    ]);
  }
  if (kind === 'value' && token.literal.kind === 'number') {
    const start = cursor.text.lastIndexOf('/', at.start);
    const slash = { start, end: start + 1 };
    throw new FilterError("'/' is not used here; write 'div'.", slash, [wordEdit(cursor.text, slash, 'div')]);
  }
  const here = kind === 'end' ? 'the text ends' : `'${text}' stands`;
  throw new FilterError(`The name of a field belongs here, but ${here}.`, at);
}

/** `team/some(…)` */
export function complainQuantifier(word: Token): never {
  const names = /^(every|each|both)$/i.test(word.text) ? ['all'] : ['any', 'all'];
  const message = `Lists are asked with 'any(x: …)' or 'all(x: …)', not '${word.text}'.`;
  throw new FilterError(message, word.at, replacements(word.at, names));
}

/** A lambda has no variable. */
export function complainVariable(cursor: Cursor, over: Path): never {
  const next = peek(cursor);
  if (next.kind === 'bad') throw next.explain();
  const list = cursor.text.slice(over.at.start, over.at.end);
  const letter = over.segments.at(-1)?.name.charAt(0).toLowerCase() ?? 'x';
  const message = `Give the items of '${list}' a name first: ${list}/any(${letter}: ${letter}/… eq '…').`;
  throw new FilterError(message, next.at, next.kind === 'word' ? variableEdits(cursor, next, letter) : []);
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
  throw new FilterError(`'${text}' already stands for an item of another list. Take another letter.`, at);
}

function replacements(at: Span, texts: readonly string[]): readonly Edit[] {
  return texts.map((text) => ({ at, text }));
}
