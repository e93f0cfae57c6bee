import type {
  ActionsBlock,
  ActionsBlockElement,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  KnownBlock,
  MrkdwnElement,
  Overflow,
  PlainTextElement,
  PlainTextOption,
  RichTextBlock,
  SectionBlock,
} from '@slack/types';
import { printCommand } from '../../domain/command';
import { commandWords, mk, plainText } from './escape';
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

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(plainText(text, LIMITS.header)) };
}

export function divider(): DividerBlock {
  return { type: 'divider' };
}

/** A paragraph, with a button beside it where one is given. None for an empty text, which Slack refuses. */
export function section(text: Mrkdwn, accessory?: Button | Overflow): readonly SectionBlock[] {
  if (text === '') return [];
  return [{ type: 'section', text: mrkdwn(text), ...(accessory !== undefined && { accessory }) }];
}

/** Pairs of a name and a value, two beside each other, in as many blocks as they need. Empty values are left out. */
export function fields(pairs: readonly (readonly [label: string, value: Mrkdwn])[]): readonly SectionBlock[] {
  const said = pairs
    .filter(([, value]) => value !== '')
    .map(([label, value]) => mrkdwn(`*${mk(label)}*\n${value}` as Mrkdwn));
  return chunks(said, LIMITS.fields).map((some) => ({ type: 'section', fields: [...some] }));
}

/** Small lines under each other. */
export function context(lines: readonly Mrkdwn[]): readonly ContextBlock[] {
  const elements = lines.filter((line) => line !== '').map(mrkdwn);
  return chunks(elements, LIMITS.contextElements).map((some) => ({ type: 'context', elements: [...some] }));
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

/**
 * A row of buttons. `place` tells the rows of one message apart and begins with what the message is, e.g.
 * `referral-card`; whoever handles a press reads it (see `actions.ts`).
 */
export function actions(place: string, elements: readonly ActionsBlockElement[]): readonly ActionsBlock[] {
  if (elements.length === 0) return [];
  return [{ type: 'actions', block_id: place, elements: elements.slice(0, LIMITS.actions) }];
}

type PrintableCommand = Parameters<typeof printCommand>[0];

export interface ButtonOptions {
  readonly style?: 'primary' | 'danger';
  /** What a screen reader says, where the words on the button are not enough. */
  readonly spoken?: string;
}

/** A button with this title for a command, or for words as they would be typed. `number` is unique in its row. */
export function commandButton(
  number: number,
  title: string,
  command: PrintableCommand | string,
  { style, spoken }: ButtonOptions = {},
): Button {
  const words = typeof command === 'string' ? command : printCommand(command);
  return {
    type: 'button',
    action_id: `command.${String(number)}`,
    text: plain(plainText(title, LONGEST_TITLE)),
    value: commandWords(words),
    ...(style !== undefined && { style }),
    ...(spoken !== undefined && { accessibility_label: plainText(spoken, LIMITS.accessibilityLabel) }),
  };
}

/** A button that opens an address; none where the address is too long or is not one that may be opened. */
export function linkButton(number: number, title: string, url: string): readonly Button[] {
  if (url.length > LIMITS.url || !/^https?:\/\//i.test(url)) return [];
  return [
    {
      type: 'button',
      action_id: `link.${String(number)}`,
      text: plain(plainText(title, LONGEST_TITLE)),
      url,
    },
  ];
}

/** Commands behind three dots; those that are too long for an option are left out, none at all gives no menu. */
export function menu(
  number: number,
  entries: readonly { readonly title: string; readonly command: string }[],
): readonly Overflow[] {
  const options: PlainTextOption[] = entries
    .filter(({ command }) => command.length <= LIMITS.optionValue)
    .slice(0, LIMITS.options)
    .map(({ title, command }) => ({
      text: plain(plainText(title, LIMITS.optionText)),
      value: commandWords(command),
    }));
  return options.length === 0 ? [] : [{ type: 'overflow', action_id: `menu.${String(number)}`, options }];
}

const LONGEST_TITLE = 40;

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** The first `most` blocks of a message that would have too many. */
export function atMost(blocks: readonly KnownBlock[], most: number): readonly KnownBlock[] {
  return blocks.length <= most ? blocks : blocks.slice(0, most);
}
