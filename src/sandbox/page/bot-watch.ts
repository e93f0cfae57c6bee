import type { Delivery, FailedDelivery } from './delivery';

/** Whether the bot can be reached, as far as the last attempt told. */
export type BotStatus =
  | { readonly kind: 'waiting'; readonly reason: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'lost'; readonly reason: string };

/** The wire to the bot for one kind of thing, e.g. an activity or a signed request. */
export interface BotLink<Sent> {
  /** Sends it once. Never throws. */
  send(what: Sent): Promise<Delivery>;
  /** One line for people: why it did not arrive, and what to look at. */
  describe(failure: FailedDelivery): string;
}

export interface BotWatch<Sent> extends BotLink<Sent> {
  status(): BotStatus;
}

/** Keeps the bot's status while talking to it; `changed` hears of every change. */
export function watchBot<Sent>(
  bot: BotLink<Sent>,
  closing: AbortSignal,
  changed: (status: BotStatus) => void,
): BotWatch<Sent> {
  let status: BotStatus = { kind: 'waiting', reason: 'not tried yet' };

  function set(next: BotStatus): void {
    if (JSON.stringify(next) === JSON.stringify(status)) return;
    status = next;
    changed(status);
  }

  function learn(delivery: Delivery): void {
    if (delivery.kind === 'accepted') set({ kind: 'ready' });
    else if (status.kind === 'waiting') set({ kind: 'waiting', reason: bot.describe(delivery) });
    else if (delivery.kind === 'unreachable') set({ kind: 'lost', reason: bot.describe(delivery) });
  }

  return {
    status: () => status,
    describe: (failure) => bot.describe(failure),
    // The bot is heard before anything is made of its answer, so that the page shows it in this order.
    async send(what) {
      const delivery = await bot.send(what);
      if (!closing.aborted) learn(delivery);
      return delivery;
    },
  };
}
