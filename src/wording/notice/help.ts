import type { Reader, Scope } from '../../domain/subscription';
import type { MessageId } from '../messages';
import { say } from '../say';
import { choice } from './choice';
import type { Choice } from './choice';

/** One thing the bot can do, and how it is asked for. */
export interface HelpLine {
  readonly name: LineName;
  readonly title: string;
  readonly text: string;
  /** The words of the command. */
  readonly words: string;
}

type LineName = 'list' | 'expiring' | 'subscribe' | 'subscriptions' | 'show' | 'rule' | 'digest';

const WORDS: Readonly<Record<LineName, string>> = {
  list: 'list',
  expiring: 'list expiring',
  subscribe: 'subscribe',
  subscriptions: 'subscriptions',
  show: 'show Fabrikam',
  rule: 'subscribe value ge 50000',
  digest: 'digest 08:30 mon-fri Europe/Paris',
};

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
  ['whoami', 'help.sign-in.text'],
];

/** What can be asked for with these very words. */
export function completeHelp(reader: Reader): readonly HelpLine[] {
  return (['list', 'expiring', 'subscribe', 'subscriptions'] as const).map((name) => helpLine(name, reader));
}

/** What is typed with words of one's own: an example of each. */
export function typedHelp(reader: Reader): readonly HelpLine[] {
  return (['show', 'rule', 'digest'] as const).map((name) => helpLine(name, reader));
}

/** The first two examples, for a first message. */
export function firstHelp(reader: Reader): readonly HelpLine[] {
  return (['show', 'rule'] as const).map((name) => helpLine(name, reader));
}

export function moreHelp(reader: Reader): readonly { readonly words: string; readonly text: string }[] {
  return MORE.map(([words, text]) => ({ words, text: say(reader, text) }));
}

function helpLine(name: LineName, reader: Reader): HelpLine {
  const [title, text] = [say(reader, `help.${name}.title`), say(reader, `help.${name}.text`)];
  return { name, title, text, words: WORDS[name] };
}

/** How to speak to the bot here. */
export function scopeHint(scope: Scope, reader: Reader): string {
  return say(reader, scope === 'personal' ? 'help.hint-personal' : 'help.hint-shared');
}

/** What to do first; the first of them before the others. */
export function welcomeChoices(reader: Reader): readonly [first: Choice, ...others: readonly Choice[]] {
  return [
    choice(say(reader, 'cards.subscribe'), 'subscribe'),
    choice(say(reader, 'cards.list-pending'), 'list pending'),
    choice(say(reader, 'cards.help'), 'help'),
  ];
}

/** Who brought the bot, where that is news. */
export function addedByWords(scope: Scope, addedBy: string | undefined, reader: Reader): string {
  const isNews = addedBy !== undefined && scope !== 'personal';
  return isNews ? say(reader, 'help.welcome.added-by', { person: addedBy }) : '';
}
