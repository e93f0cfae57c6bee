import { HOUR_MS } from '../../../domain/instant';
import type { EpochMs } from '../../../domain/instant';
import type { Destination, Scope } from '../../../domain/subscription';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import { oneLine, shorten } from '../../../wording';
import { PLATFORM_NAME, destinationId, printAddress } from '../address';
import type { Connect } from '../connection';
import type { Place } from '../receive/received';

/** What Slack tells of a conversation. */
export interface ConversationFacts {
  readonly name?: string;
  readonly isGroup: boolean;
  readonly isMember: boolean;
  readonly isPrivate: boolean;
  /** Of a personal chat: who has it with the bot. */
  readonly personId?: string;
}

export interface Conversations {
  /**
   * The place as a destination; its name is looked up where Slack did not send it along, and remembered for an hour.
   * `personName` is what a personal chat is called. Never rejects.
   */
  destination(at: Place, personName: string | undefined): Promise<Destination>;
  /** What Slack tells of it, remembered for an hour; `undefined` when it does not tell (now). Never rejects. */
  facts(at: WhereFrom): Promise<ConversationFacts | undefined>;
  /**
   * Makes sure that the bot can hear and be heard there: joins a public channel that it is not in. False when somebody
   * must invite it. Never rejects; what cannot be found out now counts as well.
   */
  join(at: Place): Promise<boolean>;
}

type WhereFrom = Pick<Place, 'teamId' | 'enterpriseId' | 'channelId'>;

export interface ConversationsDeps {
  readonly connect: Connect;
  readonly clock: Clock;
  readonly log: Log;
}

const REMEMBERED_MS = HOUR_MS;
const MOST_REMEMBERED = 2_000;
const LONGEST_NAME = 100;
/** What Slack says when the bot is not in a conversation that it cannot see or join by itself. */
const NOT_INVITED =
  /^(channel_not_found|not_in_channel|method_not_supported_for_channel_type|is_archived|restricted_action)$/;

export function createConversations(deps: ConversationsDeps): Conversations {
  const known = new Map<string, { readonly facts: ConversationFacts; readonly until: EpochMs }>();
  const remembered = async (at: WhereFrom): Promise<ConversationFacts | undefined> => {
    const key = `${at.teamId}:${at.channelId}`;
    const earlier = known.get(key);
    if (earlier !== undefined && deps.clock.now() < earlier.until) return earlier.facts;
    const facts = await lookUp(deps, at);
    if (typeof facts === 'string') return undefined;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, { facts, until: deps.clock.now() + REMEMBERED_MS });
    return facts;
  };
  return {
    destination: async (at, personName) => {
      const isNamed = at.channelName !== undefined || at.channelId.startsWith('D');
      return destinationOf(at, isNamed ? undefined : await remembered(at), personName);
    },
    facts: remembered,
    join: (at) => join(deps, at),
  };
}

/** The parts of a channel that we read; web-api does not know all of them. */
interface Channel {
  readonly name?: string;
  readonly is_mpim?: boolean;
  readonly is_im?: boolean;
  readonly is_member?: boolean;
  readonly is_private?: boolean;
  /** Of a personal chat. */
  readonly user?: string;
}

/** The facts, or the code of Slack's refusal. */
async function lookUp(
  { connect, log }: ConversationsDeps,
  at: WhereFrom,
): Promise<ConversationFacts | string> {
  const connection = await connect(at);
  if (connection.kind !== 'connected') return '';
  const channel = at.channelId;
  const result = await connection.ask(({ conversations }) => conversations.info({ channel }));
  if (!result.ok) {
    const { code = '', status } = result.failure;
    log.info('Slack did not tell about a conversation', {
      destinationId: destinationId(channel),
      code,
      status,
    });
    return code;
  }
  const { name, is_mpim, is_im, is_member, is_private, user }: Channel = result.answer.channel ?? {};
  return {
    ...(name !== undefined && { name }),
    isGroup: is_mpim === true,
    isMember: is_member === true || is_im === true,
    isPrivate: is_private === true || is_mpim === true || is_im === true,
    ...(is_im === true && user !== undefined && { personId: user }),
  };
}

async function join(deps: ConversationsDeps, at: Place): Promise<boolean> {
  const facts = await lookUp(deps, at);
  if (typeof facts === 'string') return !NOT_INVITED.test(facts);
  if (facts.isMember) return true;
  if (facts.isPrivate) return false;
  const connection = await deps.connect(at);
  if (connection.kind !== 'connected') return true;
  const joined = await connection.ask(({ conversations }) => conversations.join({ channel: at.channelId }));
  if (joined.ok) return true;
  const { code } = joined.failure;
  deps.log.warn('the bot could not join a channel', { destinationId: destinationId(at.channelId), code });
  return false;
}

function destinationOf(
  at: Place,
  facts: ConversationFacts | undefined,
  personName: string | undefined,
): Destination {
  const { teamId, enterpriseId, channelId } = at;
  const scope = scopeOf(at, facts);
  const channelName = at.channelName ?? facts?.name;
  const channel = scope === 'channel' && channelName !== undefined ? `#${channelName}` : undefined;
  const name = scope === 'personal' ? personName : channel;
  return {
    id: destinationId(channelId),
    platform: PLATFORM_NAME,
    address: printAddress({ teamId, channelId, ...(enterpriseId !== undefined && { enterpriseId }) }),
    scope,
    ...(name !== undefined && { name: shorten(oneLine(name), LONGEST_NAME) }),
  };
}

function scopeOf({ channelId, isGroup }: Place, facts: ConversationFacts | undefined): Scope {
  if (channelId.startsWith('D')) return 'personal';
  return isGroup === true || facts?.isGroup === true ? 'group' : 'channel';
}
