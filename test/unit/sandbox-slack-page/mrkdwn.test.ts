import * as fc from 'fast-check';
import type { MrkdwnBlock } from '../../../src/sandbox/web/client/blocks/mrkdwn';
import type { Span } from '../../../src/sandbox/web/client/blocks/mrkdwn-spans';
import { parseMrkdwn } from '../../../src/sandbox/web/client/blocks/mrkdwn';
import { isLink } from '../../../src/sandbox/web/client/blocks/mrkdwn-tokens';
import { hostileTexts } from '../../fixtures/slack/hostile-texts';

// The browser needs the ending `.js` in imports; here there is only the source.
jest.mock(
  '../../../src/sandbox/web/client/blocks/mrkdwn-spans.js',
  () => jest.requireActual<object>('../../../src/sandbox/web/client/blocks/mrkdwn-spans'),
  { virtual: true },
);
jest.mock(
  '../../../src/sandbox/web/client/blocks/mrkdwn-tokens.js',
  () => jest.requireActual<object>('../../../src/sandbox/web/client/blocks/mrkdwn-tokens'),
  { virtual: true },
);

const text = (value: string): Span => ({ kind: 'text', text: value });
const spansOf = (source: string, verbatim = false): readonly Span[] =>
  parseMrkdwn(source, verbatim).flatMap(({ spans }) => spans);
const kindsOf = (spans: readonly Span[]): readonly string[] =>
  spans.flatMap((span) => [span.kind, ...('children' in span ? kindsOf(span.children) : [])]);

describe('Slack’s markup', () => {
  it('knows bold, italics, strikethrough and code', () => {
    expect(spansOf('*bold* _italic_ ~gone~ `x*y*`')).toEqual([
      { kind: 'bold', children: [text('bold')] },
      text(' '),
      { kind: 'italic', children: [text('italic')] },
      text(' '),
      { kind: 'strike', children: [text('gone')] },
      text(' '),
      { kind: 'code', children: [text('x*y*')] },
    ]);
  });

  it('nests styles', () => {
    expect(spansOf('*very _much_ so*')).toEqual([
      {
        kind: 'bold',
        children: [text('very '), { kind: 'italic', children: [text('much')] }, text(' so')],
      },
    ]);
  });

  it.each([
    '2*3*4',
    'snake_case_name',
    '* no*',
    '*no *',
    '**no**',
    '*no\nway*',
    '``',
    '<https://',
    'a < b > c',
  ])('takes %j as text', (source) => {
    expect(kindsOf(spansOf(source)).filter((kind) => kind !== 'break')).not.toContain('bold');
    expect(new Set(kindsOf(spansOf(source)))).toEqual(
      new Set(source.includes('\n') ? ['text', 'break'] : ['text']),
    );
  });

  it('reads what stands between < and >', () => {
    const source =
      '<@U01> <#C01|general> <!here> <!subteam^S1|@sales> <https://a.example/x?a=1&amp;b=2|the &lt;page&gt;>';
    expect(spansOf(source).filter((span) => span.kind !== 'text')).toEqual([
      { kind: 'user', id: 'U01', label: undefined },
      { kind: 'channel', id: 'C01', label: 'general' },
      { kind: 'ping', range: 'here' },
      { kind: 'ping', range: 'sales' },
      { kind: 'link', url: 'https://a.example/x?a=1&b=2', label: 'the <page>', auto: false },
    ]);
  });

  it('reads dates with their link and what stands for them', () => {
    expect(spansOf('<!date^1392734382^{date} at {time}^https://a.example|18 Feb>')).toEqual([
      {
        kind: 'date',
        at: 1_392_734_382,
        format: '{date} at {time}',
        url: 'https://a.example',
        fallback: '18 Feb',
      },
    ]);
  });

  it('lets nobody be pinged from within bold text or code unseen', () => {
    expect(
      kindsOf(spansOf('*see <!channel>* `<!everyone>` ```<!here>```')).filter((k) => k === 'ping'),
    ).toHaveLength(3);
  });

  it('decodes the three entities once', () => {
    expect(spansOf('&lt;!channel&gt; &amp;lt; &amp;amp; &quot;')).toEqual([
      text('<!channel> &lt; &amp; &quot;'),
    ]);
  });

  it('makes quotations of lines that begin with >, escaped or not, and of all after >>>', () => {
    expect(parseMrkdwn('before\n> one\n&gt; two\nafter')).toEqual<MrkdwnBlock[]>([
      { kind: 'paragraph', spans: [text('before')] },
      { kind: 'quote', spans: [text('one'), { kind: 'break' }, text('two')] },
      { kind: 'paragraph', spans: [text('after')] },
    ]);
    expect(parseMrkdwn('>>> one\ntwo').map(({ kind }) => kind)).toEqual(['quote']);
  });

  it('keeps preformatted text as it is, its first and last line break aside', () => {
    expect(parseMrkdwn('see\n```\n*a*\n b\n```\nend')).toEqual<MrkdwnBlock[]>([
      { kind: 'paragraph', spans: [text('see'), { kind: 'break' }] },
      { kind: 'preformatted', spans: [text('*a*'), { kind: 'break' }, text(' b')] },
      { kind: 'paragraph', spans: [text('end')] },
    ]);
  });

  it.each([
    ['see https://evil.example/a_b_c.', 'https://evil.example/a_b_c'],
    ['write to eve@evil.example now', 'mailto:eve@evil.example'],
    ['(evil.example/x)', 'http://evil.example/x'],
  ])('makes a link of the address in %j, unless the text is verbatim', (source, url) => {
    expect(spansOf(source).filter((span) => span.kind === 'link')).toMatchObject([{ url, auto: true }]);
    expect(kindsOf(spansOf(source, true))).toEqual(['text']);
  });

  it('makes no link of addresses in code, and none of what is no web address', () => {
    expect(kindsOf(spansOf('`https://a.example`'))).toEqual(['code', 'text']);
    expect(spansOf('<javascript:alert(1)|free>')).toEqual([text('<javascript:alert(1)|free>')]);
    expect(isLink('data:text/html,x')).toBe(false);
  });

  it('shows each hostile text, once escaped, as nothing but text', () => {
    for (const hostile of hostileTexts) {
      const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      const kinds = new Set(kindsOf(spansOf(escaped, true)));
      for (const loud of ['ping', 'user', 'channel', 'link', 'date']) expect(kinds).not.toContain(loud);
    }
  });

  it('ends on any text, and loses no letter of plain ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('*_~`<>&!@#|^\n a1é:.')) }), (source) => {
        expect(Array.isArray(parseMrkdwn(source))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('abc 123 éß中😀')) }), (source) => {
        expect(spansOf(source, true)).toEqual(source === '' ? [] : [text(source)]);
      }),
    );
  });
});
