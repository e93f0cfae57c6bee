import { changesConversation } from './answer-place';
import { respond } from './answer';
import { readAsked, readPressed, readerOf } from './asked';
import type { TurnDeps } from './asked';
import { printCommand } from '../../../domain/command';
import type { Message } from '../../../domain/message';
import type { Notice, ProblemNotice } from '../../../domain/notice';
import { message } from '../../../wording/message';
import type { Place, ReceivedOf } from '../receive/received';

/** Answers a slash command: to who gave it, or to all where it has changed something about the conversation. */
export async function answerCommand(
  deps: TurnDeps,
  received: ReceivedOf<'command'>,
  botUserId: string,
): Promise<void> {
  const { at, userId, responseUrl } = received;
  const said = await readAsked(deps, at, received, received.text, botUserId);
  const notice = await deps.handler.command(said);
  const more = await absenceAfter(deps, at, notice, botUserId);
  await respond(
    deps,
    {
      ...{ at, userId, forAll: changesConversation(notice), replaces: false },
      ...(responseUrl !== undefined && { responseUrl }),
    },
    { notice, reader: await readerOf(deps, said), ...(more !== undefined && { more }) },
  );
}

/** Answers the shortcut on a message: the referral that the message names. */
export async function answerShortcut(deps: TurnDeps, received: ReceivedOf<'shortcut'>): Promise<void> {
  const { at, userId, referralId, responseUrl } = received;
  const command =
    referralId === undefined ? 'help' : printCommand({ kind: 'show', what: referralId, back: false });
  const said = await readPressed(deps, at, received, command);
  const notice = referralId === undefined ? nothingNamed() : await deps.handler.command(said);
  await respond(
    deps,
    { at, userId, forAll: false, replaces: false, ...(responseUrl !== undefined && { responseUrl }) },
    { notice, reader: await readerOf(deps, said) },
  );
}

/**
 * Commands also work where the bot is not; what has been subscribed there could not be posted. Joins, or gives what
 * somebody must do.
 */
export async function absenceAfter(
  deps: TurnDeps,
  at: Place,
  notice: Notice,
  botUserId: string,
): Promise<Message | undefined> {
  if (notice.kind !== 'subscribed' || (await deps.conversations.join(at))) return undefined;
  // Two people's own chat takes nobody else.
  if (at.channelId.startsWith('D')) return message('slack.answers.not-here');
  const facts = await deps.people.facts(at, botUserId);
  return message('slack.answers.invite-me', { name: facts?.name ?? 'Referral Bot' });
}

function nothingNamed(): ProblemNotice {
  return {
    kind: 'problem',
    title: message('slack.answers.nothing-named.title'),
    text: message('slack.answers.nothing-named.text'),
    suggestions: ['list pending', 'help'],
  };
}
