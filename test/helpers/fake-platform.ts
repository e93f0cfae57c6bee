import type { SendOutcome } from '../../src/domain/delivery';
import type { Notice } from '../../src/domain/notice';
import type { ChatPlatform } from '../../src/ports/chat-platform';

export interface Sent {
  readonly action: 'post' | 'update';
  readonly destinationId: string;
  readonly notice: Notice;
  readonly messageId: string;
  readonly at: number;
}

export interface FakePlatform extends ChatPlatform {
  /** What people see, in order; an unanswered post counts when it was shown. */
  readonly sent: Sent[];
  /** Answers the next sends, in order; after that everything is delivered. `shown` puts it on the screen anyway. */
  script(...answers: readonly { outcome: SendOutcome; shown?: boolean }[]): void;
  /** Called before each send is answered. */
  beforeAnswer: () => Promise<void> | void;
}

/** A chat that lives in memory. */
export function createFakePlatform(
  name = 'chat',
  rateWindows: ChatPlatform['rateWindows'] = [],
): FakePlatform {
  const answers: { outcome: SendOutcome; shown?: boolean }[] = [];
  let count = 0;
  const send = async (sent: Omit<Sent, 'messageId'>, messageId: string): Promise<SendOutcome> => {
    await platform.beforeAnswer();
    const answer = answers.shift() ?? { outcome: { kind: 'delivered', messageId } };
    if (answer.outcome.kind === 'delivered' || answer.shown === true)
      platform.sent.push({ ...sent, messageId });
    return answer.outcome;
  };
  const platform: FakePlatform = {
    name,
    rateWindows,
    sent: [],
    beforeAnswer: () => undefined,
    script: (...next) => void answers.push(...next),
    post: (to, notice, reader) =>
      send({ action: 'post', destinationId: to.id, notice, at: reader.now }, `m${String(++count)}`),
    update: (to, messageId, notice, reader) =>
      send({ action: 'update', destinationId: to.id, notice, at: reader.now }, messageId),
  };
  return platform;
}
