import {
  bold,
  code,
  commandWords,
  fallbackText,
  localTime,
  mk,
  mkJoined,
  mkText,
  plainLines,
  plainText,
} from '../../../../../src/adapters/slack/draw/escape';
import { hostileTexts } from '../../../../fixtures/slack/hostile-texts';
import { liveMarkup, strayTokens } from '../../../../fixtures/slack/stray-tokens';

const element = (text: string) => ({ blocks: [{ type: 'mrkdwn', text, verbatim: true }] });

describe('text for a place that reads markup', () => {
  it.each([
    ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
    ['&lt;!here&gt;', '&amp;lt;!here&amp;gt;'],
    ['*bold* ~gone~ `code`', '∗bold∗ ∼gone∼ ˋcodeˋ'],
    ['_italic_ but snake_case', 'ˍitalicˍ but snake_case'],
    [':tada: at 10:30', '∶tada: at 10:30'],
    [':絵文字:', '∶絵文字:'],
    [':+1: :100:', '∶+1: ∶100:'],
    ['“hours 09:00-17:30 mon-fri”', '“hours 09:00-17:30 mon-fri”'],
    ['> said', '› said'],
    ['  >>> said', '››› said'],
    ['5 > 3', '5 &gt; 3'],
    ['two\n lines', 'two lines'],
    ['R&D <Europe>', 'R&amp;D &lt;Europe&gt;'],
  ])('shows %j as it was written', (text, escaped) => {
    expect(mk(text)).toBe(escaped);
  });

  it('takes a sign at the start of any of several lines for no quotation', () => {
    expect(mkText('first\n> second\n &gt; third', 100)).toBe('first\n› second\n&amp;gt; third');
  });

  it('is as long as it may be with its escapes, and never ends within one', () => {
    for (const longest of [1, 2, 4, 5, 9, 50, 160]) {
      const cut = mk('a<'.repeat(300), longest);
      expect(cut.length).toBeLessThanOrEqual(longest);
      expect(cut).not.toMatch(/&(?!(?:amp|lt|gt);)/);
      expect(cut.endsWith('…') || cut === '').toBe(true);
    }
    expect(mk('short', 5)).toBe('short');
  });

  it('is one line unless lines are asked for', () => {
    expect(mkText('a\n\n\n\nb', 100)).toBe('a\n\nb');
    expect(mk('a\n\n\n\nb')).toBe('a b');
  });

  it.each(hostileTexts.map((text, index) => [index, text.slice(0, 30), text] as const))(
    'holds nothing but letters of hostile text %d (%j)',
    (_index, _start, text) => {
      for (const markup of [mk(text), mkText(text, 500), code(text), bold(mk(text))]) {
        expect(strayTokens(element(markup))).toEqual([]);
        expect(liveMarkup(element(mkText(text, 500)), 'boom')).toEqual([]);
      }
      expect(code(text).replace(/^`|`$/g, '')).not.toContain('`');
    },
  );

  it('is put together without what says nothing', () => {
    expect(mkJoined([mk('a'), mk(''), mk('b')])).toBe('a · b');
    expect(bold(mk(''))).toBe('');
    expect(code(' ')).toBe('');
  });
});

describe('what is typed to the letter', () => {
  it('can be copied as it stands', () => {
    for (const words of ["name eq '*a_b~c*'", 'hours 09:00-17:30 mon-fri', ':tada: > x']) {
      expect(code(words).replaceAll('&gt;', '>')).toBe(`\`${words}\``);
    }
  });

  it('ends where it ends', () => {
    expect(code('a` *b* `c')).toBe('`aˋ *b* ˋc`');
    expect(code('<'.repeat(300), 40)).toMatch(/^`(?:&lt;)+…`$/);
  });
});

describe('a local time', () => {
  it('is in seconds, with words for where it cannot be shown', () => {
    expect(localTime(1_604_264_400_999, '1 Nov, 21:00 UTC')).toBe(
      '<!date^1604264400^{date_short_pretty} {time}|1 Nov, 21:00 UTC>',
    );
  });

  it('cannot be ended or linked by its words', () => {
    const time = localTime(0, '<!channel>|x>^https://evil.example', '{date}');
    expect(strayTokens(element(time))).toEqual([]);
    expect(time).toBe('<!date^0^{date}|&lt;!channel&gt; x&gt; https://evil.example>');
  });
});

describe('the sentence beside the blocks', () => {
  it.each(hostileTexts.map((text, index) => [index, text.slice(0, 30), text] as const))(
    'pings nobody and links nowhere with hostile text %d (%j)',
    (_index, _start, text) => {
      const said = fallbackText(`New referral: ${text}`);
      expect(strayTokens({ text: said, blocks: [] })).toEqual([]);
      expect(liveMarkup({ text: said, blocks: [] }, 'boom')).toEqual([]);
      expect(said.length).toBeLessThanOrEqual(3_000);
    },
  );

  it('takes addresses apart without changing how they look', () => {
    const said = fallbackText(
      'See https://evil.example, www.evil.example or a@evil.example; 1.5 and p.m. stay',
    );
    expect(said).not.toMatch(/:\/\/|evil\.example|a@evil/);
    expect(said.replaceAll('\u2060', '')).toBe(
      'See https://evil.example, www.evil.example or a@evil.example; 1.5 and p.m. stay',
    );
  });
});

describe('text for a place without markup', () => {
  it('is not escaped, for there it would be shown so', () => {
    expect(plainText('R&D <Ltd> *x*')).toBe('R&D <Ltd> *x*');
  });

  it('is one line or several, and never longer than it may be', () => {
    expect(plainText('a\nb')).toBe('a b');
    expect(plainLines('a\nb', 10)).toBe('a\nb');
    expect(plainText('x'.repeat(200), 75)).toHaveLength(75);
    expect(commandWords('x'.repeat(5_000))).toHaveLength(2_000);
  });
});
