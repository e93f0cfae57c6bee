import { deadlineOf } from '../../../domain/deadline';
import { instantToMs } from '../../../domain/instant';
import type { Instant } from '../../../domain/instant';
import type { Reference, Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import {
  deadlineWords,
  joined,
  label,
  momentWords,
  referralKind,
  statusWords,
} from '../../../wording';
import { md } from '../escape';
import type { Markdown } from '../escape';

export interface Fact {
  readonly title: Markdown;
  readonly value: Markdown;
}

type Value = string | undefined;
type Row = readonly [title: string, value: Value];

/** Everything behind "Dates and IDs": one line per field the API gave, none for those it did not. */
export function factsOf(referral: Referral, reader: Reader, longest: number): readonly Fact[] {
  const rows = [
    ...dates(referral, reader),
    ...state(referral),
    ...routing(referral),
    ...deal(referral),
    ...ids(referral),
  ];
  const facts = rows.map(([title, value]) => ({ title: md(title), value: md(value ?? '', longest) }));
  return facts.filter(({ value }) => value !== '');
}

function dates(referral: Referral, reader: Reader): readonly Row[] {
  const at = (instant: Instant | undefined) => instant && momentWords(instantToMs(instant), reader);
  const deadline = deadlineOf(referral);
  return [
    ['Received', at(referral.createdDateTime)],
    ['Last change', at(referral.updatedDateTime)],
    ['Expires', at(referral.expirationDateTime) ?? (deadline && deadlineWords(deadline, reader))],
    ['Accepted', at(referral.acceptedDateTime)],
    ['Closed', at(referral.closedDateTime)],
  ];
}

function state(referral: Referral): readonly Row[] {
  return [
    ['Status', statusWords(referral)],
    ['Status reason', referral.statusReason],
    ['Kind', referralKind(referral)],
    ['Type', worded(referral.type)],
    ['Qualification', worded(referral.qualification)],
    ['Direction', worded(referral.direction)],
    ['Sales stage', worded(referral.salesStage)],
    ['Quality', worded(referral.quality)],
    ['Marked as spam', yesNo(referral.isSpam)],
    ['Favourite', yesNo(referral.favorite)],
    ['Registration', worded(referral.registrationStatus)],
  ];
}

function routing(referral: Referral): readonly Row[] {
  const { invitedBy, invitedMpnId } = referral.inviteContext ?? {};
  const targets = (referral.target ?? []).map((target) =>
    joined([worded(target.type), target.name, target.id], ' '),
  );
  return [
    ['Sent to', referral.organizationName],
    ['Target', joined(targets, ', ')],
    ['Partner location', referral.mpnId],
    ['Invited by', joined([invitedBy?.organizationName, invitedBy?.organizationId], ' · ')],
    ['Invited location', invitedMpnId],
    ['Source', worded(referral.referralSource)],
    ['Call to action', worded(referral.callToAction)],
    ['Campaign', referral.campaignId],
    ['Program', worded(referral.referralProgram)],
  ];
}

function deal(referral: Referral): readonly Row[] {
  const { customerRequestedContact, customerAction, incentiveLevel } = referral.details ?? {};
  return [
    ['Partner role', worded(referral.partnerRole)],
    ['Solution area', worded(referral.solutionArea)],
    ['Solution play', worded(referral.solutionPlay)],
    ['Marketplace intent', worded(referral.customerMarketplaceIntent)],
    ['Customer asked for contact', yesNo(customerRequestedContact)],
    ['Customer action', worded(customerAction)],
    ['Incentive level', worded(incentiveLevel)],
    ['Deal sensitivity', worded(referral.dealSensitivity)],
    ['Customer matched', yesNo(referral.customerProfile?.isMatchingComplete)],
  ];
}

function ids(referral: Referral): readonly Row[] {
  const customerIds = (referral.customerProfile?.ids ?? []).map(({ profileType, id }): Row => [
    profileType === undefined ? 'Customer id' : label(profileType),
    id,
  ]);
  return [
    ['Your reference', referral.externalReferenceId],
    ...customerIds,
    ['Catalogue IDs', joined(catalogueIds(referral), ', ')],
    ['Referral ID', referral.id],
    ['Engagement ID', referral.engagementId],
    ['Organisation ID', referral.organizationId],
    ['Business profile ID', referral.businessProfileId],
    ['Version', referral.eTag],
  ];
}

/** Of what goes by a name on the card: the id, and what kind of id it is. */
function catalogueIds({ details }: Referral): readonly string[] {
  const lists: readonly (readonly Reference[])[] = Object.values({ ...details?.requirements });
  const named = lists.flat().filter(({ name }) => (name ?? '') !== '');
  return named.map(({ id, type }) => joined([id, worded(type)?.toLowerCase()], ' '));
}

/** `None` is the API's way to say nothing. */
function worded(id: Value): Value {
  return id === undefined || id === 'None' ? undefined : label(id);
}

function yesNo(value: boolean | undefined): Value {
  return value === undefined ? undefined : value ? 'yes' : 'no';
}
