import type { SendOutcome } from '../../../domain/delivery';
import type { Message } from '../../../domain/message';
import type { Notice } from '../../../domain/notice';
import type { Destination, Reader } from '../../../domain/subscription';
import { tell } from '../../../wording';
import { destinationId } from '../address';
import type { TurnDeps } from './asked';
import { atMost, context } from '../draw/blocks';
import { mk } from '../draw/escape';
import { outcomeOfFailure } from '../send/errors';
import { LIMITS } from '../draw/limits';
import type { MessageBody } from '../send/message';
import type { Place } from '../receive/received';
import type { Rendered } from '../draw/rendered';
import type { Result } from '../send/send-failure';
import { sendInStyle } from '../send/send-in-style';
import { settled } from './settled';

/** An answer to somebody, and for whom it is put into words. */
export interface Answer {
  readonly notice: Notice;
  readonly reader: Reader;
  /** A sentence below it, where there is more to know. */
  readonly more?: Message;
}

/** Where a public answer is shown: as a message of its own or in the thread of another. */
export interface PostPlace {
  readonly to: Destination;
  readonly thread?: string;
  /** Names the answer, so that it can be found should Slack's word about it get lost. */
  readonly key: string;
}

/** How an answer is shown to who asked. */
export interface PrivatePlace {
  readonly at: Place;
  readonly userId: string;
  readonly responseUrl?: string;
  readonly threadTs?: string;
  /** Everybody in the conversation is to see it. */
  readonly forAll: boolean;
  /** It takes the place of the message whose button was pressed. */
  readonly replaces: boolean;
}

/** Posts an answer. Rejects with `RetryLaterError` when it is not there and may be tried again. */
export async function post(deps: TurnDeps, place: PostPlace, { notice, reader }: Answer): Promise<void> {
  const { to, thread, key } = place;
  await settled(deps, to.id, () =>
    thread === undefined
      ? deps.platform.post(to, notice, reader, key)
      : deps.platform.reply(to, thread, notice, reader, key),
  );
}

/** Whether an answer that was sent before, and about which no word came, is there. */
export async function isPosted(deps: TurnDeps, { to, thread, key }: PostPlace): Promise<boolean> {
  const found = await deps.platform.find?.(to, key, { answers: thread });
  return found?.kind === 'found';
}

/** Redraws the message whose button was pressed; false when Slack refuses that for good. Rejects as `post` does. */
export function redraw(
  deps: TurnDeps,
  to: Destination,
  messageTs: string,
  { notice, reader }: Answer,
): Promise<boolean> {
  return settled(deps, to.id, () => deps.platform.update(to, messageTs, notice, reader));
}

/**
 * Shows an answer to who asked, or to all: by the address that came with the question, which also reaches where the bot
 * is not, else as a message that one person alone sees. Rejects as `post` does.
 */
export async function respond(deps: TurnDeps, place: PrivatePlace, answer: Answer): Promise<void> {
  const { at, responseUrl } = place;
  const by = (request: Send) =>
    settled(deps, destinationId(at.channelId), () => send(deps, place, answer, request), true);
  const isShown = responseUrl !== undefined && (await by(byUrl(deps, place, responseUrl)));
  if (!isShown) await by(ephemeral(deps, place));
}

type Send = (body: MessageBody) => Promise<Result<unknown>>;

function byUrl(deps: TurnDeps, { forAll, replaces, threadTs }: PrivatePlace, responseUrl: string): Send {
  return ({ text, blocks }) =>
    deps.respond(responseUrl, {
      ...{ text, blocks, replace_original: replaces },
      ...(!replaces && { response_type: forAll ? 'in_channel' : 'ephemeral' }),
      ...(threadTs !== undefined && { thread_ts: threadTs }),
    });
}

function ephemeral(deps: TurnDeps, { at, userId, threadTs }: PrivatePlace): Send {
  return async (body) => {
    const connection = await deps.connect(at);
    if (connection.kind !== 'connected') return { ok: false, failure: { sent: false } };
    return connection.ask(({ chat }) =>
      chat.postEphemeral({
        ...{ ...body, channel: at.channelId, user: userId },
        ...(threadTs !== undefined && { thread_ts: threadTs }),
      }),
    );
  };
}

/** One answer, as the workspace takes it. */
async function send(
  deps: TurnDeps,
  { at }: PrivatePlace,
  { notice, reader, more }: Answer,
  request: Send,
): Promise<SendOutcome> {
  const draw = (charts: Parameters<TurnDeps['renderer']['notice']>[2]) =>
    withMore(deps.renderer.notice(notice, reader, charts), reader, more);
  const result = await sendInStyle(deps, { teamId: at.teamId, what: notice.kind, draw }, request);
  return result.ok
    ? { kind: 'delivered', messageId: '' }
    : outcomeOfFailure(result.failure, 'post', deps.clock.now());
}

function withMore(rendered: Rendered, reader: Reader, more: Message | undefined): Rendered {
  if (more === undefined) return rendered;
  const words = mk(tell(reader, more), LONGEST_MORE);
  return {
    ...rendered,
    text: `${rendered.text} ${words}`,
    blocks: [...atMost(rendered.blocks, LIMITS.blocks - 1), ...context([words])],
  };
}

const LONGEST_MORE = 400;
