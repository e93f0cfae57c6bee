import type { SendOutcome } from '../../../src/domain/delivery';
import type { ChatWorld, Trouble } from './chat-world';

/** What is lost on the way back: the message stands, and nobody knows. */
export const LOST_ANSWERS: readonly Trouble[] = [
  'shows it and then fails',
  'shows it and then cuts the connection',
  'shows it and never answers',
];

export function postTo({ platform, destination, notice, reader }: ChatWorld): Promise<SendOutcome> {
  return platform.post(destination, notice, reader, 'new|k1');
}

export function idOf(outcome: SendOutcome): string {
  if (outcome.kind !== 'delivered') throw new Error(`not delivered: ${JSON.stringify(outcome)}`);
  return outcome.messageId;
}
