import type { SignInNotice } from '../../../domain/notice';
import { say, signInLink, signInSteps, signInUntil } from '../../../wording';
import type { SignInStep } from '../../../wording';
import { code as typed, md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import type { ViewContext } from './common';

export interface SignInModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly open: StepModel;
  readonly page: Markdown;
  readonly enter: StepModel;
  readonly code: Markdown;
  readonly asWhom: StepModel;
  readonly until: Markdown;
  readonly warning: Markdown;
  /** None for an address that must not be opened. */
  readonly pages: readonly { readonly title: Plain; readonly url: string }[];
}

interface StepModel {
  readonly number: Markdown;
  readonly text: Markdown;
}

/** Where to enter which code. The code is copied from the card, so nothing stands in it that is not its own. */
export function signInView(notice: SignInNotice, { reader, summary }: ViewContext): SignInModel {
  const { open, enter, asWhom } = signInSteps(reader);
  const url = signInLink(notice);
  const title = plainText(say(reader, 'sign-in-card.button.open'), LONGEST_TITLE);
  return {
    summary,
    title: md(say(reader, 'sign-in-card.title')),
    open: stepModel(open),
    page: typed(notice.url, reader, LONGEST_ADDRESS) || md('–'),
    enter: stepModel(enter),
    code: md(notice.code, LONGEST_CODE) || md('–'),
    asWhom: stepModel(asWhom),
    until: md(signInUntil(notice, reader)),
    warning: md(say(reader, 'sign-in-card.only-if-asked'), LONGEST_SENTENCE),
    pages: url === '' ? [] : [{ title, url }],
  };
}

const LONGEST_TITLE = 40;
const LONGEST_ADDRESS = 300;
const LONGEST_CODE = 40;
const LONGEST_SENTENCE = 300;

function stepModel({ number, text }: SignInStep): StepModel {
  return { number: md(number), text: md(text, LONGEST_SENTENCE) };
}
