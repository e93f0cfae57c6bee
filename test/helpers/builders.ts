import { parseInstant } from '../../src/domain/instant';
import type { Instant } from '../../src/domain/instant';
import type { Referral } from '../../src/domain/referral';
import type { Destination, Subscription } from '../../src/domain/subscription';

/** The moment a text names; fails the test when it is none. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new TypeError(`${text} is not a moment`);
  return instant;
}

/** Milliseconds since 1970. */
export function ms(text: string): number {
  return Date.parse(text);
}

/** An incoming referral that waits for an answer, with what the test wants changed. */
export function aReferral(changes: Partial<Referral> = {}): Referral {
  return {
    id: 'c5fbb3b6-be74-4795-9fb5-4324c73fed37',
    engagementId: '65edc0b5-3485-41b7-a17e-dfa9ef4706e2',
    createdDateTime: at('2020-10-30T21:03:00Z'),
    updatedDateTime: at('2020-10-30T21:03:00Z'),
    status: 'New',
    substatus: 'Pending',
    direction: 'Incoming',
    type: 'Independent',
    qualification: 'Direct',
    customerProfile: { name: 'Fabrikam Customer Inc', address: { country: 'US' } },
    details: { dealValue: 10_000, currency: 'USD' },
    ...changes,
  };
}

export function aDestination(changes: Partial<Destination> = {}): Destination {
  return {
    id: 'chat:general',
    platform: 'chat',
    address: '{}',
    scope: 'channel',
    name: 'General',
    ...changes,
  };
}

export function aSubscription(changes: Partial<Subscription> = {}): Subscription {
  return {
    id: 'subscription-1',
    destinationId: 'chat:general',
    wants: { new: true, reminders: true, digest: true },
    language: 'en-GB',
    timeZone: 'Europe/Paris',
    createdAt: ms('2020-10-01T00:00:00Z'),
    ...changes,
  };
}
