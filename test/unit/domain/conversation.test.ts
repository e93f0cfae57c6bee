import { conversationsFor } from '../../../src/domain/conversation';
import { DAY_MS, HOUR_MS } from '../../../src/domain/instant';
import { DEFAULT_LADDER } from '../../../src/domain/ladder';
import type { Route } from '../../../src/domain/routing';
import type { Subscription } from '../../../src/domain/subscription';
import { DEFAULT_HOURS } from '../../../src/domain/working-hours';
import { aReferral, aSubscription } from '../../helpers/builders';

const route = (changes: Partial<Subscription> = {}, matches = true): Route => ({
  subscription: aSubscription(changes),
  matches: () => matches,
});
const never = () => false;
const conversations = (...routes: Route[]) => conversationsFor(aReferral(), routes, () => never);

describe('conversationsFor', () => {
  it('takes what was never said as the default', () => {
    expect(conversations(route({ timeZone: 'Asia/Kolkata', createdAt: 7 }))).toEqual([
      {
        destinationId: 'chat:general',
        ladder: DEFAULT_LADDER,
        hours: DEFAULT_HOURS,
        timeZone: 'Asia/Kolkata',
        isHoliday: never,
        since: 7,
      },
    ]);
  });

  it('leaves out whoever wants no reminders or whose rules do not match', () => {
    const quiet = route({ wants: { new: true, reminders: false, digest: true } });
    expect(conversations(quiet, route({ destinationId: 'chat:other' }, false))).toEqual([]);
  });

  it('has one for each conversation, with the stages of all its rules that match', () => {
    const made = conversations(
      route({ ladder: [2 * DAY_MS, HOUR_MS], createdAt: 5 }),
      route({ ladder: [5 * DAY_MS, 2 * DAY_MS], createdAt: 9 }),
      route({ ladder: [9 * DAY_MS] }, false),
      route({ destinationId: 'chat:other', ladder: [DAY_MS] }),
    );
    expect(made).toMatchObject([
      { destinationId: 'chat:general', ladder: [5 * DAY_MS, 2 * DAY_MS, HOUR_MS], since: 5 },
      { destinationId: 'chat:other', ladder: [DAY_MS] },
    ]);
  });

  it('lives by the hours, the zone and the holidays of its oldest rule', () => {
    const hours = { days: [1, 2] as const, from: 60, to: 120, holidays: 'FR' };
    const asked: (string | undefined)[] = [];
    const [made] = conversationsFor(
      aReferral(),
      [route({ hours, timeZone: 'Asia/Kolkata' }), route({ timeZone: 'UTC' })],
      (subscription) => {
        asked.push(subscription.hours?.holidays);
        return (day) => day === '2026-12-25';
      },
    );
    expect(made).toMatchObject({ hours, timeZone: 'Asia/Kolkata' });
    expect(made?.isHoliday('2026-12-25')).toBe(true);
    expect(asked).toEqual(['FR']);
  });
});
