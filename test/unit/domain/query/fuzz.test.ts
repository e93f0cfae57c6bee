import fc from 'fast-check';
import {
  checkFilter,
  compileFilter,
  compileOrderBy,
  FilterError,
  parseFilter,
  printFilter,
  referralModel,
  selectFields,
} from '../../../../src/domain/query';
import type { Expression } from '../../../../src/domain/query';
import documented from '../../../fixtures/query/documented-referrals.json';
import { cases } from '../../../fixtures/query/syntax.json';
import { NOW } from './asking';

const numRuns = Number(process.env['QUERY_FUZZ_RUNS'] ?? 1500);
// Set QUERY_FUZZ_RUNS for a longer hunt.
jest.setTimeout(60_000 + numRuns * 30);
// Most texts are refused, and drawing up a stack takes longer than reading a filter.
Error.stackTraceLimit = 0;

const now = (): number => NOW;

const PIECES = [
  "status eq 'New'",
  'value ge 50000',
  "team/any(t:t/email eq 'x')",
  "contains(tolower(customer),'fab')",
  'created gt 2020-10-30',
  "industry in ('Education','Retail')",
  'not (isSpam)',
  "expires lt now() add duration'P3D'",
  'email ne null',
  'team/$count gt 1',
  'updated sub created',
  'value div 0',
  '-value',
  'substring(notes,1,2)',
  'date(created) eq 2020-10-30',
  "'x' in target",
  'favorite',
  'target/any(x: x/type eq t/email)',
  'customerProfile/team/all(c: c/email ne null)',
  'year(created)',
  'concat(city,state)',
];
const SCRAPS = [
  ...[
    "'",
    '"',
    '‘',
    '’',
    '“',
    '(',
    ')',
    ',',
    '/',
    ':',
    '-',
    '+',
    '=',
    '&&',
    '!',
    ';',
    '$',
    '€',
    '%',
    '.',
    '[',
    ']',
    '\\',
    '\u0000',
    '💥',
    '‏',
  ],
  ...[
    ' and ',
    ' or ',
    ' not ',
    ' eq ',
    ' ne ',
    ' in ',
    ' add ',
    ' sub ',
    ' div ',
    ' mod ',
    ' adn ',
    ' contains ',
    ' is ',
    ' not in ',
    '/any(',
    '/all(x:',
    '/$count',
  ],
  ...[
    '5',
    '50k',
    '50,000',
    '1e5',
    '.5',
    '5.',
    '2020-10-30',
    '2020-10-30T21:03',
    '10/30/2020',
    '21:03',
    'P3D',
    "duration'P1D'",
    "Ns.E'A'",
    "guid'x'",
  ],
  ...[
    'null',
    'true',
    '__proto__',
    'constructor',
    'toString',
    'New',
    'contry',
    'status',
    'team',
    'email',
    'value',
    'created',
    't',
    'length(',
    'now()',
  ],
];

const phrase = fc
  .array(
    fc.tuple(
      fc.constantFrom(...PIECES, ...SCRAPS),
      fc.constantFrom(' ', '', ' and ', ' or ', ' eq ', ',', ' add '),
    ),
    {
      minLength: 1,
      maxLength: 10,
    },
  )
  .map((parts) => parts.flat().join(''));

const seeds = [...cases.map(({ filter }) => filter), ...PIECES];
const mutant = fc
  .tuple(fc.constantFrom(...seeds), fc.constantFrom(...seeds, ...SCRAPS), fc.nat(), fc.nat(), fc.nat(3))
  .map(([text, other, first, second, kind]) =>
    mutated(text, other, first % (text.length + 1), second % (text.length + 1), kind),
  );

const anyText = fc.oneof(phrase, mutant, fc.string({ unit: 'binary', maxLength: 60 }));

const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    'New',
    'x',
    '',
    5,
    -0.5,
    true,
    '2020-10-30T21:03:00Z',
    'abcd-ef-ghTij:kl:mn.opqrstuZ',
    '2020-10-30',
  ),
  fc.constant([{ email: 'x', type: 'x' }, null, 'odd']),
  fc.constant({
    name: 'x',
    address: 5,
    team: [{ email: 'x' }],
    dealValue: 'x',
    requirements: { industries: [{ id: 'Education' }] },
  }),
);
const row = fc.oneof(
  fc.constantFrom<unknown>(...documented, {}, null, 5),
  fc.dictionary(
    fc.constantFrom(
      'status',
      'team',
      'target',
      'details',
      'customerProfile',
      'createdDateTime',
      'isSpam',
      'x',
      'Name',
    ),
    value,
  ),
);

function mutated(text: string, other: string, first: number, second: number, kind: number): string {
  const [from, to] = first < second ? [first, second] : [second, first];
  if (kind === 0) return text.slice(0, from) + text.slice(to);
  if (kind === 1) return text.slice(0, from) + other + text.slice(from);
  if (kind === 2) return text.slice(0, from) + other + text.slice(to);
  return `${text.slice(0, to)}${text.slice(from)} and ${other}`;
}

/** Runs `read`; whatever it refuses, it must refuse with a FilterError that makes sense for this text. */
function attempt<T>(text: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    const { start, end } = error.at;
    expect(start >= 0 && start <= end && end <= text.length).toBe(true);
    expect(error.message.length).toBeGreaterThan(10);
    return undefined;
  }
}

/** The tree without its positions. */
function shape(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, part: unknown) =>
      key === 'at' ? undefined : typeof part === 'bigint' ? `${String(part)}n` : part,
    ),
  );
}

const shapeOf = (text: string): unknown => shape(parseFilter(text).root);

describe('any text', () => {
  it('is either a filter or refused with a FilterError that points inside it', () => {
    fc.assert(
      fc.property(anyText, row, fc.boolean(), (text, referral, excluded) => {
        for (const options of [{ now }, { now, model: referralModel }]) {
          const selects = attempt(text, () =>
            compileFilter(text, { ...options, absent: excluded ? 'excluded' : 'null' }),
          );
          expect(['boolean', 'undefined']).toContain(typeof selects?.(referral));
        }
        const compare = attempt(text, () => compileOrderBy(text, { now, model: referralModel }));
        expect(compare?.(referral, {}) ?? 0).not.toBeNaN();
        expect(attempt(text, () => selectFields(text))?.(referral) ?? null).not.toBe(undefined);
      }),
      { numRuns },
    );
  });

  it('has suggestions that are accepted', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const options of [{ now }, { now, model: referralModel }]) {
          for (const suggestion of suggestionsFor(() => compileFilter(text, options)))
            compileFilter(suggestion, options);
        }
      }),
      { numRuns },
    );
  });

  it('that is a filter is printed so that reading it gives the same tree, and prints the same again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tree = attempt(text, () => parseFilter(text));
        if (!tree) return;
        const printed = printFilter(tree);
        expect(shapeOf(printed)).toEqual(shape(tree.root));
        expect(printFilter(parseFilter(printed))).toBe(printed);
      }),
      { numRuns },
    );
  });

  it('that is about referrals means the same when it is written out in full', () => {
    fc.assert(
      fc.property(phrase, row, (text, referral) => {
        const full = attempt(text, () => checkFilter(parseFilter(text), referralModel));
        if (!full) return;
        const again = printFilter(checkFilter(parseFilter(printFilter(full)), referralModel));
        expect(again).toBe(printFilter(full));
        const options = { model: referralModel, now };
        expect(compileFilter(printFilter(full), options)(referral)).toBe(
          compileFilter(text, options)(referral),
        );
      }),
      { numRuns },
    );
  });
});

function suggestionsFor(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    return error instanceof FilterError ? error.suggestions : [];
  }
}

describe('any tree', () => {
  const at = { start: 0, end: 0 };
  const path = fc
    .constantFrom('a', 'b')
    .map((name): Expression => ({ kind: 'path', at, segments: [{ name, at }] }));
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    path,
    fc.boolean().map((on): Expression => ({ kind: 'boolean', at, value: on })),
    fc.integer().map((number): Expression => ({ kind: 'number', at, value: number, integer: true })),
    fc.string().map((text): Expression => ({ kind: 'text', at, value: text })),
    fc.constant<Expression>({ kind: 'null', at }),
  );
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => {
    const two = { left: tie('tree'), right: tie('tree'), at: fc.constant(at) };
    return {
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.record({ kind: fc.constant('logical'), operator: fc.constantFrom('and', 'or'), ...two }),
        fc.record({
          kind: fc.constant('comparison'),
          operator: fc.constantFrom('eq', 'ne', 'gt', 'le'),
          ...two,
        }),
        fc.record({
          kind: fc.constant('arithmetic'),
          operator: fc.constantFrom('add', 'sub', 'mul', 'mod'),
          ...two,
        }),
        fc.record({ kind: fc.constant('not'), operand: tie('tree'), at: fc.constant(at) }),
        fc.record({
          kind: fc.constant('negate'),
          operand: tie('tree').filter((node) => node.kind !== 'number'),
          at: fc.constant(at),
        }),
        fc.record({ kind: fc.constant('membership'), left: tie('tree'), among: path, at: fc.constant(at) }),
      ) as fc.Arbitrary<Expression>,
    };
  });

  it('is printed with all the brackets it needs, and none that change it', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const printed = printFilter(node);
        fc.pre(printed.length <= 2000);
        expect(shapeOf(printed)).toEqual(shape(node));
      }),
      { numRuns },
    );
  });

  it('means by its brackets what it says, whichever way truths fall', () => {
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom(true, false, null),
        fc.constantFrom(true, false, null),
        (node, a, b) => {
          const printed = printFilter(node);
          fc.pre(printed.length <= 1900);
          const certainly = (text: string): boolean | undefined =>
            attempt(text, () => compileFilter(text, { now }))?.({ a, b });
          const yes = certainly(printed);
          const no = certainly(`not (${printed})`);
          if (yes === undefined || no === undefined) return;
          expect([yes, no]).toEqual([certainly(`(${printed}) eq true`), certainly(`(${printed}) eq false`)]);
        },
      ),
      { numRuns },
    );
  });
});
