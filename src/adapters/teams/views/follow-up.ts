import type { FollowUp } from '../../../domain/notice';
import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import { followWords } from '../../../wording';
import { md } from '../escape';
import type { Markdown } from '../escape';

/** A small line with an icon before it. */
export interface NoteLine {
  readonly icon: string;
  readonly color: string;
  readonly text: Markdown;
}

const LONGEST_NOTE = 600;

/** What the bot has done about a referral in this conversation and will do: who has it, and when people are reminded. */
export function followLines(
  referral: Referral,
  follow: FollowUp | undefined,
  reader: Reader,
): readonly NoteLine[] {
  const { claim, plan } = followWords(referral, follow, reader);
  return [note('Person', claim), note('Clock', plan)].filter(({ text }) => text !== '');
}

function note(icon: string, words: string): NoteLine {
  return { icon, color: 'Default', text: md(words, LONGEST_NOTE) };
}
