import type { Json } from '../cards/json.js';
import { asJson, asList, asNumber, asText } from '../cards/json.js';
import { h } from '../dom.js';
import type { BlockContext } from './context.js';
import { emojiOf } from './emoji.js';
import { channelNode, dateNode, linkNode, pingNode, userNode } from './mrkdwn-dom.js';
import { isLink } from './mrkdwn-tokens.js';

/** `rich_text`: text here is text, nothing in it is read as markup. */
export function richTextNodes(block: Json, context: BlockContext): readonly HTMLElement[] {
  return withLists(asList(block['elements']), context);
}

function withLists(elements: readonly Json[], context: BlockContext): readonly HTMLElement[] {
  return elements.map((element) => {
    const inline = (): readonly Node[] =>
      asList(element['elements']).flatMap((part) => inlineNodes(part, context));
    switch (element['type']) {
      case 'rich_text_section':
        return h('div', { class: 'bk-rich' }, ...inline());
      case 'rich_text_quote':
        return h('blockquote', { class: 'bk-quote bk-rich' }, ...inline());
      case 'rich_text_preformatted':
        return h('pre', { class: 'bk-pre' }, ...inline());
      case 'rich_text_list':
        return listNode(element, context);
      default:
        return h(
          'p',
          { class: 'bk-refused' },
          `Not drawn: ${asText(element['type'], 'nameless')} in rich_text.`,
        );
    }
  });
}

function listNode(list: Json, context: BlockContext): HTMLElement {
  const items = asList(list['elements']).map((item) =>
    h('li', {}, ...asList(item['elements']).flatMap((part) => inlineNodes(part, context))),
  );
  const indent = `bk-list bk-indent-${String(Math.min(8, Math.max(0, asNumber(list['indent']))))}`;
  if (list['style'] !== 'ordered') return h('ul', { class: indent }, ...items);
  return h('ol', { class: indent, start: asNumber(list['offset']) + 1 }, ...items);
}

function inlineNodes(element: Json, context: BlockContext): readonly Node[] {
  const text = asText(element['text']);
  switch (element['type']) {
    case 'text':
      return [styled(document.createTextNode(text), element)];
    case 'link': {
      const url = asText(element['url']);
      const label = text === '' ? url : text;
      return [styled(isLink(url) ? linkNode(url, label) : document.createTextNode(label), element)];
    }
    case 'user':
      return [userNode(asText(element['user_id']), context)];
    case 'channel':
      return [channelNode(asText(element['channel_id']), context)];
    case 'usergroup':
      return [pingNode(asText(element['usergroup_id']))];
    case 'broadcast':
      return [pingNode(asText(element['range'], 'channel'))];
    case 'emoji':
      return [emojiNode(asText(element['name']))];
    case 'date':
      return [styled(richDate(element, context), element)];
    case 'color':
      return [document.createTextNode(asText(element['value']))];
    default:
      return [h('span', { class: 'bk-refused' }, `[${asText(element['type'], 'nameless')}: not drawn]`)];
  }
}

function emojiNode(name: string): HTMLElement {
  const picture = emojiOf(name) ?? `:${name}:`;
  return h('span', { class: 'bk-emoji', role: 'img', 'aria-label': name.replaceAll('_', ' ') }, picture);
}

function richDate(element: Json, context: BlockContext): HTMLElement {
  const url = asText(element['url']);
  return dateNode(
    asNumber(element['timestamp']),
    asText(element['format']),
    asText(element['fallback']),
    isLink(url) ? url : undefined,
    context.reader,
  );
}

const STYLE_TAGS = [
  ['code', 'code'],
  ['strike', 's'],
  ['italic', 'em'],
  ['bold', 'strong'],
  ['underline', 'u'],
] as const;

function styled(node: Node, element: Json): Node {
  const style = asJson(element['style']);
  return STYLE_TAGS.reduce<Node>(
    (inner, [name, tag]) => (style[name] === true ? h(tag, {}, inner) : inner),
    node,
  );
}
