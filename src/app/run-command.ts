import { parseCommand } from '../domain/parse-command';
import type { Command } from '../domain/command';
import type { Notice, ProblemNotice } from '../domain/notice';
import type { ChatHandler, ChatMessage } from '../ports/chat-platform';
import type { Log } from '../ports/log';
import { explain } from './explain';
import { showList, showRelated, showSearch } from './show-list';
import { showQuery } from './show-query';
import { showCard, showReferral } from './show-referral';
import type { ShowDeps } from './show-referral';
import { subscribe, subscriptions, undo, unsubscribe } from './subscribe';
import type { SubscribeDeps } from './subscribe';

export type CommandDeps = ShowDeps & SubscribeDeps & { readonly log: Log };

/** Answers people. What goes wrong inside becomes a sentence with a code, never an exception to the platform. */
export function createChatHandler(deps: CommandDeps): ChatHandler {
  const answer = async (message: ChatMessage): Promise<Notice> => {
    const command = parseCommand(message.text);
    try {
      return await run(deps, command, message);
    } catch (error) {
      return ourFault(deps, command, error);
    }
  };
  return {
    command: answer,
    click: answer,
    installed: async (destination, addedBy) => {
      const isNew = await deps.store.saveDestination(destination, deps.clock.now());
      if (!isNew) return undefined;
      const name = addedBy?.name;
      return { kind: 'welcome', scope: destination.scope, ...(name !== undefined && { addedBy: name }) };
    },
    removed: (destinationId) =>
      deps.store.removeDestination(destinationId, 'the bot was removed', deps.clock.now()),
  };
}

function run(deps: CommandDeps, command: Command, message: ChatMessage): Promise<Notice> | Notice {
  switch (command.kind) {
    case 'show':
      return showReferral(deps, command.what, command.back);
    case 'card':
      return showCard(deps, command.id, message.destination.id);
    case 'list':
      return showList(deps, command.filter, command.page);
    case 'query':
      return showQuery(deps, command.query, command.page);
    case 'explain':
      return explain(deps, command.id);
    case 'undo':
      return undo(deps, message, command.subscriptionId);
    case 'related':
      return showRelated(deps, command.engagementId, command.page);
    case 'search':
      return showSearch(deps, command.words, command.page);
    case 'subscribe':
      return subscribe(deps, message, command.filter);
    case 'unsubscribe':
      return unsubscribe(deps, message, command.which);
    case 'subscriptions':
      return subscriptions(deps, message);
    case 'help':
    case 'greeting':
      return { kind: 'help', scope: message.destination.scope };
    case 'misunderstood':
      return misunderstood(command);
  }
}

function misunderstood(command: Extract<Command, { kind: 'misunderstood' }>): ProblemNotice {
  const { suggestion } = command;
  const quoted = command.text.length > 80 ? `${command.text.slice(0, 80)}…` : command.text;
  const hint =
    suggestion === undefined
      ? 'Say “list” to see what is waiting, a referral’s id or a customer’s name after “show”, or “help” for everything I can do.'
      : `Did you mean “${suggestion}”?`;
  return {
    kind: 'problem',
    title: command.reason === undefined ? 'I did not understand that' : 'Almost there',
    text: `${command.reason ?? `I do not know “${quoted}”.`} ${hint}`,
    suggestions: suggestion === undefined ? ['list pending', 'help'] : [suggestion, 'help'],
  };
}

function ourFault(deps: CommandDeps, command: Command, error: unknown): ProblemNotice {
  const code = deps.newId().slice(0, 8).toUpperCase();
  deps.log.error('a command failed', { command: command.kind, code, error });
  return {
    kind: 'problem',
    title: 'That went wrong on my side',
    text: 'Nothing was changed. Try it again in a minute; if it happens again, give your administrator the code.',
    suggestions: ['help'],
    code,
  };
}
