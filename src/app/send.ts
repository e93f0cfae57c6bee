import type { SendOutcome } from '../domain/delivery';
import type { ChatPlatform } from '../ports/chat-platform';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { ClaimedDelivery, Store } from '../ports/store';
import type { MessageId } from '../wording/message';
import type { Composer } from './compose-notice';
import type { Pacing } from './pacing';

const PLATFORM_OFF_RETRY_MS = 60_000;

export interface SendDeps {
  readonly store: Store;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly composer: Composer;
  readonly pacing: Pacing;
  readonly clock: Clock;
  readonly log: Log;
}

/** What the platform said, or that there was nothing to be said (any more). */
export type Sent = SendOutcome | { readonly kind: 'needless'; readonly reason: string };

/** Puts one claimed delivery into words and hands it to its platform: posts, redraws, or finds it posted already. */
export async function send(deps: SendDeps, delivery: ClaimedDelivery): Promise<Sent> {
  const { destination } = delivery;
  const platform = deps.platforms.get(destination.platform);
  if (platform === undefined) {
    const reason: MessageId = 'reason.platform-off';
    return { kind: 'later', reason, retryAfterMs: PLATFORM_OFF_RETRY_MS };
  }
  const composed = await deps.composer.compose(delivery);
  if (composed.kind === 'nothing') return { kind: 'needless', reason: composed.reason };
  deps.pacing.sent(destination.id, deps.clock.now());
  if (composed.updates !== undefined) {
    return platform.update(destination, composed.updates, composed.notice, composed.reader);
  }
  const earlier = delivery.unanswered > 0 ? await platform.find?.(destination, delivery.id) : undefined;
  if (earlier !== undefined) return { kind: 'delivered', messageId: earlier.messageId };
  const { notice, reader, answers } = composed;
  return answers === undefined
    ? platform.post(destination, notice, reader, delivery.id)
    : platform.reply(destination, answers, notice, reader, delivery.id);
}
