import type { DetailNotice } from '../../../domain/notice';
import type { Referral, Requirements } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import {
  calendarDayWords,
  customerName,
  dealName,
  label,
  momentWords,
  referenceLabels,
} from '../../../wording';
import { md, mdParagraphs } from '../escape';
import type { Markdown, Plain } from '../escape';
import { firstOf } from '../limits';
import type { TextLimits } from '../limits';
import { bandOf, timeBarOf } from './band';
import type { Band, TimeBar } from './band';
import { button, chipsOf } from './common';
import type { Chip, CommandButton, ViewContext } from './common';
import { factsOf } from './facts';
import type { Fact } from './facts';
import { customerModel, peopleModels } from './people';
import type { CustomerModel, PersonModel } from './people';
import { inviterName, toMetrics, valueWords } from './referral-card';
import type { Metric } from './referral-card';

export interface DetailModel extends CustomerModel {
  readonly summary: Plain;
  readonly band: Band;
  readonly stored: Markdown;
  readonly customer: Markdown;
  readonly deal: Markdown;
  readonly metrics: readonly Metric[];
  readonly time: TimeBar;
  readonly notes: readonly TextModel[];
  readonly needs: readonly { readonly label: Markdown; readonly chips: readonly Chip[] }[];
  readonly hasInvite: boolean;
  readonly invite: {
    readonly title: Markdown;
    readonly notes: readonly TextModel[];
    readonly line: Markdown;
  };
  readonly team: readonly PersonModel[];
  readonly facts: readonly Fact[];
  readonly actions: readonly CommandButton[];
  readonly partnerCenterUrl: string;
}

export interface TextModel {
  readonly text: Markdown;
}

/** Every field of the referral that the API gave; what it did not give is not shown. */
export function detailView(
  { referral, storedAt, canGoBack }: DetailNotice,
  context: ViewContext,
): DetailModel {
  const { reader, limits } = context;
  return {
    summary: context.summary,
    band: bandOf(referral, reader),
    stored: md(
      storedAt === undefined
        ? ''
        : `Partner Center did not answer; this is how it was on ${momentWords(storedAt, reader)}.`,
    ),
    customer: md(customerName(referral)),
    deal: md(dealName(referral)),
    metrics: metricsOf(referral, reader),
    time: timeBarOf(referral, reader),
    notes: paragraphs(referral.details?.notes, limits),
    needs: needsOf(referral.details?.requirements, limits),
    ...customerModel(referral, reader, limits),
    ...inviteModel(referral, reader, limits),
    facts: factsOf(referral, reader, limits.line),
    actions: actionsOf(referral, canGoBack),
    partnerCenterUrl: context.partnerCenterUrl(referral),
  };
}

function paragraphs(text: string | undefined, limits: TextLimits): readonly TextModel[] {
  return mdParagraphs(text ?? '', limits.notes).map((paragraph) => ({ text: paragraph }));
}

function metricsOf(referral: Referral, reader: Reader): readonly Metric[] {
  const { details, customerProfile, qualification } = referral;
  const closing = details?.closingDateTime;
  const size = customerProfile?.size ?? '';
  return toMetrics([
    ['Deal value', valueWords(referral, reader)],
    ['Target close', closing && calendarDayWords(closing, reader)],
    ['Employees', size === '' ? '' : label(size)],
    ['Lead quality', qualification === undefined || qualification === 'None' ? '' : label(qualification)],
  ]);
}

const NEEDS: readonly (readonly [key: keyof Requirements, label: string])[] = [
  ['solutions', 'Solutions'],
  ['products', 'Products'],
  ['services', 'Services'],
  ['industries', 'Industries'],
  ['offers', 'Offers'],
  ['salesPlays', 'Sales plays'],
];

function needsOf(requirements: Requirements | undefined, limits: TextLimits): DetailModel['needs'] {
  return NEEDS.flatMap(([key, title]) => {
    const labels = firstOf(
      referenceLabels(requirements?.[key]),
      limits.items,
      (left) => `and ${String(left)} more`,
    );
    return labels.length === 0 ? [] : [{ label: md(title), chips: chipsOf(labels) }];
  });
}

function inviteModel(
  referral: Referral,
  reader: Reader,
  limits: TextLimits,
): Pick<DetailModel, 'hasInvite' | 'invite' | 'team'> {
  const inviter = inviterName(referral);
  const help = referral.inviteContext?.assistanceRequestCode ?? '';
  const notes = paragraphs(referral.inviteContext?.notes, limits);
  const team = peopleModels(referral.team ?? [], 'Briefcase', reader, limits);
  const title = md(inviter === '' ? 'Deal team' : `From ${inviter}`);
  const line = md(help === '' || help === 'Unknown' ? '' : `Help asked for: ${label(help)}`);
  const hasInvite = notes.length > 0 || team.length > 0 || line !== '' || inviter !== '';
  const invitation = notes.length === 0 && inviter !== '' && line === '' ? md(`Invited by ${inviter}`) : line;
  return { hasInvite, invite: { title, notes, line: invitation }, team };
}

function actionsOf(referral: Referral, canGoBack: boolean): readonly CommandButton[] {
  const { id, engagementId } = referral;
  return [
    ...(canGoBack ? [button('Back', { kind: 'card', id })] : []),
    ...(engagementId === undefined
      ? []
      : [button('Related referrals', { kind: 'related', engagementId, page: 1 })]),
    button('Why was it shown?', { kind: 'explain', id }),
    button('Refresh', { kind: 'show', what: id, back: canGoBack }),
  ];
}
