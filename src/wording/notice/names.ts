import { oneLine, shorten } from '../text';

const LONGEST_NAME = 40;

/** A name from a chat platform or of a customer, as much of it as a sentence bears. */
export function nameOf(name: string): string {
  return shorten(oneLine(name), LONGEST_NAME);
}
