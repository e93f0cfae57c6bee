import type { DoneNotice } from '../../../domain/notice';
import { suggestions as suggested, tell } from '../../../wording';
import { md, mdParagraphs } from '../escape';
import type { Markdown, Plain } from '../escape';
import { buttonsFor } from './common';
import type { CommandButton, TextModel, ViewContext } from './common';

export interface DoneModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly paragraphs: readonly TextModel[];
  readonly actions: readonly CommandButton[];
}

const MOST_SUGGESTIONS = 3;

/** What was asked for is done. */
export function doneView({ title, text, suggestions }: DoneNotice, context: ViewContext): DoneModel {
  const { reader, limits, summary } = context;
  return {
    summary,
    title: md(tell(reader, title)),
    paragraphs: mdParagraphs(tell(reader, text), limits.notes).map((paragraph) => ({ text: paragraph })),
    actions: buttonsFor(suggested(suggestions, MOST_SUGGESTIONS, reader)),
  };
}
