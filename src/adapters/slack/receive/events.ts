import type { Entry, Received, WorkspaceRef } from './received';
import * as schemas from './schema';
import { linkedReferral } from './referral-links';
import { placeOf, saidIn } from './said';

/**
 * What an event asks to be done, `undefined` when nothing: it is none of ours, is said by a bot, or is not of the form
 * that Slack documents. `referralUrl` is the template for a referral's address.
 */
export function entryOfEvent(body: unknown, referralUrl: string): Entry | undefined {
  const envelope = schemas.envelopeSchema.safeParse(body).data;
  if (envelope === undefined) return undefined;
  const { event, event_id: eventId } = envelope;
  const key = `slack:ev:${eventId ?? `${event.type} ${event.event_ts ?? ''}`}`;
  if (isUninstallation(event)) return { key, received: uninstallation(envelope) };
  const workspace = workspaceIn(envelope);
  if (workspace === undefined) return undefined;
  const said = saidIn(event, workspace);
  if (said !== undefined) return said;
  const received = receivedFrom(event, workspace, referralUrl);
  return received === undefined ? undefined : { key, received };
}

/** Through a shared channel an event of another workspace comes, too: the bot's own stands in `authorizations`. */
function workspaceIn({ authorizations, team_id, enterprise_id }: schemas.Envelope): WorkspaceRef | undefined {
  const [own] = authorizations ?? [];
  const teamId = own?.team_id ?? team_id;
  const enterpriseId = own === undefined ? enterprise_id : own.enterprise_id;
  return teamId === undefined ? undefined : { teamId, ...(enterpriseId !== undefined && { enterpriseId }) };
}

function receivedFrom(
  event: schemas.Envelope['event'],
  workspace: WorkspaceRef,
  referralUrl: string,
): Received | undefined {
  switch (event.type) {
    case 'app_home_opened':
      return homeOpened(event, workspace);
    case 'member_joined_channel':
    case 'member_left_channel':
      return membership(event, workspace);
    case 'channel_left':
    case 'group_left':
    case 'channel_deleted':
    case 'group_deleted':
    case 'channel_archive':
    case 'group_archive':
      return closed(event, workspace);
    case 'link_shared':
      return linkShared(event, workspace, referralUrl);
    default:
      return undefined;
  }
}

function homeOpened(event: unknown, workspace: WorkspaceRef): Received | undefined {
  const { user, channel, tab } = schemas.homeOpenedSchema.safeParse(event).data ?? {};
  if (user === undefined) return undefined;
  if (tab === 'home') return { kind: 'home', workspace, userId: user };
  return tab === 'messages' && channel !== undefined
    ? { kind: 'opened', at: placeOf(workspace, channel), userId: user }
    : undefined;
}

function membership(event: schemas.Envelope['event'], workspace: WorkspaceRef): Received | undefined {
  const read = schemas.membershipSchema.safeParse(event).data;
  if (read === undefined) return undefined;
  const at = placeOf(workspace, read.channel, read.channel_type);
  if (event.type === 'member_left_channel') return { kind: 'left', at, userId: read.user };
  const { inviter } = read;
  return { kind: 'joined', at, userId: read.user, ...(inviter !== undefined && { inviterId: inviter }) };
}

function closed(event: unknown, workspace: WorkspaceRef): Received | undefined {
  const channel = schemas.channelSchema.safeParse(event).data?.channel;
  return channel === undefined ? undefined : { kind: 'left', at: placeOf(workspace, channel) };
}

/** People may take back what they granted the app for themselves; the bot is not concerned. */
function isUninstallation(event: schemas.Envelope['event']): boolean {
  if (event.type !== 'tokens_revoked') return event.type === 'app_uninstalled';
  return (schemas.tokensRevokedSchema.safeParse(event).data?.tokens.bot ?? []).length > 0;
}

/** Of an organisation's installation no workspace is named. */
function uninstallation({ team_id: teamId, enterprise_id: enterpriseId }: schemas.Envelope): Received {
  return {
    kind: 'uninstalled',
    by: { ...(teamId !== undefined && { teamId }), ...(enterpriseId !== undefined && { enterpriseId }) },
  };
}

/** The previews of one message are few, whatever is in it. */
const MOST_LINKS = 5;

function linkShared(event: unknown, workspace: WorkspaceRef, referralUrl: string): Received | undefined {
  const read = schemas.linkSharedSchema.safeParse(event).data;
  if (read === undefined) return undefined;
  const { channel, message_ts: ts, unfurl_id: unfurlId, source } = read;
  const links = read.links.flatMap((link) => {
    const referralId = link === null ? undefined : linkedReferral(link.url, referralUrl);
    return link === null || referralId === undefined ? [] : [{ url: link.url, referralId }];
  });
  const target =
    unfurlId !== undefined && source !== undefined
      ? { unfurlId, source }
      : ts === undefined
        ? undefined
        : { ts };
  if (target === undefined || links.length === 0) return undefined;
  return { kind: 'links', at: placeOf(workspace, channel), target, links: links.slice(0, MOST_LINKS) };
}
