import type { KnownBlock } from '@slack/types';
import type { Member, Referral } from '../../../../domain/referral';
import type { Reader } from '../../../../domain/subscription';
import {
  addressWords,
  consentLines,
  customerContacts,
  inviteOf,
  personWords,
  say,
} from '../../../../wording';
import { paragraphs, section, smallLines } from '../blocks';
import { bold, mk, mkJoined } from '../escape';
import type { Mrkdwn } from '../escape';
import { LIMITS } from '../limits';
import type { TextLimits } from '../limits';
import { andMore, firstOf } from './common';
import { quoted } from './referral-parts';

const LONGEST_ADDRESS = 400;
const LONGEST_NAME = 80;

/** The customer's address, contact people and consent; nothing where none of them is known. */
export function customerBlocks(
  referral: Referral,
  reader: Reader,
  limits: TextLimits,
): readonly KnownBlock[] {
  const { people, note } = customerContacts(referral, reader);
  const address = addressWords(referral.customerProfile?.address, reader.language);
  const lines = [mk(address, LONGEST_ADDRESS), mk(note), ...peopleLines(people, reader, limits)];
  const consent = consentLines(referral.consent, reader);
  const title = say(reader, 'details.customer');
  return [
    ...titledLines(title, lines, consent.length > 0),
    ...smallLines(consent.map(({ allowed, text }) => mkJoined([mk(allowed ? '✓' : '✕'), mk(text)], ' '))),
  ];
}

/** Who sent the referral, with what words, and who works on it there. */
export function inviteBlocks(referral: Referral, reader: Reader, limits: TextLimits): readonly KnownBlock[] {
  const invite = inviteOf(referral, reader);
  if (invite === undefined) return [];
  const { title, notes, line, team } = invite;
  const quote = quoted(title, notes, limits.notes, reader);
  const lines = [mk(line), ...peopleLines(team, reader, limits)];
  if (quote.length === 0) return titledLines(title, lines);
  return [...quote, ...paragraphs(lines, LIMITS.section).flatMap((text) => section(text))];
}

/** Lines under their title, which stands alone only where something else follows it. */
function titledLines(title: string, lines: readonly Mrkdwn[], isFollowed = false): readonly KnownBlock[] {
  if (lines.every((line) => line === '') && !isFollowed) return [];
  return paragraphs([bold(mk(title)), ...lines], LIMITS.section).flatMap((text) => section(text));
}

/** `*Marcus Oduya* · Head of Field Operations · m.oduya@harbourline.example`, one line each. */
function peopleLines(
  members: readonly Member[],
  reader: Reader,
  { items, line }: TextLimits,
): readonly Mrkdwn[] {
  const people = members.map((member) => {
    const { name, lines } = personWords(member, reader);
    return mkJoined([bold(mk(name, LONGEST_NAME)), ...lines.map((text) => mk(text, line))]);
  });
  return firstOf(people, items, (left) => mk(andMore(left, reader)));
}
