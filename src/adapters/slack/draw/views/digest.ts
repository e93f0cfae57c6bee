import type { KnownBlock } from '@slack/types';
import type { ActFirst } from '../../../../domain/digest/act-first';
import type { Digest } from '../../../../domain/digest/content';
import type { DigestNotice, Notice } from '../../../../domain/notice';
import type { Reader } from '../../../../domain/subscription';
import {
  atRiskWords,
  claimChoice,
  claimedWords,
  detailsChoice,
  digestChoices,
  digestFoot,
  digestHeadline,
  digestReader,
  digestSince,
  digestSignIn,
  digestSubline,
  digestTiles,
  longDayWords,
  outcomesChart,
  proofWords,
  say,
  waitingChart,
  weeklyWords,
} from '../../../../wording';
import { context, divider, header, section, smallLines } from '../blocks';
import { bold, mk, mkJoined } from '../escape';
import { chartBlocks } from './charts';
import type { Drawing } from './charts';
import { buttonRow } from './common';
import type { ViewContext } from './common';
import { signedRow } from './row-markup';
import { WARNING } from './signs';

/** The summary of a day: its headline is the news. On a day without any it is one line. */
export function digestView(notice: DigestNotice, context_: ViewContext): readonly KnownBlock[] {
  const { digest } = notice;
  const reader = digestReader(notice, context_.reader);
  const { all, settings } = digestChoices(digest, reader);
  const buttons = { primary: all, choices: [settings], url: context_.partnerCenterUrl() };
  return [
    ...signInBlocks(digest, reader),
    ...(digest.quiet ? quietBlocks(digest, reader) : newsBlocks(digest, { ...context_, reader })),
    ...smallLines([proofOf(digest, reader), mk(digestFoot(notice, reader))]),
    ...buttonRow('digest.actions', buttons, reader),
  ];
}

/** A bot that sees nothing makes all the rest of a digest worthless. */
function signInBlocks(digest: Digest, reader: Reader): readonly KnownBlock[] {
  const words = bold(mk(digestSignIn(digest, reader)));
  return words === '' ? [] : section(mkJoined([mk(WARNING), words], ' '));
}

/** Whether a notice would look different with another style of charts. */
export function hasCharts(notice: Notice): boolean {
  if (notice.kind !== 'digest' || notice.digest.quiet) return false;
  return drawingsOf(notice.digest, PLAIN_READER).length > 0;
}

const PLAIN_READER: Reader = { now: 0, timeZone: 'UTC', language: 'en' };

function quietBlocks(digest: Digest, reader: Reader): readonly KnownBlock[] {
  return section(
    mkJoined([bold(mk(longDayWords(digest.now, reader))), mk(digestHeadline(digest, reader))], '\n'),
  );
}

function newsBlocks(digest: Digest, { reader, charts }: ViewContext): readonly KnownBlock[] {
  return [
    header(digestHeadline(digest, reader)),
    ...context([mkJoined([mk(longDayWords(digest.now, reader)), mk(digestSubline(digest, reader), 300)])]),
    ...movedBlocks(digest, reader),
    ...chartBlocks(drawingsOf(digest, reader), charts, reader),
    ...actFirstBlocks(digest, reader),
    ...weeklyBlocks(digest, reader),
    divider(),
  ];
}

/** `*1* New · *1* Accepted · *0* Expired` */
function movedBlocks(digest: Digest, reader: Reader): readonly KnownBlock[] {
  const tiles = digestTiles(digest.moved, reader);
  const counts = tiles.map(({ value, label }) => mkJoined([bold(mk(value)), mk(label)], ' '));
  return section(mkJoined([mk(digestSince(digest, reader)), mkJoined(counts)], '\n'));
}

function drawingsOf(digest: Digest, reader: Reader): readonly Drawing[] {
  const waiting = waitingChart(digest.waiting, reader);
  const outcomes = outcomesChart(digest.outcomes, reader);
  return [
    ...(waiting === undefined ? [] : [{ chart: waiting, shape: 'bars' } as const]),
    ...(outcomes === undefined ? [] : [{ chart: outcomes, shape: 'pie' } as const]),
  ];
}

function actFirstBlocks(digest: Digest, reader: Reader): readonly KnownBlock[] {
  if (digest.actFirst.length === 0) return [];
  return [
    ...section(bold(mk(say(reader, 'digest.act-first')))),
    ...digest.actFirst.flatMap((each, index) => rowBlocks(each, index, reader)),
    ...section(mk(atRiskWords(digest, reader), 300)),
  ];
}

function rowBlocks(each: ActFirst, index: number, reader: Reader): readonly KnownBlock[] {
  const { referral, claimedBy } = each;
  const choices = [
    ...(claimedBy === undefined ? [claimChoice(referral, reader)] : []),
    detailsChoice(referral, reader),
  ];
  return [
    ...section(signedRow(referral, reader, claimedWords(each, reader))),
    ...buttonRow(`digest.row.${String(index + 1)}`, { choices }, reader),
  ];
}

function weeklyBlocks({ weekly }: Digest, reader: Reader): readonly KnownBlock[] {
  const words = weeklyWords(weekly, reader);
  if (words === undefined) return [];
  const lines = words.facts.map(({ label, value }) => mkJoined([mk(label, 60), bold(mk(value))], '  '));
  return section(mkJoined([bold(mk(words.title)), ...lines], '\n'));
}

/** What was not posted is bad news and stands out. */
function proofOf(digest: Digest, reader: Reader) {
  const words = mk(proofWords(digest, reader));
  return digest.proof.unposted === 0 ? words : mkJoined([mk(WARNING), bold(words)], ' ');
}
