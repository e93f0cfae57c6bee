import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import { rowOf } from '../../../wording';
import type { ReferralStateName, Row } from '../../../wording';
import { commandWords, md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { STYLE_OF_URGENCY } from './common';

/** One referral in a list: the tile on the left is what the eye runs down. */
export interface RowModel {
  readonly amount: Markdown;
  /** Under the amount; empty when a sign says it all. */
  readonly label: Markdown;
  readonly tileStyle: string;
  readonly customer: Markdown;
  readonly need: Markdown;
  readonly value: Markdown;
  readonly valueNote: Markdown;
  /** What pressing the row does, for screen readers. */
  readonly open: Plain;
  readonly command: Plain;
}

export function rowModel(referral: Referral, reader: Reader): RowModel {
  const row = rowOf(referral, reader);
  const { customer, need, value, day, open, details } = row;
  return {
    ...tileOf(row),
    customer: md(customer, 80),
    need: md(need),
    value: md(value, 40),
    valueNote: md(day),
    open: plainText(open, 100),
    command: commandWords(details.command),
  };
}

/** What became of it is said beside its need, because the word would not fit the tile in every language. */
const SETTLED_TILES: Readonly<
  Record<Exclude<ReferralStateName, 'waiting'>, readonly [sign: string, style: string]>
> = {
  accepted: ['✓', 'good'],
  won: ['★', 'good'],
  declined: ['✕', 'emphasis'],
  lost: ['✕', 'emphasis'],
  expired: ['–', 'emphasis'],
  other: ['…', 'emphasis'],
};

function tileOf({ state, left, urgency }: Row): Pick<RowModel, 'amount' | 'label' | 'tileStyle'> {
  if (state !== 'waiting') {
    const [sign, tileStyle] = SETTLED_TILES[state];
    return { amount: md(sign), label: md(''), tileStyle };
  }
  return {
    amount: md(left?.amount ?? ''),
    label: md(left?.label ?? ''),
    tileStyle: STYLE_OF_URGENCY[urgency],
  };
}
