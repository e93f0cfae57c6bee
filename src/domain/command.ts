import type { Message } from './message';
import type { ListQuery, StateFilter } from './notice';

/** What a person asks for, typed or by a button: a button carries the same words (`printCommand`). */
export type Command =
  /** `what` is a referral id or, failing that, a part of the customer's name. */
  | { readonly kind: 'show'; readonly what: string; readonly back: boolean }
  | { readonly kind: 'card'; readonly id: string }
  | { readonly kind: 'list'; readonly filter: StateFilter; readonly page: number }
  | { readonly kind: 'query'; readonly query: ListQuery; readonly page: number }
  | { readonly kind: 'explain'; readonly id: string }
  | { readonly kind: 'related'; readonly engagementId: string; readonly page: number }
  | { readonly kind: 'search'; readonly words: string; readonly page: number }
  | { readonly kind: 'subscribe'; readonly filter?: string }
  | { readonly kind: 'unsubscribe'; readonly which?: 'all' | number }
  /** Takes back one subscription by its own id; a button only. */
  | { readonly kind: 'undo'; readonly subscriptionId: string }
  | { readonly kind: 'subscriptions' }
  /** `what` is a referral id or, failing that, a part of the customer's name; so below. */
  | { readonly kind: 'claim'; readonly what: string }
  | { readonly kind: 'release'; readonly what: string }
  /** `to` is a name as it was typed, without its `@`. */
  | { readonly kind: 'assign'; readonly what: string; readonly to: string }
  /** `length` as it was typed: `2d`, `off`. */
  | { readonly kind: 'snooze'; readonly what: string; readonly length?: string }
  /** A change of how this conversation is told about referrals, as it was typed. */
  | { readonly kind: Setting; readonly words: string }
  | { readonly kind: 'settings' }
  /** The bot's own sign-in to Partner Center; for administrators. */
  | { readonly kind: 'login' }
  | { readonly kind: 'logout'; readonly confirmed: boolean }
  | { readonly kind: 'whoami' }
  | { readonly kind: 'help' }
  | { readonly kind: 'greeting' }
  | Misunderstood;

/** What of a conversation can be set. */
export type Setting = 'digest' | 'remind' | 'hours' | 'language' | 'timezone';

/** Words that are not a command (yet), and the nearest thing that would be one. */
export interface Misunderstood {
  readonly kind: 'misunderstood';
  readonly text: string;
  /** One sentence: what is missing or wrong. Absent when nothing of it was recognised. */
  readonly reason?: Message;
  /** A complete command that may be what was meant. */
  readonly suggestion?: string;
}

/** The words that `parseCommand` reads back as the same command. */
export function printCommand(command: Exclude<Command, Misunderstood>): string {
  switch (command.kind) {
    case 'show':
      return `show ${command.what}${command.back ? ' back' : ''}`;
    case 'card':
      return `card ${command.id}`;
    case 'list':
      return `list ${command.filter}${pageWords(command.page)}`;
    case 'query':
      return `list ${queryWords(command.query)}${pageWords(command.page)}`;
    case 'explain':
      return `explain ${command.id}`;
    case 'undo':
      return `undo ${command.subscriptionId}`;
    case 'related':
      return `related ${command.engagementId}${pageWords(command.page)}`;
    case 'search':
      return `search ${command.words}${pageWords(command.page)}`;
    case 'subscribe':
      return command.filter === undefined ? 'subscribe' : `subscribe ${command.filter}`;
    case 'unsubscribe':
      return command.which === undefined ? 'unsubscribe' : `unsubscribe ${String(command.which)}`;
    case 'claim':
    case 'release':
      return `${command.kind} ${command.what}`;
    case 'assign':
      return `assign ${command.what} @${command.to}`;
    case 'snooze':
      return `snooze ${command.what}${command.length === undefined ? '' : ` ${command.length}`}`;
    case 'digest':
    case 'remind':
    case 'hours':
    case 'language':
    case 'timezone':
      return command.words === '' ? command.kind : `${command.kind} ${command.words}`;
    case 'logout':
      return command.confirmed ? 'logout confirm' : 'logout';
    case 'greeting':
      return 'hello';
    case 'subscriptions':
    case 'settings':
    case 'login':
    case 'whoami':
    case 'help':
      return command.kind;
  }
}

function pageWords(page: number): string {
  return page > 1 ? ` page ${String(page)}` : '';
}

function queryWords({ filter, orderBy, top }: ListQuery): string {
  const order = orderBy === undefined ? '' : ` orderby ${orderBy}`;
  return `${filter}${order}${top === undefined ? '' : ` top ${String(top)}`}`;
}
