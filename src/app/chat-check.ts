import { HOUR_MS, MINUTE_MS } from '../domain/instant';
import type { ChatPlatform } from '../ports/chat-platform';
import type { Log } from '../ports/log';
import type { Health } from './health';

export interface ChatCheckDeps {
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly health: Pick<Health, 'found'>;
  readonly log: Log;
}

const AGAIN_WHILE_TROUBLED_MS = 5 * MINUTE_MS;

/**
 * A turn that asks each platform whether it would take messages, so that a refused token is known before the first card is
 * due. It answers in how many milliseconds it is wanted again. Never throws.
 */
export function createChatCheck({ platforms, health, log }: ChatCheckDeps): () => Promise<number> {
  return async () => {
    const troubled = [...platforms.values()].map(async (platform) => {
      if (platform.trouble === undefined) return false;
      try {
        const trouble = await platform.trouble();
        // What passes by itself shows soon enough in what is sent.
        health.found(platform.name, trouble?.passing === false ? trouble.reason : undefined);
        if (trouble === undefined) return false;
        log.error('a chat takes no messages', { platform: platform.name, ...trouble });
        return true;
      } catch (error) {
        log.error('a chat could not be asked whether it takes messages', { platform: platform.name, error });
        return true;
      }
    });
    return (await Promise.all(troubled)).includes(true) ? AGAIN_WHILE_TROUBLED_MS : HOUR_MS;
  };
}
