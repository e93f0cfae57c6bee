import type { Urgency } from '../../../domain/deadline';
import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import { bandOf, joined } from '../../../wording';
import type { Matter, Story } from '../../../wording';
import { md, plainText } from '../escape';
import type { Markdown, Plain } from '../escape';
import { capital, STYLE_OF_URGENCY } from './common';

/** The tinted strip at the top: what is the matter, in a tint, an icon, words and the time left. */
export interface BandModel {
  readonly style: string;
  readonly icon: string;
  readonly iconColor: string;
  readonly title: Markdown;
  /** Empty when nothing runs out. */
  readonly badge: Plain;
  readonly badgeStyle: string;
}

const ICONS: Readonly<Record<Matter, string>> = {
  accepted: 'CheckmarkCircle',
  won: 'Trophy',
  declined: 'DismissCircle',
  lost: 'DismissCircle',
  expired: 'Hourglass',
  other: 'Info',
  gone: 'CloudOff',
  passed: 'Warning',
  urgent: 'Alert',
  new: 'Sparkle',
  waiting: 'Clock',
  claimed: 'Person',
  'handed-over': 'Handshake',
};

export function bandModel(referral: Referral, reader: Reader, story: Story = {}): BandModel {
  const { what, urgency, words, kind, left } = bandOf(referral, reader, story);
  return {
    icon: ICONS[what],
    title: md(joined([words, kind])),
    badge: plainText(left),
    ...(urgency === undefined ? settledStyle(what) : waitingStyle(urgency)),
  };
}

type Style = Pick<BandModel, 'style' | 'iconColor' | 'badgeStyle'>;

function settledStyle(what: Matter): Style {
  const isGood = what === 'accepted' || what === 'won';
  return {
    style: isGood ? 'good' : 'emphasis',
    iconColor: isGood ? 'Good' : 'Default',
    badgeStyle: 'Subtle',
  };
}

function waitingStyle(urgency: Urgency): Style {
  const style = STYLE_OF_URGENCY[urgency];
  return { style, iconColor: capital(style), badgeStyle: capital(style) };
}
