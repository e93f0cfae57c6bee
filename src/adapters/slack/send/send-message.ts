import type { WebClient } from '@slack/web-api';
import type { SendOutcome } from '../../../domain/delivery';
import type { Notice } from '../../../domain/notice';
import type { Destination, Reader } from '../../../domain/subscription';
import type { Clock } from '../../../ports/clock';
import type { Log } from '../../../ports/log';
import { parseAddress } from '../address';
import type { ChartStyles } from './chart-style';
import type { Connect } from '../connection';
import { outcomeOfFailure } from './errors';
import { metadataOf } from './message';
import type { MessageBody } from './message';
import type { ChartStyle, Renderer } from '../draw/rendered';
import { sendInStyle } from './send-in-style';

/** Said of a destination whose address is not one of ours. */
export const UNREADABLE_ADDRESS = 'the stored address of this conversation cannot be read';

export interface SendMessageDeps {
  readonly connect: Connect;
  readonly renderer: Renderer;
  readonly charts: ChartStyles;
  readonly clock: Clock;
  readonly log: Log;
}

export interface OutgoingMessage {
  readonly to: Destination;
  readonly notice: Notice;
  readonly reader: Reader;
}

export type Sending =
  | { readonly kind: 'post'; readonly key: string }
  | { readonly kind: 'reply'; readonly key: string; readonly under: string }
  | { readonly kind: 'update'; readonly messageId: string };

/** Puts a notice into words and sends it, at most one message that can be shown. Never rejects for what Slack answers. */
export type SendMessage = (message: OutgoingMessage, how: Sending) => Promise<SendOutcome>;

export function createSendMessage({ connect, renderer, charts, clock, log }: SendMessageDeps): SendMessage {
  return async ({ to, notice, reader }, how) => {
    const address = parseAddress(to.address);
    if (address === undefined) return { kind: 'refused', reason: UNREADABLE_ADDRESS, gone: false };
    // Drawn first: the time that it takes is not Slack's.
    const best = renderer.notice(notice, reader, 'native');
    const connection = await connect(address);
    if (connection.kind !== 'connected') return connection;
    const draw = (style: ChartStyle) => (style === 'native' ? best : renderer.notice(notice, reader, style));
    const message = { teamId: address.teamId, what: notice.kind, draw };
    const result = await sendInStyle({ charts, log }, message, (body) =>
      connection.ask((client) => request(client, address.channelId, how, body)),
    );
    if (result.ok) return { kind: 'delivered', messageId: result.answer.ts ?? '' };
    const outcome = outcomeOfFailure(result.failure, how.kind, clock.now());
    log.info('a message to Slack was not delivered', { destinationId: to.id, sendKind: how.kind, outcome });
    return outcome;
  };
}

/** `chat.postMessage` or `chat.update`. A reply stays in its thread: it is never shown to the whole channel as well. */
function request(client: WebClient, channel: string, how: Sending, body: MessageBody): Promise<Posted> {
  if (how.kind === 'update') return client.chat.update({ channel, ts: how.messageId, ...body });
  return client.chat.postMessage({
    channel,
    ...body,
    metadata: metadataOf(how.key),
    unfurl_links: false,
    unfurl_media: false,
    ...(how.kind === 'reply' && { thread_ts: how.under }),
  });
}

/** What Slack answers to a message that it takes. */
interface Posted {
  readonly ts?: string;
}
