import type {
  Call,
  Comparison,
  ComparisonOperator,
  Expression,
  FunctionName,
  Membership,
} from '../domain/query';
import { quoted, sameCase, valueWords } from './rule-values';

/** What a clause is about; `undefined` when it has no plain words. */
export type Subject = (node: Expression) => SubjectWords | undefined;

export interface SubjectWords {
  readonly words: string;
  /** Moments are before and after each other, not less and more. */
  readonly isMoment: boolean;
  /** How a text is said that it is compared with. */
  readonly say: (text: string) => string;
  /** Words for what is not a value but is compared with; `undefined` when there are none. */
  readonly other: (node: Expression) => string | undefined;
}

/** One comparison, membership or containment in words; `undefined` for anything else. */
export function clauseWords(node: Expression, subjectOf: Subject): string | undefined {
  switch (node.kind) {
    case 'comparison':
      return comparedWords(node, subjectOf) ?? comparedWords(mirrored(node), subjectOf);
    case 'membership':
      return memberWords(node, subjectOf);
    case 'call':
      return callWords(node, subjectOf);
    default:
      return undefined;
  }
}

const COMPARED: Readonly<Record<ComparisonOperator, string>> = {
  eq: 'is',
  ne: 'is not',
  gt: 'is more than',
  ge: 'is at least',
  lt: 'is less than',
  le: 'is at most',
};

const IN_TIME: Readonly<Record<ComparisonOperator, string>> = {
  ...COMPARED,
  gt: 'is after',
  ge: 'is not before',
  lt: 'is before',
  le: 'is not after',
};

function comparedWords({ left, operator, right }: Comparison, subjectOf: Subject): string | undefined {
  const pair = sameCase(left, right);
  if (pair === undefined) return undefined;
  const subject = subjectOf(pair.left);
  if (subject === undefined) return undefined;
  const value = valueWords(pair.right, subject.say) ?? subject.other(pair.right);
  if (value === undefined) return undefined;
  return `${subject.words} ${(subject.isMoment ? IN_TIME : COMPARED)[operator]} ${value}`;
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

function memberWords({ left, among }: Membership, subjectOf: Subject): string | undefined {
  const subject = subjectOf(left);
  if (subject === undefined || 'kind' in among) return undefined;
  return `${subject.words} is one of ${among.map((value) => valueWords(value, subject.say)).join(', ')}`;
}

const CONTAINED: ReadonlyMap<FunctionName, string> = new Map([
  ['contains', 'contains'],
  ['startswith', 'starts with'],
  ['endswith', 'ends with'],
]);

function callWords({ name, args }: Call, subjectOf: Subject): string | undefined {
  const verb = CONTAINED.get(name);
  const [left, right] = args;
  const pair = left && right && sameCase(left, right);
  if (verb === undefined || pair?.right.kind !== 'text') return undefined;
  const subject = subjectOf(pair.left);
  return subject && `${subject.words} ${verb} ${quoted(pair.right.value)}`;
}
