import type { ListFilter } from './notice';

/** What a person asks for, typed or by a button (a button carries the same words). */
export type Command =
  | { readonly kind: 'show'; readonly id: string; readonly back: boolean }
  | { readonly kind: 'card'; readonly id: string }
  | { readonly kind: 'list'; readonly filter: ListFilter; readonly page: number }
  | { readonly kind: 'related'; readonly engagementId: string; readonly page: number }
  | { readonly kind: 'subscribe'; readonly filter?: string }
  | { readonly kind: 'unsubscribe'; readonly which: 'all' | number }
  | { readonly kind: 'subscriptions' }
  | { readonly kind: 'help' }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'incomplete'; readonly text: string; readonly missing: string; readonly example: string }
  | { readonly kind: 'unknown'; readonly text: string; readonly suggestion?: string };
