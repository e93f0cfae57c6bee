import { ApiError } from './api-error';
import type { Args } from './args';
import { flagArg } from './args';
import type { ChatLog, Message } from './chat-log';
import { SELF, contentArgs } from './methods/method';
import type { ResponsePlace } from './response-urls';
import { isRecord } from './wire';

/**
 * Takes an answer to a command or a press: a new message, a change of the one that was pressed, or its removal. Throws
 * `ApiError` for what Slack would not show.
 */
export function respond(log: ChatLog, place: ResponsePlace, body: unknown): void {
  if (!isRecord(body)) throw new ApiError('invalid_payload');
  const original = place.original === undefined ? undefined : log.find(place.channelId, place.original);
  if (original !== undefined && !original.deleted && flagArg(body, 'delete_original')) {
    log.remove(original);
    return;
  }
  const { text = '', blocks = [] } = contentArgs(body);
  if (text === '' && blocks.length === 0) throw new ApiError('no_text');
  if (replaces(original, body)) log.edit(original, { text, blocks });
  else log.add({ ...whereNew(place, body), from: SELF, text, blocks });
}

/** After a press the answer takes the place of the message unless it says otherwise; after a command there is none. */
function replaces(original: Message | undefined, body: Args): original is Message {
  if (original === undefined || original.deleted) return false;
  return body['replace_original'] === undefined
    ? body['response_type'] === undefined
    : flagArg(body, 'replace_original');
}

function whereNew(
  { channelId, personKey, threadTs: place }: ResponsePlace,
  body: Args,
): Pick<Message, 'channelId'> & Partial<Pick<Message, 'threadTs' | 'ephemeralFor'>> {
  const asked = body['thread_ts'];
  const threadTs = typeof asked === 'string' ? asked : place;
  return {
    channelId,
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(body['response_type'] === 'in_channel' ? {} : { ephemeralFor: personKey }),
  };
}
