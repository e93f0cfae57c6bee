import type { SendOutcome } from '../domain/delivery';
import type { ChatPlatform } from '../ports/chat-platform';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { ClaimedDelivery, Store } from '../ports/store';
import type { MessageId } from '../wording/message';
import type { Composer } from './compose-notice';
import type { Something } from './composed';
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

/**
 * Puts one claimed delivery into words and hands it to its platform: posts, replies or redraws. One that was handed
 * over before without an answer is looked for first, where the platform lets the bot look.
 */
export async function send(deps: SendDeps, delivery: ClaimedDelivery): Promise<Sent> {
  const platform = deps.platforms.get(delivery.destination.platform);
  if (platform === undefined) {
    const reason: MessageId = 'reason.platform-off';
    return { kind: 'later', reason, retryAfterMs: PLATFORM_OFF_RETRY_MS };
  }
  const composed = await deps.composer.compose(delivery);
  if (composed.kind === 'nothing') return { kind: 'needless', reason: composed.reason };
  if (composed.updates !== undefined || delivery.unanswered === 0) {
    return handOver(deps, platform, delivery, composed);
  }
  const where = { answers: composed.answers, since: delivery.createdAt };
  const found = await platform.find?.(delivery.destination, delivery.id, where);
  switch (found?.kind) {
    case 'found':
      return { kind: 'delivered', messageId: found.messageId };
    case 'later':
      return found;
    case 'absent':
      return handOverAgain(deps, platform, delivery);
    case 'cannot':
    case undefined:
      return handOver(deps, platform, delivery, composed, false);
  }
}

/** It was looked for and is not there: what is sent now is no repeat and does not say that it might be one. */
async function handOverAgain(
  deps: SendDeps,
  platform: ChatPlatform,
  delivery: ClaimedDelivery,
): Promise<Sent> {
  const first = { ...delivery, unanswered: 0 };
  const composed = await deps.composer.compose(first);
  if (composed.kind === 'nothing') return { kind: 'needless', reason: composed.reason };
  return handOver(deps, platform, first, composed);
}

async function handOver(
  { pacing, clock }: SendDeps,
  platform: ChatPlatform,
  { destination, id }: ClaimedDelivery,
  { notice, reader, updates, answers }: Something,
  canBeFound = platform.find !== undefined,
): Promise<SendOutcome> {
  pacing.sent(destination.id, clock.now());
  if (updates !== undefined) return platform.update(destination, updates, notice, reader);
  const outcome =
    answers === undefined
      ? await platform.post(destination, notice, reader, id)
      : await platform.reply(destination, answers, notice, reader, id);
  return outcome.kind === 'unanswered' ? { ...outcome, canBeFound } : outcome;
}
