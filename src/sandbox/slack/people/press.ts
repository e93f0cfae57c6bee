import { HttpProblem } from '../../page/http';
import { ApiError } from '../api-error';
import type { Channel, Message } from '../chat-log';
import { newest } from '../chat-log';
import type { SlackPerson } from '../directory';
import { channelFields, commandRequest, interactionRequest } from '../interactions';
import { messageFields } from '../methods/message-fields';
import { respond } from '../respond';
import { commandText } from '../typed-text';
import type { StandingView } from '../view-book';
import { viewFields } from '../view-book';
import type { Fields, StateValues } from '../wire';
import { isRecord } from '../wire';
import type { Outcome, PeopleDeps } from './deps';
import { answerPlace, sendAndWait } from './deps';
import type { PressedElement } from './pressed';
import { pressedIn } from './pressed';

/**
 * Types the command. What the bot says at once in its answer is shown, as what it says later; `onAnswer` hears of the
 * first of both.
 */
export async function command(
  deps: PeopleDeps,
  channel: Channel,
  person: SlackPerson,
  typed: string,
  onAnswer: () => void = () => undefined,
): Promise<Outcome> {
  const place = { channelId: channel.id, personKey: person.key, onAnswer };
  const request = commandRequest(person, channel, commandText(typed), answerPlace(deps, place));
  const delivery = await deps.bot.send(request);
  if (delivery.kind !== 'accepted')
    return { kind: 'error', text: `/referral failed: ${deps.bot.describe(delivery)}.` };
  const { body } = delivery;
  const answer = typeof body === 'string' ? { text: body } : body;
  if (!isRecord(answer) || !(answer['text'] || answer['blocks'])) return { kind: 'accepted' };
  try {
    respond(deps.log, place, answer);
  } catch (error) {
    if (error instanceof ApiError) return { kind: 'error', text: `/referral failed: ${error.code}.` };
    throw error;
  }
  onAnswer();
  return { kind: 'accepted' };
}

/** Presses a button of a message, or chooses from one of its menus. */
export function pressInMessage(
  deps: PeopleDeps,
  message: Message,
  person: SlackPerson,
  pressed: PressedElement,
  values: StateValues,
): Promise<Outcome> {
  const channel = channelOf(deps, message);
  const inUnfurl = message.unfurl !== undefined && newest(message).blocks.length === 0;
  const action = pressedIn(inUnfurl ? (message.unfurl ?? []) : newest(message).blocks, pressed);
  const isEphemeral = message.ephemeralFor !== undefined;
  const { triggerId, responseUrl } = answerPlace(deps, responsePlace(message, person));
  const rest = {
    container: {
      type: inUnfurl ? 'message_attachment' : 'message',
      message_ts: message.ts,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
      ...(inUnfurl ? { attachment_id: 1, is_app_unfurl: true } : {}),
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
    },
    trigger_id: triggerId,
    channel: channelFields(channel),
    // Of a message that only one person sees, Slack tells nothing but where it stands.
    ...(isEphemeral ? {} : { message: messageFields(message) }),
    state: { values },
    response_url: responseUrl,
    actions: [{ ...action, action_ts: deps.log.nextTs() }],
  };
  return sendAndWait(deps, interactionRequest('block_actions', person, rest));
}

function responsePlace(message: Message, person: SlackPerson) {
  const { channelId, ts, threadTs } = message;
  const thread = threadTs === undefined ? {} : { threadTs };
  return { channelId, personKey: person.key, original: ts, ...thread };
}

/** Presses a button of a form or of the Home tab. */
export function pressInView(
  deps: PeopleDeps,
  standing: StandingView,
  person: SlackPerson,
  pressed: PressedElement,
  values: StateValues,
): Promise<Outcome> {
  const action = pressedIn(standing.view.blocks, pressed);
  const rest = {
    container: { type: 'view', view_id: standing.id },
    trigger_id: deps.triggers.issue({ personKey: person.key, viewId: standing.id }),
    view: viewFields(standing, values),
    actions: [{ ...action, action_ts: deps.log.nextTs() }],
  };
  return sendAndWait(deps, interactionRequest('block_actions', person, rest));
}

/** Chooses one of the app's entries in the menu of a message. */
export function shortcut(
  deps: PeopleDeps,
  message: Message,
  person: SlackPerson,
  callbackId: string,
): Promise<Outcome> {
  const channel = channelOf(deps, message);
  const { triggerId, responseUrl } = answerPlace(deps, {
    channelId: channel.id,
    personKey: person.key,
  });
  const rest: Fields = {
    callback_id: callbackId,
    trigger_id: triggerId,
    response_url: responseUrl,
    action_ts: deps.log.nextTs(),
    message_ts: message.ts,
    channel: channelFields(channel),
    message: messageFields(message),
  };
  return sendAndWait(deps, interactionRequest('message_action', person, rest));
}

function channelOf({ log }: PeopleDeps, message: Message): Channel {
  const channel = log.channel(message.channelId);
  if (channel === undefined) throw new HttpProblem(404, 'NotFound', 'That channel is gone.');
  return channel;
}
