import type { KnownBlock } from '@slack/types';
import type { SignInNotice } from '../../../../domain/notice';
import type { Reader } from '../../../../domain/subscription';
import { say, signInLink, signInSteps, signInUntil } from '../../../../wording';
import type { SignInStep } from '../../../../wording';
import { header, preformatted, section, smallLines } from '../blocks';
import { linkButton } from '../buttons';
import { bold, code, mk, mkJoined, plainText } from '../escape';
import type { Mrkdwn } from '../escape';
import type { ViewContext } from './common';
import { WARNING } from './signs';

const LONGEST_SENTENCE = 300;
const LONGEST_ADDRESS = 300;
const LONGEST_CODE = 40;

/** Where to enter which code. The code is copied from the message, so nothing stands in it that is not its own. */
export function signInView(notice: SignInNotice, { reader }: ViewContext): readonly KnownBlock[] {
  const { open, enter, asWhom } = signInSteps(reader);
  const page = mkJoined([stepLine(open), code(notice.url, LONGEST_ADDRESS)], '\n');
  const [button] = linkButton(0, say(reader, 'sign-in-card.button.open'), signInLink(notice));
  return [
    header(say(reader, 'sign-in-card.title')),
    ...section(page, button, button && 'sign-in.page'),
    ...section(stepLine(enter)),
    ...preformatted(plainText(notice.code, LONGEST_CODE)),
    ...section(stepLine(asWhom)),
    ...smallLines([mk(signInUntil(notice, reader)), onlyIfAsked(reader)]),
  ];
}

function stepLine({ number, text }: SignInStep): Mrkdwn {
  return mkJoined([bold(mk(`${number}.`)), mk(text, LONGEST_SENTENCE)], ' ');
}

/** Whoever did not ask for a code is asked by somebody else to sign in. */
function onlyIfAsked(reader: Reader): Mrkdwn {
  return mkJoined([mk(WARNING), mk(say(reader, 'sign-in-card.only-if-asked'), LONGEST_SENTENCE)], ' ');
}
