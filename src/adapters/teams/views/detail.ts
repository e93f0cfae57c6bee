import type { DetailNotice } from '../../../domain/notice';
import type { Referral, Requirements } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import {
  inOwnDirection,
  calendarDayWords,
  customerName,
  dealName,
  label,
  momentWords,
  referenceLabels,
  say,
} from '../../../wording';
import type { MessageId } from '../../../wording';
import { md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { firstOf } from '../limits';
import type { TextLimits } from '../limits';
import { bandOf, timeBarOf } from './band';
import type { Band, TimeBar } from './band';
import { andMore, button, chipsOf, commonLabels } from './common';
import type { Chip, CommandButton, CommonLabels, TextModel, ViewContext } from './common';
import { factsOf } from './facts';
import type { Fact } from './facts';
import { inviteModel } from './invite';
import type { InviteModel } from './invite';
import { paragraphsOf } from './paragraphs';
import { customerModel } from './people';
import type { CustomerModel } from './people';
import { toMetrics, valueWords } from './referral-card';
import type { Metric } from './referral-card';

export interface DetailModel extends CustomerModel, InviteModel {
  readonly summary: Plain;
  readonly labels: DetailLabels;
  readonly band: Band;
  readonly stored: Markdown;
  readonly customer: Markdown;
  readonly deal: Markdown;
  readonly metrics: readonly Metric[];
  readonly time: TimeBar;
  readonly notes: readonly TextModel[];
  readonly needs: readonly { readonly label: Markdown; readonly chips: readonly Chip[] }[];
  readonly facts: readonly Fact[];
  readonly actions: readonly CommandButton[];
  readonly partnerCenterUrl: string;
}

interface DetailLabels extends CommonLabels {
  readonly customer: Markdown;
  readonly facts: Markdown;
  readonly toggleFacts: Plain;
}

/** Every field of the referral that the API gave; what it did not give is not shown. */
export function detailView(
  { referral, storedAt, canGoBack, follow }: DetailNotice,
  context: ViewContext,
): DetailModel {
  const { reader, limits } = context;
  return {
    summary: context.summary,
    labels: labelsFor(reader),
    band: bandOf(referral, reader, { ...(follow && { follow }) }),
    stored: md(
      storedAt === undefined ? '' : say(reader, 'details.stored', { moment: momentWords(storedAt, reader) }),
    ),
    customer: md(customerName(referral, reader)),
    deal: md(dealName(referral)),
    metrics: metricsOf(referral, reader),
    time: timeBarOf(referral, reader, follow),
    notes: paragraphsOf(inOwnDirection(referral.details?.notes ?? '', reader), limits),
    needs: needsOf(referral.details?.requirements, reader, limits),
    ...customerModel(referral, reader, limits),
    ...inviteModel(referral, reader, limits),
    facts: factsOf(referral, reader, limits.line),
    actions: actionsOf(referral, canGoBack, reader),
    partnerCenterUrl: context.partnerCenterUrl(referral),
  };
}

function labelsFor(reader: Reader): DetailLabels {
  return {
    ...commonLabels(reader),
    customer: md(say(reader, 'details.customer')),
    facts: md(say(reader, 'details.facts')),
    toggleFacts: plainText(say(reader, 'details.toggle-facts')),
  };
}

function metricsOf(referral: Referral, reader: Reader): readonly Metric[] {
  const { details, customerProfile, qualification } = referral;
  const closing = details?.closingDateTime;
  const size = customerProfile?.size ?? '';
  return toMetrics([
    [say(reader, 'details.deal-value'), valueWords(referral, reader)],
    [say(reader, 'details.target-close'), closing && calendarDayWords(closing, reader)],
    [say(reader, 'details.employees'), size === '' ? '' : label(size, reader)],
    [
      say(reader, 'details.lead-quality'),
      qualification === undefined || qualification === 'None' ? '' : label(qualification, reader),
    ],
  ]);
}

const NEEDS: readonly (readonly [key: keyof Requirements, label: MessageId])[] = [
  ['solutions', 'details.solutions'],
  ['products', 'details.products'],
  ['services', 'details.services'],
  ['industries', 'details.industries'],
  ['offers', 'details.offers'],
  ['salesPlays', 'details.sales-plays'],
];

function needsOf(
  requirements: Requirements | undefined,
  reader: Reader,
  limits: TextLimits,
): DetailModel['needs'] {
  return NEEDS.flatMap(([key, title]) => {
    const all = referenceLabels(requirements?.[key], reader);
    const labels = firstOf(all, limits.items, (left) => andMore(left, reader));
    return labels.length === 0 ? [] : [{ label: md(say(reader, title)), chips: chipsOf(labels) }];
  });
}

function actionsOf(referral: Referral, canGoBack: boolean, reader: Reader): readonly CommandButton[] {
  const { id, engagementId } = referral;
  return [
    ...(canGoBack ? [button(say(reader, 'details.back'), { kind: 'card', id })] : []),
    ...(engagementId === undefined
      ? []
      : [button(say(reader, 'cards.list-related'), { kind: 'related', engagementId, page: 1 })]),
    button(say(reader, 'details.why-shown'), { kind: 'explain', id }),
    button(say(reader, 'details.refresh'), { kind: 'show', what: id, back: canGoBack }),
  ];
}
