import type { Message } from '../../src/domain/message';
import { tell } from '../../src/wording/tell';

/** What a message says to somebody who reads English and lives by UTC. */
export function wordsOf(message: Message, now = 0): string {
  return tell({ now, timeZone: 'UTC', language: 'en' }, message);
}
