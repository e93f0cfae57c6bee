import type { Reader } from '../../../../domain/subscription';
import { suggestions } from '../../../../wording';
import type { Choice } from '../../../../wording';
import { LIMITS } from '../limits';

/** The first `most` of the suggested commands that a button can carry. */
export function suggestedChoices(all: readonly string[], most: number, reader: Reader): readonly Choice[] {
  const short = all.filter((words) => words.length <= LIMITS.value);
  return suggestions(short, most, reader);
}
