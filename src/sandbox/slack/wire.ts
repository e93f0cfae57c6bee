/** The shapes that travel between a Slack-like service and an app, as far as the sandbox keeps them. */

export type Fields = Readonly<Record<string, unknown>>;

/** A block of Block Kit; what is in it has been checked when it came. */
export interface Block {
  readonly type: string;
  readonly block_id?: string;
  readonly [field: string]: unknown;
}

export interface Metadata {
  readonly event_type: string;
  readonly event_payload: Fields;
}

/** A modal or a Home tab as the app sends it. */
export interface ViewFields {
  readonly type: 'modal' | 'home';
  readonly blocks: readonly Block[];
  readonly callback_id?: string | undefined;
  readonly external_id?: string | undefined;
  readonly private_metadata?: string | undefined;
  readonly notify_on_close?: boolean | undefined;
  readonly clear_on_close?: boolean | undefined;
  readonly [field: string]: unknown;
}

/** What people have entered: by block, then by element. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, Fields>>>>;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
