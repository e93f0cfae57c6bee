import type { Notice } from '../../../src/domain/notice';
import type { SendOutcome } from '../../../src/domain/delivery';
import type { ChatSystem, ChatWorld, Trouble } from './chat-world';

/** What is lost on the way back: the message stands, and nobody knows. */
const LOST_ANSWERS: readonly Trouble[] = [
  'shows it and then fails',
  'shows it and then cuts the connection',
  'shows it and never answers',
];

export function lostAnswersOf({ troubles }: ChatSystem): readonly Trouble[] {
  return LOST_ANSWERS.filter((trouble) => troubles.includes(trouble));
}

/** Asks only about a trouble that the chat system has. */
export function whenIt(
  { troubles }: ChatSystem,
  trouble: Trouble,
  expectation: string,
  check: (trouble: Trouble) => Promise<void>,
): void {
  if (troubles.includes(trouble)) it(`${expectation} when the chat system ${trouble}`, () => check(trouble));
}

export function postTo(
  { platform, destination, notice, reader }: ChatWorld,
  what: Notice = notice,
): Promise<SendOutcome> {
  return platform.post(destination, what, reader, KEY);
}

/** The key that `postTo` posts under. */
export const KEY = 'new||R-1|somewhere';

export function idOf(outcome: SendOutcome): string {
  if (outcome.kind !== 'delivered') throw new Error(`not delivered: ${JSON.stringify(outcome)}`);
  return outcome.messageId;
}
