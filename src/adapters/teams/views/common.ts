import { deadlineOf, urgencyOf } from '../../../domain/deadline';
import type { Urgency } from '../../../domain/deadline';
import type { Reader } from '../../../domain/subscription';
import type { Referral } from '../../../domain/referral';
import { printCommand } from '../../../domain/command';
import type { Command } from '../../../domain/command';
import { oneLine } from '../../../wording';
import { commandWords, md, plainText } from '../escape';
import type { Plain } from '../escape';
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

const LIST_TITLES = {
  pending: 'See what’s waiting',
  active: 'Active referrals',
  closed: 'Closed referrals',
  expiring: 'About to expire',
  all: 'All referrals',
  related: 'Related referrals',
} as const;

/** A button for a suggested command; words that are no command become a button with these very words. */
export function buttonFor(words: string): CommandButton {
  return { title: plainText(titleOf(parseCommand(words), words), 40), command: commandWords(words) };
}

export function button(title: string, command: PrintableCommand): CommandButton {
  return { title: plainText(title, 40), command: commandFor(command) };
}

/** A button for a command that must arrive to the letter; none when a button cannot carry it so. */
export function exactButton(title: string, words: string): readonly CommandButton[] {
  const command = commandWords(words);
  return command === words ? [{ title: plainText(title, 40), command }] : [];
}

/** The words of a command, as a button may carry them. */
export function commandFor(command: PrintableCommand): Plain {
  return commandWords(printCommand(command));
}

type PrintableCommand = Parameters<typeof printCommand>[0];

function titleOf(command: Command, words: string): string {
  switch (command.kind) {
    case 'list':
      return LIST_TITLES[command.filter];
    case 'help':
      return 'Help';
    case 'subscriptions':
      return 'Subscriptions here';
    case 'subscribe':
      return command.filter === undefined ? 'Subscribe' : words;
    case 'show':
      return `Show ${command.what.slice(0, 8)}`;
    default:
      return words;
  }
}
