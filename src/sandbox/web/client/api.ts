import type { ExecuteRequest } from './cards/render-card.js';
import type { BotStatus, Conversation, Outcome, Post, SignIn, Snapshot } from './model.js';

/** The way to the sandbox. Every call throws an Error whose message can be shown. */

/** Asks the sandbox, with `POST` when there is a body. */
export async function call<T>(path: string, body?: unknown): Promise<T> {
  const request =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, request).catch(() => undefined);
  if (response === undefined) throw new Error('The sandbox does not answer. Is it still running?');
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new Error(messageOf(answer) ?? `The sandbox answered ${String(response.status)}.`);
  return answer as T;
}

function messageOf(answer: unknown): string | undefined {
  const error = (answer as { error?: { message?: unknown } } | undefined)?.error;
  return typeof error?.message === 'string' ? error.message : undefined;
}

/** Who acts, and what this browser tells about itself. */
function sender(person: string): object {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { person, locale: navigator.language === '' ? 'en-US' : navigator.language, timeZone };
}

export const fetchState = (): Promise<Snapshot> => call('/teams/state');

export const sendMessage = (
  person: string,
  conversation: string,
  text: string,
  threadId?: string,
): Promise<Post> => call('/teams/messages', { ...sender(person), conversation, text, threadId });

export const pressExecute = (person: string, post: Post, action: ExecuteRequest): Promise<Outcome> =>
  call('/teams/actions', { ...sender(person), conversation: post.conversationId, postId: post.id, action });

export const pressSubmit = (person: string, post: Post, value: unknown): Promise<Outcome> =>
  call('/teams/submits', { ...sender(person), conversation: post.conversationId, postId: post.id, value });

export const setBot = (person: string, conversation: string, present: boolean): Promise<{ heard: boolean }> =>
  call('/teams/bot', { ...sender(person), conversation, present });

export const addReferral = (): Promise<unknown> => call('/teams/referrals', {});

export const advanceClock = (ms: number): Promise<{ now: number }> => call('/teams/advance', { ms });

/** What may become of the sign-in to Partner Center. */
export type SignInChange =
  { readonly action: 'expire' | 'sign-in' } | { readonly action: 'end'; readonly inDays: number };

export const changeSignIn = (change: SignInChange): Promise<SignIn> => call('/control/sign-in', change);

/** Enters a code for a client that waits for it. */
export const approveCode = (approval: {
  readonly code: string;
  readonly account: string;
  readonly mfa: boolean;
}): Promise<{ readonly name: string; readonly role: string }> => call('/sign-in/approve', approval);

export interface Listeners {
  post(post: Post): void;
  conversation(conversation: Conversation): void;
  bot(status: BotStatus): void;
  typing(conversationId: string): void;
  clock(now: number): void;
  signIn(signIn: SignIn): void;
  /** Something may have been missed: read everything again. */
  again(): void;
  /** The stream broke; it comes back by itself. */
  broken(): void;
}

/** The fields of the frames that come through the stream; a frame has those that its type names. */
interface Frames {
  readonly post: Post;
  readonly conversation: Conversation;
  readonly bot: unknown;
  readonly status: BotStatus;
  readonly typing: unknown;
  readonly conversationId: string;
  readonly clock: unknown;
  readonly now: number;
  readonly 'sign-in': unknown;
  readonly signIn: SignIn;
  readonly reset: unknown;
}

/** Follows what happens; gives the stream for those who listen for more. */
export function listen(on: Listeners): EventSource {
  const source = new EventSource('/teams/events');
  const handle = (type: keyof Frames, act: (frame: Frames) => void): void => {
    source.addEventListener(type, (event) => {
      act(JSON.parse((event as MessageEvent<string>).data) as Frames);
    });
  };
  handle('post', ({ post }) => {
    on.post(post);
  });
  handle('conversation', ({ conversation }) => {
    on.conversation(conversation);
  });
  handle('bot', ({ status }) => {
    on.bot(status);
  });
  handle('typing', ({ conversationId }) => {
    on.typing(conversationId);
  });
  handle('clock', ({ now }) => {
    on.clock(now);
  });
  handle('sign-in', ({ signIn }) => {
    on.signIn(signIn);
  });
  handle('reset', () => {
    on.again();
  });
  source.addEventListener('open', () => {
    on.again();
  });
  source.addEventListener('error', () => {
    on.broken();
  });
  return source;
}
