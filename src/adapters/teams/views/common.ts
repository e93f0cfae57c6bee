import type { Urgency } from '../../../domain/deadline';
import type { Reader } from '../../../domain/subscription';
import type { Referral } from '../../../domain/referral';
import { oneLine, say } from '../../../wording';
import type { Choice } from '../../../wording';
import { commandWords, md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import type { TextLimits } from '../limits';

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

/** `accent` → `Accent`, as badges and bars want it. */
export function capital(style: string): string {
  return `${style.charAt(0).toUpperCase()}${style.slice(1)}`;
}

/** A button for each choice, but for those whose words a button cannot carry as they must arrive. */
export function buttonsFor(choices: readonly Choice[]): readonly CommandButton[] {
  return choices
    .filter(({ command, exact }) => exact !== true || commandWords(command) === command)
    .map(buttonFor);
}

export function buttonFor({ title, command }: Choice): CommandButton {
  return { title: plainText(title, LONGEST_TITLE), command: commandWords(command) };
}

const LONGEST_TITLE = 40;
