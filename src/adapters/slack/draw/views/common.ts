import type { ActionsBlock, ActionsBlockElement, Button } from '@slack/types';
import type { Referral } from '../../../../domain/referral';
import type { Reader } from '../../../../domain/subscription';
import { oneLine, say } from '../../../../wording';
import type { Choice } from '../../../../wording';
import { actions, commandButton, linkButton, menu } from '../buttons';
import { LIMITS } from '../limits';
import type { TextLimits } from '../limits';
import type { ChartStyle } from '../rendered';

/** What every view needs beside its notice. */
export interface ViewContext {
  readonly reader: Reader;
  readonly limits: TextLimits;
  readonly charts: ChartStyle;
  readonly partnerCenterUrl: (referral?: Referral) => string;
}

/** What a row of buttons offers, in this order. */
export interface ButtonRow {
  /** The filled ones; at most one makes sense. */
  readonly primary?: readonly Choice[];
  readonly choices?: readonly Choice[];
  /** Opens Partner Center; empty where there is nothing to be seen there. */
  readonly url?: string;
  /** Behind the three dots. */
  readonly menu?: readonly Choice[];
}

/** A row of buttons in the message of this kind; `what` tells it from the other rows there. None without buttons. */
export function buttonRow(place: string, row: ButtonRow, reader: Reader): readonly ActionsBlock[] {
  const primary = carried(row.primary ?? []);
  const choices = carried(row.choices ?? []);
  const elements: readonly ActionsBlockElement[] = [
    ...primary.map((each, index) => choiceButton(index, each, 'primary')),
    ...choices.map((each, index) => choiceButton(primary.length + index, each)),
    ...partnerCenterButton(row.url ?? '', reader),
    ...menu(0, carried(row.menu ?? [])),
  ];
  return actions(place, elements);
}

/** `Open in Partner Center`; none for an empty address. */
export function partnerCenterButton(url: string, reader: Reader): readonly Button[] {
  return linkButton(0, say(reader, 'cards.open-in-partner-center'), url);
}

/**
 * `Details`, beside what tells of a referral; `spoken` says whose for those who hear it alone. None for an id that is
 * far longer than any that Partner Center gives.
 */
export function detailsButton({ id }: Referral, reader: Reader, spoken?: string): Button | undefined {
  if (id.length > LONGEST_ID) return undefined;
  const options = spoken === undefined ? {} : { spoken };
  return commandButton(0, say(reader, 'cards.details'), { kind: 'show', what: id, back: false }, options);
}

const LONGEST_ID = 200;

/** Without the choices that a button would not carry as they are meant. */
function carried(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ command, exact }) => {
    const words = oneLine(command);
    return words.length <= LIMITS.value && (exact !== true || words === command);
  });
}

function choiceButton(number: number, { title, command }: Choice, style?: 'primary'): Button {
  return commandButton(number, title, command, style === undefined ? {} : { style });
}

/** `and 3 more`: the last line of a list that is cut. */
export function andMore(count: number, reader: Reader): string {
  return say(reader, 'cards.and-more', { count });
}

/** The first `most` of a list and, when there are more, one item that says so. */
export function firstOf<T>(items: readonly T[], most: number, more: (left: number) => T): readonly T[] {
  return items.length <= most ? items : [...items.slice(0, most), more(items.length - most)];
}
