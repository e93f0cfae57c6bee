import {
  atMost,
  context,
  divider,
  fields,
  header,
  quotation,
  section,
} from '../../../../../src/adapters/slack/draw/blocks';
import { actions, commandButton, linkButton, menu } from '../../../../../src/adapters/slack/draw/buttons';
import { mk, plainLines } from '../../../../../src/adapters/slack/draw/escape';
import { faultsOfMessage } from '../../../../fixtures/slack/check-blocks';
import { hostileTexts } from '../../../../fixtures/slack/hostile-texts';
import { strayTokens } from '../../../../fixtures/slack/stray-tokens';

const longs = Array.from({ length: 30 }, (_, index) => mk(`line ${String(index)}`));

describe('a block', () => {
  it.each(hostileTexts.map((text, index) => [index, text.slice(0, 30), text] as const))(
    'of each kind stands with hostile text %d (%j)',
    (_index, _start, text) => {
      const blocks = [
        header(text),
        divider(),
        ...section(mk(text), commandButton(0, text, text, { spoken: text }), 'help.list'),
        ...fields([
          ['Value', mk(text)],
          [text, mk('x')],
        ]),
        ...context([mk(text), mk('x')]),
        ...quotation(plainLines(text, 2_800)),
        ...actions('help.actions', [
          commandButton(0, text, 'list'),
          ...linkButton(0, text, 'https://partner.example'),
          ...menu(0, [{ title: text, command: 'list' }]),
        ]),
      ];
      expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
      expect(strayTokens({ blocks }, ['https://partner.example'])).toEqual([]);
    },
  );

  it('is left out where it would be empty', () => {
    expect(section(mk(''))).toEqual([]);
    expect(context([mk('')])).toEqual([]);
    expect(fields([['Value', mk('')]])).toEqual([]);
    expect(quotation(plainLines(' ', 10))).toEqual([]);
    expect(actions('x', [])).toEqual([]);
  });

  it('is begun anew when it would hold too much', () => {
    expect(context(longs).map(({ elements }) => elements.length)).toEqual([10, 10, 10]);
    const pairs = longs.map((line) => ['Label', line] as const);
    expect(fields(pairs).map((each) => each.fields?.length)).toEqual([10, 10, 10]);
    expect(atMost([divider(), divider(), divider()], 2)).toHaveLength(2);
    expect(atMost([divider()], 2)).toHaveLength(1);
  });
});

describe('a button', () => {
  it('carries a command in words', () => {
    expect(commandButton(3, 'Claim', { kind: 'claim', what: 'r-1' }, { style: 'primary' })).toEqual({
      type: 'button',
      action_id: 'command.3',
      text: { type: 'plain_text', text: 'Claim', emoji: false },
      value: 'claim r-1',
      style: 'primary',
    });
  });

  it('without words does nothing, and without a title has a dash', () => {
    const button = commandButton(0, '', '\u200b');
    expect(button).not.toHaveProperty('value');
    expect(button.text.text).toBe('–');
  });

  it.each(['javascript:alert(1)', 'slack://x', '', `https://p.example/${'x'.repeat(3_000)}`])(
    'does not lead to %.30s',
    (url) => {
      expect(linkButton(0, 'Open', url)).toEqual([]);
    },
  );
});

describe('a menu', () => {
  it('leaves out commands that are too long for it, and is none without any', () => {
    const entry = (command: string) => ({ title: 'Do it', command });
    const [all] = menu(1, [entry('x'.repeat(76)), entry(''), ...'abcdefg'.split('').map(entry)]);
    expect(all?.options.map(({ value }) => value)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(menu(1, [entry('x'.repeat(76))])).toEqual([]);
  });
});
