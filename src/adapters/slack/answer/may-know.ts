import type { Destination } from '../../../domain/subscription';
import { parseAddress } from '../address';
import type { SlackAddress } from '../address';
import type { TurnDeps } from './asked';
import type { WorkspaceRef } from '../receive/received';

type MayKnow = (destination: Destination) => Promise<boolean>;

/** A page of members, and how many pages are looked through (docs.slack.dev, `conversations.members`). */
const PAGE = 1_000;
const MOST_PAGES = 5;

/**
 * Whether somebody may know of a conversation: in their own workspace of public channels, of others when they are in
 * them. What Slack does not tell is not told on.
 */
export function mayKnow(
  deps: Pick<TurnDeps, 'connect' | 'conversations'>,
  workspace: WorkspaceRef,
  userId: string,
): MayKnow {
  return async ({ address }) => {
    const at = parseAddress(address);
    if (at?.teamId !== workspace.teamId) return false;
    const facts = await deps.conversations.facts(at);
    if (facts === undefined) return false;
    if (facts.personId !== undefined) return facts.personId === userId;
    return !facts.isPrivate || isMember(deps, at, userId);
  };
}

async function isMember(
  { connect }: Pick<TurnDeps, 'connect'>,
  at: SlackAddress,
  userId: string,
): Promise<boolean> {
  const connection = await connect(at);
  if (connection.kind !== 'connected') return false;
  let cursor: string | undefined = '';
  for (let page = 0; page < MOST_PAGES && cursor !== undefined; page++) {
    const asked: { channel: string; limit: number; cursor?: string } = { channel: at.channelId, limit: PAGE };
    if (cursor !== '') asked.cursor = cursor;
    const result = await connection.ask(({ conversations }) => conversations.members(asked));
    if (!result.ok) return false;
    if (result.answer.members?.includes(userId) === true) return true;
    const next: string | undefined = result.answer.response_metadata?.next_cursor;
    cursor = next === '' ? undefined : next;
  }
  return false;
}
