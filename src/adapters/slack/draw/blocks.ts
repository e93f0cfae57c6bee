import type {
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  KnownBlock,
  MrkdwnElement,
  Overflow,
  PlainTextElement,
  RichTextBlock,
  SectionBlock,
} from '@slack/types';
import { mk, mkJoined, plainText } from './escape';
import type { Mrkdwn, Plain } from './escape';
import { LIMITS } from './limits';

/** `verbatim`: what looks like an address, a channel or a name is not made into one. */
export function mrkdwn(text: Mrkdwn): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

/** `emoji: false`: `:tada:` stays as it was written. */
export function plain(text: Plain): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** A heading; a dash for nothing, which Slack refuses. */
export function header(text: string): HeaderBlock {
  return { type: 'header', text: label(text, LIMITS.header) };
}

export function divider(): DividerBlock {
  return { type: 'divider' };
}

/**
 * A paragraph, with a button beside it where one is given; `place` then says where it stands, as for `actions`. None
 * for an empty text, which Slack refuses.
 */
export function section(
  text: Mrkdwn,
  accessory?: Button | Overflow,
  place?: string,
): readonly SectionBlock[] {
  if (text === '') return [];
  return [
    {
      type: 'section',
      ...(place !== undefined && { block_id: place }),
      text: mrkdwn(text),
      ...(accessory !== undefined && { accessory }),
    },
  ];
}

/** Pairs of a name and a value, two beside each other, in as many blocks as they need. Empty values are left out. */
export function fields(pairs: readonly (readonly [label: string, value: Mrkdwn])[]): readonly SectionBlock[] {
  const said = pairs
    .filter(([, value]) => value !== '')
    .map(([label, value]) => mrkdwn(`*${mk(label)}*\n${value}` as Mrkdwn));
  return chunks(said, LIMITS.fields).map((some) => ({ type: 'section', fields: [...some] }));
}

/** Small pieces beside each other, wrapped as the window wants it. For lines under each other see `smallLines`. */
export function context(lines: readonly Mrkdwn[]): readonly ContextBlock[] {
  const elements = lines.filter((line) => line !== '').map(mrkdwn);
  return chunks(elements, LIMITS.contextElements).map((some) => ({ type: 'context', elements: [...some] }));
}

/** Small lines under each other, in as many blocks as they need. */
export function smallLines(lines: readonly Mrkdwn[]): readonly ContextBlock[] {
  return paragraphs(lines, LIMITS.context).flatMap((text) => context([text]));
}

/** Lines under each other in as few texts as possible, each of at most `longest` characters. Empty ones are left out. */
export function paragraphs(lines: readonly Mrkdwn[], longest: number): readonly Mrkdwn[] {
  const texts: Mrkdwn[] = [];
  for (const line of lines.filter((each) => each !== '')) {
    const last = texts.at(-1);
    const longer = last === undefined ? undefined : mkJoined([last, line], '\n');
    if (longer !== undefined && longer.length <= longest) texts.splice(-1, 1, longer);
    else texts.push(line);
  }
  return texts;
}

/** What somebody else has written, marked as a quotation; Slack reads no markup in it. */
export function quotation(text: Plain): readonly RichTextBlock[] {
  if (text === '') return [];
  return [
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text }] }],
    },
  ];
}

/** What is to be copied to the letter, in letters of one width; Slack reads no markup in it. */
export function preformatted(text: Plain): readonly RichTextBlock[] {
  if (text === '') return [];
  return [
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
    },
  ];
}

/** A short text that must not be empty: a dash stands for nothing. */
export function label(text: string, longest: number): PlainTextElement {
  return plain(plainText(text, longest) || ('–' as Plain));
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** The first `most` blocks of a message that would have too many. */
export function atMost(blocks: readonly KnownBlock[], most: number): readonly KnownBlock[] {
  return blocks.length <= most ? blocks : blocks.slice(0, most);
}
