import type { FollowUp } from '../../../domain/notice';
import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import { cardChoices } from '../../../wording';
import type { Choice } from '../../../wording';
import { buttonFor } from './common';
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
  const { claim, release, details, snooze, explain } = cardChoices(referral, follow, reader);
  const second = release === undefined ? [details] : [release, details];
  return {
    primary: claim === undefined ? [] : [buttonFor(claim)],
    second: second.map(buttonFor),
    menu: [...snooze.map((each) => menuButton('Pause', each)), menuButton('QuestionCircle', explain)],
  };
}

export function menuButton(icon: string, choice: Choice): MenuButton {
  return { ...buttonFor(choice), iconUrl: `icon:${icon}` };
}
