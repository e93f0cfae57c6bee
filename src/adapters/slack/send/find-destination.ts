import type { Destination, Scope } from '../../../domain/subscription';
import type { Log } from '../../../ports/log';
import { oneLine, shorten } from '../../../wording';
import { PLATFORM_NAME, destinationId, printAddress } from '../address';
import type { Connect } from '../connection';
import type { SendFailure } from './send-failure';
import type { Workspaces } from '../install/workspaces';

export interface FindDestinationDeps {
  readonly workspaces: Workspaces;
  readonly connect: Connect;
  readonly log: Log;
}

const LONGEST_NAME = 100;
/** The bot may not read about conversations, but perhaps it may post there. */
const MAY_NOT_LOOK = 'missing_scope';

/**
 * The conversation `slack:C…`, where the bot is in one workspace only: in several, the id does not say which.
 * `undefined` also when Slack does not tell now; never rejects.
 */
export async function findDestination(
  { workspaces, connect, log }: FindDestinationDeps,
  id: string,
): Promise<Destination | undefined> {
  const channel = /^slack:([CGD][A-Z0-9]+)$/.exec(id)?.[1];
  if (channel === undefined) return undefined;
  const [only, ...others] = await workspaces.all().catch(() => []);
  if (only === undefined || others.length > 0) return undefined;
  const connection = await connect(only);
  if (connection.kind !== 'connected') return undefined;
  const result = await connection.ask(({ conversations }) => conversations.info({ channel }));
  if (result.ok) return destinationOf(only, channel, result.answer.channel ?? {});
  logFailure(log, id, result.failure);
  return result.failure.code === MAY_NOT_LOOK ? destinationOf(only, channel, {}) : undefined;
}

interface Channel {
  readonly name?: string;
  readonly is_im?: boolean;
  readonly is_mpim?: boolean;
}

function destinationOf(
  { teamId, enterpriseId }: { readonly teamId: string; readonly enterpriseId?: string },
  channelId: string,
  { name, is_im, is_mpim }: Channel,
): Destination {
  const scope: Scope =
    is_im === true || channelId.startsWith('D') ? 'personal' : is_mpim === true ? 'group' : 'channel';
  return {
    id: destinationId(channelId),
    platform: PLATFORM_NAME,
    address: printAddress({ teamId, ...(enterpriseId !== undefined && { enterpriseId }), channelId }),
    scope,
    ...(scope === 'channel' && name !== undefined && { name: shorten(oneLine(`#${name}`), LONGEST_NAME) }),
  };
}

function logFailure(log: Log, destinationIdAsked: string, { code, status, broken }: SendFailure): void {
  log.warn('Slack did not tell about a conversation', {
    destinationId: destinationIdAsked,
    code,
    status,
    broken,
  });
}
