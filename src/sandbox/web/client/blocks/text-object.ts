import type { Json } from '../cards/json.js';
import { asJson, asText } from '../cards/json.js';
import type { BlockContext } from './context.js';
import { withEmoji } from './emoji.js';
import { emojiNodes, mrkdwnNodes } from './mrkdwn-dom.js';

/** A text object as nodes: `mrkdwn` is read as markup, `plain_text` is shown to the letter but for its emoji codes. */
export function textNodes(source: unknown, context: BlockContext): readonly Node[] {
  const object = asJson(source);
  const text = asText(object['text']);
  if (object['type'] === 'mrkdwn') return mrkdwnNodes(text, context, object['verbatim'] === true);
  return hasEmoji(object) ? emojiNodes(text) : [document.createTextNode(text)];
}

/** A text object as text alone, for names of controls. */
export function textOf(source: unknown): string {
  const object = asJson(source);
  const text = asText(object['text']);
  return object['type'] === 'plain_text' && hasEmoji(object) ? withEmoji(text) : text;
}

/** Slack's default for plain text is `emoji: true`. */
function hasEmoji(object: Json): boolean {
  return object['emoji'] !== false;
}
