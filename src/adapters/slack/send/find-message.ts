import type { Found } from '../../../ports/chat-platform';
import { MINUTE_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';
import type { Connection } from '../connection';
import { outcomeOfFailure } from './errors';
import { carriesKey, isTimestamp } from './message';
import type { SendFailure, Result } from './send-failure';
import type { Workspace } from '../install/workspaces';

/** Messages per request; Slack gives an app that is sold outside of its marketplace no more than 15. */
const PAGE = 200;
const MOST_PAGES = 5;
/** Slack’s clock and ours need not agree. */
const CLOCKS_DIFFER_MS = 10 * MINUTE_MS;

/** The parts of a message that tell whose it is and what for. */
interface Message {
  readonly ts?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: unknown };
}

interface Page {
  readonly messages?: readonly Message[];
  readonly has_more?: boolean;
  readonly response_metadata?: { readonly next_cursor?: string };
}

export interface Wanted {
  readonly channelId: string;
  readonly key: string;
  /** The message in whose thread it stands; empty for one that is not in a thread. */
  readonly answers: string;
  /** It was not posted before. */
  readonly since: EpochMs;
}

/**
 * Looks for our message with this key among the last 1,000 of a conversation or of a thread. `absent` only when all of
 * it, or of what Slack keeps, was seen. A message that somebody else has marked with our key is not ours.
 */
export async function findMessage(connection: Connection, wanted: Wanted, now: EpochMs): Promise<Found> {
  let cursor: string | undefined;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const result = await readPage(connection, wanted, cursor);
    if (!result.ok) return notSeen(result.failure, page, now);
    const { messages = [], response_metadata } = result.answer;
    const found = messages.find((message) => isWanted(message, wanted.key, connection.workspace));
    if (found?.ts !== undefined) return { kind: 'found', messageId: found.ts };
    cursor = response_metadata?.next_cursor;
    if (cursor === undefined || cursor === '') return { kind: 'absent' };
  }
  return { kind: 'cannot', reason: 'it is not among the last 1,000 messages, and further back nobody looks' };
}

function readPage(
  { ask }: Connection,
  { channelId, answers, since }: Wanted,
  cursor: string | undefined,
): Promise<Result<Page>> {
  const asked = {
    channel: channelId,
    include_all_metadata: true,
    limit: PAGE,
    ...(since > CLOCKS_DIFFER_MS && { oldest: String((since - CLOCKS_DIFFER_MS) / 1_000) }),
    ...(cursor !== undefined && { cursor }),
  };
  return ask<Page>(({ conversations }) =>
    isTimestamp(answers) ? conversations.replies({ ...asked, ts: answers }) : conversations.history(asked),
  );
}

function isWanted(message: Message, key: string, workspace: Workspace): boolean {
  if (!carriesKey(message.metadata, key)) return false;
  const { user, bot_id } = message;
  if (user === undefined && bot_id === undefined) return true;
  return user === workspace.botUserId || (bot_id !== undefined && bot_id === workspace.botId);
}

/** Throttled in the midst of it means that reading on would never end: an app may be let read 15 messages a minute. */
function notSeen(failure: SendFailure, page: number, now: EpochMs): Found {
  if (failure.code === 'thread_not_found') return { kind: 'absent' };
  const outcome = outcomeOfFailure(failure, 'look', now);
  const { reason } = outcome;
  if (outcome.kind === 'refused') return { kind: 'cannot', reason };
  if (outcome.kind === 'unanswered') return { kind: 'later', reason };
  if (outcome.blocked === true || (outcome.throttled === true && page > 1)) return { kind: 'cannot', reason };
  const { retryAfterMs } = outcome;
  return { kind: 'later', reason, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}
