import { printFilter } from '../domain/query';
import type { Expression, FunctionName } from '../domain/query';
import { label } from './labels';
import { spokenLanguage } from './languages';
import { CATALOGUES } from './messages';
import type { LanguageCode } from '../domain/language';
import { remembered } from './remembered';
import { say } from './say';
import type { Listener } from './say';

const ONE_WORD = /^[\p{L}\p{N}][\p{L}\p{N}@._-]*$/u;
const QUOTATION_MARKS = /[“”„«»「」『』]/g;

/** A value in words; `undefined` for what is not a value. */
export function valueWords(
  node: Expression,
  sayText: (text: string) => string,
  to: Listener,
): string | undefined {
  switch (node.kind) {
    case 'text':
      return bare(sayText(node.value), to);
    case 'null':
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
export function labelled(id: string, to: Listener): string {
  return ONE_WORD.test(id) ? label(id, to) : id;
}

/** A text in quotes that it cannot end by itself. */
export function quoted(text: string, to: Listener): string {
  return say(to, 'rule.quoted', { text: text.replace(QUOTATION_MARKS, '"') });
}

/** A word goes without quotes when it cannot be taken for a part of the rule. */
function bare(text: string, to: Listener): string {
  const isOwn = () => ownWords(spokenLanguage(to.language)).has(text.toLowerCase());
  return ONE_WORD.test(text) && !isOwn() ? text : quoted(text, to);
}

/** Words that the clauses of rules are made of: as a value they need their quotes. */
const ownWords = remembered((language) => {
  const clauses = Object.entries(CATALOGUES[language as LanguageCode]).filter(([id]) => CLAUSE.test(id));
  const words = clauses.flatMap(([, text]) => text.replace(/\{\w+\}/g, ' ').match(/\p{L}+/gu) ?? []);
  return new Set([...words.map((word) => word.toLowerCase()), 'true', 'false', 'null']);
});

const CLAUSE = /^rule\.(?!field\.)/;

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
