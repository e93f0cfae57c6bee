import { conversationsFor } from '../domain/conversation';
import type { HolidaysOf } from '../domain/conversation';
import type { EpochMs } from '../domain/instant';
import type { PlanCase } from '../domain/plan';
import type { Route } from '../domain/routing';
import type { Holidays } from '../ports/holidays';
import type { Plan } from '../ports/store';

/** The public holidays of a subscription: those it names, else those of the country of its zone. */
export function holidaysBy(holidays: Holidays): HolidaysOf {
  return (subscription) => {
    const country = holidayCountry(holidays, subscription);
    return country === undefined ? () => false : (day) => holidays.isHoliday(country, day);
  };
}

/** ISO 3166 alpha-2 of the country whose holidays count; `undefined` when none do. */
export function holidayCountry(
  holidays: Holidays,
  { hours, timeZone }: Parameters<HolidaysOf>[0],
): string | undefined {
  const country = hours?.holidays ?? holidays.countryOf(timeZone);
  return country === 'none' ? undefined : country;
}

/** A stored plan with the conversations that want to hear of its referral. */
export function planCase(
  plan: Omit<Plan, 'version'>,
  routes: readonly Route[],
  holidays: Holidays,
  now: EpochMs,
): PlanCase {
  const { referral, claim, snoozes, deliveries } = plan;
  return {
    now,
    referral,
    ...(claim && { claim }),
    snoozes,
    deliveries,
    conversations: conversationsFor(referral, routes, holidaysBy(holidays)),
  };
}
