import type { AccountNotice } from '../../../domain/notice';
import type { Reader } from '../../../domain/subscription';
import {
  accountChoices,
  accountFacts,
  accountMatter,
  accountText,
  accountTitle,
  accountWarnings,
} from '../../../wording';
import type { SignInMatter } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { MOST_ACTIONS } from '../limits';
import { buttonsFor } from './common';
import type { CommandButton, TextModel, ViewContext } from './common';
import { paragraphsOf } from './paragraphs';

export interface AccountModel extends Look {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly paragraphs: readonly TextModel[];
  readonly warnings: readonly TextModel[];
  readonly facts: readonly { readonly title: Markdown; readonly value: Markdown }[];
  readonly actions: readonly StyledButton[];
}

interface StyledButton extends CommandButton {
  readonly style: 'positive' | 'default';
}

interface Look {
  readonly style: string;
  readonly icon: string;
  readonly iconColor: string;
}

const LOOKS: Readonly<Record<SignInMatter, Look>> = {
  well: { style: 'good', icon: 'CheckmarkCircle', iconColor: 'Good' },
  warned: { style: 'emphasis', icon: 'Person', iconColor: 'Default' },
  fixed: { style: 'emphasis', icon: 'Info', iconColor: 'Default' },
  nobody: { style: 'warning', icon: 'Warning', iconColor: 'Warning' },
  over: { style: 'attention', icon: 'Alert', iconColor: 'Attention' },
};

/** Who the bot reads Partner Center as, and until when. */
export function accountView(notice: AccountNotice, { reader, limits, summary }: ViewContext): AccountModel {
  return {
    summary,
    ...LOOKS[accountMatter(notice)],
    title: md(accountTitle(notice, reader)),
    paragraphs: paragraphsOf(accountText(notice, reader), limits),
    warnings: accountWarnings(notice, reader)
      .slice(0, limits.items)
      .flatMap((words) => paragraphsOf(words, limits)),
    facts: accountFacts(notice, reader)
      .map(({ label, value }) => ({ title: md(label), value: md(value, LONGEST_VALUE) }))
      .filter(({ value }) => value !== ''),
    actions: buttonsOf(notice, reader),
  };
}

/** Where nobody is signed in, signing in is what there is to do. */
function buttonsOf(notice: AccountNotice, reader: Reader): readonly StyledButton[] {
  const isOut = ['nobody', 'over'].includes(accountMatter(notice));
  return buttonsFor(accountChoices(notice, MOST_ACTIONS, reader)).map((button, index) => ({
    ...button,
    style: isOut && index === 0 ? 'positive' : 'default',
  }));
}

const LONGEST_VALUE = 300;
