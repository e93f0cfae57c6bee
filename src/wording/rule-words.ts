import { parseFilter, printFilter } from '../domain/query';
import type { Expression, Lambda, Logical } from '../domain/query';
import { clauseOf } from './rule-clause';
import type { SubjectOf } from './rule-clause';
import { fieldName, isMoment, listName } from './rule-names';
import { labelled } from './rule-values';
import { say } from './say';
import type { Listener } from './say';

/**
 * A rule in plain words: `customerProfile/address/country eq 'US'` → `country is US`. What has no plain words keeps
 * its canonical text; a text that is no filter is given back as it is; no filter is `every incoming referral`.
 */
export function ruleWords(filter: string | undefined, to: Listener): string {
  if (filter === undefined) return say(to, 'rule.everything');
  const root = rootOf(filter);
  return root === undefined ? filter : conditionWords(root, to);
}

function rootOf(filter: string): Expression | undefined {
  try {
    return parseFilter(filter).root;
  } catch {
    return undefined;
  }
}

function conditionWords(node: Expression, to: Listener): string {
  switch (node.kind) {
    case 'logical':
      return say(to, node.operator === 'and' ? 'rule.and' : 'rule.or', {
        left: sideWords(node.left, node, to),
        right: sideWords(node.right, node, to),
      });
    case 'not':
      return say(to, 'rule.not', { rule: conditionWords(node.operand, to) });
    case 'lambda':
      return lambdaWords(node, to) ?? printFilter(node);
    default:
      return clauseWords(node, fieldSubject(to), to) ?? printFilter(node);
  }
}

/** People do not agree on whether `and` or `or` binds tighter, so a mixture always has its brackets. */
function sideWords(side: Expression, { operator }: Logical, to: Listener): string {
  const rule = conditionWords(side, to);
  return side.kind === 'logical' && side.operator !== operator ? say(to, 'rule.group', { rule }) : rule;
}

function clauseWords(node: Expression, subjectOf: SubjectOf, to: Listener): string | undefined {
  const clause = clauseOf(node, subjectOf, to);
  return clause && say(to, clause.id, clause.values);
}

function fieldSubject(to: Listener): SubjectOf {
  return (node) => {
    if (node.kind !== 'path') return undefined;
    return {
      words: fieldName(node, to),
      isMoment: isMoment(node),
      say: (text) => text,
      other: (value) => fieldOrFormula(value, to),
    };
  };
}

/** Another field, or something to be worked out such as `now() sub duration'P7D'`. */
function fieldOrFormula(node: Expression, to: Listener): string {
  return node.kind === 'path' ? fieldName(node, to) : say(to, 'rule.group', { rule: printFilter(node) });
}

/** `one of the industries is Education`, `joe@partner.example is in our team`. */
function lambdaWords({ over, quantifier, test }: Lambda, to: Listener): string | undefined {
  const list = listName(over);
  if (list === undefined || test === undefined) return undefined;
  const { variable, body } = test;
  const clause = clauseOf(
    body,
    (node) => {
      if (node.kind !== 'path' || node.variable !== variable) return undefined;
      if (!list.items.includes(node.segments.map(({ name }) => name).join('/'))) return undefined;
      return {
        words: say(to, list[quantifier]),
        isMoment: false,
        say: (text) => (list.member === undefined ? labelled(text, to) : text),
        other: () => undefined,
      };
    },
    to,
  );
  if (clause === undefined) return undefined;
  const isMember = list.member !== undefined && quantifier === 'any' && clause.id === 'rule.is';
  return isMember ? say(to, list.member, { person: clause.values.value }) : say(to, clause.id, clause.values);
}
