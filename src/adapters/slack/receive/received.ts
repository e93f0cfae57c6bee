import { z } from 'zod';

/** Nobody types more; a bound for what is kept. */
export const LONGEST_TEXT = 4_000;

const text = z.string();
const optionalText = text.exactOptional();

/** The installation that something came through. */
const workspaceSchema = z.object({ teamId: text, enterpriseId: optionalText });

/** A conversation, as far as Slack told of it. */
const placeSchema = workspaceSchema.extend({
  channelId: text,
  /** Without its `#`. */
  channelName: optionalText,
  /** Several people's conversation that is no channel. */
  isGroup: z.boolean().exactOptional(),
});

const command = z.object({
  kind: z.literal('command'),
  at: placeSchema,
  userId: text,
  userName: optionalText,
  /** As it came, with Slack's markup. */
  text,
  responseUrl: optionalText,
});

const message = z.object({
  kind: z.literal('message'),
  at: placeSchema,
  userId: text,
  text,
  /** The message to answer below; absent: the answer is a message of its own. */
  thread: optionalText,
});

const click = z.object({
  kind: z.literal('click'),
  workspace: workspaceSchema,
  /** Absent on a page that belongs to no conversation. */
  at: placeSchema.exactOptional(),
  userId: text,
  userName: optionalText,
  /** The words on the button; absent: it opens the form for settings. */
  command: optionalText,
  /** What kind of message the button stands in, e.g. `referral-card`. */
  messageKind: text,
  /** The message with the button, unless only one person sees it. */
  messageTs: optionalText,
  threadTs: optionalText,
  isPrivate: z.boolean(),
  responseUrl: optionalText,
  triggerId: optionalText,
});

const shortcut = z.object({
  kind: z.literal('shortcut'),
  at: placeSchema,
  userId: text,
  userName: optionalText,
  /** The first referral that the message names, where it names one. */
  referralId: optionalText,
  responseUrl: optionalText,
});

const home = z.object({ kind: z.literal('home'), workspace: workspaceSchema, userId: text });

/** Somebody opened their chat with the bot. */
const opened = z.object({ kind: z.literal('opened'), at: placeSchema, userId: text });

/** Somebody came into a conversation, perhaps the bot. */
const joined = z.object({
  kind: z.literal('joined'),
  at: placeSchema,
  userId: text,
  inviterId: optionalText,
});

/** Somebody left a conversation, perhaps the bot; without a person, it is closed for all. */
const left = z.object({ kind: z.literal('left'), at: placeSchema, userId: optionalText });

/** By a workspace, or by an organisation for all of its workspaces. */
const uninstalled = z.object({
  kind: z.literal('uninstalled'),
  by: z.object({ teamId: optionalText, enterpriseId: optionalText }),
});

const links = z.object({
  kind: z.literal('links'),
  at: placeSchema,
  /** Where the previews belong, in either of the ways Slack names it. */
  target: z.union([z.object({ unfurlId: text, source: text }), z.object({ ts: text })]),
  links: z.array(z.object({ url: text, referralId: text })),
});

/** The form for settings was sent and what it asks for has been done. */
const settingsSaved = z.object({ kind: z.literal('settings-saved'), at: placeSchema, userId: text });

const schema = z.discriminatedUnion('kind', [
  command,
  message,
  click,
  shortcut,
  home,
  opened,
  joined,
  left,
  uninstalled,
  links,
  settingsSaved,
]);

/** What came from Slack and is to be worked on, narrowed to what is needed for that. */
export type Received = z.infer<typeof schema>;
export type ReceivedOf<K extends Received['kind']> = Extract<Received, { kind: K }>;
export type Place = z.infer<typeof placeSchema>;
export type WorkspaceRef = z.infer<typeof workspaceSchema>;

/** Something to be kept in the inbox; equal keys are the same thing, however often it comes. */
export interface Entry {
  readonly key: string;
  readonly received: Received;
}

export function printReceived(received: Received): string {
  return JSON.stringify(received);
}

/** `undefined` when it is nothing of ours, or of another version of the bot. */
export function parseReceived(body: string): Received | undefined {
  try {
    return schema.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}

/** The workspace that something came through. */
export function workspaceOf(received: Exclude<Received, { kind: 'uninstalled' }>): WorkspaceRef {
  return 'workspace' in received ? received.workspace : received.at;
}

/** What is worked on in the order in which it came. */
export function conversationOf(received: Received): string {
  if ('at' in received) return received.at.channelId;
  if (received.kind === 'uninstalled') return received.by.teamId ?? received.by.enterpriseId ?? '';
  const { teamId } = workspaceOf(received);
  return `${teamId} ${received.userId}`;
}

/** For what comes back with a form. */
export function printPlace(place: Place): string {
  return JSON.stringify(place);
}

export function parsePlace(text: string): Place | undefined {
  try {
    return placeSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
