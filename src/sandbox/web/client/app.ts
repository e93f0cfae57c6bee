import type { SignInChange } from './api.js';
import type { Outcome, Post } from './model.js';
import type { ExecuteRequest } from './cards/render-card.js';
import type { Toast } from './toasts.js';

/** What the views can ask for; main.ts carries it out. None of it throws: what fails is shown as a toast. */
export interface Commands {
  open(conversationId: string): void;
  /** Says whether the message went out. */
  say(conversationId: string, text: string, threadId?: string): Promise<boolean>;
  execute(post: Post, request: ExecuteRequest): Promise<Outcome>;
  submit(post: Post, data: unknown): Promise<Outcome>;
  setBot(conversationId: string, present: boolean): Promise<void>;
  newReferral(): Promise<void>;
  advance(ms: number): Promise<void>;
  changeSignIn(change: SignInChange): Promise<void>;
  actAs(person: string): void;
  setClassic(classic: boolean): void;
  toast(toast: Toast): void;
}
