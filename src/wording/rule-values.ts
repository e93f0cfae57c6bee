import { printFilter } from '../domain/query';
import type { Expression, FunctionName } from '../domain/query';
import { label } from './labels';

const ONE_WORD = /^[\p{L}\p{N}][\p{L}\p{N}@._-]*$/u;
/** Words that a rule is made of: as a value they need their quotes. */
const OWN_WORDS = new Set(['and', 'or', 'not', 'is', 'in', 'one', 'empty', 'true', 'false']);

/** A value in words; `undefined` for what is not a value. */
export function valueWords(node: Expression, say: (text: string) => string): string | undefined {
  switch (node.kind) {
    case 'text':
      return bare(say(node.value));
    case 'null':
      return 'empty';
    case 'boolean':
    case 'number':
    case 'time':
    case 'date':
    case 'timeOfDay':
    case 'duration':
      return printFilter(node);
    default:
      return undefined;
  }
}

/** An id of the API's lists as people say it. */
export function labelled(id: string): string {
  return ONE_WORD.test(id) ? label(id) : id;
}

/** A text in quotes that it cannot end by itself. */
export function quoted(text: string): string {
  return `“${text.replace(/[“”]/g, '"')}”`;
}

/** A word goes without quotes when it cannot be taken for a part of the rule. */
function bare(text: string): string {
  return ONE_WORD.test(text) && !OWN_WORDS.has(text.toLowerCase()) ? text : quoted(text);
}

const FOLDS: ReadonlyMap<FunctionName, (text: string) => string> = new Map([
  ['tolower', (text: string) => text.toLowerCase()],
  ['toupper', (text: string) => text.toUpperCase()],
]);

interface Pair {
  readonly left: Expression;
  readonly right: Expression;
}

/**
 * Two sides without `tolower` or `toupper`, where that says the same but for upper and lower case; `undefined` when
 * it does not: a text with a capital is never found in what was put in lower case.
 */
export function sameCase(left: Expression, right: Expression): Pair | undefined {
  const fold = left.kind === 'call' ? FOLDS.get(left.name) : undefined;
  if (left.kind !== 'call' || fold === undefined) return { left, right };
  const [inner] = left.args;
  const other =
    right.kind === 'call' && right.name === left.name ? right.args[0] : alreadyFolded(right, fold);
  return inner && other && { left: inner, right: other };
}

function alreadyFolded(node: Expression, fold: (text: string) => string): Expression | undefined {
  return node.kind === 'text' && fold(node.value) === node.value ? node : undefined;
}
