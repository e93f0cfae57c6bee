import { mdParagraphs } from '../escape';
import type { TextLimits } from '../limits';
import type { TextModel } from './common';

/** Free text, one model for each of its paragraphs. */
export function paragraphsOf(text: string | undefined, { notes }: TextLimits): readonly TextModel[] {
  return mdParagraphs(text ?? '', notes).map((paragraph) => ({ text: paragraph }));
}
