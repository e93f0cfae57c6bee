import { z } from 'zod';

export const PLATFORM_NAME = 'slack';

/** Where a conversation is in Slack. */
export interface SlackAddress {
  /** The workspace through which the bot is there: `T…`. */
  readonly teamId: string;
  /** The organisation, where the app is installed for all of it: `E…`. */
  readonly enterpriseId?: string;
  /** `C…` a channel, `G…` a private one, `D…` somebody's chat with the bot. */
  readonly channelId: string;
}

const idSchema = z.string().regex(/^[A-Z][A-Z0-9]{1,40}$/);
const schema = z.object({
  teamId: idSchema,
  enterpriseId: idSchema.optional(),
  channelId: idSchema,
});

/**
 * The id of a conversation's destination. A channel keeps its id in every workspace that shares it, so a shared channel
 * is one destination however many workspaces have the bot.
 */
export function destinationId(channelId: string): string {
  return `${PLATFORM_NAME}:${channelId}`;
}

export function printAddress({ teamId, enterpriseId, channelId }: SlackAddress): string {
  return JSON.stringify({ teamId, ...(enterpriseId !== undefined && { enterpriseId }), channelId });
}

/** `undefined` when it is no address of ours. */
export function parseAddress(address: string): SlackAddress | undefined {
  try {
    const { teamId, enterpriseId, channelId } = schema.parse(JSON.parse(address));
    return { teamId, channelId, ...(enterpriseId !== undefined && { enterpriseId }) };
  } catch {
    return undefined;
  }
}
