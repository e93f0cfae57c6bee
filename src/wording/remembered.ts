import { memo } from '../domain/memo';

const MOST_REMEMBERED = 300;

/**
 * `make`, each result kept: formatters of `Intl` cost far more to make than to use. `make` must depend on its key
 * alone. Forgets everything now and then, because keys come from outside.
 */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  return memo(make, MOST_REMEMBERED);
}
