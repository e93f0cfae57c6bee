import type { EpochMs } from './instant';

/** Somebody on a chat platform. */
export interface Claimer {
  readonly platform: string;
  /** The platform's own id of the person. */
  readonly id: string;
  readonly name: string;
}

/** "I've got this": one person takes one referral upon them. Known to the bot alone; it ends when it is not acted on. */
export interface Claim {
  readonly id: string;
  readonly referralId: string;
  readonly by: Claimer;
  /** The conversation in which it was claimed. */
  readonly destinationId: string;
  readonly at: EpochMs;
  /** Who gave it to the claimer, when somebody else did. */
  readonly assignedBy?: string;
  readonly ended?: ClaimEnd;
}

export interface ClaimEnd {
  readonly at: EpochMs;
  readonly how: 'released' | 'handed-over' | 'lapsed';
}

/** No reminders about one referral in one conversation until then. */
export interface Snooze {
  readonly referralId: string;
  readonly destinationId: string;
  readonly until: EpochMs;
  readonly by?: string;
}
