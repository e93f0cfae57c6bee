import type { DetailNotice } from '../../../domain/notice';
import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import {
  customerName,
  dealName,
  detailChoices,
  detailFigures,
  factsOf,
  inOwnDirection,
  momentWords,
  needsByKind,
  say,
} from '../../../wording';
import { md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { firstOf } from '../limits';
import type { TextLimits } from '../limits';
import { bandModel } from './band';
import type { BandModel } from './band';
import { andMore, buttonsFor, chipsOf, commonLabels } from './common';
import type { Chip, CommandButton, CommonLabels, TextModel, ViewContext } from './common';
import { inviteModel } from './invite';
import type { InviteModel } from './invite';
import { paragraphsOf } from './paragraphs';
import { customerModel } from './people';
import type { CustomerModel } from './people';
import { metricsOf } from './referral-card';
import type { Metric } from './referral-card';
import { timeBarModel } from './time-bar';
import type { TimeBarModel } from './time-bar';

export interface DetailModel extends CustomerModel, InviteModel {
  readonly summary: Plain;
  readonly labels: DetailLabels;
  readonly band: BandModel;
  readonly stored: Markdown;
  readonly customer: Markdown;
  readonly deal: Markdown;
  readonly metrics: readonly Metric[];
  readonly time: TimeBarModel;
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
    band: bandModel(referral, reader, { ...(follow && { follow }) }),
    stored: md(
      storedAt === undefined ? '' : say(reader, 'details.stored', { moment: momentWords(storedAt, reader) }),
    ),
    customer: md(customerName(referral, reader)),
    deal: md(dealName(referral)),
    metrics: metricsOf(detailFigures(referral, reader)),
    time: timeBarModel(referral, reader, follow),
    notes: paragraphsOf(inOwnDirection(referral.details?.notes ?? '', reader), limits),
    needs: needsOf(referral, reader, limits),
    ...customerModel(referral, reader, limits),
    ...inviteModel(referral, reader, limits),
    facts: factModels(referral, reader, limits),
    actions: buttonsFor(detailChoices(referral, canGoBack, reader)),
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

function needsOf(referral: Referral, reader: Reader, limits: TextLimits): DetailModel['needs'] {
  return needsByKind(referral, reader).map(({ label, items }) => {
    const labels = firstOf(items, limits.items, (left) => andMore(left, reader));
    return { label: md(label), chips: chipsOf(labels) };
  });
}

/** One line of "Dates and IDs". */
interface Fact {
  readonly title: Markdown;
  readonly value: Markdown;
}

function factModels(referral: Referral, reader: Reader, { line }: TextLimits): readonly Fact[] {
  const facts = factsOf(referral, reader).map(({ label, value }) => ({
    title: md(label),
    value: md(value, line),
  }));
  return facts.filter(({ value }) => value !== '');
}
