/**
 * `make`, each result kept: formatters of `Intl` cost far more to make than to use. `make` must depend on its key
 * alone. Forgets everything now and then, because keys come from outside.
 */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= MOST_REMEMBERED) made.clear();
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

const MOST_REMEMBERED = 300;
