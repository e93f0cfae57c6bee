import type { HelpNotice, WelcomeNotice } from '../../../domain/notice';
import type { Reader } from '../../../domain/subscription';
import {
  addedByWords,
  completeHelp,
  firstHelp,
  moreHelp,
  say,
  scopeHint,
  typedHelp,
  welcomeChoices,
} from '../../../wording';
import type { HelpLine } from '../../../wording';
import { code, commandWords, md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { buttonFor, buttonsFor, commonLabels } from './common';
import type { CommandButton, CommonLabels, ViewContext } from './common';

/** One thing the bot can do. Pressing a line that is complete as it stands says its words. */
interface HelpModelLine {
  readonly icon: string;
  readonly title: Plain;
  readonly text: Markdown;
  /** The words as they are shown, and as a press says them. */
  readonly words: Markdown;
  readonly command: Plain;
}

interface WordsLine {
  readonly words: Markdown;
  readonly text: Markdown;
}

const ICONS: Readonly<Record<HelpLine['name'], string>> = {
  list: 'AppsList',
  expiring: 'Clock',
  subscribe: 'Alert',
  subscriptions: 'Options',
  show: 'Search',
  rule: 'Filter',
  digest: 'CalendarClock',
};

export interface HelpModel {
  readonly summary: Plain;
  readonly labels: HelpLabels;
  readonly title: Markdown;
  readonly intro: Markdown;
  readonly buttons: readonly HelpModelLine[];
  readonly typed: readonly HelpModelLine[];
  readonly more: readonly WordsLine[];
  readonly footer: Markdown;
  readonly partnerCenterUrl: string;
}

interface HelpLabels extends CommonLabels {
  readonly more: Markdown;
  readonly toggleMore: Plain;
}

export function helpView({ scope }: HelpNotice, context: ViewContext): HelpModel {
  const { reader, summary } = context;
  return {
    summary,
    labels: {
      ...commonLabels(reader),
      more: md(say(reader, 'help.more')),
      toggleMore: plainText(say(reader, 'help.toggle-more')),
    },
    title: md(say(reader, 'help.title')),
    intro: md(say(reader, 'help.intro'), 240),
    buttons: completeHelp(reader).map((line) => lineModel(line, reader)),
    typed: typedHelp(reader).map((line) => lineModel(line, reader)),
    more: moreHelp(reader).map(({ words, text }) => ({ words: code(words, reader), text: md(text) })),
    footer: md(scopeHint(scope, reader)),
    partnerCenterUrl: context.partnerCenterUrl(),
  };
}

export interface WelcomeModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly addedBy: Markdown;
  readonly intro: Markdown;
  readonly typed: readonly HelpModelLine[];
  readonly footer: Markdown;
  /** The first one is what to do first. */
  readonly first: CommandButton;
  readonly actions: readonly CommandButton[];
}

export function welcomeView(
  { scope, addedBy }: WelcomeNotice,
  { reader, summary }: ViewContext,
): WelcomeModel {
  const [first, ...others] = welcomeChoices(reader);
  return {
    summary,
    title: md(say(reader, 'help.welcome.title')),
    addedBy: md(addedByWords(scope, addedBy, reader)),
    intro: md(say(reader, 'help.welcome.intro'), 300),
    typed: firstHelp(reader).map((line) => lineModel(line, reader)),
    footer: md(scopeHint(scope, reader)),
    first: buttonFor(first),
    actions: buttonsFor(others),
  };
}

function lineModel({ name, title, text, words }: HelpLine, reader: Reader): HelpModelLine {
  return {
    icon: ICONS[name],
    title: plainText(title),
    text: md(text),
    words: code(words, reader),
    command: commandWords(words),
  };
}
