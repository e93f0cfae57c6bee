import type { EpochMs } from '../../domain/instant';
import type { Destination } from '../../domain/subscription';
import { oneLine, shorten } from '../../wording';
import type { Person, PersonalChat } from '../../ports/chat-platform';
import { PLATFORM_NAME, destinationId, printAddress } from './address';
import type { ConversationAddress } from './address';
import type { Connector } from './connector';
import { outcomeOfFailure } from './errors';
import type { SendFailure } from './errors';

type NotOpen = Exclude<PersonalChat, { kind: 'open' }>;
type Account = { readonly kind: 'account'; readonly id: string } | NotOpen;

/**
 * Finds or opens the bot's chat with a person of the conversation `near`. Asking twice is harmless: Teams gives the
 * same chat again and shows nothing.
 */
export async function openPersonalChat(
  connector: Connector,
  near: ConversationAddress,
  person: Person,
  now: EpochMs,
): Promise<PersonalChat> {
  const account = await accountOf(connector, near, person, now);
  if (account.kind !== 'account') return account;
  const result = await connector.openChat(near, account.id);
  if (!result.ok) return notOpened(result.failure, now);
  if (result.id === '') return { kind: 'later', reason: 'Teams gave no id for the personal chat' };
  return { kind: 'open', destination: personalDestination(near, result.id, person) };
}

/**
 * The id that a chat is opened by. By the directory's id Teams opens one only with somebody who has added the app; by
 * the account's id with everybody in a team that has ("Send proactive messages" of the Teams documentation). So the
 * account is looked up first. Who is not found there may still have added the app.
 */
async function accountOf(
  connector: Connector,
  near: ConversationAddress,
  person: Person,
  now: EpochMs,
): Promise<Account> {
  if (person.id.startsWith('29:')) return { kind: 'account', id: person.id };
  const found = await connector.member(near, person.id);
  if (found.ok) return { kind: 'account', id: found.answer.id ?? person.id };
  const { status } = found.failure;
  const saidNo = status === 400 || status === 403 || status === 404;
  return saidNo ? { kind: 'account', id: person.id } : notOpened(found.failure, now);
}

/** 403 and 404 say that this person cannot be reached, whatever their code: trying again would not help. */
function notOpened(failure: SendFailure, now: EpochMs): NotOpen {
  const { kind, reason } = outcomeOfFailure(failure, 'post', now);
  const { status, code } = failure;
  if (status === 403 || status === 404)
    return {
      kind: 'refused',
      reason:
        `Teams answered ${String(status)}${code === undefined ? '' : ` ${code}`}: the bot cannot write to this person ` +
        'alone; they must add the app for themselves in Teams, or unblock it, and say “help” to it there',
    };
  return { kind: kind === 'refused' ? 'refused' : 'later', reason };
}

function personalDestination(near: ConversationAddress, conversationId: string, person: Person): Destination {
  return {
    id: destinationId(conversationId),
    platform: PLATFORM_NAME,
    address: printAddress({ ...near, conversationId }),
    scope: 'personal',
    ...(person.name !== undefined && { name: shorten(oneLine(person.name), 100) }),
  };
}
