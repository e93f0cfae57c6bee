import type { LocalDay } from '../domain/zone';

/** On which days a country does not work. */
export interface Holidays {
  /**
   * Whether this day of the country's own calendar is a public holiday in the whole country, also a day given instead
   * of one that fell on a weekend. Days of which only a part is free are not. `country` is ISO 3166 alpha-2; a country
   * that is not known has no holidays.
   */
  isHoliday(country: string, day: LocalDay): boolean;
  /** ISO 3166 alpha-2 of the country whose zone this is first of all; `undefined` for a zone without one (`UTC`). */
  countryOf(timeZone: string): string | undefined;
}
