import type { SendOutcome } from '../../domain/delivery';
import { awaitsAnswer } from '../../domain/referral';
import type { Notice } from '../../domain/notice';
import type { Pace } from '../../domain/pace';
import type { Destination, Scope } from '../../domain/subscription';
import type { ChatPlatform, ChatTrouble } from '../../ports/chat-platform';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { PLATFORM_NAME, inThread, parseAddress } from './address';
import type { ConversationAddress } from './address';
import type { CurrentToken } from './bot-token';
import type { Connector, OutgoingActivity } from './connector';
import { outcomeOfFailure } from './errors';
import type { SendKind } from './errors';
import { readLoginFailure } from './login-failure';
import { openPersonalChat } from './personal-chat';
import type { Render, Rendered } from './render';
import type { SendResult } from './send-failure';
import { faultOfServiceUrl } from './service-url';
import type { ServiceUrlRule } from './service-url';

/** Limits per bot and conversation, "Optimize your bot with rate limiting" of the Teams documentation. */
const PACE: Pace = {
  held: 'once-throttled',
  windows: [
    { messages: 7, perMs: 1_000 },
    { messages: 8, perMs: 2_000 },
    { messages: 60, perMs: 30_000 },
    { messages: 1_800, perMs: 3_600_000 },
  ],
};

export interface PlatformDeps {
  readonly render: Render;
  /** Loads Bot Framework on first use. */
  readonly connector: () => Promise<Connector>;
  readonly serviceUrls: ServiceUrlRule;
  /** Absent where the bot need not prove itself. */
  readonly token?: CurrentToken;
  readonly clock: Clock;
  readonly log: Log;
}

/** Whether the bot gets a token for itself; whether Teams takes it shows with the first message. */
async function troubleOf(token: CurrentToken): Promise<ChatTrouble | undefined> {
  try {
    await token();
    return undefined;
  } catch (error) {
    const { message: reason, blocked } = readLoginFailure(error);
    return { reason, passing: !blocked };
  }
}

/** Teams as the application sees it. */
export function createPlatform(deps: PlatformDeps): ChatPlatform {
  const { render, connector, clock, log } = deps;

  const send = async (
    to: Destination,
    kind: SendKind,
    request: (connector: Connector, address: ConversationAddress) => Promise<SendResult>,
  ): Promise<SendOutcome> => {
    const address = addressOf(to, deps.serviceUrls);
    if (typeof address === 'string') return refused(address);
    const result = await request(await connector(), address);
    if (result.ok) return { kind: 'delivered', messageId: result.id };
    const outcome = outcomeOfFailure(result.failure, kind, clock.now());
    log.info('a message to Teams was not delivered', { destinationId: to.id, sendKind: kind, outcome });
    return outcome;
  };

  const { token } = deps;
  return {
    ...(token !== undefined && { trouble: () => troubleOf(token) }),
    name: PLATFORM_NAME,
    pace: PACE,
    post: (to, notice, reader) =>
      send(to, 'post', (teams, address) =>
        teams.post(address, activityOf(render(notice, reader), alerts(notice, to.scope))),
      ),
    reply: (to, messageId, notice, reader) => {
      const isThread = to.scope === 'channel' && messageId !== '';
      return send(to, isThread ? 'reply' : 'post', (teams, address) =>
        teams.post(
          isThread ? inThread(address, messageId) : address,
          activityOf(render(notice, reader), alerts(notice, to.scope)),
        ),
      );
    },
    personal: async (near, person) => {
      if (near.scope === 'personal') return { kind: 'open', destination: near };
      const address = addressOf(near, deps.serviceUrls);
      if (typeof address === 'string') return { kind: 'refused', reason: address };
      const chat = await openPersonalChat(await connector(), address, person, clock.now());
      if (chat.kind !== 'open')
        log.info('a personal chat was not opened', { destinationId: near.id, outcome: chat });
      return chat;
    },
    update: async (to, messageId, notice, reader) => {
      if (messageId === '')
        return refused('Teams gave no id when this message was posted, so it cannot be changed');
      const outcome = await send(to, 'update', (teams, address) =>
        teams.update(address, messageId, { ...activityOf(render(notice, reader), false), id: messageId }),
      );
      return outcome.kind === 'delivered' ? { kind: 'delivered', messageId } : outcome;
    },
  };
}

/** Where to send to, or why nothing may be sent there. */
function addressOf(to: Destination, rule: ServiceUrlRule): ConversationAddress | string {
  const address = parseAddress(to.address);
  if (address === undefined) return 'the stored address of this conversation cannot be read';
  return faultOfServiceUrl(address.serviceUrl, rule) ?? address;
}

/** A message that is a card and nothing else: with a text beside it Teams would show two messages. */
export function activityOf({ card, summary }: Rendered, alert: boolean): OutgoingActivity {
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    ...(alert && { channelData: { notification: { alert: true } } }),
  };
}

/**
 * What is worth a line in the activity feed: a referral that waits, a reminder of it, a fault, and to somebody alone
 * with the bot the first summary and what has become of a claim.
 */
function alerts(notice: Notice, scope: Scope): boolean {
  switch (notice.kind) {
    case 'referral-card':
      return awaitsAnswer(notice.referral);
    case 'baseline':
      return notice.total > 0 && (scope === 'personal' || notice.overdue > 0);
    case 'claim-word':
      return scope === 'personal';
    default:
      return notice.kind === 'reminder' || notice.kind === 'fault';
  }
}

function refused(reason: string): SendOutcome {
  return { kind: 'refused', reason, gone: false };
}
