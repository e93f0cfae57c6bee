import type { Notice, ReferralCardNotice } from '../../src/domain/notice';
import { awaitsAnswer } from '../../src/domain/referral';
import type { Sent } from '../helpers/fake-platform';
import { wallIn } from './local-clock';

/** One thing that somebody saw. */
export interface Seen {
  readonly at: number;
  /** `Fri 2026-03-27 14:00 general: reminder`. */
  readonly line: string;
}

/**
 * What people saw, in words, by time and then by place (places are written to at once). A card redrawn twice in a minute
 * without a difference is seen once.
 */
export function seenBy(zone: string, sent: readonly Sent[]): readonly Seen[] {
  const lastLine = new Map<string, string>();
  const seen = sent.flatMap((one): readonly (Seen & { place: string })[] => {
    const place = placeOf(one.destinationId);
    const line = `${wallIn(zone, one.at)} ${place}: ${whatOf(zone, one, sent)}`;
    if (one.action === 'update' && lastLine.get(one.messageId) === line) return [];
    lastLine.set(one.messageId, line);
    return [{ at: one.at, place, line }];
  });
  return seen.sort((a, b) => a.at - b.at || (a.place < b.place ? -1 : Number(a.place > b.place)));
}

function placeOf(destinationId: string): string {
  return destinationId.replace(/^chat:/, '');
}

function whatOf(zone: string, one: Sent, all: readonly Sent[]): string {
  const { notice, action, at } = one;
  const said = notice.kind === 'referral-card' ? cardIn(zone, notice, action, at) : wordIn(notice);
  if (action !== 'reply') return notice.kind === 'reminder' ? `${said} (not in a thread)` : said;
  const card = all.find((other) => other.messageId === one.repliesTo && other.action === 'post');
  return card?.notice.kind === 'referral-card' ? said : `${said} (in the thread of something else)`;
}

function cardIn(zone: string, notice: ReferralCardNotice, action: Sent['action'], at: number): string {
  const { occasion = 'new' } = notice;
  const why = { new: 'card', reminder: 'card as a reminder', 'handed-over': 'card handed over' }[occasion];
  const parts = [action === 'update' ? 'card redrawn' : why, ...stateOf(zone, notice, at)];
  return `${notice.repeat ? 'repeated ' : ''}${parts.join(', ')}`;
}

/** What a card shows that changes with time. */
function stateOf(zone: string, { referral, follow }: ReferralCardNotice, at: number): readonly string[] {
  if (!awaitsAnswer(referral)) return [referral.substatus ?? 'no state'];
  const over = Date.parse(referral.expirationDateTime ?? '9999-12-31T00:00:00Z') <= at;
  return [
    ...(over ? ['time is up'] : []),
    ...(follow?.goneAt === undefined ? [] : ['gone']),
    ...(follow?.claim ? [`${follow.claim.by.name} has it`] : []),
    ...(follow?.snoozedUntil === undefined ? [] : [`quiet until ${wallIn(zone, follow.snoozedUntil)}`]),
    ...(follow?.next ? [`next ${wallIn(zone, follow.next.at)}`] : []),
  ];
}

function wordIn(notice: Notice): string {
  switch (notice.kind) {
    case 'reminder':
      return [
        'reminder',
        ...(notice.claimedBy === undefined ? [] : [`${notice.claimedBy} has it`]),
        ...(notice.lapsed === undefined ? [] : [`${notice.lapsed} let it lapse`]),
      ].join(', ');
    case 'claim-word':
      return notice.what === 'lapsed'
        ? `${notice.by} let it lapse`
        : `${notice.by} gave it to ${notice.to ?? 'nobody'}`;
    case 'digest':
      return notice.digest.quiet ? 'quiet digest' : 'digest';
    default:
      return notice.kind;
  }
}
