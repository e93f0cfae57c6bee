import type { KnownBlock } from '@slack/types';
import type { ReferralCardNotice } from '../../../../domain/notice';
import type { Reader } from '../../../../domain/subscription';
import {
  bandOf,
  cardChoices,
  cardFigures,
  detailsChoice,
  followWords,
  inOwnDirection,
  needLabels,
  ruleLine,
  say,
  settledLine,
  trustOf,
  valueWords,
} from '../../../../wording';
import type { Band } from '../../../../wording';
import { fields, quotation, section, smallLines } from '../blocks';
import { bold, mk, plainLines } from '../escape';
import type { Mrkdwn } from '../escape';
import { buttonRow } from './common';
import type { ViewContext } from './common';
import { barLine, deadlineField, dealSection, fieldsOf, referralHeader, smallLine } from './referral-parts';
import type { Field } from './referral-parts';

const LONGEST_ASK = 280;
const LONGEST_LINE = 400;
const LONGEST_NOTE = 600;
const MOST_NEEDS = 4;

/**
 * The short card: what is the matter and with whom, value, deadline, place and need, what is done about it, and what
 * can be done. No person at the customer.
 */
export function referralCardView(notice: ReferralCardNotice, context: ViewContext): readonly KnownBlock[] {
  const { referral, repeat } = notice;
  const { reader } = context;
  const band = bandOf(referral, reader, notice);
  return [
    referralHeader(referral, band, reader),
    ...smallLine(repeat ? say(reader, 'card.repeat') : ''),
    ...(band.urgency === undefined
      ? settledBlocks(notice, band, reader)
      : waitingBlocks(notice, band, reader)),
    ...buttons(notice, band, context),
  ];
}

function waitingBlocks(notice: ReferralCardNotice, band: Band, reader: Reader): readonly KnownBlock[] {
  const { referral, follow, rules } = notice;
  return [
    ...dealSection(referral, band, reader),
    ...fields(waitingFields(notice, reader)),
    ...quotation(plainLines(inOwnDirection(referral.details?.notes ?? '', reader), LONGEST_ASK)),
    ...smallLines([
      barLine(referral, reader, follow),
      ...followLines(notice, reader),
      mk(trustOf(referral, reader).text),
      mk(ruleLine(rules, reader), LONGEST_LINE),
    ]),
  ];
}

/** Value and deadline beside each other, then when and where. */
function waitingFields({ referral, follow }: ReferralCardNotice, reader: Reader): readonly Field[] {
  const [value, ...others] = fieldsOf(cardFigures(referral, reader));
  const needs = needLabels(referral, reader).slice(0, MOST_NEEDS).join(', ');
  return [
    ...(value === undefined ? [] : [value]),
    ...deadlineField(referral, reader, follow),
    ...others,
    [say(reader, 'cards.needs'), mk(needs, LONGEST_LINE)],
  ];
}

/** What became of it, and what had been done about it. */
function settledBlocks(notice: ReferralCardNotice, band: Band, reader: Reader): readonly KnownBlock[] {
  const value = bold(mk(valueWords(notice.referral, reader)));
  return [
    ...dealSection(notice.referral, band, reader, value),
    ...section(mk(settledLine(notice, reader), LONGEST_LINE)),
    ...smallLines(followLines(notice, reader)),
  ];
}

function followLines({ referral, follow }: ReferralCardNotice, reader: Reader): readonly Mrkdwn[] {
  const { claim, plan } = followWords(referral, follow, reader);
  return [mk(claim, LONGEST_NOTE), mk(plan, LONGEST_NOTE)];
}

/** The details come beside the card and not in its place, so they need no way back. */
function buttons(
  { referral, follow }: ReferralCardNotice,
  band: Band,
  { reader, partnerCenterUrl }: ViewContext,
): readonly KnownBlock[] {
  const { claim, release, snooze, explain } = cardChoices(referral, follow, reader);
  const details = detailsChoice(referral, reader);
  const row = {
    primary: claim === undefined ? [] : [claim],
    choices: release === undefined ? [details] : [release, details],
    url: follow?.goneAt === undefined ? partnerCenterUrl(referral) : '',
    menu: band.urgency === undefined ? [] : [...snooze, explain],
  };
  return buttonRow('referral-card.actions', row, reader);
}
