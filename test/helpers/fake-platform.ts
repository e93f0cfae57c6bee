import type { SendOutcome } from '../../src/domain/delivery';
import type { Notice } from '../../src/domain/notice';
import type { Destination, Reader } from '../../src/domain/subscription';
import type { ChatPlatform, Person, PersonalChat } from '../../src/ports/chat-platform';

export interface Sent {
  readonly action: 'post' | 'reply' | 'update';
  readonly destinationId: string;
  readonly notice: Notice;
  readonly messageId: string;
  /** The message that a reply is about. */
  readonly repliesTo?: string;
  readonly reader: Reader;
  readonly at: number;
}

export interface FakePlatform extends ChatPlatform {
  /** What people see, in order; an unanswered post counts when it was shown. */
  readonly sent: Sent[];
  /** Whose personal chat was asked for, in order. */
  readonly asked: { readonly near: string; readonly person: Person }[];
  /** Answers the next sends, in order; after that everything is delivered. `shown` puts it on the screen anyway. */
  script(...answers: readonly { outcome: SendOutcome; shown?: boolean }[]): void;
  /** From now on the personal chat of the person with this id is not opened, for this reason; without one, it is. */
  closePersonal(personId: string, why?: Exclude<PersonalChat, { kind: 'open' }>): void;
  /** Called before each send is answered. */
  beforeAnswer: () => Promise<void> | void;
}

/** A chat that lives in memory. Everybody's personal chat with the bot is `<name>:personal-<person's id>`. */
export function createFakePlatform(
  name = 'chat',
  pace: ChatPlatform['pace'] = { held: 'once-throttled', windows: [] },
): FakePlatform {
  const answers: { outcome: SendOutcome; shown?: boolean }[] = [];
  const closed = new Map<string, PersonalChat>();
  let count = 0;
  const send = async (sent: Sent): Promise<SendOutcome> => {
    await platform.beforeAnswer();
    const answer = answers.shift() ?? { outcome: { kind: 'delivered', messageId: sent.messageId } };
    if (answer.outcome.kind === 'delivered' || answer.shown === true) platform.sent.push(sent);
    return answer.outcome;
  };
  const about = (to: Destination, notice: Notice, reader: Reader) => {
    return { destinationId: to.id, notice, reader, at: reader.now };
  };
  const nextId = () => `m${String(++count)}`;
  const platform: FakePlatform = {
    name,
    pace,
    sent: [],
    asked: [],
    beforeAnswer: () => undefined,
    script: (...next) => void answers.push(...next),
    closePersonal: (personId, why) => {
      if (why === undefined) closed.delete(personId);
      else closed.set(personId, why);
    },
    post: (to, notice, reader) => send({ action: 'post', ...about(to, notice, reader), messageId: nextId() }),
    reply: (to, repliesTo, notice, reader) =>
      send({ action: 'reply', ...about(to, notice, reader), messageId: nextId(), repliesTo }),
    update: (to, messageId, notice, reader) =>
      send({ action: 'update', ...about(to, notice, reader), messageId }),
    personal: (near, person) => {
      platform.asked.push({ near: near.id, person });
      return Promise.resolve(closed.get(person.id) ?? personalOf(name, near, person));
    },
  };
  return platform;
}

function personalOf(platform: string, near: Destination, person: Person): PersonalChat {
  if (near.scope === 'personal') return { kind: 'open', destination: near };
  const id = `${platform}:personal-${person.id}`;
  const names = person.name === undefined ? {} : { name: person.name };
  return { kind: 'open', destination: { id, platform, address: id, scope: 'personal', ...names } };
}
