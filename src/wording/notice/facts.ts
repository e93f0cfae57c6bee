import { deadlineOf } from '../../domain/deadline';
import { instantToMs } from '../../domain/instant';
import type { Instant } from '../../domain/instant';
import type { Reference, Referral } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import { momentWords } from '../dates';
import { label } from '../labels';
import type { MessageId } from '../messages';
import { referralKind } from '../referral-kind';
import { statusWords } from '../referral-state';
import { say } from '../say';
import { joined } from '../text';
import { deadlineWords } from '../time-left';
import type { Labelled } from './figures';

/** What the API gave: words, or yes and no. */
type Value = string | boolean | undefined;
type Row = readonly [title: MessageId, value: Value];

/** Everything else that the API gave: dates, state, routing, deal and ids; what it did not give is left out. */
export function factsOf(referral: Referral, reader: Reader): readonly Labelled[] {
  const named = (rows: readonly Row[]) =>
    rows.map(([title, value]) => ({ label: say(reader, title), value: factWords(value, reader) }));
  const facts = [
    ...named(dates(referral, reader)),
    ...named(state(referral, reader)),
    ...named(routing(referral, reader)),
    ...named(deal(referral, reader)),
    ...named([['fact.your-reference', referral.externalReferenceId]]),
    ...customerIds(referral, reader),
    ...named(ids(referral, reader)),
  ];
  return facts.filter(({ value }) => value !== '');
}

function factWords(value: Value, reader: Reader): string {
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
function customerIds({ customerProfile }: Referral, reader: Reader): readonly Labelled[] {
  return (customerProfile?.ids ?? []).map(({ profileType, id = '' }) => ({
    label: profileType === undefined ? say(reader, 'fact.customer-id') : label(profileType, reader),
    value: id,
  }));
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
