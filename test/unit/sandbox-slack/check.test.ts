import { faultsOf, homeView, messageBlocks, modalView } from '../../../src/sandbox/slack/check';
import { faultsOfMessage } from '../../fixtures/slack/check-blocks';

type Fields = Readonly<Record<string, unknown>>;

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const plain = (text: string): Fields => ({ type: 'plain_text', text });
const mrkdwn = (text: string): Fields => ({ type: 'mrkdwn', text });
const section = (text: string): Fields => ({ type: 'section', text: mrkdwn(text) });
const button = (rest: Fields = {}): Fields => ({
  type: 'button',
  action_id: 'command.1',
  text: plain('Claim'),
  ...rest,
});
const actions = (...elements: readonly Fields[]): Fields => ({ type: 'actions', elements });
const option = (value: string, rest: Fields = {}): Fields => ({ text: plain('Show'), value, ...rest });
const overflow = (...options: readonly Fields[]): Fields => ({
  type: 'overflow',
  action_id: 'menu.1',
  options,
});
const quote = (text: string): Fields => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text }] }],
});
const table = (rows: number, cells: number): Fields => ({
  type: 'table',
  rows: many(rows, () => many(cells, () => ({ type: 'raw_text', text: 'x' }))),
});
const chart = (shape: Fields, title = 'Answered'): Fields => ({
  type: 'data_visualization',
  title,
  chart: shape,
});
const pie = (count: number, value = 1): Fields => ({
  type: 'pie',
  segments: many(count, (index) => ({ label: `Part ${String(index)}`, value })),
});
const bars = (labels: readonly string[], categories: readonly string[] = labels): Fields => ({
  type: 'bar',
  series: [{ name: 'Won', data: labels.map((label) => ({ label, value: 1 })) }],
  axis_config: { categories },
});
const x = (length: number): string => 'x'.repeat(length);

const RIGHT: readonly (readonly [string, readonly Fields[]])[] = [
  ['texts as long as they may be', [section(x(3_000)), { type: 'header', text: plain(x(150)) }]],
  ['ten fields', [{ type: 'section', fields: many(10, () => mrkdwn('x')) }]],
  ['25 buttons', [actions(...many(25, (index) => button({ action_id: `command.${String(index)}` })))]],
  [
    'a button with all it may have',
    [
      actions(
        button({ value: x(2_000), style: 'primary', accessibility_label: x(75), url: 'https://a.example' }),
      ),
    ],
  ],
  ['a menu', [{ type: 'section', text: mrkdwn('x'), accessory: overflow(option('show 1')) }]],
  ['a quotation', [quote('Hello')]],
  ['a table', [table(100, 20)]],
  ['charts', [chart(pie(6)), chart(bars(['Mon', 'Tue']))]],
  ['small print and a line', [{ type: 'context', elements: [mrkdwn('x')] }, { type: 'divider' }]],
];

/** What is wrong, the blocks, and how Slack names it. */
const WRONG: readonly (readonly [string, readonly Fields[], string])[] = [
  [
    '51 blocks',
    many(51, () => ({ type: 'divider' })),
    'no more than 50 items allowed [json-pointer:/blocks]',
  ],
  [
    'a block that there is not',
    [{ type: 'marquee' }],
    'unsupported type: marquee [json-pointer:/blocks/0/type]',
  ],
  ['a block without a type', [{ text: 'x' }], 'missing required field: type'],
  ['a text that is too long', [section(x(3_001))], 'must be less than 3001 characters'],
  ['a text that is empty', [section('')], 'must be more than 0 characters'],
  ['a section with nothing in it', [{ type: 'section' }], 'must define either `text` or `fields`'],
  ['an unknown property', [{ type: 'divider', colour: 'red' }], 'invalid additional property: colour'],
  ['markup in a header', [{ type: 'header', text: mrkdwn('x') }], 'unsupported type: mrkdwn'],
  [
    'a header that is too long',
    [{ type: 'header', text: plain(x(151)) }],
    'must be less than 151 characters',
  ],
  [
    'eleven fields',
    [{ type: 'section', fields: many(11, () => mrkdwn('x')) }],
    'no more than 10 items allowed',
  ],
  ['a field that is too long', [{ type: 'section', fields: [mrkdwn(x(2_001))] }], '/fields/0/text'],
  [
    '26 buttons',
    [actions(...many(26, (index) => button({ action_id: `command.${String(index)}` })))],
    'no more than 25',
  ],
  ['no buttons', [actions()], 'no less than 1 items required'],
  ['two buttons of one id', [actions(button(), button())], '`action_id` must be unique'],
  ['two blocks of one id', many(2, () => ({ type: 'divider', block_id: 'a' })), '`block_id` must be unique'],
  ['a long word on a button', [actions(button({ text: plain(x(76)) }))], 'must be less than 76 characters'],
  ['markup on a button', [actions(button({ text: mrkdwn('x') }))], 'unsupported type: mrkdwn'],
  ['a value that is too long', [actions(button({ value: x(2_001) }))], 'must be less than 2001 characters'],
  [
    'an address that is too long',
    [actions(button({ url: `https://${x(3_000)}` }))],
    'must be less than 3001',
  ],
  ['an address that opens nothing', [actions(button({ url: 'javascript:alert(1)' }))], 'invalid_url'],
  ['a style that there is not', [actions(button({ style: 'default' }))], 'must be a valid enum value'],
  ['a long label', [actions(button({ accessibility_label: x(76) }))], 'must be less than 76 characters'],
  ['a button where a text belongs', [{ type: 'context', elements: [button()] }], 'unsupported type: button'],
  ['eleven small texts', [{ type: 'context', elements: many(11, () => mrkdwn('x')) }], 'no more than 10'],
  [
    'six entries of a menu',
    [actions(overflow(...many(6, (index) => option(String(index)))))],
    'no more than 5',
  ],
  ['an entry without a value', [actions(overflow({ text: plain('x') }))], 'missing required field: value'],
  ['a long entry', [actions(overflow(option(x(151))))], 'must be less than 151 characters'],
  ['two tables', [table(1, 1), table(1, 1)], 'only one table allowed'],
  ['101 rows', [table(101, 1)], 'no more than 100 items allowed'],
  ['21 columns', [table(1, 21)], 'no more than 20 items allowed'],
  ['three charts', many(3, () => chart(pie(1))), 'only two data visualizations allowed'],
  ['a chart with a long title', [chart(pie(1), x(51))], 'must be less than 51 characters'],
  ['seven parts of a pie', [chart(pie(7))], 'no more than 6 items allowed'],
  ['nothing in a part of a pie', [chart(pie(1, 0))], 'must be more than 0'],
  ['labels that are no categories', [chart(bars(['Mon', 'Tue'], ['Tue', 'Mon']))], 'labels must match'],
  ['a category twice', [chart(bars(['Mon', 'Mon']))], 'categories must be unique'],
  [
    '21 categories',
    [chart(bars(many(21, (index) => `Day ${String(index)}`)))],
    'no more than 20 items allowed',
  ],
];

const found = (blocks: readonly Fields[]): readonly string[] => faultsOf(messageBlocks, blocks, '/blocks');

describe('what the sandbox makes of blocks', () => {
  it.each(RIGHT)('takes %s', (_what, blocks) => {
    expect(found(blocks)).toEqual([]);
  });

  it.each(WRONG)('refuses %s', (_what, blocks, said) => {
    expect(found(blocks)).toContainEqual(expect.stringContaining(said));
  });

  // The other checker was written by other hands, from the same pages.
  it.each(WRONG)('is not alone in refusing %s', (_what, blocks) => {
    expect(faultsOfMessage({ text: 'x', blocks })).not.toEqual([]);
  });

  it('refuses an empty text in a quotation', () => {
    expect(found([quote('')])).toEqual([
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ]);
  });

  it('names every fault of a message at once', () => {
    const blocks = [section(''), { type: 'marquee' }, { type: 'header', text: plain(x(151)) }];
    expect(found(blocks)).toEqual([
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
      'unsupported type: marquee [json-pointer:/blocks/1/type]',
      'must be less than 151 characters [json-pointer:/blocks/2/text/text]',
    ]);
  });

  it.each([undefined, null, 'x', 7, {}, [null], [7], [[]], [{ type: 7 }], [{ type: 'toString' }]])(
    'refuses %j without failing',
    (value) => {
      expect(faultsOf(messageBlocks, value, '/blocks')).not.toEqual([]);
    },
  );
});

describe('what the sandbox makes of forms and Home tabs', () => {
  const input = (element: Fields): Fields => ({
    type: 'input',
    block_id: 'zone',
    label: plain('Time zone'),
    element: { action_id: 'entered', ...element },
  });
  const form = (rest: Fields = {}): Fields => ({
    type: 'modal',
    title: plain('Settings'),
    submit: plain('Save'),
    blocks: [input({ type: 'plain_text_input' })],
    ...rest,
  });
  const wrong = (view: unknown): readonly string[] => faultsOf(modalView, view, '/view');

  it('takes a form with every kind of field', () => {
    const choices = [option('a'), option('b')];
    const fields: readonly Fields[] = [
      { type: 'plain_text_input', multiline: true, max_length: 3_000, initial_value: '' },
      { type: 'static_select', options: choices, initial_option: option('b') },
      { type: 'multi_static_select', options: choices, initial_options: [option('a')] },
      { type: 'checkboxes', options: choices },
      { type: 'radio_buttons', options: choices, initial_option: option('a') },
      { type: 'timepicker', initial_time: '08:30' },
      { type: 'datepicker' },
      { type: 'users_select' },
      { type: 'number_input', is_decimal_allowed: false },
    ];
    const blocks = fields.map((field, index) => ({ ...input(field), block_id: `b${String(index)}` }));
    expect(wrong(form({ blocks, private_metadata: '', close: plain('Cancel') }))).toEqual([]);
  });

  it.each([
    ['a long title', { title: plain(x(25)) }, 'must be less than 25 characters'],
    ['a long word to save', { submit: plain(x(25)) }, 'must be less than 25 characters'],
    ['fields but no word to save', { submit: undefined }, 'missing required field: submit'],
    ['more to remember than Slack keeps', { private_metadata: x(3_001) }, 'must be less than 3001'],
    ['101 blocks', { blocks: many(101, () => ({ type: 'divider' })) }, 'no more than 100 items allowed'],
    ['a chart', { blocks: [chart(pie(1))] }, 'unsupported type: data_visualization'],
    [
      'a first choice that is no choice',
      {
        blocks: [input({ type: 'static_select', options: [option('a')], initial_option: option('b') })],
      },
      'initial option must be one of the options',
    ],
    ['a Home tab', { type: 'home' }, 'unsupported type: home'],
  ])('refuses a form with %s', (_what, rest, said) => {
    expect(wrong(form(rest))).toContainEqual(expect.stringContaining(said));
  });

  it('takes a Home tab without a title, and refuses one with it', () => {
    const home = { type: 'home', blocks: [section('Hello')] };
    expect(faultsOf(homeView, home, '/view')).toEqual([]);
    expect(faultsOf(homeView, { ...home, title: plain('x') }, '/view')).toEqual([
      'invalid additional property: title [json-pointer:/view]',
    ]);
  });
});
