import type { Claim } from './claim';
import type { Referral } from './referral';
import type { Subscription } from './subscription';

/** What one person finds on the bot's page of their own. */
export interface HomeNotice {
  /** What they have claimed and still have to answer, most urgent first. */
  readonly claims: readonly Referral[];
  /** How many they have claimed in all. */
  readonly claimed: number;
  /** What expires soon and waits for an answer, most urgent first; without their own claims. */
  readonly expiring: readonly ExpiringReferral[];
  /** How many wait in all. */
  readonly waiting: number;
  /** The conversations that are subscribed, by name. */
  readonly rules: readonly HomeRules[];
}

export interface ExpiringReferral {
  readonly referral: Referral;
  /** Who has it, where somebody has. */
  readonly claim?: Claim;
}

export interface HomeRules {
  readonly destinationId: string;
  readonly name: string;
  /** Oldest first; at least one. */
  readonly subscriptions: readonly Subscription[];
}

/**
 * What may be shown of a referral whose address was posted in a conversation. Whoever reads there sees it, so
 * customer's data are shown only where the conversation gets them anyway.
 */
export interface PreviewNotice {
  readonly referral: Referral;
  /** True where a subscription of the conversation brings this referral there. */
  readonly mayShowCustomer: boolean;
  /** Who has it, where somebody has. */
  readonly claim?: Claim;
}
