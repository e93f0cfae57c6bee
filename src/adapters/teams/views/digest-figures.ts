import { OUTCOME_DAYS } from '../../../domain/digest/content';
import type { Moved } from '../../../domain/digest/movement';
import type { Outcomes } from '../../../domain/digest/outcomes';
import type { Waiting } from '../../../domain/digest/waiting';
import type { CountryFigures, Weekly } from '../../../domain/digest/weekly';
import type { Reader } from '../../../domain/subscription';
import { countryName, say } from '../../../wording';
import { numberWords } from '../../../wording/numbers';
import { md } from '../escape';
import type { Markdown } from '../escape';
import { chartOf } from './charts';
import type { Chart, ChartRow } from './charts';
import { hoursWords, shareWords } from './spans';

/** A number over a word, on a tint. */
interface Tile {
  readonly value: Markdown;
  readonly label: Markdown;
  readonly style: string;
}

/** At most three tiles beside each other, which a phone has room for. */
export interface TileRow {
  readonly tiles: readonly Tile[];
}

/** What happened since the last digest: always the first three, the others when there are any. */
export function tilesOf(moved: Moved, reader: Reader): readonly TileRow[] {
  const tile = (value: number, label: string, style: string): Tile => ({
    value: md(numberWords(value, reader)),
    label: md(label),
    style,
  });
  const first = [
    tile(moved.arrived, say(reader, 'digest.tile.new'), 'accent'),
    tile(moved.accepted, say(reader, 'digest.tile.accepted'), 'good'),
    tile(moved.expired, say(reader, 'digest.tile.expired'), 'emphasis'),
  ];
  const others = (['declined', 'won', 'lost'] as const)
    .filter((what) => moved[what] > 0)
    .map((what) =>
      tile(moved[what], say(reader, `digest.tile.${what}`), what === 'won' ? 'good' : 'emphasis'),
    );
  return [{ tiles: first }, ...(others.length === 0 ? [] : [{ tiles: others }])];
}

/** What waits, by the time that is left; what there is none of is left out, but for the three that are always asked about. */
export function waitingChart(waiting: Waiting, reader: Reader): readonly Chart[] {
  if (waiting.total === 0) return [];
  const rows: readonly ChartRow[] = [
    { label: say(reader, 'digest.waiting.two-days'), value: waiting.within2Days, tone: 'attention' },
    { label: say(reader, 'digest.waiting.week'), value: waiting.within7Days, tone: 'warning' },
    { label: say(reader, 'digest.waiting.later'), value: waiting.later, tone: 'calm' },
  ];
  const rare: readonly ChartRow[] = [
    { label: say(reader, 'digest.waiting.overdue'), value: waiting.overdue, tone: 'attention' },
    { label: say(reader, 'digest.waiting.undated'), value: waiting.undated, tone: 'neutral' },
  ];
  const [overdue, undated] = rare.map((row) => (row.value > 0 ? [row] : []));
  return [
    chartOf(say(reader, 'digest.waiting.title'), [...(overdue ?? []), ...rows, ...(undated ?? [])], reader),
  ];
}

/** What became of referrals in the last 30 days. */
export function outcomesChart(outcomes: Outcomes, reader: Reader): readonly Chart[] {
  const tones = { accepted: 'good', declined: 'neutral', expired: 'attention' } as const;
  const rows = (['accepted', 'declined', 'expired'] as const).map((what): ChartRow => {
    const count = outcomes[what];
    const legend = say(reader, `digest.outcomes.${what}`, { count });
    return { label: say(reader, `digest.tile.${what}`), legend, value: count, tone: tones[what] };
  });
  return rows.every(({ value }) => value === 0)
    ? []
    : [chartOf(say(reader, 'digest.outcomes.title', { days: OUTCOME_DAYS }), rows, reader)];
}

export interface WeeklyModel {
  readonly title: Markdown;
  readonly facts: readonly { readonly title: Markdown; readonly value: Markdown }[];
}

/** How quickly people answer; none when it is not told, or nothing was answered or expired. */
export function weeklyOf(weekly: Weekly | undefined, reader: Reader): readonly WeeklyModel[] {
  if (weekly === undefined) return [];
  const { medianHoursToAnswer: median, shareExpired: share } = weekly;
  const facts = [
    ...(median === undefined ? [] : [fact(say(reader, 'digest.weekly.median'), hoursWords(median, reader))]),
    ...(share === undefined ? [] : [fact(say(reader, 'digest.weekly.share'), shareWords(share, reader))]),
    ...weekly.byCountry.map((figures) => countryFact(figures, reader)),
  ];
  return facts.length === 0
    ? []
    : [{ title: md(say(reader, 'digest.weekly.title', { days: weekly.days })), facts }];
}

function countryFact({ country, answered, medianHours, expired }: CountryFigures, reader: Reader) {
  const name =
    country === undefined ? say(reader, 'digest.weekly.no-country') : countryName(country, reader.language);
  if (medianHours === undefined) {
    return fact(name, say(reader, 'digest.weekly.country-no-median', { answered, expired }));
  }
  const duration = hoursWords(medianHours, reader);
  return fact(name, say(reader, 'digest.weekly.country', { answered, expired, duration }));
}

function fact(title: string, value: string): WeeklyModel['facts'][number] {
  return { title: md(title, 60) || md('–'), value: md(value) };
}
