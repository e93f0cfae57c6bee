import type { KnownBlock } from '@slack/types';
import type { HelpNotice, WelcomeNotice } from '../../../../domain/notice';
import type { Reader, Scope } from '../../../../domain/subscription';
import {
  addedByWords,
  completeHelp,
  firstHelp,
  moreHelp,
  say,
  typedHelp,
  welcomeChoices,
} from '../../../../wording';
import type { HelpLine } from '../../../../wording';
import { context, header, section, smallLines } from '../blocks';
import { commandButton } from '../buttons';
import { bold, code, mk, mkJoined } from '../escape';
import type { Mrkdwn } from '../escape';
import { buttonRow } from './common';
import type { ViewContext } from './common';

const LONGEST_PARAGRAPH = 400;

/** What the bot can do: what needs no words of one's own has a button that says which words a press stands for. */
export function helpView({ scope }: HelpNotice, context_: ViewContext): readonly KnownBlock[] {
  const { reader, partnerCenterUrl } = context_;
  const more = moreHelp(reader).map(({ words, text }) => mkJoined([typed(words), mk(text)], '  '));
  return [
    header(say(reader, 'help.title')),
    ...section(mk(say(reader, 'slack.help.intro'), LONGEST_PARAGRAPH)),
    ...completeHelp(reader).flatMap(pressed),
    ...section(mkJoined(typedHelp(reader).map(exampleOf), '\n')),
    ...section(mkJoined([bold(mk(say(reader, 'help.more'))), ...more], '\n')),
    ...context([mk(waysToSay(scope, reader), LONGEST_PARAGRAPH)]),
    ...buttonRow('help.actions', { url: partnerCenterUrl() }, reader),
  ];
}

/** The bot's first words in a conversation. */
export function welcomeView(
  { scope, addedBy }: WelcomeNotice,
  { reader }: ViewContext,
): readonly KnownBlock[] {
  const [first, ...others] = welcomeChoices(reader);
  return [
    header(say(reader, 'help.welcome.title')),
    ...section(mk(say(reader, 'help.welcome.intro'), LONGEST_PARAGRAPH)),
    ...buttonRow('welcome.actions', { primary: [first], choices: others }, reader),
    ...section(mkJoined(firstHelp(reader).map(exampleOf), '\n')),
    ...smallLines([
      mk(waysToSay(scope, reader), LONGEST_PARAGRAPH),
      mk(addedByWords(scope, addedBy, reader)),
    ]),
  ];
}

/** A line with its words on a button: who presses it learns them. */
function pressed({ name, title, text, words }: HelpLine): readonly KnownBlock[] {
  const button = commandButton(0, words, words, { spoken: title });
  return section(mkJoined([bold(mk(title)), mk(text)], '\n'), button, `help.${name}`);
}

/** `*Look one up*  By referral ID or customer name` over `/referral show Fabrikam`. */
function exampleOf({ title, text, words }: HelpLine): Mrkdwn {
  return mkJoined([mkJoined([bold(mk(title)), mk(text)], '  '), typed(words)], '\n');
}

/** Words as they are typed anywhere in Slack. */
function typed(words: string): Mrkdwn {
  return code(`/referral ${words}`);
}

function waysToSay(scope: Scope, reader: Reader): string {
  return say(reader, scope === 'personal' ? 'slack.help.ways-personal' : 'slack.help.ways-shared');
}
