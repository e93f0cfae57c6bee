/** Repeatable randomness: the same seed gives the same sequence. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** Like `pick`, but gives everything in the list once before anything comes again, as a shuffled deck does. */
  deal<T>(list: readonly [T, ...T[]]): T;
  /** A GUID in the shape of version 4. */
  guid(): string;
}

/** Mulberry32, a small generator with 32 bits of state; good enough for made-up data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(next() * list.length)] ?? list[0];
  const decks = new Map<unknown, unknown[]>();
  const deal = <T>(list: readonly [T, ...T[]]): T => {
    const left = decks.get(list) as T[] | undefined;
    const deck = left === undefined || left.length === 0 ? [...list] : left;
    decks.set(list, deck);
    return deck.splice(Math.floor(next() * deck.length), 1)[0] ?? list[0];
  };
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('');
  const guid = (): string =>
    `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
  return { next, pick, deal, guid };
}
