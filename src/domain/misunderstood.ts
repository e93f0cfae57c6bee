import type { Misunderstood } from './command';
import type { Message } from './message';

/** The answer to words of which the command is known, but not all that it needs. */
export function misunderstood(text: string, reason: Message, suggestion: string): Misunderstood {
  return { kind: 'misunderstood', text, reason, suggestion };
}
