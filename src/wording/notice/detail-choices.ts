import type { Referral } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import { say } from '../say';
import { choice } from './choice';
import type { Choice } from './choice';

/** Where to go from the details; `canGoBack` where they took the place of the short card. */
export function detailChoices(referral: Referral, canGoBack: boolean, reader: Reader): readonly Choice[] {
  const { id, engagementId } = referral;
  return [
    ...(canGoBack ? [choice(say(reader, 'details.back'), { kind: 'card', id })] : []),
    ...(engagementId === undefined
      ? []
      : [choice(say(reader, 'cards.list-related'), { kind: 'related', engagementId, page: 1 })]),
    choice(say(reader, 'details.why-shown'), { kind: 'explain', id }),
    choice(say(reader, 'details.refresh'), { kind: 'show', what: id, back: canGoBack }),
  ];
}
