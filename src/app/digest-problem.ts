import type { DigestProblem } from '../domain/digest/problem';
import type { Message } from '../domain/message';
import { message } from '../wording/message';

/** What is wrong with the words after `digest`, and the whole command as it was probably meant. */
export function digestProblem(
  { why, text, example: part }: DigestProblem,
  words: string,
): { readonly text: Message; readonly command: string } {
  const mendable =
    why === 'hour' || why === 'minute' || why === 'not-a-time' || why === 'zone' || why === 'days';
  const command = `digest ${mendable ? words.replace(text, () => part) : part}`;
  return { text: message(`setting.digest.${why}`, { text, example: command }), command };
}
