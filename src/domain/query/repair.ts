import { applyEdit, FilterError } from './error';
import type { Edit } from './error';

/** How many further mistakes are mended on the way from one correction to a filter that works. */
const FURTHER_REPAIRS = 10;
const MOST_SUGGESTIONS = 3;

/**
 * Runs `read` on `text`. When it refuses the text, the corrections it proposes are tried out, together with
 * those of the mistakes behind them; the texts that `read` then accepts become the suggestions of the error.
 */
export function withSuggestions<T>(text: string, read: (text: string) => T): T {
  try {
    return read(text);
  } catch (thrown) {
    const { message, at, edits } = asRefusal(thrown);
    throw new FilterError(message, at, edits, suggestionsFor(text, edits, read));
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
  for (const edit of edits) {
    const mended = mend(applyEdit(text, edit), read, FURTHER_REPAIRS);
    if (mended !== undefined) found.add(mended.trim());
  }
  return [...found].slice(0, MOST_SUGGESTIONS);
}

function mend(text: string, read: (text: string) => unknown, repairsLeft: number): string | undefined {
  try {
    read(text);
    return text;
  } catch (thrown) {
    const [edit] = asRefusal(thrown).edits;
    return edit === undefined || repairsLeft === 0
      ? undefined
      : mend(applyEdit(text, edit), read, repairsLeft - 1);
  }
}
