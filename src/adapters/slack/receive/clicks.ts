import { ACTION_IDS, messageKindOf } from '../draw/actions';
import { LONGEST_TEXT } from './received';
import type { Entry, Place, WorkspaceRef } from './received';
import { actionsSchema } from './schema';
import type { Actions, Interaction } from './schema';

/** What a press asks to be done; `undefined` for a button that only opens an address, and for one that is not ours. */
export function entryOfActions(body: unknown): Entry | undefined {
  const read = actionsSchema.safeParse(body).data;
  const [action] = read?.actions ?? [];
  if (read === undefined || action === undefined) return undefined;
  const command = commandOf(action);
  const opensForm = action.action_id === ACTION_IDS.settingsForm;
  const workspace = workspaceIn(read);
  if (workspace === undefined || (command === undefined && !opensForm)) return undefined;
  return {
    key: keyOf(read, action),
    received: {
      kind: 'click',
      workspace,
      ...who(read),
      ...(command !== undefined && { command }),
      messageKind: messageKindOf(action.block_id),
      ...whereOf(read, workspace),
    },
  };
}

/** The workspace through which an interaction came. */
export function workspaceIn({ team, enterprise, user }: Interaction): WorkspaceRef | undefined {
  const teamId = team?.id ?? user.team_id;
  const enterpriseId = enterprise?.id ?? team?.enterprise_id;
  return teamId === undefined ? undefined : { teamId, ...(enterpriseId !== undefined && { enterpriseId }) };
}

/** Who it was and how to answer them. */
export function who({ user, response_url: responseUrl }: Interaction) {
  const userName = user.name ?? user.username;
  return {
    userId: user.id,
    ...(userName !== undefined && { userName }),
    ...(responseUrl !== undefined && { responseUrl }),
  };
}

/** What Slack calls a conversation whose name is not for everybody. */
const NAMELESS = ['directmessage', 'privategroup'];

/** Of a conversation by the name that Slack gives for it. */
export function placeOf(workspace: WorkspaceRef, channelId: string, name: string | undefined): Place {
  const isGroup = name?.startsWith('mpdm-') === true;
  const isNamed = name !== undefined && !isGroup && !NAMELESS.includes(name);
  return { ...workspace, channelId, ...(isNamed && { channelName: name }), ...(isGroup && { isGroup }) };
}

type Action = Actions['actions'][number];

function commandOf({ action_id: id = '', value, selected_option: chosen }: Action): string | undefined {
  if (ACTION_IDS.command.test(id)) return value?.slice(0, LONGEST_TEXT);
  return ACTION_IDS.menu.test(id) ? chosen?.value?.slice(0, LONGEST_TEXT) : undefined;
}

/** Each press has a trigger of its own. */
function keyOf({ trigger_id: trigger, user }: Actions, action: Action): string {
  return `slack:act:${trigger ?? `${user.id} ${action.action_id ?? ''} ${action.action_ts ?? ''}`}`;
}

function whereOf(read: Actions, workspace: WorkspaceRef) {
  const { channel, container, message, trigger_id: triggerId } = read;
  const channelId = channel?.id ?? container?.channel_id;
  const isPrivate = container?.is_ephemeral === true;
  const threadTs = container?.thread_ts ?? message?.thread_ts;
  const messageTs = isPrivate ? undefined : container?.message_ts;
  return {
    ...(channelId !== undefined && { at: placeOf(workspace, channelId, channel?.name) }),
    ...(messageTs !== undefined && { messageTs }),
    ...(threadTs !== undefined && { threadTs }),
    ...(triggerId !== undefined && { triggerId }),
    isPrivate,
  };
}
