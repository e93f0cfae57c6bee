import type { EpochMs } from '../../../domain/instant';
import type { Destination } from '../../../domain/subscription';
import type { Person, PersonalChat } from '../../../ports/chat-platform';
import { oneLine, shorten } from '../../../wording';
import { PLATFORM_NAME, destinationId, printAddress } from '../address';
import type { SlackAddress } from '../address';
import { mustToBeWrittenTo } from './answer-codes';
import type { Connection } from '../connection';
import { outcomeOfFailure } from './errors';

const LONGEST_NAME = 100;

/**
 * Finds or opens the bot's chat with a person of the same workspace (or of one that shares a channel with it). Asking
 * twice is harmless: Slack gives the same chat again and shows nothing.
 */
export async function openPersonalChat(
  { ask }: Connection,
  near: SlackAddress,
  person: Person,
  now: EpochMs,
): Promise<PersonalChat> {
  if (!/^[UW][A-Z0-9]+$/.test(person.id))
    return { kind: 'refused', reason: `this is nobody in Slack; ${mustToBeWrittenTo('user_not_found')}` };
  const result = await ask(({ conversations }) => conversations.open({ users: person.id }));
  if (!result.ok) {
    const { kind, reason } = outcomeOfFailure(result.failure, 'open', now);
    return { kind: kind === 'refused' ? 'refused' : 'later', reason };
  }
  const channelId = result.answer.channel?.id;
  if (channelId === undefined) return { kind: 'later', reason: 'Slack gave no id for the personal chat' };
  return { kind: 'open', destination: personalDestination(near, channelId, person) };
}

function personalDestination(near: SlackAddress, channelId: string, person: Person): Destination {
  return {
    id: destinationId(channelId),
    platform: PLATFORM_NAME,
    address: printAddress({ ...near, channelId }),
    scope: 'personal',
    ...(person.name !== undefined && { name: shorten(oneLine(person.name), LONGEST_NAME) }),
  };
}
