import { createRequire } from 'node:module';
import type * as CountriesAndTimezones from 'countries-and-timezones' with { 'resolution-mode': 'import' };
import type DateHolidays from 'date-holidays';
import type { HolidaysTypes } from 'date-holidays';
import { DAY_MS, HOUR_MS } from '../../domain/instant';
import { memo } from '../../domain/memo';
import { addDays, isTimeZone } from '../../domain/zone';
import type { LocalDay } from '../../domain/zone';
import type { Holidays } from '../../ports/holidays';

/** By so much at most a whole day is shorter when the clocks are put forward in it. */
const CLOCK_CHANGE_MS = 2 * HOUR_MS;

/**
 * Public holidays by the rules of date-holidays, countries by the tables of countries-and-timezones. Reading the rules
 * takes about a tenth of a second, so both are left until they are asked for; then each year of a country is worked
 * out once, in a few milliseconds.
 */
export function createHolidays(): Holidays {
  const daysByYear = new Map<string, ReadonlySet<LocalDay>>();
  const daysOf = (country: string, year: number): ReadonlySet<LocalDay> => {
    const key = `${country} ${String(year)}`;
    const days = daysByYear.get(key) ?? readDays(country, year);
    daysByYear.set(key, days);
    return days;
  };
  const countryFor = memo(firstCountryOf);
  return {
    isHoliday: (country, day) => {
      const [name, year] = [country.toUpperCase(), Number(day.slice(0, 4))];
      // A feast of several days may have begun in the old year.
      return daysOf(name, year).has(day) || (day.slice(5, 7) === '01' && daysOf(name, year - 1).has(day));
    },
    countryOf: (timeZone) => countryFor(timeZone) || undefined,
  };
}

/** Synchronous, as the question is; the modules keep their own cache. */
const load = createRequire(__filename);

/** Empty for a zone without a country. */
function firstCountryOf(timeZone: string): string {
  if (!isTimeZone(timeZone)) return '';
  const { getTimezone } = load('countries-and-timezones') as typeof CountriesAndTimezones;
  return getTimezone(timeZone)?.countries[0] ?? '';
}

function readDays(country: string, year: number): ReadonlySet<LocalDay> {
  const Rules = load('date-holidays') as typeof DateHolidays;
  return new Set(new Rules(country, { types: ['public'] }).getHolidays(year).flatMap(wholeDaysOf));
}

/**
 * The days that are free from morning to evening. `date` begins with the local day, also for feasts that begin on the
 * evening before; what lasts half a day (New Year's Eve from noon) leaves a working day.
 */
function wholeDaysOf({ date, start, end }: HolidaysTypes.Holiday): readonly LocalDay[] {
  const count = Math.floor((end.getTime() - start.getTime() + CLOCK_CHANGE_MS) / DAY_MS);
  return Array.from({ length: count }, (_, index) => addDays(date.slice(0, 10), index));
}
