import { parseCommand } from '../domain/parse-command';
import type { Command, Misunderstood } from '../domain/command';
import type { Notice, ProblemNotice } from '../domain/notice';
import type { ChatHandler, ChatMessage } from '../ports/chat-platform';
import type { Log } from '../ports/log';
import { message } from '../wording/message';
import type { MessageId } from '../wording/message';
import type { ClaimDeps } from './change-claim';
import { claim, releaseClaim } from './claim-referral';
import { explain } from './explain';
import { findReferral, isProblem } from './find-referral';
import { assign } from './hand-over';
import { homeOf, previewOf } from './home';
import { changeSetting, showSettings } from './settings';
import { showList, showRelated, showSearch } from './show-list';
import { showQuery } from './show-query';
import { showCard, showReferral } from './show-referral';
import type { ShowDeps } from './show-referral';
import { runSignIn } from './sign-in-commands';
import type { SignInCommandDeps } from './sign-in-commands';
import { snooze } from './snooze';
import { subscribe, subscriptions, undo, unsubscribe } from './subscribe';
import type { SubscribeDeps } from './subscribe';

export type CommandDeps = ShowDeps & SubscribeDeps & ClaimDeps & SignInCommandDeps & { readonly log: Log };

/** Answers people. What goes wrong inside becomes a sentence with a code, never an exception to the platform. */
export function createChatHandler(deps: CommandDeps): ChatHandler {
  return {
    command: (said) => answer(deps, said, (command) => run(deps, command, said)),
    click: (said) =>
      answer(deps, said, async (command) => cardAfter(deps, command, said, await run(deps, command, said))),
    language: (said) => languageOf(deps, said),
    installed: async (destination, addedBy) => {
      const isNew = await deps.store.saveDestination(destination, deps.clock.now());
      if (!isNew) return undefined;
      const name = addedBy?.name;
      return { kind: 'welcome', scope: destination.scope, ...(name !== undefined && { addedBy: name }) };
    },
    removed: (destinationId) =>
      deps.store.removeDestination(destinationId, 'reason.bot-removed' satisfies MessageId, deps.clock.now()),
    home: (of) => homeOf(deps, of),
    preview: (destinationId, referralId) => previewOf(deps, destinationId, referralId),
  };
}

async function answer(
  deps: CommandDeps,
  said: ChatMessage,
  doIt: (command: Command) => Promise<Notice> | Notice,
): Promise<Notice> {
  const command = parseCommand(said.text);
  try {
    return await doIt(command);
  } catch (error) {
    return ourFault(deps, command, error);
  }
}

function run(deps: CommandDeps, command: Command, said: ChatMessage): Promise<Notice> | Notice {
  switch (command.kind) {
    case 'show':
      return showReferral(deps, command.what, command.back, said.destination.id);
    case 'card':
      return showCard(deps, command.id, said.destination.id);
    case 'list':
      return showList(deps, command.filter, command.page);
    case 'query':
      return showQuery(deps, command.query, command.page);
    case 'explain':
      return explain(deps, command.id);
    case 'claim':
      return claim(deps, said, command.what);
    case 'release':
      return releaseClaim(deps, said, command.what);
    case 'assign':
      return assign(deps, said, command.what, command.to);
    case 'snooze':
      return snooze(deps, said, command.what, command.length);
    case 'digest':
    case 'remind':
    case 'hours':
    case 'language':
    case 'timezone':
      return changeSetting(deps, said, command.kind, command.words);
    case 'settings':
      return showSettings(deps, said);
    case 'undo':
      return undo(deps, said, command.subscriptionId);
    case 'related':
      return showRelated(deps, command.engagementId, command.page);
    case 'search':
      return showSearch(deps, command.words, command.page);
    case 'subscribe':
      return subscribe(deps, said, command.filter);
    case 'unsubscribe':
      return unsubscribe(deps, said, command.which);
    case 'subscriptions':
      return subscriptions(deps, said);
    case 'login':
    case 'logout':
    case 'whoami':
      return runSignIn(deps, said, command);
    case 'help':
    case 'greeting':
      return { kind: 'help', scope: said.destination.scope };
    case 'misunderstood':
      return misunderstood(command);
  }
}

/** Pressed on a card, the buttons for claims and snoozes answer with that card as it is now. */
async function cardAfter(
  deps: CommandDeps,
  command: Command,
  said: ChatMessage,
  done: Notice,
): Promise<Notice> {
  const turnsTheCard = command.kind === 'claim' || command.kind === 'release' || command.kind === 'snooze';
  if (!turnsTheCard || done.kind !== 'done') return done;
  const referral = await findReferral(deps.store, command.what, () => said.text);
  return isProblem(referral) ? done : showCard(deps, referral.id, said.destination.id);
}

async function languageOf(deps: CommandDeps, { destination, language = 'en' }: ChatMessage): Promise<string> {
  try {
    const [first] = await deps.store.subscriptions(destination.id);
    return first?.language ?? language;
  } catch (error) {
    deps.log.warn('the language of a conversation could not be read', { error });
    return language;
  }
}

function misunderstood({ text, reason, suggestion }: Misunderstood): ProblemNotice {
  const words = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  if (suggestion === undefined) {
    return {
      kind: 'problem',
      title: message('problem.misunderstood.title'),
      text: message('problem.misunderstood.text', { words }),
      suggestions: ['list pending', 'help'],
    };
  }
  const [title, because] =
    reason === undefined
      ? [
          message('problem.misunderstood.title'),
          message('problem.misunderstood.meant', { words, command: suggestion }),
        ]
      : [message('problem.almost.title'), message('problem.almost.text', { reason, command: suggestion })];
  return { kind: 'problem', title, text: because, suggestions: [suggestion, 'help'] };
}

function ourFault(deps: CommandDeps, command: Command, error: unknown): ProblemNotice {
  const code = deps.newId().slice(0, 8).toUpperCase();
  deps.log.error('a command failed', { command: command.kind, code, error });
  return {
    kind: 'problem',
    title: message('problem.our-fault.title'),
    text: message('problem.our-fault.text'),
    suggestions: ['help'],
    code,
  };
}
