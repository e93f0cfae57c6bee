import type { Pace } from '../../../domain/pace';
import type { Destination } from '../../../domain/subscription';
import type {
  ChatPlatform,
  ChatTrouble,
  Found,
  Person,
  PersonalChat,
  Where,
} from '../../../ports/chat-platform';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import type { KeptStore } from '../../../ports/store';
import { PLATFORM_NAME, parseAddress } from '../address';
import { createChartStyles } from './chart-style';
import { createClients } from '../client';
import type { Clients } from '../client';
import { createConnect } from '../connection';
import type { Connect } from '../connection';
import { findDestination } from './find-destination';
import { findMessage } from './find-message';
import { isTimestamp } from './message';
import { openPersonalChat } from './personal-chat';
import { RetryLaterError, SignInError } from '../../../ports/errors';
import type { Renderer } from '../draw/rendered';
import { UNREADABLE_ADDRESS, createSendMessage } from './send-message';
import type { Workspaces } from '../install/workspaces';

/** "Rate limits" of Slack's documentation: one message per second per channel, short bursts left aside. */
const PACE: Pace = { held: 'always', windows: [{ messages: 1, perMs: 1_000 }] };

export interface PlatformDeps {
  readonly workspaces: Workspaces;
  readonly renderer: Renderer;
  readonly kept: KeptStore;
  /** `https://slack.com/api/` */
  readonly apiUrl: string;
  /** How long one send may take, all its requests together; less than a delivery's lease. */
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly log: Log;
  /** Absent: clients of its own. */
  readonly clients?: Clients;
}

interface Tools extends PlatformDeps {
  readonly connect: Connect;
}

/** Slack as the application sees it. web-api is loaded by the first send. */
export function createPlatform(deps: PlatformDeps): ChatPlatform {
  const connect = createConnect({ ...deps, clients: deps.clients ?? createClients(deps) });
  const tools: Tools = { ...deps, connect };
  const sendMessage = createSendMessage({ ...tools, charts: createChartStyles(deps) });
  return {
    name: PLATFORM_NAME,
    pace: PACE,
    post: (to, notice, reader, key) => sendMessage({ to, notice, reader }, { kind: 'post', key }),
    reply: (to, under, notice, reader, key) =>
      sendMessage(
        { to, notice, reader },
        isTimestamp(under) ? { kind: 'reply', key, under } : { kind: 'post', key },
      ),
    update: (to, messageId, notice, reader) =>
      isTimestamp(messageId)
        ? sendMessage({ to, notice, reader }, { kind: 'update', messageId })
        : Promise.resolve({ kind: 'refused', reason: NO_ID, gone: false }),
    personal: (near, person) => personal(tools, near, person),
    find: (to, key, where) => find(tools, to, key, where),
    destination: (id) => findDestination(tools, id),
    trouble: () => troubleOf(deps.workspaces),
  };
}

/** A token that Slack refuses, or none at all. */
async function troubleOf(workspaces: Workspaces): Promise<ChatTrouble | undefined> {
  try {
    const installed = await workspaces.all();
    return installed.length > 0 ? undefined : NOT_INSTALLED;
  } catch (error) {
    if (error instanceof SignInError) return { reason: error.message, passing: false };
    if (error instanceof RetryLaterError) return { reason: error.message, passing: true };
    throw error;
  }
}

const NOT_INSTALLED: ChatTrouble = {
  reason: 'no workspace has installed the app yet: open /slack/install of the bot’s address',
  passing: false,
};

const NO_ID = 'Slack gave no id when this message was posted, so it cannot be changed';

async function personal(
  { connect, clock, log }: Tools,
  near: Destination,
  person: Person,
): Promise<PersonalChat> {
  if (near.scope === 'personal') return { kind: 'open', destination: near };
  const address = parseAddress(near.address);
  if (address === undefined) return { kind: 'refused', reason: UNREADABLE_ADDRESS };
  const connection = await connect(address);
  if (connection.kind !== 'connected') return { kind: 'later', reason: connection.reason };
  const chat = await openPersonalChat(connection, address, person, clock.now());
  if (chat.kind !== 'open')
    log.info('a personal chat was not opened', { destinationId: near.id, outcome: chat });
  return chat;
}

async function find(
  { connect, clock }: Tools,
  to: Destination,
  key: string,
  { answers = '', since = 0 }: Where = {},
): Promise<Found> {
  const address = parseAddress(to.address);
  if (address === undefined) return { kind: 'cannot', reason: UNREADABLE_ADDRESS };
  const connection = await connect(address);
  if (connection.kind !== 'connected') {
    const { reason, retryAfterMs } = connection;
    return { kind: 'later', reason, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }
  return findMessage(connection, { channelId: address.channelId, key, answers, since }, clock.now());
}
