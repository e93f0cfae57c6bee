import type {
  Call,
  Comparison,
  ComparisonOperator,
  Expression,
  FunctionName,
  Membership,
} from '../domain/query';
import type { MessageId } from './messages';
import { valueList } from './numbers';
import { quoted, sameCase, valueWords } from './rule-values';
import type { Listener } from './say';

/** What a clause is about; `undefined` when it has no plain words. */
export type SubjectOf = (node: Expression) => Subject | undefined;

export interface Subject {
  readonly words: string;
  /** Moments are before and after each other, not less and more. */
  readonly isMoment: boolean;
  /** How a text is said that it is compared with. */
  readonly say: (text: string) => string;
  /** Words for what is not a value but is compared with; `undefined` when there are none. */
  readonly other: (node: Expression) => string | undefined;
}

/** A sentence about a subject, and what stands in it. */
export interface Clause {
  readonly id: MessageId;
  readonly values: { readonly subject: string; readonly value: string; readonly values: string };
}

/** One comparison, membership or containment as a sentence; `undefined` for anything else. */
export function clauseOf(node: Expression, subjectOf: SubjectOf, to: Listener): Clause | undefined {
  switch (node.kind) {
    case 'comparison':
      return compared(node, subjectOf, to) ?? compared(mirrored(node), subjectOf, to);
    case 'membership':
      return member(node, subjectOf, to);
    case 'call':
      return containing(node, subjectOf, to);
    default:
      return undefined;
  }
}

function clause(id: MessageId, subject: Subject, value: string): Clause {
  return { id, values: { subject: subject.words, value, values: value } };
}

const COMPARED: Readonly<Record<ComparisonOperator, MessageId>> = {
  eq: 'rule.is',
  ne: 'rule.is-not',
  gt: 'rule.is-more-than',
  ge: 'rule.is-at-least',
  lt: 'rule.is-less-than',
  le: 'rule.is-at-most',
};

const IN_TIME: Readonly<Record<ComparisonOperator, MessageId>> = {
  ...COMPARED,
  gt: 'rule.is-after',
  ge: 'rule.is-not-before',
  lt: 'rule.is-before',
  le: 'rule.is-not-after',
};

function compared(
  { left, operator, right }: Comparison,
  subjectOf: SubjectOf,
  to: Listener,
): Clause | undefined {
  const pair = sameCase(left, right);
  if (pair === undefined) return undefined;
  const subject = subjectOf(pair.left);
  if (subject === undefined) return undefined;
  if (pair.right.kind === 'null') return emptiness(operator, subject);
  const value = valueWords(pair.right, subject.say, to) ?? subject.other(pair.right);
  if (value === undefined) return undefined;
  return clause((subject.isMoment ? IN_TIME : COMPARED)[operator], subject, value);
}

/** Nothing is more or less than null. */
function emptiness(operator: ComparisonOperator, subject: Subject): Clause | undefined {
  if (operator === 'eq') return clause('rule.is-empty', subject, '');
  return operator === 'ne' ? clause('rule.is-not-empty', subject, '') : undefined;
}

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  eq: 'eq',
  ne: 'ne',
  gt: 'lt',
  ge: 'le',
  lt: 'gt',
  le: 'ge',
};

/** `50000 le details/dealValue` is said from its other end. */
function mirrored({ left, operator, right, ...rest }: Comparison): Comparison {
  return { ...rest, left: right, operator: MIRRORED[operator], right: left };
}

function member({ left, among }: Membership, subjectOf: SubjectOf, to: Listener): Clause | undefined {
  const subject = subjectOf(left);
  if (subject === undefined || 'kind' in among) return undefined;
  const values = among.map((value) => valueWords(value, subject.say, to));
  const said = values.filter((value) => value !== undefined);
  return said.length < values.length ? undefined : clause('rule.is-one-of', subject, valueList(said, to));
}

const CONTAINED: ReadonlyMap<FunctionName, MessageId> = new Map<FunctionName, MessageId>([
  ['contains', 'rule.contains'],
  ['startswith', 'rule.starts-with'],
  ['endswith', 'rule.ends-with'],
]);

function containing({ name, args }: Call, subjectOf: SubjectOf, to: Listener): Clause | undefined {
  const id = CONTAINED.get(name);
  const [left, right] = args;
  const pair = left && right && sameCase(left, right);
  if (id === undefined || pair?.right.kind !== 'text') return undefined;
  const subject = subjectOf(pair.left);
  return subject && clause(id, subject, quoted(pair.right.value, to));
}
