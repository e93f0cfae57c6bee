import type { BotWatch } from '../page/bot-watch';
import type { Delivery } from '../page/delivery';
import type { BotRequest } from './bot-link';

export interface Outbox {
  /** Sends one after the other while others go on; tells how the first that failed failed, if one did. */
  post(requests: readonly BotRequest[], failed?: (why: string) => void): void;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
}

/** What goes to the bot without anybody waiting for it. */
export function createOutbox(bot: BotWatch<BotRequest>, closing: AbortSignal): Outbox {
  const underWay = new Set<Promise<void>>();

  async function deliverAll(requests: readonly BotRequest[], failed: (why: string) => void): Promise<void> {
    const deliveries: Delivery[] = [];
    for (const request of requests) deliveries.push(await bot.send(request));
    const failure = deliveries.find((delivery) => delivery.kind !== 'accepted');
    if (failure !== undefined && !closing.aborted) failed(bot.describe(failure));
  }

  return {
    post(requests, failed = () => undefined) {
      const work = deliverAll(requests, failed);
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    },
    async settled() {
      while (underWay.size > 0) await Promise.allSettled([...underWay]);
    },
  };
}
