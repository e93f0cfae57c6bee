import type { Moved } from './movement';
import type { Waiting } from './waiting';

/** The news of a digest. `count` is at least 1. */
export type Headline =
  /** So many run out within 48 hours. */
  | { readonly kind: 'expire-soon'; readonly count: number }
  /** So many are past their deadline and still shown as waiting. */
  | { readonly kind: 'overdue'; readonly count: number }
  /** So many arrived since the last digest. */
  | { readonly kind: 'new'; readonly count: number }
  /** So many ran out since the last digest. */
  | { readonly kind: 'expired'; readonly count: number }
  /** So many wait, none of them new. */
  | { readonly kind: 'waiting'; readonly count: number }
  /** Nothing waits; so many were answered or closed since the last digest. */
  | { readonly kind: 'settled'; readonly count: number }
  /** Nothing waits and nothing moved. */
  | { readonly kind: 'nothing' };

/** What can still be lost comes first, then what is new, then what was lost, then the state of things. */
export function headlineOf(waiting: Waiting, moved: Moved): Headline {
  if (waiting.within2Days > 0) return { kind: 'expire-soon', count: waiting.within2Days };
  if (waiting.overdue > 0) return { kind: 'overdue', count: waiting.overdue };
  if (moved.arrived > 0 && waiting.total > 0) return { kind: 'new', count: moved.arrived };
  if (moved.expired > 0) return { kind: 'expired', count: moved.expired };
  if (waiting.total > 0) return { kind: 'waiting', count: waiting.total };
  const settled = moved.accepted + moved.declined + moved.won + moved.lost;
  if (settled > 0) return { kind: 'settled', count: settled };
  return moved.arrived > 0 ? { kind: 'new', count: moved.arrived } : { kind: 'nothing' };
}
