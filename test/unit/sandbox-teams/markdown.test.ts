import * as fc from 'fast-check';
import type { Inline } from '../../../src/sandbox/web/client/cards/inline-markdown';
import { isSafeLink, parseInline } from '../../../src/sandbox/web/client/cards/inline-markdown';
import { parseMarkdown, plainText } from '../../../src/sandbox/web/client/cards/markdown';

// The browser needs the ending `.js` in imports; here there is only the source.
jest.mock(
  '../../../src/sandbox/web/client/cards/inline-markdown.js',
  () => jest.requireActual<object>('../../../src/sandbox/web/client/cards/inline-markdown'),
  { virtual: true },
);

const text = (value: string): Inline => ({ kind: 'text', text: value });

describe('markdown in cards', () => {
  it('knows bold, italic and links', () => {
    expect(parseInline('**Dana** is _here_ [now](https://example.com/a)')).toEqual([
      { kind: 'bold', children: [text('Dana')] },
      text(' is '),
      { kind: 'italic', children: [text('here')] },
      text(' '),
      { kind: 'link', url: 'https://example.com/a', children: [text('now')] },
    ]);
  });

  it('takes what a backslash stands before as text', () => {
    const hostile = String.raw`\*not bold\* \[no link\]\(https://evil.example\) \_so\_ \\`;
    expect(parseInline(hostile)).toEqual([text('*not bold* [no link](https://evil.example) _so_ \\')]);
  });

  it('leaves marks alone that close nothing', () => {
    for (const plain of ['2 * 3 * 4', 'a ** b', 'snake_case_name', '*', '**', '[label] (text)', '*open']) {
      expect(parseInline(plain)).toEqual([text(plain)]);
    }
  });

  it.each([
    'javascript:alert(1)',
    'http://example.com',
    'data:text/html,x',
    'https:',
    '//example.com',
    'ftp://x.example',
  ])('makes no link of %s', (url) => {
    expect(isSafeLink(url)).toBe(false);
    expect(parseInline(`[press me](${url})`).some((inline) => inline.kind === 'link')).toBe(false);
  });

  it('makes links to mail and phone', () => {
    expect(parseInline('[m](mailto:a@b.example)')).toMatchObject([
      { kind: 'link', url: 'mailto:a@b.example' },
    ]);
    expect(parseInline('[t](tel:+441134960100)')).toMatchObject([{ kind: 'link', url: 'tel:+441134960100' }]);
  });

  it('makes paragraphs, line breaks and lists', () => {
    expect(parseMarkdown('one\ntwo\n\n- a\n- b\n1. c\n\nend')).toEqual([
      { kind: 'paragraph', children: [text('one'), { kind: 'break' }, text('two')] },
      { kind: 'list', ordered: false, start: 1, items: [[text('a')], [text('b')]] },
      { kind: 'list', ordered: true, start: 1, items: [[text('c')]] },
      { kind: 'paragraph', children: [text('end')] },
    ]);
  });

  it('makes no list of an escaped dash', () => {
    expect(parseMarkdown(String.raw`\- a`)).toEqual([{ kind: 'paragraph', children: [text('- a')] }]);
  });

  it('drops the marks in a preview', () => {
    expect(plainText('**list** [all](https://example.com)\n- a\n- b')).toBe('list all a, b');
  });

  it('takes tags as text', () => {
    expect(parseInline('<at>Everybody</at> <b>x</b>')).toEqual([text('<at>Everybody</at> <b>x</b>')]);
  });

  it('never throws, and shows a fully escaped text as it is', () => {
    const line = fc.string({ maxLength: 200 }).map((s) => s.replaceAll(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(line, (s) => {
        expect(() => parseMarkdown(s)).not.toThrow();
        expect(plainText(s.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&'))).toBe(s);
      }),
    );
  });
});
