/** What is registered at Partner Center: one address for a whole organisation, and what it is told of. */
export interface Registration {
  readonly url: string;
  readonly events: readonly string[];
}

/** What registering, or taking it back, would do. */
export type RegistrationPlan =
  | { readonly kind: 'nothing'; readonly sentences: readonly string[] }
  | { readonly kind: 'refused'; readonly sentences: readonly string[] }
  | {
      readonly kind: 'change';
      /** POST when nothing is registered yet, else PUT. */
      readonly method: 'POST' | 'PUT';
      readonly registration: Registration;
      /** Somebody else's address would lose its events: only with `replace`. */
      readonly replaces: boolean;
      readonly sentences: readonly string[];
    };

export interface Wanted {
  readonly url: string;
  /** What Partner Center can tell of (`GET …/events`). */
  readonly supported: readonly string[];
}

/** What the bot wants to hear of; the last one lets an administrator try it out. */
const REFERRAL_EVENTS = [
  'referral-created',
  'referral-updated',
  'related-referral-created',
  'related-referral-updated',
] as const;
const TEST_EVENT = 'test-created';

/** What registering this bot would do to what is registered now, in sentences for whoever is to agree. */
export function planRegistration(current: Registration | undefined, wanted: Wanted): RegistrationPlan {
  const events = pick([...REFERRAL_EVENTS, TEST_EVENT], wanted.supported);
  if (pick(REFERRAL_EVENTS, events).length === 0) {
    const offered = wanted.supported.length === 0 ? 'none' : wanted.supported.join(', ');
    return refused(
      `Partner Center offers no events of referrals (it offers ${offered}): leave it to polling.`,
    );
  }
  if (current === undefined) return change('POST', { url: wanted.url, events }, 'Nothing is registered now.');
  if (!isSameUrl(current.url, wanted.url)) return planReplacing(current, { url: wanted.url, events });
  const missing = events.filter((event) => !includes(current.events, event));
  if (missing.length === 0)
    return { kind: 'nothing', sentences: [`This bot is registered for ${listOf(current.events)}.`] };
  const union = { url: wanted.url, events: [...current.events, ...missing] };
  return change('PUT', union, `This bot is registered for ${listOf(current.events)}.`);
}

/**
 * What taking it back would do. The API documents no way to delete a registration; without the events of referrals it
 * is as good as gone, and another system can take its place.
 */
export function planUnregistration(current: Registration | undefined, own: Wanted): RegistrationPlan {
  if (current === undefined) return { kind: 'nothing', sentences: ['Nothing is registered.'] };
  if (!isSameUrl(current.url, own.url)) {
    return refused(
      `${current.url} is registered, not this bot (${own.url}): nothing is changed.`,
      'Whoever runs it can take it back.',
    );
  }
  const kept = current.events.filter((event) => !includes(REFERRAL_EVENTS, event));
  if (kept.length === current.events.length)
    return { kind: 'nothing', sentences: ['This bot is registered for no events of referrals.'] };
  const registration = { url: current.url, events: kept.length === 0 ? [TEST_EVENT] : kept };
  return change('PUT', registration, `This bot is registered for ${listOf(current.events)}.`);
}

function planReplacing(current: Registration, next: Registration): RegistrationPlan {
  const plan = change('PUT', next, `${current.url} is registered for ${listOf(current.events)}.`);
  const warning = [
    'Partner Center knows one address: that one would be told nothing any more.',
    'If it belongs to a CRM connector, its synchronisation stops. Without webhooks this bot misses nothing, it only polls.',
    'To do it all the same: --replace.',
  ];
  return { ...plan, replaces: true, sentences: [...plan.sentences, ...warning] };
}

function change(method: 'POST' | 'PUT', registration: Registration, now: string) {
  const then = `Afterwards: ${registration.url} for ${listOf(registration.events)}.`;
  return { kind: 'change', method, registration, replaces: false, sentences: [now, then] } as const;
}

function refused(...sentences: readonly string[]): RegistrationPlan {
  return { kind: 'refused', sentences };
}

function isSameUrl(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).href === new URL(other).href;
}

function pick(wanted: readonly string[], from: readonly string[]): string[] {
  return wanted.filter((event) => includes(from, event));
}

function includes(events: readonly string[], event: string): boolean {
  return events.some((other) => other.toLowerCase() === event.toLowerCase());
}

function listOf(events: readonly string[]): string {
  return events.length === 0 ? 'no events' : events.join(', ');
}
