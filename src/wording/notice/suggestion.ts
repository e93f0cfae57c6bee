import type { Command } from '../../domain/command';
import type { StateFilter } from '../../domain/notice';
import { parseCommand } from '../../domain/parse-command';
import type { Reader } from '../../domain/subscription';
import type { MessageId } from '../messages';
import { say } from '../say';
import { choice } from './choice';
import type { Choice } from './choice';

/** The first `most` of the commands that a notice suggests. */
export function suggestions(all: readonly string[], most: number, reader: Reader): readonly Choice[] {
  const said = all.filter((words) => words.trim() !== '').slice(0, most);
  return said.map((words) => suggestion(words, reader));
}

/** A suggested command with words for what it does; words that are no command stand for themselves. */
export function suggestion(words: string, reader: Reader): Choice {
  const signIn = SIGN_IN_TITLES.get(words);
  const title = signIn === undefined ? titleOf(parseCommand(words), words, reader) : say(reader, signIn);
  return choice(title, words);
}

/** By their words: the same command is asked for, and meant. */
const SIGN_IN_TITLES: ReadonlyMap<string, MessageId> = new Map<string, MessageId>([
  ['login', 'sign-in-card.button.login-again'],
  ['logout', 'sign-in-card.button.logout'],
  ['logout confirm', 'sign-in-card.button.logout-confirm'],
  ['whoami', 'sign-in-card.button.whoami'],
]);

const LIST_TITLES = {
  pending: 'cards.list-pending',
  active: 'cards.list-active',
  closed: 'cards.list-closed',
  expiring: 'cards.list-expiring',
  all: 'cards.list-all',
} as const satisfies Record<StateFilter, MessageId>;

function titleOf(command: Command, words: string, reader: Reader): string {
  switch (command.kind) {
    case 'list':
      return say(reader, LIST_TITLES[command.filter]);
    case 'help':
      return say(reader, 'cards.help');
    case 'subscriptions':
      return say(reader, 'cards.subscriptions-here');
    case 'subscribe':
      return command.filter === undefined ? say(reader, 'cards.subscribe') : words;
    case 'related':
      return say(reader, 'cards.list-related');
    case 'claim':
      return say(reader, 'card.button.claim');
    case 'release':
      return say(reader, 'card.button.release');
    case 'settings':
      return say(reader, 'cards.settings');
    case 'show':
      return say(reader, 'cards.show', { id: command.what.slice(0, 8) });
    default:
      return words;
  }
}
