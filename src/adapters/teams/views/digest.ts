import type { ActFirst } from '../../../domain/digest/act-first';
import type { Digest } from '../../../domain/digest/content';
import { digestDays } from '../../../domain/digest/schedule';
import type { DigestNotice } from '../../../domain/notice';
import type { Reader } from '../../../domain/subscription';
import { printClock } from '../../../domain/week';
import { headlineWords, say } from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { claimButton } from './card-actions';
import type { MenuButton } from './card-actions';
import type { Chart } from './charts';
import { button, commonLabels } from './common';
import type { CommandButton, CommonLabels, ViewContext } from './common';
import { outcomesChart, tilesOf, waitingChart, weeklyOf } from './digest-figures';
import type { TileRow, WeeklyModel } from './digest-figures';
import { nameOf } from './follow-up';
import { hasMoney, worthWords } from './money';
import { rowOf } from './rows';
import type { Row } from './rows';
import { everyWords, gapWords, longDayWords, whenWords } from './spans';

export interface DigestModel {
  readonly summary: Plain;
  readonly labels: CommonLabels;
  readonly date: Markdown;
  /** Set on a day with news or with something waiting; else `quiet` is. */
  readonly headline: Markdown;
  readonly quiet: Markdown;
  readonly subline: Markdown;
  readonly since: Markdown;
  readonly tileRows: readonly TileRow[];
  /** None or one of each: a chart without numbers is not drawn. */
  readonly waiting: readonly Chart[];
  readonly outcomes: readonly Chart[];
  readonly actFirst: Markdown;
  readonly rows: readonly DigestRow[];
  readonly atRisk: Markdown;
  readonly weekly: readonly WeeklyModel[];
  readonly proof: { readonly icon: string; readonly color: string; readonly text: Markdown };
  readonly foot: Markdown;
  readonly primary: readonly CommandButton[];
  readonly menu: readonly MenuButton[];
  readonly partnerCenterUrl: string;
}

interface DigestRow extends Row {
  readonly claimed: Markdown;
  /** None when somebody has it. */
  readonly claim: readonly CommandButton[];
}

/** The summary of a day: its headline is the news. */
export function digestView(notice: DigestNotice, context: ViewContext): DigestModel {
  const { digest } = notice;
  const { summary } = context;
  const { quiet } = digest;
  // A digest that is sent late still tells of its own moment.
  const reader = { ...context.reader, now: digest.now };
  return {
    summary,
    labels: commonLabels(reader),
    date: md(longDayWords(digest.now, reader)),
    headline: md(quiet ? '' : headlineWords(digest.headline, reader)),
    quiet: md(quiet ? say(reader, 'digest.quiet', { when: whenWords(digest.since, reader) }) : ''),
    ...(quiet ? NOTHING : newsOf(digest, reader)),
    proof: proofOf(digest, reader),
    foot: md(footWords(notice, reader)),
    ...actionsOf(digest, reader),
    partnerCenterUrl: context.partnerCenterUrl(),
  };
}

type News = Pick<
  DigestModel,
  'subline' | 'since' | 'tileRows' | 'waiting' | 'outcomes' | 'actFirst' | 'rows' | 'atRisk' | 'weekly'
>;

const NOTHING: News = {
  subline: md(''),
  since: md(''),
  tileRows: [],
  waiting: [],
  outcomes: [],
  actFirst: md(''),
  rows: [],
  atRisk: md(''),
  weekly: [],
};

function newsOf(digest: Digest, reader: Reader): News {
  const { atRisk, actFirst } = digest;
  const risk = hasMoney(atRisk) ? say(reader, 'digest.at-risk', { worth: worthWords(atRisk, reader) }) : '';
  return {
    subline: md(sublineWords(digest, reader), 300),
    since: md(say(reader, 'digest.since', { when: whenWords(digest.since, reader) })),
    tileRows: tilesOf(digest.moved, reader),
    waiting: waitingChart(digest.waiting, reader),
    outcomes: outcomesChart(digest.outcomes, reader),
    actFirst: md(actFirst.length === 0 ? '' : say(reader, 'digest.act-first')),
    rows: actFirst.map((each) => digestRow(each, reader)),
    atRisk: md(risk, 300),
    weekly: weeklyOf(digest.weekly, reader),
  };
}

function sublineWords({ waiting: { total: count, worth } }: Digest, reader: Reader): string {
  if (count === 0) return say(reader, 'digest.subline.nothing');
  if (!hasMoney(worth)) return say(reader, 'digest.subline.no-worth', { count });
  return say(reader, 'digest.subline.worth', { count, worth: worthWords(worth, reader) });
}

function digestRow({ referral, claimedBy }: ActFirst, reader: Reader): DigestRow {
  const claimed = claimedBy === undefined ? '' : say(reader, 'digest.claimed', { name: nameOf(claimedBy) });
  return {
    ...rowOf(referral, reader),
    claimed: md(claimed),
    claim: claimedBy === undefined ? [claimButton(referral, reader)] : [],
  };
}

/** That the bot was awake, which a quiet channel alone does not show. */
function proofOf(
  { proof: { checks, longestGapMs, unposted } }: Digest,
  reader: Reader,
): DigestModel['proof'] {
  const gap = gapWords(longestGapMs, reader);
  const text = md(say(reader, 'digest.proof', { checks, gap, unposted }));
  return unposted === 0
    ? { icon: 'CheckmarkCircle', color: 'Default', text }
    : { icon: 'Warning', color: 'Attention', text };
}

function footWords({ schedule, timeZone = 'UTC' }: DigestNotice, reader: Reader): string {
  if (schedule === undefined) return '';
  const days = everyWords(digestDays(schedule), reader);
  return say(reader, 'digest.foot', { days, time: printClock(schedule.at), zone: timeZone });
}

function actionsOf({ waiting }: Digest, reader: Reader): Pick<DigestModel, 'primary' | 'menu'> {
  const count = waiting.total;
  const all = () =>
    button(say(reader, 'digest.button.all', { count }), { kind: 'list', filter: 'pending', page: 1 });
  const settings = button(say(reader, 'digest.button.settings'), { kind: 'settings' });
  return { primary: count === 0 ? [] : [all()], menu: [{ ...settings, iconUrl: 'icon:Settings' }] };
}
