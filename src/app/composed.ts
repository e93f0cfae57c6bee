import type { Notice } from '../domain/notice';
import type { Route } from '../domain/routing';
import type { Reader } from '../domain/subscription';
import type { MessageId } from '../wording/message';
import type { FollowUpDeps } from './follow-up';
import type { DigestDeps } from './make-digest';

/** What is to be said for a delivery, to whom, and whether it redraws a message or stands below one. */
export type Composed = Something | Nothing;

export interface Something {
  readonly kind: 'something';
  readonly notice: Notice;
  readonly reader: Reader;
  /** The message that it redraws. */
  readonly updates?: string;
  /** The message in whose thread it stands. */
  readonly answers?: string;
}

export interface Nothing {
  readonly kind: 'nothing';
  /** Why, as the name of a sentence. */
  readonly reason: MessageId;
}

export type ComposerDeps = FollowUpDeps & DigestDeps;

/** What a notice is composed of, beside the delivery. */
export interface Composing {
  readonly deps: ComposerDeps;
  /** Of every conversation. */
  readonly all: readonly Route[];
  /** Those of the delivery's conversation. */
  readonly routes: readonly Route[];
  readonly reader: Reader;
}

export function say({ reader }: Composing, notice: Notice): Composed {
  return { kind: 'something', notice, reader };
}

export function nothing(reason: MessageId): Nothing {
  return { kind: 'nothing', reason };
}
