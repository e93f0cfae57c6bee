/**
 * `make` with a memory: each key is worked out once. The memory is emptied when it is full, so that it never grows
 * beyond `limit` keys.
 */
export function memo<Key extends string | number, Value>(
  make: (key: Key) => Value,
  limit = 2_000,
): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= limit) kept.clear();
    const value = make(key);
    kept.set(key, value);
    return value;
  };
}
