import type { HelpNotice, WelcomeNotice } from '../../../domain/notice';
import type { Reader, Scope } from '../../../domain/subscription';
import { say } from '../../../wording';
import type { MessageId } from '../../../wording';
import { code, commandWords, md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { button, commonLabels } from './common';
import type { CommandButton, CommonLabels, ViewContext } from './common';

/** One thing the bot can do. Pressing a line that is complete as it stands says its words. */
interface HelpLine {
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

type Line = readonly [icon: string, name: LineName, words: string];
type LineName = 'list' | 'expiring' | 'subscribe' | 'subscriptions' | 'show' | 'rule' | 'digest';

const COMPLETE: readonly Line[] = [
  ['AppsList', 'list', 'list'],
  ['Clock', 'expiring', 'list expiring'],
  ['Alert', 'subscribe', 'subscribe'],
  ['Options', 'subscriptions', 'subscriptions'],
];

const LOOK_UP: Line = ['Search', 'show', 'show Fabrikam'];
const RULE: Line = ['Filter', 'rule', 'subscribe value ge 50000'];
const DIGEST: Line = ['CalendarClock', 'digest', 'digest 08:30 mon-fri Europe/Paris'];

/** What few people need at first. */
const MORE: readonly (readonly [words: string, text: MessageId])[] = [
  ['list value ge 50000', 'help.ask.text'],
  ['claim <id>', 'help.claim.text'],
  ['assign <id> @person', 'help.assign.text'],
  ['snooze <id> 2d', 'help.snooze.text'],
  ['remind 5d 2d 6h', 'help.remind.text'],
  ['digest now', 'help.digest-now.text'],
  ['hours 09:00-17:30 mon-fri', 'help.hours.text'],
  ['language de', 'help.language.text'],
  ['settings', 'help.settings.text'],
];

export interface HelpModel {
  readonly summary: Plain;
  readonly labels: HelpLabels;
  readonly title: Markdown;
  readonly intro: Markdown;
  readonly buttons: readonly HelpLine[];
  readonly typed: readonly HelpLine[];
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
    buttons: COMPLETE.map((line) => helpLine(line, reader)),
    typed: [LOOK_UP, RULE, DIGEST].map((line) => helpLine(line, reader)),
    more: MORE.map(([words, text]) => ({ words: code(words, reader), text: md(say(reader, text)) })),
    footer: md(scopeHint(scope, reader)),
    partnerCenterUrl: context.partnerCenterUrl(),
  };
}

export interface WelcomeModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly addedBy: Markdown;
  readonly intro: Markdown;
  readonly typed: readonly HelpLine[];
  readonly footer: Markdown;
  /** The first one is what to do first. */
  readonly first: CommandButton;
  readonly actions: readonly CommandButton[];
}

export function welcomeView(
  { scope, addedBy }: WelcomeNotice,
  { reader, summary }: ViewContext,
): WelcomeModel {
  const isAdded = addedBy !== undefined && scope !== 'personal';
  return {
    summary,
    title: md(say(reader, 'help.welcome.title')),
    addedBy: md(isAdded ? say(reader, 'help.welcome.added-by', { person: addedBy }) : ''),
    intro: md(say(reader, 'help.welcome.intro'), 300),
    typed: [LOOK_UP, RULE].map((line) => helpLine(line, reader)),
    footer: md(scopeHint(scope, reader)),
    first: button(say(reader, 'cards.subscribe'), 'subscribe'),
    actions: [
      button(say(reader, 'cards.list-pending'), 'list pending'),
      button(say(reader, 'cards.help'), 'help'),
    ],
  };
}

function helpLine([icon, name, words]: Line, reader: Reader): HelpLine {
  return {
    icon,
    title: plainText(say(reader, `help.${name}.title`)),
    text: md(say(reader, `help.${name}.text`)),
    words: code(words, reader),
    command: commandWords(words),
  };
}

function scopeHint(scope: Scope, reader: Reader): string {
  return say(reader, scope === 'personal' ? 'help.hint-personal' : 'help.hint-shared');
}
