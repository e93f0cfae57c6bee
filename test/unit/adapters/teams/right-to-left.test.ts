import { code, commandWords, md } from '../../../../src/adapters/teams/escape';
import { loadTemplates } from '../../../../src/adapters/teams/templates';
import { createRender } from '../../../../src/adapters/teams/render';
import { hostileTexts } from '../../../fixtures/teams-adapter/hostile-texts';
import { markdownTexts, plainTexts } from '../../../fixtures/teams-adapter/card-lint';
import { notices, reader } from '../../../fixtures/teams-adapter/notices';
import { noticesOf } from '../../../fixtures/teams-adapter/with-text';
import { CARDS, PARTNER_CENTER_URL, keepLog } from '../../../fixtures/teams-adapter/world';

/** English words in a language that runs from right to left: what is tested is the order, not the translation. */
jest.mock('../../../../src/wording/languages', () => ({
  isRightToLeft: () => true,
  spokenLanguage: () => 'en',
}));

const render = createRender({
  expand: loadTemplates(CARDS),
  partnerCenterUrl: PARTNER_CENTER_URL,
  log: keepLog(),
});

/** How many isolates are open at the end; -1 when one is closed that was never opened. */
function openIn(text: string): number {
  let open = 0;
  for (const character of text) {
    if (character === '\u2066' || character === '\u2068') open++;
    if (character === '\u2069') open--;
    if (open < 0) return -1;
  }
  return open;
}

describe('a card that is read from right to left', () => {
  it('keeps what is put into a sentence apart from the sentence', () => {
    expect(markdownTexts(render(notices.list, reader).card)).toContain(
      '\u20686–10\u2069 of 12, most urgent first',
    );
    expect(markdownTexts(render(notices.explained, reader).card)).toContain(
      'Why \u2068Fabrikam Customer Inc\u2069 was shown where',
    );
  });

  it('has code from left to right, brackets at their ends', () => {
    expect(code('claim <id>', reader)).toBe('\u2066claim \\<id\\>\u2069');
    expect(code('', reader)).toBe('');
    expect(code('\u2069x\u2066', reader)).toBe('\u2066x\u2069');
  });

  it('carries commands without any of it', () => {
    expect(commandWords('show \u2068x\u2069')).toBe('show x');
    const { card } = render(notices.help, reader);
    expect(JSON.stringify(card)).not.toMatch(/"command":"[^"]*[\u2066-\u2069]/);
  });

  it('closes what it opens, whatever a customer has written', () => {
    for (const hostile of hostileTexts.filter((text) => /[\u2066-\u2069\u05d0-\u064a]|xxx/.test(text))) {
      for (const notice of noticesOf(hostile)) {
        const { card } = render(notice, reader);
        for (const text of [...markdownTexts(card), ...plainTexts(card)]) {
          expect(openIn(text)).toBe(0);
          expect(text).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2067]/);
        }
      }
    }
    expect(openIn(md('\u2068\u2068a\u2069 b', 3))).toBe(0);
  });
});
