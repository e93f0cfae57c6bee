import type { FaultNotice, HelpNotice, ProblemNotice, WelcomeNotice } from '../../../domain/notice';
import type { Scope } from '../../../domain/subscription';
import { momentWords } from '../../../wording';
import { md, mdParagraphs, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { MOST_ACTIONS } from '../limits';
import { buttonFor } from './common';
import type { CommandButton, ViewContext } from './common';
import type { TextModel } from './detail';

/** One thing the bot can do. Pressing a line that is complete as it stands says its words. */
interface HelpLine {
  readonly icon: string;
  readonly title: Plain;
  readonly text: Markdown;
  readonly words: Plain;
}

const COMPLETE: readonly HelpLine[] = [
  line('AppsList', 'See what’s waiting', 'Most urgent first', 'list'),
  line('Clock', 'See what is about to expire', 'Before it is too late', 'list expiring'),
  line('Alert', 'Hear about new referrals', 'Each one appears here within minutes', 'subscribe'),
  line('Options', 'See or change what I post here', 'Rules of this conversation', 'subscriptions'),
];

const TO_BE_COMPLETED: readonly HelpLine[] = [
  line('Search', 'Look one up', 'By referral ID or customer name', 'show Fabrikam'),
  line('Filter', 'Hear about some only', 'A rule on any field', 'subscribe value ge 50000'),
];

const ASK = line('Question', 'Ask about any field', 'A rule, an order, how many', 'list value ge 50000');

function line(icon: string, title: string, text: string, words: string): HelpLine {
  return { icon, title: plainText(title), text: md(text), words: plainText(words) };
}

export interface HelpModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly intro: Markdown;
  readonly buttons: readonly HelpLine[];
  readonly typed: readonly HelpLine[];
  readonly footer: Markdown;
  readonly partnerCenterUrl: string;
}

export function helpView({ scope }: HelpNotice, context: ViewContext): HelpModel {
  return {
    summary: context.summary,
    title: md('I watch your Microsoft referrals'),
    intro: md(
      'New ones appear here within minutes, with the time that is left to respond. Press a line or type its words.',
    ),
    buttons: COMPLETE,
    typed: [...TO_BE_COMPLETED, ASK],
    footer: md(scopeHint(scope)),
    partnerCenterUrl: context.partnerCenterUrl(),
  };
}

export interface WelcomeModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly addedBy: Markdown;
  readonly intro: Markdown;
  readonly buttons: readonly HelpLine[];
  readonly typed: readonly HelpLine[];
  readonly footer: Markdown;
}

export function welcomeView({ scope, addedBy }: WelcomeNotice, context: ViewContext): WelcomeModel {
  return {
    summary: context.summary,
    title: md('Hello, I watch your Microsoft referrals'),
    addedBy: md(addedBy === undefined || scope === 'personal' ? '' : `Added by ${addedBy}`),
    intro: md(
      'A referral from Partner Center must be answered within about 14 days or it expires. Press Subscribe, and each new one appears here with its deadline.',
      240,
    ),
    buttons: [],
    typed: TO_BE_COMPLETED,
    footer: md(scopeHint(scope)),
  };
}

function scopeHint(scope: Scope): string {
  if (scope === 'personal') return 'Say “help” at any time.';
  return 'Mention me before the words when you type here; the buttons work without.';
}

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
  const isOurs = code !== undefined;
  return {
    summary: context.summary,
    icon: isOurs ? 'PlugDisconnected' : 'ChatHelp',
    iconColor: isOurs ? 'Attention' : 'Accent',
    title: titled(title),
    paragraphs: paragraphsOf(text, context),
    hint: md(isOurs ? `Still stuck? Give your administrator this code: ${code}` : ''),
    actions: suggestions
      .filter((words) => words.trim() !== '')
      .slice(0, MOST_ACTIONS)
      .map(buttonFor),
  };
}

export interface FaultModel {
  readonly summary: Plain;
  readonly title: Markdown;
  readonly paragraphs: readonly TextModel[];
  readonly footer: Markdown;
  readonly actions: readonly CommandButton[];
}

export function faultView({ title, text }: FaultNotice, context: ViewContext): FaultModel {
  return {
    summary: context.summary,
    title: titled(title),
    paragraphs: paragraphsOf(text, context),
    footer: md(`Noticed on ${momentWords(context.reader.now, context.reader)}`),
    actions: [],
  };
}

/** A card without its heading would be a riddle. */
function titled(title: string): Markdown {
  return md(title) || md('Something went wrong');
}

function paragraphsOf(text: string, { limits }: ViewContext): readonly TextModel[] {
  return mdParagraphs(text, limits.notes).map((paragraph) => ({ text: paragraph }));
}
