import type { ReferralCardNotice } from '../../../domain/notice';
import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import {
  cardFigures,
  customerName,
  dealName,
  inOwnDirection,
  needLabels,
  referralState,
  ruleLine,
  say,
  settledLine,
  trustOf,
  valueWords,
} from '../../../wording';
import type { Labelled } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { bandModel } from './band';
import type { BandModel } from './band';
import { cardActions } from './card-actions';
import type { CardActions } from './card-actions';
import { chipsOf, commonLabels } from './common';
import type { Chip, CommonLabels, ViewContext } from './common';
import { followLines } from './follow-up';
import type { NoteLine } from './follow-up';
import { timeBarModel } from './time-bar';
import type { TimeBarModel } from './time-bar';

export interface ReferralCardModel {
  readonly summary: Plain;
  readonly labels: CommonLabels;
  readonly band: BandModel;
  readonly repeat: Markdown;
  readonly customer: Markdown;
  readonly deal: Markdown;
  /** Beside the name once the referral is settled; while it waits the value is one of the metrics. */
  readonly value: Markdown;
  /** What became of it, once it is settled. */
  readonly line: Markdown;
  readonly metrics: readonly Metric[];
  readonly ask: Markdown;
  readonly chips: readonly Chip[];
  readonly time: TimeBarModel;
  /** Who has it, what the bot does about it, who sent it, and by which rule it is here. */
  readonly notes: readonly NoteLine[];
  readonly actions: CardActions;
  /** Empty when Partner Center no longer shows it. */
  readonly partnerCenterUrl: string;
}

export interface Metric {
  readonly label: Markdown;
  readonly value: Markdown;
}

const LONGEST_ASK = 280;
const LONGEST_LINE = 400;
const LONGEST_RULE = 240;
const MOST_CHIPS = 4;

/** The short card: customer, value, place, need and deadline, but no person at the customer. */
export function referralCardView(notice: ReferralCardNotice, context: ViewContext): ReferralCardModel {
  const { referral, follow } = notice;
  const { reader, summary } = context;
  const waits = referralState(referral) === 'waiting' && follow?.goneAt === undefined;
  const value = valueWords(referral, reader);
  return {
    summary,
    labels: commonLabels(reader),
    band: bandModel(referral, reader, notice),
    repeat: md(notice.repeat ? say(reader, 'card.repeat') : ''),
    customer: md(customerName(referral, reader)),
    deal: md(dealName(referral)),
    value: md(waits ? '' : value),
    line: md(waits ? '' : settledLine(notice, reader), LONGEST_LINE),
    metrics: waits ? metricsOf(cardFigures(referral, reader)) : [],
    ask: md(waits ? inOwnDirection(referral.details?.notes ?? '', reader) : '', LONGEST_ASK),
    chips: waits ? chipsOf(needLabels(referral, reader).slice(0, MOST_CHIPS)) : [],
    time: timeBarModel(referral, reader, follow),
    notes: [
      ...followLines(referral, follow, reader),
      ...trustLine(referral, reader),
      { icon: 'Filter', color: 'Default', text: md(ruleLine(notice.rules, reader), LONGEST_RULE) },
    ],
    actions: cardActions(referral, follow, reader),
    partnerCenterUrl: follow?.goneAt === undefined ? context.partnerCenterUrl(referral) : '',
  };
}

/** The figures that are known, as label over value. */
export function metricsOf(figures: readonly Labelled[]): readonly Metric[] {
  const metrics = figures.map(({ label, value }) => ({ label: md(label), value: md(value, 80) }));
  return metrics.filter(({ value }) => value !== '');
}

function trustLine(referral: Referral, reader: Reader): readonly NoteLine[] {
  const { text, mayContact } = trustOf(referral, reader);
  if (text === '') return [];
  if (mayContact === true) return [{ icon: 'ShieldCheckmark', color: 'Good', text: md(text) }];
  return [{ icon: mayContact === false ? 'ShieldDismiss' : 'Info', color: 'Default', text: md(text) }];
}
