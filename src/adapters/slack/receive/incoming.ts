import type { ChatHandler } from '../../../ports/chat-platform';
import type { Clock } from '../../../ports/clock';
import type { Incoming } from './bolt-app';
import { entryOfActions } from './clicks';
import { entryOfCommand } from './commands';
import { entryOfEvent } from './events';
import type { Receive } from './receive';
import { submitSettings } from '../answer/settings-modal';
import { entryOfShortcut } from './shortcuts';

export interface IncomingDeps {
  readonly receive: Receive;
  /** Rejects while the application is not connected yet. */
  readonly handler: () => Promise<ChatHandler>;
  /** The template for a referral's address. */
  readonly referralUrl: string;
  readonly clock: Clock;
}

/** Keeps what comes in, narrowed to what is needed to work on it. Only a form is worked on at once. */
export function createIncoming({ receive, handler, referralUrl, clock }: IncomingDeps): Incoming {
  return {
    event: (body) => receive(entryOfEvent(body, referralUrl)),
    command: (body) => receive(entryOfCommand(body)),
    actions: (body) => receive(entryOfActions(body)),
    shortcut: (body) => receive(entryOfShortcut(body)),
    submission: async (body) => {
      const submitted = await submitSettings({ handler: await handler(), clock }, body);
      await receive(submitted?.saved);
      return submitted?.errors;
    },
  };
}
