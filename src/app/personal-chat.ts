import type { Claimer } from '../domain/claim';
import type { ChatPlatform, PersonalChat } from '../ports/chat-platform';
import type { Clock } from '../ports/clock';
import type { Store } from '../ports/store';
import type { MessageId } from '../wording/message';

export interface PersonalChatDeps {
  readonly store: Store;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly clock: Clock;
}

/** Where a person can be written to alone, met in the conversation `nearId`; remembered, so that it can be posted to. */
export async function openPersonalChat(
  { store, platforms, clock }: PersonalChatDeps,
  person: Claimer,
  nearId: string,
): Promise<PersonalChat> {
  const near = await store.destination(nearId);
  const platform = platforms.get(person.platform);
  if (near === undefined || platform === undefined) {
    return { kind: 'refused', reason: 'reason.conversation-gone' satisfies MessageId };
  }
  const chat = await platform.personal(near, { id: person.id, name: person.name });
  if (chat.kind === 'open') await store.saveDestination(chat.destination, clock.now());
  return chat;
}
