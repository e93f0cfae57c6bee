import type { BotLink, Delivery } from './bot-link';
import { describeFailure } from './bot-link';
import type { OutgoingActivity } from './wire';

/** Whether the bot can be reached, as far as the last attempt told. */
export type BotStatus =
  | { readonly kind: 'waiting'; readonly reason: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'lost'; readonly reason: string };

export interface BotWatch {
  status(): BotStatus;
  /** Posts an activity, once, and learns from it whether the bot is there. Never throws. */
  send(activity: OutgoingActivity): Promise<Delivery>;
}

/** Keeps the bot's status while talking to it; `changed` hears of every change. */
export function watchBot(bot: BotLink, closing: AbortSignal, changed: (status: BotStatus) => void): BotWatch {
  let status: BotStatus = { kind: 'waiting', reason: 'not tried yet' };

  function set(next: BotStatus): void {
    if (JSON.stringify(next) === JSON.stringify(status)) return;
    status = next;
    changed(status);
  }

  function learn(delivery: Delivery): void {
    if (delivery.kind === 'accepted') set({ kind: 'ready' });
    else if (status.kind === 'waiting') set({ kind: 'waiting', reason: describeFailure(delivery) });
    else if (delivery.kind === 'unreachable') set({ kind: 'lost', reason: describeFailure(delivery) });
  }

  return {
    status: () => status,
    async send(activity) {
      const delivery = await bot.send(activity);
      if (!closing.aborted) learn(delivery);
      return delivery;
    },
  };
}
