import type { ActFirst } from '../../domain/digest/act-first';
import type { Digest } from '../../domain/digest/content';
import { digestDays } from '../../domain/digest/schedule';
import type { DigestNotice } from '../../domain/notice';
import type { Reader } from '../../domain/subscription';
import { printClock } from '../../domain/week';
import { whenWords } from '../dates';
import { everyWords } from '../days';
import { headlineWords } from '../digest-words';
import { say } from '../say';
import { gapWords } from '../spans';
import { hasMoney, worthWords } from '../worth';
import { choice } from './choice';
import type { Choice } from './choice';
import { nameOf } from './names';

/** A digest that is sent late still tells of its own moment. */
export function digestReader({ digest }: DigestNotice, reader: Reader): Reader {
  return { ...reader, now: digest.now };
}

/** The news; on a day without any, since when nothing has happened. */
export function digestHeadline({ quiet, headline, since }: Digest, reader: Reader): string {
  if (!quiet) return headlineWords(headline, reader);
  return say(reader, 'digest.quiet', { when: whenWords(since, reader) });
}

/** How many wait, and what they are worth. */
export function digestSubline({ waiting: { total: count, worth } }: Digest, reader: Reader): string {
  if (count === 0) return say(reader, 'digest.subline.nothing');
  if (!hasMoney(worth)) return say(reader, 'digest.subline.no-worth', { count });
  return say(reader, 'digest.subline.worth', { count, worth: worthWords(worth, reader) });
}

export function digestSince({ since }: Digest, reader: Reader): string {
  return say(reader, 'digest.since', { when: whenWords(since, reader) });
}

/** What the referrals that must be answered first are worth; empty when nobody said. */
export function atRiskWords({ atRisk }: Digest, reader: Reader): string {
  return hasMoney(atRisk) ? say(reader, 'digest.at-risk', { worth: worthWords(atRisk, reader) }) : '';
}

/** Who has it; empty when nobody has. */
export function claimedWords({ claimedBy }: ActFirst, reader: Reader): string {
  return claimedBy === undefined ? '' : say(reader, 'digest.claimed', { name: nameOf(claimedBy) });
}

/** That the bot was awake, which a quiet channel alone does not show; `unposted` cards are bad news. */
export function proofWords({ proof }: Digest, reader: Reader): string {
  const { checks, longestGapMs, unposted } = proof;
  return say(reader, 'digest.proof', { checks, gap: gapWords(longestGapMs, reader), unposted });
}

/** When it comes; empty for one that was asked for and does not come by itself. */
export function digestFoot({ schedule, timeZone = 'UTC' }: DigestNotice, reader: Reader): string {
  if (schedule === undefined) return '';
  const days = everyWords(digestDays(schedule), reader);
  return say(reader, 'digest.foot', { days, time: printClock(schedule.at), zone: timeZone });
}

export interface DigestChoices {
  /** None when nothing waits. */
  readonly all: readonly Choice[];
  readonly settings: Choice;
}

export function digestChoices({ waiting: { total: count } }: Digest, reader: Reader): DigestChoices {
  const list = { kind: 'list', filter: 'pending', page: 1 } as const;
  return {
    all: count === 0 ? [] : [choice(say(reader, 'digest.button.all', { count }), list)],
    settings: choice(say(reader, 'digest.button.settings'), { kind: 'settings' }),
  };
}
