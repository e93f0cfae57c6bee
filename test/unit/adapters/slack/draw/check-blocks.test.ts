import { faultsOfBlocks, faultsOfMessage, faultsOfModal } from '../../../../fixtures/slack/check-blocks';
import { liveMarkup, strayTokens } from '../../../../fixtures/slack/stray-tokens';

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
const section = (more: object = {}) => ({ type: 'section', text: mrkdwn('x'), ...more });
const button = (more: object = {}) => ({
  type: 'button',
  action_id: 'command.0',
  text: plain('Go'),
  ...more,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (value: string, text = value) => ({ text: plain(text), value });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const quote = (...elements: object[]) => rich({ type: 'rich_text_quote', elements });
const cell = (text: string) => ({ type: 'raw_text', text });
const long = (length: number) => 'x'.repeat(length);
const bars = (chart: object) => ({
  type: 'data_visualization',
  title: 'Waiting',
  chart: {
    type: 'bar',
    series: [{ name: 'Waiting', data: [{ label: 'a', value: 1 }] }],
    axis_config: { categories: ['a'] },
    ...chart,
  },
});
const pie = (...segments: object[]) => ({
  type: 'data_visualization',
  title: 'Waiting',
  chart: { type: 'pie', segments },
});
const input = (element: object, more: object = {}) => ({
  type: 'input',
  block_id: 'a',
  label: plain('Label'),
  element: { action_id: 'value', ...element },
  ...more,
});
const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain('Settings'),
  submit: plain('Save'),
  blocks: [input({ type: 'plain_text_input' })],
  ...more,
});

describe('the checker of messages', () => {
  it.each<[what: string, block: object]>([
    [
      'a section with all it may have',
      section({ block_id: 'a', accessory: button({ value: 'x' }), expand: true }),
    ],
    ['fields without a text', { type: 'section', fields: [mrkdwn('a'), plain('b')] }],
    ['a header', { type: 'header', text: plain(long(150)) }],
    ['a context', { type: 'context', elements: [mrkdwn('a'), plain('b')] }],
    [
      'buttons',
      actions(button({ style: 'primary' }), button({ action_id: 'link.0', url: 'https://x.example' })),
    ],
    ['a menu', actions({ type: 'overflow', action_id: 'menu.0', options: [option('a'), option('b')] })],
    ['a quotation', quote({ type: 'text', text: long(3_000), style: { bold: true } })],
    [
      'a list',
      rich({
        type: 'rich_text_list',
        style: 'bullet',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] }],
      }),
    ],
    ['a table', { type: 'table', rows: [[cell('a'), cell('b')]], column_settings: [{ align: 'right' }] }],
    ['bars', bars({})],
    ['a pie', pie({ label: 'a', value: 1 })],
  ])('takes %s', (_, block) => {
    expect(faultsOfMessage({ text: 'x', blocks: [block] })).toEqual([]);
  });

  it.each<[what: string, pointer: string, block: object]>([
    ['no text and no fields', '', { type: 'section' }],
    ['an empty text', '/text/text', section({ text: mrkdwn('') })],
    ['a text of blanks', '/text/text', section({ text: mrkdwn(' \n') })],
    ['a text that is too long', '/text/text', section({ text: mrkdwn(long(3_001)) })],
    ['a property nobody knows', '/colour', section({ colour: 'red' })],
    ['eleven fields', '/fields', section({ fields: Array.from({ length: 11 }, () => mrkdwn('a')) })],
    ['a field that is too long', '/fields/0/text', section({ fields: [mrkdwn(long(2_001))] })],
    ['a header with markup', '/text/type', { type: 'header', text: mrkdwn('x') }],
    ['a header that is too long', '/text/text', { type: 'header', text: plain(long(151)) }],
    ['an empty context', '/elements', { type: 'context', elements: [] }],
    [
      'eleven texts of a context',
      '/elements',
      { type: 'context', elements: Array.from({ length: 11 }, () => mrkdwn('a')) },
    ],
    ['no buttons', '/elements', actions()],
    [
      '26 buttons',
      '/elements',
      actions(...Array.from({ length: 26 }, (_, index) => button({ action_id: String(index) }))),
    ],
    ['two buttons of one id', '', actions(button(), button())],
    ['a button with markup', '/elements/0/text/type', actions(button({ text: mrkdwn('x') }))],
    ['a button without a text', '/elements/0/text', actions({ type: 'button', action_id: 'a' })],
    ['a title that is too long', '/elements/0/text/text', actions(button({ text: plain(long(76)) }))],
    ['a value that is too long', '/elements/0/value', actions(button({ value: long(2_001) }))],
    ['an empty value', '/elements/0/value', actions(button({ value: '' }))],
    ['a colour of a button', '/elements/0/style', actions(button({ style: 'green' }))],
    [
      'a label for ears that is too long',
      '/elements/0/accessibility_label',
      actions(button({ accessibility_label: long(76) })),
    ],
    ['an address that is none', '/elements/0/url', actions(button({ url: 'javascript:x' }))],
    [
      'a menu without options',
      '/elements/0/options',
      actions({ type: 'overflow', action_id: 'a', options: [] }),
    ],
    [
      'a menu of six',
      '/elements/0/options',
      actions({ type: 'overflow', action_id: 'a', options: 'abcdef'.split('').map((each) => option(each)) }),
    ],
    [
      'an option twice',
      '/elements/0/options',
      actions({ type: 'overflow', action_id: 'a', options: [option('a'), option('a')] }),
    ],
    [
      'an option whose value is too long',
      '/elements/0/options/0/value',
      actions({ type: 'overflow', action_id: 'a', options: [option(long(76), 'x')] }),
    ],
    [
      'an element that is no input',
      '/elements/0/type',
      actions({ type: 'plain_text_input', action_id: 'a' }),
    ],
    ['a block id that is too long', '/block_id', section({ block_id: long(256) })],
    ['an input', '/type', input({ type: 'plain_text_input' })],
    ['a block nobody knows', '/type', { type: 'constructor' }],
    ['no block', '/type', 'text' as unknown as object],
    ['a quotation of nothing', '/elements/0/elements', quote()],
    ['markup in a quotation', '/elements/0/elements/0/type', quote(mrkdwn('x'))],
    ['a ping in a quotation', '/elements/0/elements/0/type', quote({ type: 'broadcast', range: 'channel' })],
    ['rows of different lengths', '/rows', { type: 'table', rows: [[cell('a')], [cell('a'), cell('b')]] }],
    ['an empty cell', '/rows/0/0/text', { type: 'table', rows: [[cell('')]] }],
    ['101 rows', '/rows', { type: 'table', rows: Array.from({ length: 101 }, () => [cell('a')]) }],
    ['21 columns', '/rows/0', { type: 'table', rows: [Array.from({ length: 21 }, () => cell('a'))] }],
    ['a title of a chart that is too long', '/title', { ...bars({}), title: long(51) }],
    [
      'a category that is too long',
      '/chart/axis_config/categories/0',
      bars({ axis_config: { categories: [long(21)] } }),
    ],
    ['labels that are no categories', '/chart/series', bars({ axis_config: { categories: ['b'] } })],
    [
      'a number that is none',
      '/chart/series/0/data/0/value',
      bars({ series: [{ name: 'a', data: [{ label: 'a', value: NaN }] }] }),
    ],
    ['a segment of nothing', '/chart/segments', pie({ label: 'a', value: 0 })],
    [
      'seven segments',
      '/chart/segments',
      pie(...Array.from({ length: 7 }, () => ({ label: 'a', value: 1 }))),
    ],
    ['a chart nobody knows', '/chart/type', bars({ type: 'radar' })],
  ])('finds %s', (_, pointer, block) => {
    const pointers = faultsOfMessage({ text: 'x', blocks: [block] }).map((each) => each.pointer);
    expect(pointers).toContain(`/blocks/0${pointer}`);
  });

  it.each<[what: string, pointer: string, text: string, blocks: readonly object[]]>([
    ['no blocks', '/blocks', 'x', []],
    ['51 blocks', '/blocks', 'x', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
    ['the same id twice', '/blocks', 'x', [section({ block_id: 'a' }), section({ block_id: 'a' })]],
    ['two tables', '/blocks', 'x', [1, 2].map(() => ({ type: 'table', rows: [[cell('a')]] }))],
    ['three charts', '/blocks', 'x', [1, 2, 3].map(() => bars({}))],
    [
      'too much in all',
      '/blocks',
      'x',
      Array.from({ length: 5 }, () => section({ text: mrkdwn(long(2_500)) })),
    ],
    ['no sentence', '/text', ' ', [section()]],
    ['a sentence that is too long', '/text', long(3_001), [section()]],
  ])('finds %s', (_, pointer, text, blocks) => {
    expect(faultsOfMessage({ text, blocks }).map((each) => each.pointer)).toContain(pointer);
  });

  it('allows more blocks in a view than in a message', () => {
    const blocks = Array.from({ length: 100 }, () => section());
    expect(faultsOfBlocks(blocks, 100)).toEqual([]);
    expect(faultsOfBlocks([...blocks, section()], 100)).toHaveLength(1);
  });
});

describe('the checker of modals', () => {
  const select = { type: 'static_select', options: [option('a'), option('b')] };
  const boxes = { type: 'checkboxes', options: [option('a')] };

  it.each<[what: string, view: object]>([
    ['a form', modal({ close: plain('Cancel'), private_metadata: '{}', callback_id: 'a' })],
    ['a list to choose from', modal({ blocks: [input({ ...select, initial_option: option('b') })] })],
    ['boxes to tick', modal({ blocks: [input({ ...boxes, initial_options: [option('a')] })] })],
    ['a time', modal({ blocks: [input({ type: 'timepicker', initial_time: '23:59' })] })],
  ])('takes %s', (_, view) => {
    expect(faultsOfModal(view)).toEqual([]);
  });

  it.each<[what: string, pointer: string, view: object]>([
    ['a title that is too long', '/title/text', modal({ title: plain(long(25)) })],
    ['a form that cannot be sent', '/submit', modal({ submit: undefined })],
    ['too much kept with it', '/private_metadata', modal({ private_metadata: long(3_001) })],
    ['no blocks', '/blocks', modal({ blocks: [] })],
    [
      'the same id twice',
      '/blocks',
      modal({ blocks: [1, 2].map(() => input({ type: 'plain_text_input' })) }),
    ],
    [
      'a choice that is not offered',
      '/blocks/0/element',
      modal({ blocks: [input({ ...select, initial_option: option('c') })] }),
    ],
    [
      'ticks that are none',
      '/blocks/0/element/initial_options',
      modal({ blocks: [input({ ...boxes, initial_options: [] })] }),
    ],
    [
      'a time that no clock shows',
      '/blocks/0/element/initial_time',
      modal({ blocks: [input({ type: 'timepicker', initial_time: '24:00' })] }),
    ],
    [
      'a text longer than it may be',
      '/blocks/0/element/initial_value',
      modal({ blocks: [input({ type: 'plain_text_input', max_length: 2, initial_value: 'abc' })] }),
    ],
    [
      'an empty text to begin with',
      '/blocks/0/element/initial_value',
      modal({ blocks: [input({ type: 'plain_text_input', initial_value: '' })] }),
    ],
    ['a button as an input', '/blocks/0/element/type', modal({ blocks: [input(button())] })],
    ['a table', '/blocks/0/type', modal({ blocks: [{ type: 'table', rows: [[cell('a')]] }] })],
  ])('finds %s', (_, pointer, view) => {
    expect(faultsOfModal(view).map((each) => each.pointer)).toContain(pointer);
  });
});

describe('the search for what Slack would make more of', () => {
  const stray = (text: string, links: readonly string[] = []) =>
    strayTokens({ blocks: [mrkdwn(text)] }, links);

  it.each([
    'R&amp;D &lt;Ltd&gt;',
    '<!date^1604264400^{date_short_pretty} {time}|1 Nov>',
    'https://evil.example is no link where nothing is looked for',
  ])('leaves alone %s', (text) => {
    expect(stray(text)).toEqual([]);
  });

  it.each([
    '<!channel>',
    '<@U1>',
    '<#C1|general>',
    '<https://evil.example|x>',
    '<!date^0^{date}^https://evil.example|x>',
    'a < b',
    'a > b',
    'R&D',
    '&nbsp;',
  ])('finds %s', (text) => {
    expect(stray(text)).not.toEqual([]);
    expect(strayTokens({ text, blocks: [] })).not.toEqual([]);
  });

  it.each(['https://evil.example', 'see evil.example', 'mailto:x', 'a@b', 'slack://open'])(
    'finds what is linked without being marked in the sentence: %s',
    (text) => {
      expect(strayTokens({ text, blocks: [] })).not.toEqual([]);
    },
  );

  it('takes our own links for ours, as long as they have words', () => {
    const site = 'https://partner.example/';
    expect(stray('<https://partner.example/1|Open>', [site])).toEqual([]);
    expect(stray('<https://partner.example/1>', [site])).not.toEqual([]);
    expect(strayTokens({ blocks: [button({ url: 'https://partner.example/1' })] }, [site])).toEqual([]);
    expect(strayTokens({ blocks: [button({ url: 'https://evil.example' })] }, [site])).not.toEqual([]);
  });

  it('finds texts in which something is looked for, and parts that ping', () => {
    const found = (block: object) => strayTokens({ blocks: [block] });
    expect(found({ type: 'mrkdwn', text: 'x' })).toHaveLength(1);
    expect(found({ type: 'plain_text', text: ':tada:' })).toHaveLength(1);
    expect(found(quote({ type: 'user', user_id: 'U1' }))).toHaveLength(1);
    expect(found(quote({ type: 'text', text: '<!channel>' }))).toEqual([]);
  });

  it('finds markup around given words', () => {
    const live = (text: string) => liveMarkup({ blocks: [mrkdwn(text)] }, 'boom');
    for (const text of ['*boom*', 'a _boom_', '~boom~', '&gt; boom', 'x\n&gt;boom', ':boom:']) {
      expect(live(text)).toHaveLength(1);
    }
    for (const text of ['∗boom∗', 'a_boom_', '5 &gt; boom', 'boom', '`*boom*`'])
      expect(live(text)).toEqual([]);
  });
});
