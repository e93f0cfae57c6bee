import { deadlineOf, urgencyOf } from '../../../domain/deadline';
import type { Urgency } from '../../../domain/deadline';
import type { StateFilter } from '../../../domain/notice';
import type { Reader } from '../../../domain/subscription';
import type { Referral } from '../../../domain/referral';
import { printCommand } from '../../../domain/command';
import type { Command } from '../../../domain/command';
import { oneLine, say } from '../../../wording';
import type { MessageId } from '../../../wording';
import { commandWords, md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import type { TextLimits } from '../limits';
import { parseCommand } from '../../../domain/parse-command';

/** What every view needs beside its notice. */
export interface ViewContext {
  readonly reader: Reader;
  readonly limits: TextLimits;
  /** The one sentence for push notifications and clients that cannot show the card. */
  readonly summary: Plain;
  readonly partnerCenterUrl: (referral?: Referral) => string;
}

/** One paragraph. */
export interface TextModel {
  readonly text: Markdown;
}

/** Words that stand on several cards and are the same on each. */
export interface CommonLabels {
  readonly openInPartnerCenter: Plain;
  readonly details: Plain;
  readonly needs: Markdown;
}

export function commonLabels(reader: Reader): CommonLabels {
  return {
    openInPartnerCenter: plainText(say(reader, 'cards.open-in-partner-center')),
    details: plainText(say(reader, 'cards.details')),
    needs: md(say(reader, 'cards.needs')),
  };
}

/** `and 3 more`: the last line of a list that is cut. */
export function andMore(count: number, reader: Reader): string {
  return say(reader, 'cards.and-more', { count });
}

/** A button that carries the words of a command. */
export interface CommandButton {
  readonly title: Plain;
  readonly command: Plain;
}

export interface Chip {
  readonly text: Plain;
  /** Shown by clients without badges: the first chip brings all of them as one line, the others are dropped. */
  readonly fallback: object | 'drop';
}

export function chipsOf(all: readonly string[]): readonly Chip[] {
  const labels = all.map(oneLine).filter((text) => text !== '');
  const line = {
    type: 'TextBlock',
    text: md(labels.join(' · '), 400),
    wrap: true,
    size: 'Small',
    isSubtle: true,
  };
  return labels.map((text, index) => ({ text: plainText(text, 60), fallback: index === 0 ? line : 'drop' }));
}

/** How alarming, in the words of Adaptive Cards. */
export const STYLE_OF_URGENCY: Readonly<Record<Urgency, 'accent' | 'warning' | 'attention'>> = {
  calm: 'accent',
  soon: 'warning',
  urgent: 'attention',
  passed: 'attention',
};

/** `calm` for a referral without any deadline. */
export function urgencyFor(referral: Referral, reader: Reader): Urgency {
  const deadline = deadlineOf(referral);
  return deadline === undefined ? 'calm' : urgencyOf(deadline, reader.now);
}

/** `accent` → `Accent`, as badges and bars want it. */
export function capital(style: string): string {
  return `${style.charAt(0).toUpperCase()}${style.slice(1)}`;
}

/** A button for a suggested command; words that are no command become a button with these very words. */
export function buttonFor(words: string, reader: Reader): CommandButton {
  return button(titleOf(parseCommand(words), words, reader), words);
}

/** A button with this title for a command, or for words as they would be typed. */
export function button(title: string, command: PrintableCommand | string): CommandButton {
  return { title: plainText(title, LONGEST_TITLE), command: commandFor(command) };
}

/** A button for a command that must arrive to the letter; none when a button cannot carry it so. */
export function exactButton(title: string, words: string): readonly CommandButton[] {
  return commandWords(words) === words ? [button(title, words)] : [];
}

/** The words of a command, as a button may carry them. */
export function commandFor(command: PrintableCommand | string): Plain {
  return commandWords(typeof command === 'string' ? command : printCommand(command));
}

type PrintableCommand = Parameters<typeof printCommand>[0];

const LONGEST_TITLE = 40;

const LIST_TITLES = {
  pending: 'cards.list-pending',
  active: 'cards.list-active',
  closed: 'cards.list-closed',
  expiring: 'cards.list-expiring',
  all: 'cards.list-all',
} as const satisfies Record<StateFilter, MessageId>;

function titleOf(command: Command, words: string, reader: Reader): string {
  switch (command.kind) {
    case 'list':
      return say(reader, LIST_TITLES[command.filter]);
    case 'help':
      return say(reader, 'cards.help');
    case 'subscriptions':
      return say(reader, 'cards.subscriptions-here');
    case 'subscribe':
      return command.filter === undefined ? say(reader, 'cards.subscribe') : words;
    case 'related':
      return say(reader, 'cards.list-related');
    case 'claim':
      return say(reader, 'card.button.claim');
    case 'release':
      return say(reader, 'card.button.release');
    case 'settings':
      return say(reader, 'cards.settings');
    case 'show':
      return say(reader, 'cards.show', { id: command.what.slice(0, 8) });
    default:
      return words;
  }
}
