import type { ActionsBlock, ActionsBlockElement, Button, Overflow, PlainTextOption } from '@slack/types';
import { printCommand } from '../../../domain/command';
import { label } from './blocks';
import { commandWords, plainText } from './escape';
import { LIMITS } from './limits';

const LONGEST_TITLE = 40;

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

/**
 * A button with this title for a command, or for words as they would be typed. `number` is unique in its row. Without
 * words, or with more than it can carry, it does nothing.
 */
export function commandButton(
  number: number,
  title: string,
  command: PrintableCommand | string,
  { style, spoken }: ButtonOptions = {},
): Button {
  const words = typeof command === 'string' ? command : printCommand(command);
  const value = words.length > LIMITS.value ? '' : commandWords(words);
  const heard = plainText(spoken ?? '', LIMITS.accessibilityLabel);
  return {
    type: 'button',
    action_id: `command.${String(number)}`,
    text: label(title, LONGEST_TITLE),
    ...(value !== '' && { value }),
    ...(style !== undefined && { style }),
    ...(heard !== '' && { accessibility_label: heard }),
  };
}

/** A button that opens an address; none where the address is too long or is not one that may be opened. */
export function linkButton(number: number, title: string, url: string): readonly Button[] {
  if (url.length > LIMITS.url || !/^https?:\/\//i.test(url)) return [];
  return [
    {
      type: 'button',
      action_id: `link.${String(number)}`,
      text: label(title, LONGEST_TITLE),
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
    .map(({ title, command }) => ({
      text: label(title, LIMITS.optionText),
      value: commandWords(command),
    }))
    .filter(({ value }) => value !== '' && value.length <= LIMITS.optionValue)
    .slice(0, LIMITS.options);
  return options.length === 0 ? [] : [{ type: 'overflow', action_id: `menu.${String(number)}`, options }];
}
