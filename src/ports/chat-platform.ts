import type { SendOutcome } from '../domain/delivery';
import type { EpochMs } from '../domain/instant';
import type { HomeNotice, PreviewNotice } from '../domain/home';
import type { Notice } from '../domain/notice';
import type { Pace } from '../domain/pace';
import type { Destination, Reader } from '../domain/subscription';

/** A chat system the bot can speak in. Driven by the application. */
export interface ChatPlatform {
  /** Equals `Destination.platform` of everything it can reach, e.g. `teams`. */
  readonly name: string;
  /** How fast one conversation may be sent to. */
  readonly pace: Pace;
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
  /**
   * Looks for the message that carries `key`. Never throws for what the platform answers. Absent where no bot can look.
   */
  find?(to: Destination, key: string, where?: Where): Promise<Found>;
  /**
   * The conversation with this id, where the platform knows it though nobody has spoken to the bot there yet.
   * Absent where a bot can only speak where it has been met.
   */
  destination?(id: string): Promise<Destination | undefined>;
  /**
   * Asks the platform whether it would take a message from the bot at all. Posts nothing. Rejects only for a fault of our
   * own.
   */
  trouble?(): Promise<ChatTrouble | undefined>;
}

/** Why a platform would take no message just now. */
export interface ChatTrouble {
  /** One sentence; with what to do where a person must act. */
  readonly reason: string;
  /** Whether it passes by itself. */
  readonly passing: boolean;
}

/** Where a message of ours may be. */
export interface Where {
  /** In the thread of this message; absent: in the conversation itself. */
  readonly answers?: string | undefined;
  /** Not before this moment; spares a platform the reading of all that is older. */
  readonly since?: EpochMs;
}

/** Whether a message of ours whose answer never came is there. */
export type Found =
  | { readonly kind: 'found'; readonly messageId: string }
  /** It is certainly not there (yet). */
  | { readonly kind: 'absent' }
  /** Nobody could look just now. */
  | { readonly kind: 'later'; readonly reason: string; readonly retryAfterMs?: number }
  /** The bot may not look here. */
  | { readonly kind: 'cannot'; readonly reason: string };

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
  /** What one person finds on a page of their own: what they have claimed, what expires, the rules of the channels. */
  home(of: HomeOf): Promise<HomeNotice>;
  /**
   * What may be shown of a referral whose address somebody posted in a conversation; `undefined` for one that is not
   * known.
   */
  preview(destinationId: string, referralId: string): Promise<PreviewNotice | undefined>;
}

export interface HomeOf {
  readonly platform: string;
  readonly person: Person;
  /** Which conversations this person may know of. */
  readonly mayKnow: (destination: Destination) => Promise<boolean>;
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
