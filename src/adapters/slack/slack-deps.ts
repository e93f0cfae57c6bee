import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { Secrets } from '../../ports/secrets';
import type { InboxStore, KeptStore, PollStore } from '../../ports/store';
import type { SlackConfig } from './config';

/** What the Slack side is made of. */
export interface SlackDeps {
  readonly config: SlackConfig;
  /** The address of a referral in Partner Center; may hold `{id}` and `{engagementId}`. */
  readonly partnerCenterUrl: string;
  readonly store: InboxStore & KeptStore & Pick<PollStore, 'takeLease'>;
  /** Seals the tokens of whoever installs the app. */
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly log: Log;
  /** How long one request to Slack may take; less than a delivery's lease. */
  readonly sendTimeoutMs?: number;
}
