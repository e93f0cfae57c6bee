import { BOT, membersOf } from './directory';
import type { Fields, Scene } from './envelope';
import { channelData, clientInfo, envelope } from './envelope';
import type { MentionedText } from './mentions';
import { mentionOf, withMentions } from './mentions';
import type { OutgoingActivity } from './wire';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The mention that Teams puts before a text for the bot in channels and group chats. */
export const MENTION = mentionOf(BOT);

/** A message that a person wrote. In rooms of several people it mentions the bot, else Teams would not deliver it. */
export function messageActivity(scene: Scene, text: string): OutgoingActivity {
  const base = envelope(scene);
  const entities: Fields[] = [clientInfo(scene.sender)];
  if (scene.conversation.type === 'personal') {
    return { ...base, type: 'message', textFormat: 'plain', text, entities };
  }
  const said = withMentions(text, membersOf(scene.conversation));
  return {
    ...base,
    type: 'message',
    textFormat: 'plain',
    text: `${MENTION} ${said.text}`,
    attachments: [{ contentType: 'text/html', content: htmlOf(said) }],
    entities: [BOT, ...said.people].map(mentionEntity).concat(entities),
  };
}

/** Teams tells who is mentioned by the account's id, not by the directory's. */
function mentionEntity({ id, name }: { readonly id: string; readonly name: string }): Fields {
  return { type: 'mention', text: mentionOf({ name }), mentioned: { id, name } };
}

/** The same message as the client formats it: each mention a numbered span. */
function htmlOf(said: MentionedText): string {
  const span = (name: string, index: number): string =>
    `<span itemtype="http://schema.skype.com/Mention" itemscope itemid="${String(index)}">${name}</span>`;
  const rest = said.people.reduce(
    (html, { name }, index) => html.replace(escapeHtml(mentionOf({ name })), () => span(name, index + 1)),
    escapeHtml(said.text),
  );
  return `<p>${span(BOT.name, 0)}&nbsp;${rest}</p>`;
}

/** What `Action.Submit` sends: a message without text that carries the card's data. */
export function submitActivity(
  scene: Scene,
  value: unknown,
  replyToId: string,
  text?: string,
): OutgoingActivity {
  const legacy = { legacy: { replyToId } };
  const base = envelope(scene);
  return {
    ...base,
    type: 'message',
    ...(text === undefined ? {} : { text }),
    value,
    replyToId,
    entities: [clientInfo(scene.sender)],
    channelData: { ...channelData(scene), source: { name: 'message' }, ...legacy },
  };
}

export interface ExecutedAction {
  readonly verb: string;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly data?: unknown;
}

/** What `Action.Execute` sends (learn.microsoft.com, "Universal Actions for Adaptive Cards"). */
export function executeActivity(
  scene: Scene,
  action: ExecutedAction,
  replyToId: string,
  trigger: 'manual' | 'automatic' = 'manual',
): OutgoingActivity {
  return {
    ...envelope(scene),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', ...action }, trigger },
    replyToId,
    entities: [clientInfo(scene.sender)],
    channelData: { ...channelData(scene), source: { name: 'message' }, legacy: { replyToId } },
  };
}

/** The two activities that tell the bot that it was added to, or removed from, a conversation. */
export function installActivities(
  scene: Scene,
  added: boolean,
  updateId: string,
): readonly OutgoingActivity[] {
  const selected = { settings: { selectedChannel: { id: scene.conversation.id } } };
  const inChannel = scene.conversation.type === 'channel';
  const data = channelData(scene);
  const members = [{ id: BOT.id, name: BOT.name }];
  const eventType = inChannel ? { eventType: added ? 'teamMemberAdded' : 'teamMemberRemoved' } : {};
  return [
    {
      ...envelope(scene),
      type: 'installationUpdate',
      action: added ? 'add' : 'remove',
      channelData: inChannel ? { ...data, ...selected } : data,
    },
    {
      ...envelope({ ...scene, activityId: updateId }),
      type: 'conversationUpdate',
      ...(added ? { membersAdded: members } : { membersRemoved: members }),
      channelData: { ...data, ...eventType },
    },
  ];
}
