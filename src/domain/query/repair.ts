import { applyEdit, FilterError } from './error';
import type { Edit } from './error';

/** How many further mistakes are mended on the way from one correction to a filter that works. */
const FURTHER_REPAIRS = 10;
const MOST_SUGGESTIONS = 3;
/** How many corrections are tried at most, so that the worst text does not take long. */
const MOST_TRIED = 6;
/** How many characters are read again for one correction. */
const MOST_READ_AGAIN = 3000;

/**
 * Runs `read` on `text`. When it refuses the text, the corrections it proposes are tried out, together with
 * those of the mistakes behind them; the texts that `read` then accepts become the suggestions of the error.
 */
export function withSuggestions<T>(text: string, read: (text: string) => T): T {
  try {
    return read(text);
  } catch (thrown) {
    const { sentences, at, edits } = asRefusal(thrown);
    throw new FilterError(sentences, at, edits, suggestionsFor(text, edits, read));
  }
}

/** Any other error is a fault of the program and goes its way. */
function asRefusal(thrown: unknown): FilterError {
  if (thrown instanceof FilterError) return thrown;
  throw thrown;
}

function suggestionsFor(
  text: string,
  edits: readonly Edit[],
  read: (text: string) => unknown,
): readonly string[] {
  const found = new Set<string>();
  for (const edit of edits.slice(0, MOST_TRIED)) {
    const mended = mend(applyEdit(text, edit), read, repairsFor(text));
    // What is still wrong after so many repairs has nothing to do with this choice.
    if (mended === 'too many mistakes') break;
    if (mended !== undefined) found.add(mended.text.trim());
    if (found.size === MOST_SUGGESTIONS) break;
  }
  return [...found];
}

/** Each repair reads the whole text again: a long one gets fewer, so that no answer takes long. */
function repairsFor(text: string): number {
  return Math.min(FURTHER_REPAIRS, Math.floor(MOST_READ_AGAIN / (text.length + 1)));
}

type Mended = { readonly text: string } | 'too many mistakes' | undefined;

/** Puts right one mistake after the other; `undefined` when nothing is known against one of them. */
function mend(text: string, read: (text: string) => unknown, repairsLeft: number): Mended {
  try {
    read(text);
    return { text };
  } catch (thrown) {
    const [edit] = asRefusal(thrown).edits;
    if (edit === undefined) return undefined;
    return repairsLeft === 0 ? 'too many mistakes' : mend(applyEdit(text, edit), read, repairsLeft - 1);
  }
}
