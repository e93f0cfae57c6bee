import type { Claimer } from '../domain/claim';
import type { ChatMessage } from '../ports/chat-platform';
import { claimerOf } from './change-claim';

/**
 * Who is meant by a name: `me`, or somebody the message mentions. One mention alone is meant however it is spelt, since
 * people shorten the names that a platform puts in.
 */
export function personCalled(said: ChatMessage, name: string): Claimer | undefined {
  const { destination, from, mentions = [] } = said;
  const wanted = folded(name);
  const named = mentions.filter((each) => folded(each.name ?? '') === wanted);
  const [person, ...others] = named.length > 0 ? named : mentions;
  const isMe =
    ['me', 'myself'].includes(wanted) || (named.length === 0 && wanted === folded(from.name ?? ''));
  if (isMe) return claimerOf(said);
  if (person === undefined || others.length > 0) return undefined;
  return { platform: destination.platform, id: person.id, name: person.name ?? name };
}

/** A command has lost the points at its end, which stand in a name such as `Jenny Wu Jr.`. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}
