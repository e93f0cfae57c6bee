import { deadlineOf } from '../../../domain/deadline';
import { instantToMs } from '../../../domain/instant';
import type { Instant } from '../../../domain/instant';
import type { Reference, Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import { deadlineWords, joined, label, momentWords, referralKind, say, statusWords } from '../../../wording';
import type { MessageId } from '../../../wording';
import { md } from '../escape';
import type { Markdown } from '../escape';

export interface Fact {
  readonly title: Markdown;
  readonly value: Markdown;
}

/** What the API gave: words, or yes and no. */
type Value = string | boolean | undefined;
type Row = readonly [title: MessageId, value: Value];

/** Everything behind "Dates and IDs": one line per field the API gave, none for those it did not. */
export function factsOf(referral: Referral, reader: Reader, longest: number): readonly Fact[] {
  const fact = (title: string, value: Value) => ({
    title: md(title),
    value: md(valueWords(value, reader), longest),
  });
  const named = (rows: readonly Row[]) => rows.map(([title, value]) => fact(say(reader, title), value));
  const facts = [
    ...named(dates(referral, reader)),
    ...named(state(referral, reader)),
    ...named(routing(referral, reader)),
    ...named(deal(referral, reader)),
    ...named([['fact.your-reference', referral.externalReferenceId]]),
    ...customerIds(referral, reader).map(([title, id]) => fact(title, id)),
    ...named(ids(referral, reader)),
  ];
  return facts.filter(({ value }) => value !== '');
}

function valueWords(value: Value, reader: Reader): string {
  if (typeof value === 'boolean') return say(reader, value ? 'fact.yes' : 'fact.no');
  return value ?? '';
}

function dates(referral: Referral, reader: Reader): readonly Row[] {
  const at = (instant: Instant | undefined) => instant && momentWords(instantToMs(instant), reader);
  const deadline = deadlineOf(referral);
  return [
    ['fact.received', at(referral.createdDateTime)],
    ['fact.last-change', at(referral.updatedDateTime)],
    ['fact.expires', at(referral.expirationDateTime) ?? (deadline && deadlineWords(deadline, reader))],
    ['fact.accepted', at(referral.acceptedDateTime)],
    ['fact.closed', at(referral.closedDateTime)],
  ];
}

function state(referral: Referral, reader: Reader): readonly Row[] {
  return [
    ['fact.status', statusWords(referral, reader)],
    ['fact.status-reason', referral.statusReason],
    ['fact.kind', referralKind(referral, reader)],
    ['fact.type', worded(referral.type, reader)],
    ['fact.qualification', worded(referral.qualification, reader)],
    ['fact.direction', worded(referral.direction, reader)],
    ['fact.sales-stage', worded(referral.salesStage, reader)],
    ['fact.quality', worded(referral.quality, reader)],
    ['fact.spam', referral.isSpam],
    ['fact.favourite', referral.favorite],
    ['fact.registration', worded(referral.registrationStatus, reader)],
  ];
}

function routing(referral: Referral, reader: Reader): readonly Row[] {
  const { invitedBy, invitedMpnId } = referral.inviteContext ?? {};
  const targets = (referral.target ?? []).map((target) =>
    joined([worded(target.type, reader), target.name, target.id], ' '),
  );
  return [
    ['fact.sent-to', referral.organizationName],
    ['fact.target', joined(targets, ', ')],
    ['fact.partner-location', referral.mpnId],
    ['fact.invited-by', joined([invitedBy?.organizationName, invitedBy?.organizationId], ' · ')],
    ['fact.invited-location', invitedMpnId],
    ['fact.source', worded(referral.referralSource, reader)],
    ['fact.call-to-action', worded(referral.callToAction, reader)],
    ['fact.campaign', referral.campaignId],
    ['fact.program', worded(referral.referralProgram, reader)],
  ];
}

function deal(referral: Referral, reader: Reader): readonly Row[] {
  const { customerRequestedContact, customerAction, incentiveLevel } = referral.details ?? {};
  return [
    ['fact.partner-role', worded(referral.partnerRole, reader)],
    ['fact.solution-area', worded(referral.solutionArea, reader)],
    ['fact.solution-play', worded(referral.solutionPlay, reader)],
    ['fact.marketplace-intent', worded(referral.customerMarketplaceIntent, reader)],
    ['fact.asked-for-contact', customerRequestedContact],
    ['fact.customer-action', worded(customerAction, reader)],
    ['fact.incentive-level', worded(incentiveLevel, reader)],
    ['fact.deal-sensitivity', worded(referral.dealSensitivity, reader)],
    ['fact.customer-matched', referral.customerProfile?.isMatchingComplete],
  ];
}

/** Under the name of the register where there is one: D-U-N-S. */
function customerIds(
  { customerProfile }: Referral,
  reader: Reader,
): readonly (readonly [title: string, id: Value])[] {
  return (customerProfile?.ids ?? []).map(({ profileType, id }) => [
    profileType === undefined ? say(reader, 'fact.customer-id') : label(profileType, reader),
    id,
  ]);
}

function ids(referral: Referral, reader: Reader): readonly Row[] {
  return [
    ['fact.catalogue-ids', joined(catalogueIds(referral, reader), ', ')],
    ['fact.referral-id', referral.id],
    ['fact.engagement-id', referral.engagementId],
    ['fact.organisation-id', referral.organizationId],
    ['fact.business-profile-id', referral.businessProfileId],
    ['fact.version', referral.eTag],
  ];
}

/** Of what goes by a name on the card: the id, and what kind of id it is. */
function catalogueIds({ details }: Referral, reader: Reader): readonly string[] {
  const lists: readonly (readonly Reference[])[] = Object.values({ ...details?.requirements });
  const named = lists.flat().filter(({ name }) => (name ?? '') !== '');
  return named.map(({ id, type }) => joined([id, worded(type, reader)?.toLowerCase()], ' '));
}

/** `None` is the API's way to say nothing. */
function worded(id: string | undefined, reader: Reader): string | undefined {
  return id === undefined || id === 'None' ? undefined : label(id, reader);
}
