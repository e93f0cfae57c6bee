import type { SectionBlock } from '@slack/types';
import { section } from '../blocks';
import { bold, mk, mkJoined, mkText } from '../escape';
import type { TextLimits } from '../limits';

/** A paragraph under its title in bold: small enough for an answer in passing, where a header would shout. */
export function titled(title: string, text: string, { notes }: TextLimits): readonly SectionBlock[] {
  return section(mkJoined([bold(mk(title)), mkText(text, notes)], '\n'));
}
