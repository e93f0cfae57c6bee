import { ApiError } from '../api-error';
import type { Args } from '../args';
import { limitArg, textArg } from '../args';
import type { Channel } from '../chat-log';
import { BOT, PEOPLE, WORKSPACE, membersOf, personById } from '../directory';
import type { Fields } from '../wire';
import type { Method } from './method';
import { chatWith, visibleChannel } from './method';
import { pageOf } from './paging';

/** A conversation as the Web API describes it. */
function channelFields(channel: Channel): Fields {
  const { id, type, name, botPresent } = channel;
  if (type === 'dm') {
    return { id, is_im: true, is_archived: false, created: 0, user: membersOf(channel)[0]?.id };
  }
  const isPrivate = type === 'private';
  return {
    id,
    name,
    name_normalized: name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: isPrivate,
    is_archived: false,
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    is_member: botPresent,
    created: 0,
    creator: PEOPLE[0]?.id,
    context_team_id: WORKSPACE.id,
    shared_team_ids: [WORKSPACE.id],
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: channel.memberKeys.length + (botPresent ? 1 : 0),
  };
}

const info: Method = (args, deps) => ({ channel: channelFields(visibleChannel(args, deps)) });

const TYPES: Readonly<Record<string, Channel['type']>> = {
  public_channel: 'channel',
  private_channel: 'private',
  im: 'dm',
};

const list: Method = (args, { log }) => {
  const types = (textArg(args, 'types') ?? 'public_channel').split(',').map((t) => TYPES[t.trim()]);
  const visible = log
    .channels()
    .filter((c) => types.includes(c.type) && (c.type !== 'private' || c.botPresent));
  const { items, next } = pageOf(visible, args, limitArg(args, 100, 1000));
  return { channels: items.map(channelFields), response_metadata: { next_cursor: next } };
};

const open: Method = (args, deps) => {
  const users = (textArg(args, 'users') ?? '').split(',').filter((id) => id !== '');
  if (users.length === 0) return { channel: { id: visibleChannel(args, deps).id }, no_op: true };
  if (users.length > 1) throw new ApiError('method_not_supported_for_channel_type');
  const person = personById(users[0] ?? '');
  if (person === undefined) throw new ApiError('user_not_found');
  return { no_op: true, already_open: true, channel: openFields(chatWith(person.key, deps), args) };
};

function openFields(chat: Channel, args: Args): Fields {
  return textArg(args, 'return_im') === 'true' ? channelFields(chat) : { id: chat.id };
}

const join: Method = (args, deps) => {
  const channel = visibleChannel(args, deps);
  if (channel.type !== 'channel') throw new ApiError('method_not_supported_for_channel_type');
  if (channel.botPresent) return { channel: channelFields(channel), warning: 'already_in_channel' };
  deps.join(channel);
  return { channel: channelFields(deps.log.channel(channel.id) ?? channel) };
};

const members: Method = (args, deps) => {
  const channel = visibleChannel(args, deps);
  const ids = [...membersOf(channel).map((p) => p.id), ...(channel.botPresent ? [BOT.userId] : [])];
  const { items, next } = pageOf(ids, args, limitArg(args, 100, 1000));
  return { members: items, response_metadata: { next_cursor: next } };
};

export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.info': info,
  'conversations.list': list,
  'conversations.open': open,
  'conversations.join': join,
  'conversations.members': members,
};
