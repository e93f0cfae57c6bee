import type { ChatMessage } from '../../../ports/chat-platform';
import { post, redraw, respond } from './answer';
import type { Answer, PrivatePlace } from './answer';
import { absenceAfter } from './answer-command';
import { clickPlace } from './answer-place';
import { person, readPressed, readerOf } from './asked';
import type { TurnDeps } from './asked';
import { RetryLaterError } from '../../../ports/errors';
import { parseAddress } from '../address';
import { showHome } from './home-tab';
import { openPersonalChat } from '../send/personal-chat';
import type { Place, ReceivedOf } from '../receive/received';
import { openSettings } from './settings-modal';

type Click = ReceivedOf<'click'>;

/** Answers a press on a button, wherever the button is. */
export async function answerClick(
  deps: TurnDeps,
  click: Click,
  { key, botUserId }: { key: string; botUserId: string },
): Promise<void> {
  const { at, command } = click;
  if (at === undefined) return answerHomeClick(deps, click, key);
  if (command === undefined) return answerFormClick(deps, click, at);
  const said = await readPressed(deps, at, click, command);
  const notice = await deps.handler.click(said);
  const more = await absenceAfter(deps, at, notice, botUserId);
  const answer: Answer = {
    notice,
    reader: await readerOf(deps, said),
    ...(more !== undefined && { more }),
  };
  await answerAt(deps, click, { at, said, answer });
}

async function answerAt(
  deps: TurnDeps,
  click: Click,
  { at, said, answer }: { at: Place; said: ChatMessage; answer: Answer },
): Promise<void> {
  const place = clickPlace(click, answer.notice);
  if (place.kind === 'redraw' && (await redraw(deps, said.destination, place.messageTs, answer))) return;
  await respond(deps, privatePlace(click, at, place.kind === 'replace'), answer);
}

/** The form is opened; where it cannot be, it is said why. */
async function answerFormClick(deps: TurnDeps, click: Click, at: Place): Promise<void> {
  const said = await readPressed(deps, at, click, 'settings');
  const problem = await openSettings(deps, { said, at, triggerId: click.triggerId ?? '' });
  if (problem === undefined) return;
  const answer = { notice: problem, reader: await readerOf(deps, said) };
  await respond(deps, privatePlace(click, at, false), answer);
}

function privatePlace(click: Click, at: Place, replaces: boolean): PrivatePlace {
  const { userId, responseUrl, threadTs } = click;
  return {
    ...{ at, userId, replaces, forAll: false },
    ...(responseUrl !== undefined && { responseUrl }),
    ...(threadTs !== undefined && { threadTs }),
  };
}

/**
 * A page of somebody's own is no conversation: what is asked for there comes into the personal chat, and the page is
 * drawn again.
 */
async function answerHomeClick(deps: TurnDeps, click: Click, key: string): Promise<void> {
  const { workspace, userId, command } = click;
  if (command === undefined) return;
  const at = await personalPlace(deps, click);
  if (at === undefined) return;
  const said = await readPressed(deps, at, click, command);
  const notice = await deps.handler.click(said);
  await showHome(deps, workspace, userId);
  // What has been claimed or given back is seen on the page.
  if (notice.kind === 'referral-card' || notice.kind === 'done') return;
  await post(deps, { to: said.destination, key }, { notice, reader: await readerOf(deps, said) });
}

async function personalPlace(deps: TurnDeps, { workspace, userId }: Click): Promise<Place | undefined> {
  const connection = await deps.connect(workspace);
  if (connection.kind !== 'connected') throw new RetryLaterError(connection.reason);
  const whom = await person(deps, workspace, userId);
  const near = { ...workspace, channelId: userId };
  const chat = await openPersonalChat(connection, near, whom, deps.clock.now());
  if (chat.kind === 'later') throw new RetryLaterError(chat.reason);
  if (chat.kind === 'open') return parseAddress(chat.destination.address);
  deps.log.warn('somebody who pressed a button cannot be written to', { reason: chat.reason });
  return undefined;
}
