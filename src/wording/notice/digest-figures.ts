import { OUTCOME_DAYS } from '../../domain/digest/content';
import type { Moved } from '../../domain/digest/movement';
import type { Outcomes } from '../../domain/digest/outcomes';
import type { Waiting } from '../../domain/digest/waiting';
import type { CountryFigures, Weekly } from '../../domain/digest/weekly';
import type { Reader } from '../../domain/subscription';
import { countryName } from '../locale';
import { numberWords, shareWords } from '../numbers';
import { say } from '../say';
import { hoursWords } from '../spans';
import type { Labelled } from './figures';

/** A number and what it counts. */
export interface Tile extends Labelled {
  readonly what: 'new' | 'accepted' | 'expired' | 'declined' | 'won' | 'lost';
  readonly count: number;
}

/** What happened since the last digest: always the first three, the others when there are any. */
export function digestTiles(moved: Moved, reader: Reader): readonly Tile[] {
  const tile = (what: Tile['what'], count: number): Tile => ({
    what,
    count,
    label: say(reader, `digest.tile.${what}`),
    value: numberWords(count, reader),
  });
  const rare = (['declined', 'won', 'lost'] as const).filter((what) => moved[what] > 0);
  return [
    tile('new', moved.arrived),
    tile('accepted', moved.accepted),
    tile('expired', moved.expired),
    ...rare.map((what) => tile(what, moved[what])),
  ];
}

export interface Chart {
  readonly title: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  readonly label: string;
  /** For a legend that shows no numbers of its own. */
  readonly legend?: string;
  readonly value: number;
  readonly tone: 'good' | 'warning' | 'attention' | 'calm' | 'neutral';
}

/**
 * What waits, by the time that is left; what there is none of is left out, but for the three that are always asked
 * about. `undefined` when nothing waits.
 */
export function waitingChart(waiting: Waiting, reader: Reader): Chart | undefined {
  if (waiting.total === 0) return undefined;
  const point = (label: string, value: number, tone: ChartPoint['tone']): ChartPoint => ({
    ...{ label, value, tone },
  });
  const rare = (each: ChartPoint) => (each.value > 0 ? [each] : []);
  return {
    title: say(reader, 'digest.waiting.title'),
    points: [
      ...rare(point(say(reader, 'digest.waiting.overdue'), waiting.overdue, 'attention')),
      point(say(reader, 'digest.waiting.two-days'), waiting.within2Days, 'attention'),
      point(say(reader, 'digest.waiting.week'), waiting.within7Days, 'warning'),
      point(say(reader, 'digest.waiting.later'), waiting.later, 'calm'),
      ...rare(point(say(reader, 'digest.waiting.undated'), waiting.undated, 'neutral')),
    ],
  };
}

const TONES = { accepted: 'good', declined: 'neutral', expired: 'attention' } as const;

/** What became of referrals in the last 30 days; `undefined` when there were none. */
export function outcomesChart(outcomes: Outcomes, reader: Reader): Chart | undefined {
  const points = (['accepted', 'declined', 'expired'] as const).map((what): ChartPoint => {
    const value = outcomes[what];
    const legend = say(reader, `digest.outcomes.${what}`, { count: value });
    return { label: say(reader, `digest.tile.${what}`), legend, value, tone: TONES[what] };
  });
  if (points.every(({ value }) => value === 0)) return undefined;
  return { title: say(reader, 'digest.outcomes.title', { days: OUTCOME_DAYS }), points };
}

export interface WeeklyWords {
  readonly title: string;
  readonly facts: readonly Labelled[];
}

/** How quickly people answer; `undefined` when it is not told, or nothing was answered or expired. */
export function weeklyWords(weekly: Weekly | undefined, reader: Reader): WeeklyWords | undefined {
  if (weekly === undefined) return undefined;
  const { days, medianHoursToAnswer: median, shareExpired: share, byCountry } = weekly;
  const fact = (label: string, value: string): Labelled => ({ label, value });
  const facts = [
    ...(median === undefined ? [] : [fact(say(reader, 'digest.weekly.median'), hoursWords(median, reader))]),
    ...(share === undefined ? [] : [fact(say(reader, 'digest.weekly.share'), shareWords(share, reader))]),
    ...byCountry.map((figures) => fact(countryOf(figures, reader), countryWords(figures, reader))),
  ];
  return facts.length === 0 ? undefined : { title: say(reader, 'digest.weekly.title', { days }), facts };
}

function countryOf({ country }: CountryFigures, reader: Reader): string {
  if (country === undefined) return say(reader, 'digest.weekly.no-country');
  return countryName(country, reader.language);
}

function countryWords({ answered, medianHours, expired }: CountryFigures, reader: Reader): string {
  if (medianHours === undefined) return say(reader, 'digest.weekly.country-no-median', { answered, expired });
  const duration = hoursWords(medianHours, reader);
  return say(reader, 'digest.weekly.country', { answered, expired, duration });
}
