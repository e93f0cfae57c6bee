import type { Delivery } from '../domain/delivery';
import type { EpochMs } from '../domain/instant';
import type { Message } from '../domain/message';
import type {
  ClaimWordNotice,
  DoneNotice,
  FaultNotice,
  ProblemNotice,
  ReferralCardNotice,
} from '../domain/notice';
import { message } from '../wording/message';

/** What only a delivery itself knows, written by us; one that another version wrote may say less. */
export interface Payload {
  readonly occasion?: NonNullable<ReferralCardNotice['occasion']>;
  readonly what?: ClaimWordNotice['what'];
  readonly by?: string;
  readonly to?: string;
  readonly title?: Message | string;
  readonly text?: Message | string;
  /** Commands worth offering as buttons. */
  readonly suggestions?: readonly string[];
  /** Set on what is told one person who asked for it, and not the operators. */
  readonly answer?: { readonly kind: 'done' | 'problem'; readonly language: string };
  readonly since?: EpochMs;
  /** Set on what a claimer is told alone. */
  readonly alone?: boolean;
}

export function printPayload(payload: Payload): string {
  return JSON.stringify(payload);
}

export function payloadOf({ payload }: Delivery): Payload {
  return JSON.parse(payload ?? '{}') as Payload;
}

export function occasionOf(delivery: Delivery): NonNullable<ReferralCardNotice['occasion']> {
  return payloadOf(delivery).occasion ?? 'new';
}

export function faultOf(delivery: Delivery): FaultNotice | DoneNotice | ProblemNotice {
  const { title, text, suggestions, answer } = payloadOf(delivery);
  const words = {
    title: asMessage(title) ?? message('fault.unknown.title'),
    text: asMessage(text) ?? message('fault.unknown.text'),
  };
  if (answer !== undefined) return { kind: answer.kind, ...words, suggestions: suggestions ?? [] };
  return { kind: 'fault', ...words, ...(suggestions && { suggestions }) };
}

/** Faults used to be stored in words. */
function asMessage(said: Message | string | undefined): Message | undefined {
  return typeof said === 'string' ? message('fault.as-told', { words: said }) : said;
}
