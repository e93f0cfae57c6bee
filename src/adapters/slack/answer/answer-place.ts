import type { Notice } from '../../../domain/notice';
import type { ReceivedOf } from '../receive/received';

/** Whether an answer tells that something about the conversation was changed, so that all of it should know. */
export function changesConversation(notice: Notice): boolean {
  switch (notice.kind) {
    case 'subscribed':
      return !notice.already;
    case 'unsubscribed':
      return notice.removed.length > 0;
    case 'settings':
      return notice.changed !== undefined;
    case 'done':
      return true;
    default:
      return false;
  }
}

/**
 * How the answer to a press is shown. `redraw`: the message with the button, for all; `replace`: the message with the
 * button, which one person alone sees; `beside`: to that person alone.
 */
export type ClickPlace =
  { readonly kind: 'redraw'; readonly messageTs: string } | { readonly kind: 'replace' | 'beside' };

/** A card stays a card: its own answer takes its place, whatever else a button leads to does not. */
export function clickPlace(click: ReceivedOf<'click'>, notice: Notice): ClickPlace {
  const { messageKind, messageTs, isPrivate } = click;
  const staysCard = notice.kind === 'referral-card' && messageKind === 'referral-card';
  if (staysCard && messageTs !== undefined) return { kind: 'redraw', messageTs };
  return { kind: isPrivate ? 'replace' : 'beside' };
}
