import { isolated } from './isolates';
import { isRightToLeft } from './languages';

/**
 * Somebody's own words on a card: where the card runs from right to left, each of their lines keeps the direction it
 * was written in, so that the stop of an English sentence stays at its end.
 */
export function inOwnDirection(text: string, { language }: { readonly language: string }): string {
  return isRightToLeft(language) ? text.split('\n').map(isolated).join('\n') : text;
}
