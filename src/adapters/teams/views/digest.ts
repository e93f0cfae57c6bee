import type { ActFirst } from '../../../domain/digest/act-first';
import type { Digest } from '../../../domain/digest/content';
import type { DigestNotice } from '../../../domain/notice';
import type { Reader } from '../../../domain/subscription';
import {
  atRiskWords,
  claimChoice,
  claimedWords,
  digestChoices,
  digestFoot,
  digestHeadline,
  digestReader,
  digestSignIn,
  digestSince,
  digestSubline,
  longDayWords,
  outcomesChart,
  proofWords,
  say,
  waitingChart,
} from '../../../wording';
import { md } from '../escape';
import type { Markdown, Plain } from '../escape';
import { menuButton } from './card-actions';
import type { MenuButton } from './card-actions';
import { chartModels } from './charts';
import type { ChartModel } from './charts';
import { buttonFor, buttonsFor, commonLabels } from './common';
import type { CommandButton, CommonLabels, ViewContext } from './common';
import { tilesOf, weeklyOf } from './digest-figures';
import type { TileRow, WeeklyModel } from './digest-figures';
import { rowModel } from './rows';
import type { RowModel } from './rows';

export interface DigestModel {
  readonly summary: Plain;
  readonly labels: CommonLabels;
  readonly date: Markdown;
  /** Empty unless the bot goes blind soon, or is. */
  readonly signIn: Markdown;
  /** Set on a day with news or with something waiting; else `quiet` is. */
  readonly headline: Markdown;
  readonly quiet: Markdown;
  readonly subline: Markdown;
  readonly since: Markdown;
  readonly tileRows: readonly TileRow[];
  /** None or one of each: a chart without numbers is not drawn. */
  readonly waiting: readonly ChartModel[];
  readonly outcomes: readonly ChartModel[];
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

interface DigestRow extends RowModel {
  readonly claimed: Markdown;
  /** None when somebody has it. */
  readonly claim: readonly CommandButton[];
}

/** The summary of a day: its headline is the news. */
export function digestView(notice: DigestNotice, context: ViewContext): DigestModel {
  const { digest } = notice;
  const { quiet } = digest;
  const reader = digestReader(notice, context.reader);
  const { all, settings } = digestChoices(digest, reader);
  const headline = md(digestHeadline(digest, reader));
  return {
    summary: context.summary,
    labels: commonLabels(reader),
    date: md(longDayWords(digest.now, reader)),
    signIn: md(digestSignIn(digest, reader)),
    headline: quiet ? md('') : headline,
    quiet: quiet ? headline : md(''),
    ...(quiet ? NOTHING : newsOf(digest, reader)),
    proof: proofOf(digest, reader),
    foot: md(digestFoot(notice, reader)),
    primary: buttonsFor(all),
    menu: [menuButton('Settings', settings)],
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
  const { actFirst } = digest;
  return {
    subline: md(digestSubline(digest, reader), 300),
    since: md(digestSince(digest, reader)),
    tileRows: tilesOf(digest.moved, reader),
    waiting: chartModels(waitingChart(digest.waiting, reader), reader),
    outcomes: chartModels(outcomesChart(digest.outcomes, reader), reader),
    actFirst: md(actFirst.length === 0 ? '' : say(reader, 'digest.act-first')),
    rows: actFirst.map((each) => digestRow(each, reader)),
    atRisk: md(atRiskWords(digest, reader), 300),
    weekly: weeklyOf(digest.weekly, reader),
  };
}

function digestRow(each: ActFirst, reader: Reader): DigestRow {
  const { referral, claimedBy } = each;
  return {
    ...rowModel(referral, reader),
    claimed: md(claimedWords(each, reader)),
    claim: claimedBy === undefined ? [buttonFor(claimChoice(referral, reader))] : [],
  };
}

/** That the bot was awake, which a quiet channel alone does not show. */
function proofOf(digest: Digest, reader: Reader): DigestModel['proof'] {
  const text = md(proofWords(digest, reader));
  return digest.proof.unposted === 0
    ? { icon: 'CheckmarkCircle', color: 'Default', text }
    : { icon: 'Warning', color: 'Attention', text };
}
