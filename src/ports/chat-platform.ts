import type { SendOutcome } from '../domain/delivery';
import type { Notice } from '../domain/notice';
import type { RateWindow } from '../domain/pace';
import type { Destination, Reader } from '../domain/subscription';

/** A chat system the bot can speak in. Driven by the application. */
export interface ChatPlatform {
  /** Equals `Destination.platform` of everything it can reach, e.g. `teams`. */
  readonly name: string;
  /** The platform's published limits for one conversation; held once it has throttled us there. */
  readonly rateWindows: readonly RateWindow[];
  /**
   * Posts a notice as a new message. Sends at most one request that can be shown: it never repeats one whose answer
   * did not come, it says `unanswered`. Never throws for what the platform answers. `key` is the delivery's id, for
   * platforms that can carry it.
   */
  post(to: Destination, notice: Notice, reader: Reader, key: string): Promise<SendOutcome>;
  /**
   * Says something about a message posted before: in its thread, or below it where the conversation has no threads.
   * Promises the same as `post`.
   */
  reply(
    to: Destination,
    messageId: string,
    notice: Notice,
    reader: Reader,
    key: string,
  ): Promise<SendOutcome>;
  /**
   * The personal chat with somebody who was met in `near`; nothing is shown there by it. Never throws for what the
   * platform answers.
   */
  personal(near: Destination, person: Person): Promise<PersonalChat>;
  /** Redraws a message posted before. Repeating it is harmless. `delivered` gives the id to use from now on. */
  update(to: Destination, messageId: string, notice: Notice, reader: Reader): Promise<SendOutcome>;
  /** Looks for a message that carries `key`; `undefined` when there is none. Absent where a bot cannot look. */
  find?(to: Destination, key: string): Promise<{ readonly messageId: string } | undefined>;
}

/** Where somebody can be written to alone, or why not (yet). */
export type PersonalChat =
  | { readonly kind: 'open'; readonly destination: Destination }
  | { readonly kind: 'later' | 'refused'; readonly reason: string };

/** What the platforms ask of the application. Driving port; every method answers, none throws for bad input. */
export interface ChatHandler {
  /** Somebody wrote to the bot (mention already stripped). The answer is shown where it was written. */
  command(message: ChatMessage): Promise<Notice>;
  /** Somebody pressed a button; `text` is the command it carries. The answer replaces the card for that person. */
  click(message: ChatMessage): Promise<Notice>;
  /**
   * In which language a conversation is answered, as a BCP 47 tag: its own where something is subscribed there, else
   * that of who asks.
   */
  language(message: ChatMessage): Promise<string>;
  /** The bot was added. The answer, if any, is the welcome; it comes once per destination. */
  installed(destination: Destination, addedBy: Person | undefined): Promise<Notice | undefined>;
  /** The bot was removed: nothing may be posted there any more. */
  removed(destinationId: string): Promise<void>;
}

export interface ChatMessage {
  readonly destination: Destination;
  readonly text: string;
  readonly from: Person;
  /** BCP 47, where the platform tells. */
  readonly language?: string;
  /** IANA name, where the platform tells. */
  readonly timeZone?: string;
  /** Other people named in the text by a mention, in the order of the text; there each stands as `@<name>`. */
  readonly mentions?: readonly Person[];
}

export interface Person {
  readonly id: string;
  readonly name?: string;
}
