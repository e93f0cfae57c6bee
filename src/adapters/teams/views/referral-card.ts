import type { ReferralCardNotice } from '../../../domain/notice';
import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import {
  calendarDayWords,
  contactWords,
  customerName,
  dealName,
  capitalised,
  inOwnDirection,
  joined,
  moneyWords,
  placeWords,
  referenceLabels,
  referralState,
  say,
} from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { bandOf, timeBarOf } from './band';
import type { Band, TimeBar } from './band';
import { cardActions } from './card-actions';
import type { CardActions } from './card-actions';
import { chipsOf, commonLabels } from './common';
import type { Chip, CommonLabels, ViewContext } from './common';
import { settledLine } from './settled-line';
import { followLines } from './follow-up';
import type { NoteLine } from './follow-up';

export interface ReferralCardModel {
  readonly summary: Plain;
  readonly labels: CommonLabels;
  readonly band: Band;
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
  readonly time: TimeBar;
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
    band: bandOf(referral, reader, notice),
    repeat: md(notice.repeat ? say(reader, 'card.repeat') : ''),
    customer: md(customerName(referral, reader)),
    deal: md(dealName(referral)),
    value: md(waits ? '' : value),
    line: md(waits ? '' : settledLine(notice, reader), LONGEST_LINE),
    metrics: waits ? metricsOf(referral, reader) : [],
    ask: md(waits ? inOwnDirection(referral.details?.notes ?? '', reader) : '', LONGEST_ASK),
    chips: waits ? chipsOf(needLabels(referral, reader).slice(0, MOST_CHIPS)) : [],
    time: timeBarOf(referral, reader, follow),
    notes: [
      ...followLines(referral, follow, reader),
      ...trustLine(referral, reader),
      { icon: 'Filter', color: 'Default', text: ruleLine(notice.rules, reader) },
    ],
    actions: cardActions(referral, follow, reader),
    partnerCenterUrl: follow?.goneAt === undefined ? context.partnerCenterUrl(referral) : '',
  };
}

/** The metrics that are known, as label over value. */
export function toMetrics(
  pairs: readonly (readonly [label: string, value: string | undefined])[],
): readonly Metric[] {
  const metrics = pairs.map(([label, value]) => ({ label: md(label), value: md(value ?? '', 80) }));
  return metrics.filter(({ value }) => value !== '');
}

export function valueWords(referral: Referral, reader: Reader): string {
  return moneyWords(referral.details?.dealValue, referral.details?.currency, reader.language) ?? '';
}

/** Who sent it: the inviting organisation by its name; Microsoft goes by the id `msft`. */
export function inviterName(referral: Referral): string {
  const { organizationId, organizationName } = referral.inviteContext?.invitedBy ?? {};
  if (organizationName !== undefined && organizationName !== '') return organizationName;
  return organizationId?.toLowerCase() === 'msft' ? 'Microsoft' : '';
}

function metricsOf(referral: Referral, reader: Reader): readonly Metric[] {
  const closing = referral.details?.closingDateTime;
  return toMetrics([
    [say(reader, 'card.metric.value'), valueWords(referral, reader)],
    [say(reader, 'card.metric.close'), closing && calendarDayWords(closing, reader)],
    [say(reader, 'card.metric.place'), placeWords(referral.customerProfile?.address)],
  ]);
}

function needLabels(referral: Referral, reader: Reader): readonly string[] {
  const { solutions, products, services, industries } = referral.details?.requirements ?? {};
  const all = [solutions, products, services, industries].flatMap((list) => referenceLabels(list, reader));
  return [...new Set(all)];
}

function trustLine(referral: Referral, reader: Reader): readonly NoteLine[] {
  const name = inviterName(referral);
  const sent = name === '' ? '' : say(reader, 'card.sent-by', { name });
  const text = md(capitalised(joined([sent, contactWords(referral, reader)])));
  const allowed = referral.consent?.consentToContact;
  if (text === '') return [];
  if (allowed === true) return [{ icon: 'ShieldCheckmark', color: 'Good', text }];
  return [{ icon: allowed === false ? 'ShieldDismiss' : 'Info', color: 'Default', text }];
}

function ruleLine(rules: readonly string[], reader: Reader): Markdown {
  const [rule, ...others] = rules;
  if (rule === undefined) return md(say(reader, 'card.rule.everything'));
  const id = others.length === 0 ? 'card.rule.one' : 'card.rule.more';
  return md(say(reader, id, { rule, count: others.length }), LONGEST_RULE);
}
