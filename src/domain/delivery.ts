import type { EpochMs } from './instant';

/**
 * What a delivery is about: `new` a referral's card, `baseline` the first summary, `update` the same card redrawn,
 * `reminder` a short word under the card that the deadline comes nearer, `claim` one that its claim has changed,
 * `digest` the summary of a day, `fault` a word to the operators.
 */
export type DeliveryKind = 'new' | 'baseline' | 'update' | 'reminder' | 'claim' | 'digest' | 'fault';

/** One notice for one destination. Two deliveries with the same key are the same delivery. */
export interface DeliveryKey {
  /** Empty when the notice is not about one referral. */
  readonly referralId: string;
  readonly destinationId: string;
  readonly kind: DeliveryKind;
  /**
   * Tells apart what may be said more than once: the version of an update, the stage of a reminder with the day of its
   * deadline (`3d@2026-12-08`), the local day of a digest, the code of a fault. Else empty.
   */
  readonly stage: string;
}

/**
 * `due`: to be sent at `dueAt`. `sending`: handed to the platform, no answer yet. `unknown`: no answer ever came;
 * settled at `dueAt`. `delivered` and `refused` are final.
 */
export type DeliveryState = 'due' | 'sending' | 'unknown' | 'delivered' | 'refused';

export interface NewDelivery extends DeliveryKey {
  readonly dueAt: EpochMs;
  /** Smaller goes first among what is due. */
  readonly priority: number;
  /** What only this delivery knows, as JSON: the words of a fault. Never customer data. */
  readonly payload?: string;
}

export interface Delivery extends NewDelivery {
  readonly id: string;
  readonly state: DeliveryState;
  /** How many times it was handed to the platform. */
  readonly attempts: number;
  /** How many of those were never answered. */
  readonly unanswered: number;
  /** The platform's id of the posted message. */
  readonly messageId?: string;
  /** Why it is not delivered (yet). */
  readonly reason?: string;
  readonly createdAt: EpochMs;
  /** When it was delivered or refused; absent while it is open. */
  readonly settledAt?: EpochMs;
}

/** What a platform said about one send; see `ChatPlatform`. */
export type SendOutcome =
  | { readonly kind: 'delivered'; readonly messageId: string }
  /**
   * Certainly not shown; worth another try, not before `retryAfterMs` where the platform gave one. `throttled`: the
   * platform says that too much was sent (429). `blocked`: a person must mend something first, so the operators are
   * told.
   */
  | {
      readonly kind: 'later';
      readonly reason: string;
      readonly retryAfterMs?: number;
      readonly throttled?: boolean;
      readonly blocked?: boolean;
    }
  /** Certainly not shown and never will be. `gone`: the destination itself no longer exists for the bot. */
  | { readonly kind: 'refused'; readonly reason: string; readonly gone: boolean }
  /** No answer came: it may or may not have been shown. `canBeFound`: the platform lets the bot look for it. */
  | { readonly kind: 'unanswered'; readonly reason: string; readonly canBeFound?: boolean };

/** What becomes of a delivery after a send. */
export type Settlement =
  | { readonly state: 'delivered'; readonly messageId: string }
  | { readonly state: 'refused'; readonly reason: string }
  | {
      readonly state: 'due' | 'unknown';
      readonly dueAt: EpochMs;
      readonly reason: string;
      /** A person must mend something before it can be sent. */
      readonly blocked?: boolean;
    };

/** The id under which a delivery is stored; equal keys give equal ids. */
export function deliveryId(key: DeliveryKey): string {
  return [key.kind, key.stage, key.referralId, key.destinationId].map(withoutBars).join('|');
}

function withoutBars(part: string): string {
  return part.replaceAll('%', '%25').replaceAll('|', '%7C');
}
