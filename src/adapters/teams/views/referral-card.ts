import { instantToMs } from '../../../domain/instant';
import type { ReferralCardNotice } from '../../../domain/notice';
import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import {
  calendarDayWords,
  contactWords,
  counted,
  customerName,
  dealName,
  joined,
  momentWords,
  moneyWords,
  placeWords,
  referenceLabels,
  referralState,
} from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { bandOf, timeBarOf } from './band';
import type { Band, TimeBar } from './band';
import { chipsOf, commandFor } from './common';
import type { Chip, ViewContext } from './common';

export interface ReferralCardModel {
  readonly summary: Plain;
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
  readonly trust: { readonly icon: string; readonly color: string; readonly text: Markdown };
  readonly rule: Markdown;
  readonly command: Plain;
  readonly partnerCenterUrl: string;
}

export interface Metric {
  readonly label: Markdown;
  readonly value: Markdown;
}

const LONGEST_ASK = 280;
const MOST_CHIPS = 4;

/** The short card: customer, value, place, need and deadline, but no person at the customer. */
export function referralCardView(notice: ReferralCardNotice, context: ViewContext): ReferralCardModel {
  const { referral } = notice;
  const { reader, summary } = context;
  const isWaiting = referralState(referral) === 'waiting';
  const value = valueWords(referral, reader);
  return {
    summary,
    band: bandOf(referral, reader),
    repeat: md(
      notice.repeat ? 'Possible repeat: an earlier message about this was never confirmed by Teams.' : '',
    ),
    customer: md(customerName(referral)),
    deal: md(dealName(referral)),
    value: md(isWaiting ? '' : value),
    line: md(isWaiting ? '' : settledLine(referral, reader), 400),
    metrics: isWaiting ? metricsOf(referral, reader) : [],
    ask: md(isWaiting ? (referral.details?.notes ?? '') : '', LONGEST_ASK),
    chips: isWaiting ? chipsOf(needLabels(referral).slice(0, MOST_CHIPS)) : [],
    time: timeBarOf(referral, reader),
    trust: trustLine(referral),
    rule: ruleLine(notice.rules),
    command: commandFor({ kind: 'show', what: referral.id, back: true }),
    partnerCenterUrl: context.partnerCenterUrl(referral),
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
    ['Deal value', valueWords(referral, reader)],
    ['Target close', closing && calendarDayWords(closing, reader)],
    ['Where', placeWords(referral.customerProfile?.address)],
  ]);
}

function needLabels(referral: Referral): readonly string[] {
  const { solutions, products, services, industries } = referral.details?.requirements ?? {};
  const all = [solutions, products, services, industries].flatMap((list) => referenceLabels(list));
  return [...new Set(all)];
}

function trustLine(referral: Referral): ReferralCardModel['trust'] {
  const inviter = inviterName(referral);
  const contact = contactWords(referral);
  const text = md(joined([inviter === '' ? '' : `Sent by ${inviter}`, contact]));
  const allowed = referral.consent?.consentToContact;
  if (allowed === true) return { icon: 'ShieldCheckmark', color: 'Good', text };
  return { icon: allowed === false ? 'ShieldDismiss' : 'Info', color: 'Default', text };
}

function ruleLine(rules: readonly string[]): Markdown {
  const [first, ...others] = rules;
  if (first === undefined) return md('Shown here because every incoming referral is.');
  const more = others.length === 0 ? '' : ` (and ${counted(others.length, 'more rule')})`;
  return md(`Shown here by the rule: ${first}${more}`, 240);
}

function settledLine(referral: Referral, reader: Reader): string {
  const { acceptedDateTime, closedDateTime, expirationDateTime } = referral;
  const at = (instant: typeof closedDateTime) =>
    instant ? ` on ${momentWords(instantToMs(instant), reader)}` : '';
  const reason = referral.statusReason ? ` Reason: ${referral.statusReason}` : '';
  switch (referralState(referral)) {
    case 'accepted':
      return `Accepted${at(acceptedDateTime)}. Next: get in touch with the customer and keep the deal up to date in Partner Center.`;
    case 'declined':
      return `Declined${at(closedDateTime)}.${reason}`;
    case 'expired':
      return `Nobody responded before the deadline${expirationDateTime ? ` (${momentWords(instantToMs(expirationDateTime), reader)})` : ''}, so it can no longer be accepted.`;
    case 'won':
      return `Closed as won${at(closedDateTime)}.${reason}`;
    case 'lost':
      return `Closed as lost${at(closedDateTime)}.${reason}`;
    default:
      return `Nothing to do here now.${reason}`;
  }
}
