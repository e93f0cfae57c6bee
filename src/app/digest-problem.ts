import { parseDigest } from '../domain/digest/parse';
import type { DigestProblem } from '../domain/digest/problem';
import type { Message } from '../domain/message';
import { message } from '../wording/message';

/** How many slips are put right in one go. */
const MOST_SLIPS = 3;
/** What can be put right by another word in its place. */
const MENDABLE: readonly DigestProblem['why'][] = ['hour', 'minute', 'not-a-time', 'zone', 'days'];

/** What is wrong with the words after `digest`, and the whole command as it was probably meant. */
export function digestProblem(
  problem: DigestProblem,
  words: string,
): { readonly text: Message; readonly command: string } {
  const { why, text, example } = problem;
  const command = `digest ${mended(problem, words, MOST_SLIPS) ?? example}`;
  return { text: message(`setting.digest.${why}`, { text, example: command }), command };
}

/** The words with what is wrong put right; `undefined` when that cannot be done word by word. */
function mended(
  { why, text, example, suggestion }: DigestProblem,
  words: string,
  slips: number,
): string | undefined {
  const isMendable = suggestion !== undefined || MENDABLE.includes(why);
  if (slips === 0 || !isMendable || !words.includes(text)) return undefined;
  const better = words.replace(text, () => example);
  const parsed = parseDigest(better);
  return parsed.ok ? better : mended(parsed.problem, better, slips - 1);
}
