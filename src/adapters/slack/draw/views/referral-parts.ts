import type { ContextBlock, HeaderBlock, RichTextBlock, SectionBlock } from '@slack/types';
import { deadlineOf, timeLeftMs } from '../../../../domain/deadline';
import { instantToMs } from '../../../../domain/instant';
import type { FollowUp } from '../../../../domain/notice';
import type { Referral } from '../../../../domain/referral';
import type { Reader } from '../../../../domain/subscription';
import {
  customerName,
  dealName,
  inOwnDirection,
  joined,
  referralState,
  say,
  shorten,
  timeBarOf,
  timeLeftWords,
  whenWords,
} from '../../../../wording';
import type { Band, Labelled } from '../../../../wording';
import { header, quotation, section, smallLines } from '../blocks';
import { bold, localTime, mk, mkJoined, plainLines } from '../escape';
import type { Mrkdwn } from '../escape';
import { signOf } from './signs';

/** A name over a value, as `fields` takes it. */
export type Field = readonly [label: string, value: Mrkdwn];

const LONGEST_NAME = 90;
const LONGEST_VALUE = 400;

/** `● Nobody has responded yet · Kestrel Rail Services`. */
export function referralHeader(referral: Referral, band: Band, reader: Reader): HeaderBlock {
  const customer = inOwnDirection(shorten(customerName(referral, reader), LONGEST_NAME), reader);
  return header(`${signOf(band)} ${joined([band.words, customer])}`);
}

/** The deal's own name over what kind of lead it is; `after` stands behind the kind. */
export function dealSection(
  referral: Referral,
  { kind }: Band,
  reader: Reader,
  after: Mrkdwn = mk(''),
): readonly SectionBlock[] {
  const deal = mk(inOwnDirection(dealName(referral), reader));
  return section(mkJoined([bold(deal), mkJoined([mk(kind), after])], '\n'));
}

export function fieldsOf(figures: readonly Labelled[]): readonly Field[] {
  return figures.map(({ label, value }) => [label, mk(value, LONGEST_VALUE)]);
}

/** Until when it must be answered, in the zone of whoever looks, and how much time is left. None once it is settled. */
export function deadlineField(referral: Referral, reader: Reader, follow?: FollowUp): readonly Field[] {
  const deadline = deadlineOf(referral);
  const waits = referralState(referral) === 'waiting' && follow?.goneAt === undefined;
  if (deadline === undefined || !waits) return [];
  const at = instantToMs(deadline.at);
  const estimated = mk(deadline.estimated ? say(reader, 'slack.card.estimated') : '');
  const when = mkJoined([localTime(at, whenWords(at, reader)), estimated], ' ');
  if (timeLeftMs(deadline, reader.now) <= 0) return [[say(reader, 'slack.card.deadline-was'), when]];
  const left = bold(mk(timeLeftWords(deadline, reader)));
  return [[say(reader, 'slack.card.respond-by'), mkJoined([when, left], '\n')]];
}

/** `Day 3 of 14 on 26 Nov  ▰▰▰▱▱▱▱▱▱▱▱▱▱▱`; empty when no days are counted. */
export function barLine(referral: Referral, reader: Reader, follow?: FollowUp): Mrkdwn {
  const { left, glyphs } = timeBarOf(referral, reader, follow);
  return mkJoined([mk(left), mk(left === '' ? '' : glyphs)], '  ');
}

/** Somebody's own words under whose or what they are. */
export function quoted(
  title: string,
  text: string,
  longest: number,
  reader: Reader,
): readonly (SectionBlock | RichTextBlock)[] {
  const quote = quotation(plainLines(inOwnDirection(text, reader), longest));
  return quote.length === 0 ? [] : [...section(bold(mk(title))), ...quote];
}

/** One small line; none for an empty text. */
export function smallLine(text: string): readonly ContextBlock[] {
  return smallLines([mk(text, LONGEST_VALUE)]);
}
