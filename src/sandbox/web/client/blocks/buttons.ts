import type { Json } from '../cards/json.js';
import { asList, asText } from '../cards/json.js';
import { openMenu } from '../cards/overflow-menu.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { confirmed } from './confirm-dialog.js';
import type { BlockAction, BlockContext, ElementPlace } from './context.js';
import { refusal } from './refusal.js';
import { textNodes, textOf } from './text-object.js';

/** A button; one with an address is a link that tells of the press as well. */
export function buttonNode(element: Json, { blockId }: ElementPlace, context: BlockContext): HTMLElement {
  const url = asText(element['url']);
  const style = asText(element['style']);
  const look = style === 'primary' || style === 'danger' ? ` bk-button-${style}` : '';
  const spoken = asText(element['accessibility_label']);
  const label = spoken === '' ? undefined : spoken;
  const action: BlockAction = {
    type: 'button',
    block_id: blockId,
    action_id: asText(element['action_id']),
    ...(element['value'] !== undefined && { value: element['value'] }),
    text: element['text'],
  };
  const words = h('span', {}, ...textNodes(element['text'], context));
  if (url === '') {
    const button = h('button', { type: 'button', class: `bk-button${look}`, 'aria-label': label }, words);
    button.addEventListener('click', () => {
      void confirmed(element['confirm'], context).then((yes) => {
        if (yes) context.act(action, button);
      });
    });
    return button;
  }
  if (!/^https?:\/\/[^\s/]/i.test(url)) return refusal('a button whose address is not a web address');
  const link = h(
    'a',
    {
      class: `bk-button${look}`,
      href: url,
      target: '_blank',
      rel: 'noopener noreferrer',
      'aria-label': label,
    },
    words,
    icon('open', 14),
  );
  link.addEventListener('click', () => {
    context.act(action, link);
  });
  return link;
}

/** Three dots with choices behind them. */
export function overflowNode(element: Json, { blockId }: ElementPlace, context: BlockContext): HTMLElement {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'bk-button bk-overflow',
      'aria-label': 'More actions',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
    },
    icon('moreHorizontal', 18),
  );
  const choose = (option: Json): void => {
    const url = asText(option['url']);
    if (/^https?:\/\/[^\s/]/i.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
    const action = { type: 'overflow', block_id: blockId, action_id: asText(element['action_id']) };
    context.act({ ...action, selected_option: option }, button);
  };
  button.addEventListener('click', () => {
    const choices = asList(element['options']).map((option) => ({
      title: textOf(option['text']),
      iconName: undefined,
      run: () => {
        void confirmed(element['confirm'], context).then((yes) => {
          if (yes) choose(option);
        });
      },
    }));
    openMenu(button, choices);
  });
  return button;
}
