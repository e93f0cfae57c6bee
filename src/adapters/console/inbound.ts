import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ChatHandler, ChatMessage } from '../../ports/chat-platform';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { linesOf } from './lines';
import { HERE } from './platform';
import type { Write } from './stream';

export interface InboundDeps {
  readonly input: Readable;
  readonly write: Write;
  readonly handler: ChatHandler;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Reading {
  /** Reads no more; resolves when what was read has been answered. */
  stop(): Promise<void>;
}

/**
 * Takes each line for words said to the bot in `console:stdout` and writes the answer, one after the other. An answer
 * that cannot be written goes to the log.
 */
export function readCommands({ input, write, handler, clock, log }: InboundDeps): Reading {
  // The zone of the machine is that of whoever sits at it.
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const answer = async (text: string): Promise<void> => {
    const message: ChatMessage = { destination: HERE, text, from: { id: 'you', name: 'You' }, timeZone };
    const notice = await handler.command(message);
    const reader = { now: clock.now(), timeZone, language: await handler.language(message) };
    await write(`${linesOf(notice, reader).join('\n  ')}\n\n`);
  };
  const unanswered = (error: unknown): void => {
    log.warn('what was typed could not be answered', { error });
  };
  let answered: Promise<void> = Promise.resolve();
  const lines = createInterface({ input });
  lines.on('line', (text) => {
    if (text.trim() !== '') answered = answered.then(() => answer(text)).catch(unanswered);
  });
  return {
    stop: async () => {
      lines.close();
      await answered;
    },
  };
}
