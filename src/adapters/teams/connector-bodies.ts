import type { ConversationParameters } from 'botbuilder';
import { z } from 'zod';
import type { ConversationAddress } from './address';
import type { Result, SendResult } from './send-failure';

/** One person as a conversation's roster tells of them; empty where the answer could not be read. */
export interface Member {
  /** The account's id, which is good for this bot alone: `29:…`. */
  readonly id?: string;
  /** The directory's id. */
  readonly directoryId?: string;
}

/**
 * Asks for the chat of the bot with one person ("Create conversation" of the Bot Connector API). The directory's id
 * stands in `id` as well: in `aadObjectId` Teams does not take it.
 */
export function chatWith(near: ConversationAddress, personId: string): ConversationParameters {
  const { botId, botName = '', tenantId } = near;
  return {
    isGroup: false,
    bot: { id: botId, name: botName },
    members: [{ id: personId, name: '' }],
    ...(tenantId !== undefined && { tenantId }),
    channelData: tenantId === undefined ? {} : { tenant: { id: tenantId } },
  };
}

/** The id that an answer carries; empty when it carries none. */
export function idOf(result: Result<{ readonly id?: unknown } | undefined>): SendResult {
  if (!result.ok) return result;
  const id = result.answer?.id;
  return { ok: true, id: typeof id === 'string' ? id : '' };
}

const optionalId = z.string().min(1).optional().catch(undefined);
/** Teams calls the directory's id `objectId`, Bot Framework calls it `aadObjectId`. */
const memberSchema = z.object({ id: optionalId, aadObjectId: optionalId, objectId: optionalId }).catch({});

export function memberOf(result: Result<unknown>): Result<Member> {
  if (!result.ok) return result;
  const { id, aadObjectId, objectId } = memberSchema.parse(result.answer);
  const directoryId = aadObjectId ?? objectId;
  return {
    ok: true,
    answer: { ...(id !== undefined && { id }), ...(directoryId !== undefined && { directoryId }) },
  };
}
