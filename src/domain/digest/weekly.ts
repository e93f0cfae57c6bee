import { answeredAt } from './settled';
import type { SettledOutcome } from './settled';
import { isWithin } from './window';
import type { Window } from './window';
import { HOUR_MS, instantToMs } from '../instant';
import type { Referral } from '../referral';

/** How many countries are told. */
export const WEEKLY_COUNTRIES = 5;

/** How quickly referrals were answered in the last 30 days: a single week holds too few for a median. */
export interface Weekly {
  /** The length of the span, in days. */
  readonly days: number;
  /** Accepted or declined. */
  readonly answered: number;
  /** From creation to the answer; absent where no answer has both moments. */
  readonly medianHoursToAnswer?: number;
  /** Of all that were answered or expired, from 0 to 1; absent where there is none. */
  readonly shareExpired?: number;
  /** Those with the most referrals first, at most five. */
  readonly byCountry: readonly CountryFigures[];
}

export interface CountryFigures {
  /** ISO 3166 alpha-2, in capitals; absent for the referrals that name none. */
  readonly country?: string;
  /** Accepted or declined. */
  readonly answered: number;
  readonly medianHours?: number;
  readonly expired: number;
}

export interface WeeklyCounter {
  add(referral: Referral, outcome: SettledOutcome): void;
  result(): Weekly;
}

interface Figures {
  answered: number;
  expired: number;
  /** From creation to the answer, of each that has both moments. */
  readonly hours: number[];
}

/** `days` is the length of the span. */
export function weeklyCounter(span: Window, days: number): WeeklyCounter {
  const all = noFigures();
  const countries = new Map<string, Figures>();
  return {
    add(referral, outcome) {
      if (!isWithin(outcome.at, span)) return;
      const country = countryOf(referral);
      const figures = countries.get(country) ?? noFigures();
      countries.set(country, figures);
      for (const each of [all, figures]) count(each, referral, outcome);
    },
    result: () => {
      const { answered, expired, hours } = all;
      const median = medianOf(hours);
      return {
        days,
        answered,
        ...(median !== undefined && { medianHoursToAnswer: median }),
        ...(answered + expired > 0 && { shareExpired: expired / (answered + expired) }),
        byCountry: [...countries].sort(mostFirst).slice(0, WEEKLY_COUNTRIES).map(toCountryFigures),
      };
    },
  };
}

function noFigures(): Figures {
  return { answered: 0, expired: 0, hours: [] };
}

function count(figures: Figures, referral: Referral, outcome: SettledOutcome): void {
  if (outcome.kind === 'expired') {
    figures.expired++;
    return;
  }
  figures.answered++;
  const hours = hoursToAnswer(referral);
  if (hours !== undefined) figures.hours.push(hours);
}

/** An answer before the creation is a slip of the data and tells nothing about speed. */
function hoursToAnswer(referral: Referral): number | undefined {
  const [from, to] = [referral.createdDateTime, answeredAt(referral)];
  if (from === undefined || to === undefined || to < from) return undefined;
  return (instantToMs(to) - instantToMs(from)) / HOUR_MS;
}

/** Empty for a referral that names no country, or none by its code. */
function countryOf(referral: Referral): string {
  const country = referral.customerProfile?.address?.country?.trim().toUpperCase() ?? '';
  return /^[A-Z]{2}$/.test(country) ? country : '';
}

function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return sorted.length === 0 ? undefined : middle.reduce((sum, each) => sum + each, 0) / middle.length;
}

function mostFirst([a, x]: [string, Figures], [b, y]: [string, Figures]): number {
  return y.answered + y.expired - (x.answered + x.expired) || (a < b ? -1 : 1);
}

function toCountryFigures([country, { answered, expired, hours }]: [string, Figures]): CountryFigures {
  const median = medianOf(hours);
  return {
    ...(country !== '' && { country }),
    answered,
    ...(median !== undefined && { medianHours: median }),
    expired,
  };
}
