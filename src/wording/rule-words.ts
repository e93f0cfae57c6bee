import { parseFilter, printFilter } from '../domain/query';
import type { Expression, Lambda, Logical } from '../domain/query';
import { clauseWords } from './rule-clause';
import type { Subject } from './rule-clause';
import { fieldName, isMoment, listName } from './rule-names';
import { labelled } from './rule-values';

/**
 * A rule in plain words: `customerProfile/address/country eq 'US'` → `country is US`. What has no plain words keeps
 * its canonical text; a text that is no filter is given back as it is; no filter is `every incoming referral`.
 */
export function ruleWords(filter: string | undefined): string {
  if (filter === undefined) return 'every incoming referral';
  const root = rootOf(filter);
  return root === undefined ? filter : conditionWords(root);
}

function rootOf(filter: string): Expression | undefined {
  try {
    return parseFilter(filter).root;
  } catch {
    return undefined;
  }
}

function conditionWords(node: Expression): string {
  switch (node.kind) {
    case 'logical':
      return `${sideWords(node.left, node)} ${node.operator} ${sideWords(node.right, node)}`;
    case 'not':
      return `not (${conditionWords(node.operand)})`;
    case 'lambda':
      return lambdaWords(node) ?? printFilter(node);
    default:
      return clauseWords(node, fieldSubject) ?? printFilter(node);
  }
}

/** People do not agree on whether `and` or `or` binds tighter, so a mixture always has its brackets. */
function sideWords(side: Expression, { operator }: Logical): string {
  const words = conditionWords(side);
  return side.kind === 'logical' && side.operator !== operator ? `(${words})` : words;
}

const fieldSubject: Subject = (node) => {
  if (node.kind !== 'path') return undefined;
  return { words: fieldName(node), isMoment: isMoment(node), say: (text) => text, other: fieldOrFormula };
};

/** Another field, or something to be worked out such as `now() sub duration'P7D'`. */
function fieldOrFormula(node: Expression): string {
  return node.kind === 'path' ? fieldName(node) : `(${printFilter(node)})`;
}

/** `one of the industries is Education`, `joe@partner.example is in our team`. */
function lambdaWords({ over, quantifier, test }: Lambda): string | undefined {
  const list = listName(over);
  if (list === undefined || test === undefined) return undefined;
  const { variable, body } = test;
  const words = list[quantifier];
  const say = list.team === undefined ? labelled : (text: string) => text;
  const said = clauseWords(body, (node) => {
    if (node.kind !== 'path' || node.variable !== variable) return undefined;
    if (!list.items.includes(node.segments.map(({ name }) => name).join('/'))) return undefined;
    return { words, isMoment: false, say, other: () => undefined };
  });
  const isMember = quantifier === 'any' && body.kind === 'comparison' && body.operator === 'eq';
  if (said === undefined || list.team === undefined || !isMember) return said;
  return `${said.slice(`${words} is `.length)} is in ${list.team}`;
}
