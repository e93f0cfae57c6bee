import type { BotRequest } from './bot-link';
import type { Channel } from './chat-log';
import type { SlackPerson } from './directory';
import { APP, WORKSPACE } from './directory';
import { VERIFICATION_TOKEN } from './events';
import type { Fields } from './wire';

/** Commands and interactions as Slack sends them (docs.slack.dev, "Interaction payloads", "Slash commands"). */

/** What a command and an interaction say about where an answer may go. */
export interface AnswerPlace {
  readonly triggerId: string;
  /** An absolute address. */
  readonly responseUrl: string;
}

/** How payloads call a conversation that has no name for everybody. */
function nameInPayload({ type, name }: Channel): string {
  if (type === 'dm') return 'directmessage';
  return type === 'private' ? 'privategroup' : name;
}

export function commandRequest(
  person: SlackPerson,
  channel: Channel,
  text: string,
  { triggerId, responseUrl }: AnswerPlace,
): BotRequest {
  const form = {
    token: VERIFICATION_TOKEN,
    team_id: WORKSPACE.id,
    team_domain: WORKSPACE.domain,
    channel_id: channel.id,
    channel_name: nameInPayload(channel),
    user_id: person.id,
    user_name: person.userName,
    command: APP.command,
    text,
    api_app_id: APP.id,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: triggerId,
  };
  return {
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(form).toString(),
  };
}

/** A form with everything in the one field `payload`. */
export function interactionRequest(type: string, person: SlackPerson, rest: Fields): BotRequest {
  const { id, userName } = person;
  const payload = {
    type,
    user: { id, username: userName, name: userName, team_id: WORKSPACE.id },
    api_app_id: APP.id,
    token: VERIFICATION_TOKEN,
    team: { id: WORKSPACE.id, domain: WORKSPACE.domain },
    enterprise: null,
    is_enterprise_install: false,
    ...rest,
  };
  return {
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
  };
}

export function channelFields(channel: Channel): Fields {
  return { id: channel.id, name: nameInPayload(channel) };
}
