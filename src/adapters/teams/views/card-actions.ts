import { deadlineOf, timeLeftMs } from '../../../domain/deadline';
import { DAY_MS } from '../../../domain/instant';
import type { FollowUp } from '../../../domain/notice';
import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import { referralState, say } from '../../../wording';
import { button } from './common';
import type { CommandButton } from './common';

/** A button behind the three dots. */
export interface MenuButton extends CommandButton {
  readonly iconUrl: string;
}

/** The buttons of a referral's card beside Partner Center's; together at most six. */
export interface CardActions {
  /** The filled one; none or one. */
  readonly primary: readonly CommandButton[];
  readonly second: readonly CommandButton[];
  readonly menu: readonly MenuButton[];
}

/** What can be done about a referral now, and nothing that no longer can. */
export function cardActions(referral: Referral, follow: FollowUp | undefined, reader: Reader): CardActions {
  const what = referral.id;
  const details = button(say(reader, 'cards.details'), { kind: 'show', what, back: true });
  const explain = menuButton('QuestionCircle', say(reader, 'card.button.explain'), `explain ${what}`);
  if (!isOpen(referral, follow, reader)) return { primary: [], second: [details], menu: [explain] };
  const menu = [...snoozeButtons(referral, follow, reader), explain];
  if (follow?.claim === undefined)
    return { primary: [claimButton(referral, reader)], second: [details], menu };
  const release = button(say(reader, 'card.button.release'), { kind: 'release', what });
  return { primary: [], second: [release, details], menu };
}

/** "I'll take it". */
export function claimButton(referral: Referral, reader: Reader): CommandButton {
  return button(say(reader, 'card.button.claim'), { kind: 'claim', what: referral.id });
}

/** Whether somebody can still answer it. */
export function isOpen(referral: Referral, follow: FollowUp | undefined, reader: Reader): boolean {
  const deadline = deadlineOf(referral);
  const isLate = deadline !== undefined && timeLeftMs(deadline, reader.now) <= 0;
  return referralState(referral) === 'waiting' && follow?.goneAt === undefined && !isLate;
}

/** Only while there is a reminder to hold back; the last one is never held back. */
function snoozeButtons(
  referral: Referral,
  follow: FollowUp | undefined,
  reader: Reader,
): readonly MenuButton[] {
  const next = follow?.next;
  if (next === undefined) return [];
  const snooze = (title: string, length: string) =>
    menuButton('Pause', title, `snooze ${referral.id} ${length}`);
  if (follow?.snoozedUntil !== undefined && follow.snoozedUntil > reader.now) {
    return [snooze(say(reader, 'card.button.wake'), 'off')];
  }
  if (next.number >= next.of) return [];
  const deadline = deadlineOf(referral);
  const isLong = deadline !== undefined && timeLeftMs(deadline, reader.now) > 3 * DAY_MS;
  return [
    snooze(say(reader, 'card.button.snooze-day'), '1d'),
    ...(isLong ? [snooze(say(reader, 'card.button.snooze-two-days'), '2d')] : []),
  ];
}

function menuButton(icon: string, title: string, words: string): MenuButton {
  return { ...button(title, words), iconUrl: `icon:${icon}` };
}
