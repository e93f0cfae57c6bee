import type { Message } from '../../../domain/message';
import type { FaultNotice, ProblemNotice } from '../../../domain/notice';
import type { Reader } from '../../../domain/subscription';
import { momentWords, say, suggestions as suggested, tell } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { MOST_ACTIONS } from '../limits';
import { buttonsFor } from './common';
import type { CommandButton, TextModel, ViewContext } from './common';
import { paragraphsOf } from './paragraphs';

export interface ProblemModel {
  readonly summary: Plain;
  readonly icon: string;
  readonly iconColor: string;
  readonly title: Markdown;
  readonly paragraphs: readonly TextModel[];
  readonly hint: Markdown;
  readonly actions: readonly CommandButton[];
}

export function problemView(
  { title, text, code, suggestions }: ProblemNotice,
  context: ViewContext,
): ProblemModel {
  const { reader, limits, summary } = context;
  const isOurs = code !== undefined;
  return {
    summary,
    icon: isOurs ? 'PlugDisconnected' : 'ChatHelp',
    iconColor: isOurs ? 'Attention' : 'Accent',
    title: titled(title, reader),
    paragraphs: paragraphsOf(tell(reader, text), limits),
    hint: md(isOurs ? say(reader, 'cards.problem-code', { code }) : ''),
    actions: buttonsFor(suggested(suggestions, MOST_ACTIONS, reader)),
  };
}

export interface FaultModel {
  readonly summary: Plain;
  /** For whom it is. */
  readonly heading: Markdown;
  readonly title: Markdown;
  readonly paragraphs: readonly TextModel[];
  readonly footer: Markdown;
  readonly actions: readonly CommandButton[];
}

export function faultView({ title, text, suggestions = [] }: FaultNotice, context: ViewContext): FaultModel {
  const { reader, limits, summary } = context;
  return {
    summary,
    heading: md(say(reader, 'cards.fault')),
    title: titled(title, reader),
    paragraphs: paragraphsOf(tell(reader, text), limits),
    footer: md(say(reader, 'cards.fault-noticed', { moment: momentWords(reader.now, reader) })),
    actions: buttonsFor(suggested(suggestions, MOST_ACTIONS, reader)),
  };
}

/** A card without its heading would be a riddle. */
function titled(title: Message, reader: Reader): Markdown {
  return md(tell(reader, title)) || md(say(reader, 'cards.untitled-problem'));
}
