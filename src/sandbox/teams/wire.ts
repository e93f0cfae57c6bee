/** The shapes that travel between a Teams-like service and a bot (Bot Framework activities), as far as the sandbox writes them. */

export type ConversationType = 'personal' | 'groupChat' | 'channel';

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
}

/** What every activity to the bot has, whatever its kind. */
export interface ActivityEnvelope {
  readonly id: string;
  readonly channelId: 'msteams';
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string };
  readonly [field: string]: unknown;
}

/** What the sandbox sends to the bot. */
export interface OutgoingActivity extends ActivityEnvelope {
  readonly type: 'message' | 'invoke' | 'conversationUpdate' | 'installationUpdate';
}

/** What the bot posts to the connector, narrowed to what the sandbox keeps. */
export interface IncomingActivity {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly replyToId?: string;
  readonly attachments: readonly Attachment[];
  /** Asked for a place in the activity feed (`channelData.notification.alert`). */
  readonly alert: boolean;
}

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
