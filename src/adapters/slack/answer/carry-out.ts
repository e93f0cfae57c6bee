import type { EpochMs } from '../../../domain/instant';
import { SignInError } from '../../../ports/errors';
import { isPosted, post } from './answer';
import { readAsked, readerOf } from './asked';
import type { TurnDeps } from './asked';
import { answerClick } from './answer-click';
import { answerCommand, answerShortcut } from './answer-command';
import { showHome } from './home-tab';
import { greet, joined, left } from './membership';
import { workspaceOf } from '../receive/received';
import type { Received, ReceivedOf } from '../receive/received';
import { tellSaved } from './settings-modal';
import { unfurl } from './unfurl';
import type { Workspace } from '../install/workspaces';

/** One thing to be carried out. */
export interface Task {
  readonly received: Received;
  readonly key: string;
  readonly receivedAt: EpochMs;
  /** How many times it was begun, this time included. */
  readonly attempts: number;
}

/**
 * Does what was asked for and shows the answer. Rejects when it could not be done now; done again it does no harm, for
 * the application tells what is done already.
 */
export async function carryOut(deps: TurnDeps, task: Task): Promise<void> {
  const { received } = task;
  if (received.kind === 'uninstalled') {
    const { teamId, enterpriseId } = received.by;
    return deps.workspaces.removed(teamId, enterpriseId, task.receivedAt);
  }
  const { teamId, enterpriseId } = workspaceOf(received);
  const workspace = await installed(deps, teamId, enterpriseId);
  if (workspace === undefined) {
    deps.log.warn('Slack sent something of a workspace that the bot is not installed in', {
      teamId,
      what: received.kind,
    });
    return;
  }
  return carryOutIn(deps, received, task, workspace);
}

/** A workspace whose token is over can do without answers until somebody installs the app again. */
async function installed(
  { workspaces }: TurnDeps,
  teamId: string,
  enterpriseId: string | undefined,
): Promise<Workspace | undefined> {
  try {
    return await workspaces.workspace(teamId, enterpriseId);
  } catch (error) {
    if (error instanceof SignInError) return undefined;
    throw error;
  }
}

function carryOutIn(
  deps: TurnDeps,
  received: Exclude<Received, { kind: 'uninstalled' }>,
  { key, attempts }: Task,
  { botUserId }: Workspace,
): Promise<void> {
  switch (received.kind) {
    case 'command':
      return answerCommand(deps, received, botUserId);
    case 'message':
      return answerMessage(deps, received, { key, attempts, botUserId });
    case 'click':
      return answerClick(deps, received, { key, botUserId });
    case 'shortcut':
      return answerShortcut(deps, received);
    case 'home':
      return showHome(deps, received.workspace, received.userId);
    case 'opened':
      return greet(deps, received.at, received.userId, key);
    case 'joined':
      return joined(deps, received, { key, botUserId });
    case 'left':
      return left(deps, received, botUserId);
    case 'links':
      return unfurl(deps, received);
    case 'settings-saved':
      return tellSaved(deps, received, key);
  }
}

/** Answers a mention in its thread, a direct message with another. */
async function answerMessage(
  deps: TurnDeps,
  received: ReceivedOf<'message'>,
  { key, attempts, botUserId }: { key: string; attempts: number; botUserId: string },
): Promise<void> {
  const message = await readAsked(deps, received.at, received, received.text, botUserId);
  const { thread } = received;
  const place = { to: message.destination, key, ...(thread !== undefined && { thread }) };
  if (attempts > 1 && (await isPosted(deps, place))) return;
  const notice = await deps.handler.command(message);
  await post(deps, place, { notice, reader: await readerOf(deps, message) });
}
