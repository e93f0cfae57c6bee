import type { NewDelivery } from '../domain/delivery';
import type { DoneNotice, Notice, ProblemNotice, SignInNotice } from '../domain/notice';
import { PRIORITY } from '../domain/routing';
import type { Destination } from '../domain/subscription';
import type { ChatMessage } from '../ports/chat-platform';
import type { Log } from '../ports/log';
import type { PendingSignIn, SignIn, SignInEnding } from '../ports/sign-in';
import { message } from '../wording/message';
import { claimerOf } from './change-claim';
import { printPayload } from './delivery-payload';
import { openPersonalChat } from './personal-chat';
import type { PersonalChatDeps } from './personal-chat';
import { withoutStop } from './without-stop';

export interface BeginDeps extends PersonalChatDeps {
  readonly signIn: SignIn;
  readonly log: Log;
  /** Called when somebody has signed in: what was missed can be read now. */
  readonly onSignedIn: () => void;
  /** Called when something is to be delivered. */
  readonly onDeliveries: () => void;
}

/**
 * Starts a sign-in. Where and which code to enter is shown to the asker alone, in their personal chat with the bot; there
 * they also hear how it ended. Rejects as `SignIn.begin` does.
 */
export async function beginSignIn(deps: BeginDeps, said: ChatMessage): Promise<Notice> {
  const chat = await chatWith(deps, said);
  if (chat === undefined) return noChat();
  const pending = await deps.signIn.begin();
  tellWhenEnded(deps, chat, said, pending);
  const { url, code, expiresAt: until } = pending;
  const notice: SignInNotice = { kind: 'sign-in', url, code, until };
  return said.destination.scope === 'personal' ? notice : send(deps, chat, said, notice);
}

async function chatWith(deps: BeginDeps, said: ChatMessage): Promise<Destination | undefined> {
  const { destination } = said;
  await deps.store.saveDestination(destination, deps.clock.now());
  if (destination.scope === 'personal') return destination;
  const chat = await openPersonalChat(deps, claimerOf(said), destination.id);
  return chat.kind === 'open' ? chat.destination : undefined;
}

/** The code is in no delivery: what is stored outlives it, and others may read it. */
async function send(
  { platforms, clock }: BeginDeps,
  chat: Destination,
  { language = 'en', timeZone = 'UTC' }: ChatMessage,
  notice: SignInNotice,
): Promise<DoneNotice | ProblemNotice> {
  const reader = { now: clock.now(), language, timeZone };
  const outcome = await platforms
    .get(chat.platform)
    ?.post(chat, notice, reader, `sign-in:${String(notice.until)}`);
  if (outcome?.kind !== 'delivered') return noChat();
  return {
    kind: 'done',
    title: message('sign-in.sent.title'),
    text: message('sign-in.sent.text'),
    suggestions: [],
  };
}

function tellWhenEnded(deps: BeginDeps, chat: Destination, said: ChatMessage, pending: PendingSignIn): void {
  const tell = async (): Promise<void> => {
    const ending = await pending.ended;
    if (ending.kind === 'signed-in') deps.onSignedIn();
    const now = deps.clock.now();
    const stage = `sign-in-ended:${String(pending.expiresAt)}`;
    const about = { referralId: '', destinationId: chat.id, kind: 'fault', stage } as const;
    const payload = wordOn(ending, said.language);
    await deps.store.addDeliveries([{ ...about, dueAt: now, priority: PRIORITY.fault, payload }], now);
    deps.onDeliveries();
  };
  tell().catch((error: unknown) => {
    deps.log.error('whoever signed in could not be told how it ended', { error });
  });
}

function wordOn(ending: SignInEnding, language = 'en'): NonNullable<NewDelivery['payload']> {
  if (ending.kind === 'failed') {
    return printPayload({
      title: message('sign-in.failed.title'),
      text: message('sign-in.failed.text', { reason: withoutStop(ending.reason) }),
      suggestions: ['login'],
      answer: { kind: 'problem', language },
    });
  }
  const { username } = ending;
  return printPayload({
    title:
      username === undefined
        ? message('sign-in.done.unnamed')
        : message('sign-in.done.title', { account: username }),
    text: message('sign-in.done.text'),
    suggestions: ['whoami'],
    answer: { kind: 'done', language },
  });
}

function noChat(): ProblemNotice {
  return {
    kind: 'problem',
    title: message('sign-in.no-chat.title'),
    text: message('sign-in.no-chat.text'),
    suggestions: [],
  };
}
