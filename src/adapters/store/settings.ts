import { z } from 'zod';
import type { DigestSchedule, Subscription, Weekday, WorkingHours } from '../../domain/subscription';
import type { Param } from './db';

type Settings = Pick<Subscription, 'ladder' | 'ladderSince' | 'hours' | 'digest'>;

const weekday = z.number().refine((day): day is Weekday => Number.isInteger(day) && day >= 1 && day <= 7);
const minute = z.int().min(0).max(1440);

const ladder = z.array(z.number().positive());
const hours = z
  .object({ days: z.array(weekday), from: minute, to: minute, holidays: z.string().optional() })
  .refine(({ from, to }) => from < to);
const digest = z.object({
  at: minute.max(1439),
  days: z.array(weekday),
  whenQuiet: z.enum(['line', 'silence']),
  since: z.number().optional(),
});

/** Each setting is read on its own: one that cannot be read (by this version) is absent, so that its default holds. */
const schema = z.object({
  ladder: ladder.optional().catch(undefined),
  ladderSince: z.number().optional().catch(undefined),
  hours: hours.optional().catch(undefined),
  digest: digest.optional().catch(undefined),
});

/** What of a subscription is kept as one JSON text; null when all of it is left to the defaults. */
export function settingsText({ ladder, ladderSince, hours, digest }: Settings): string | null {
  const text = JSON.stringify({ ladder, ladderSince, hours, digest });
  return text === '{}' ? null : text;
}

/** Reads what `settingsText` wrote. Never throws. */
export function settingsOf(stored: Param | undefined): Settings {
  const { data } = schema.safeParse(parsed(stored));
  if (data === undefined) return {};
  return {
    ...(data.ladder ? { ladder: data.ladder } : {}),
    ...(data.ladderSince === undefined ? {} : { ladderSince: data.ladderSince }),
    ...(data.hours ? { hours: workingHours(data.hours) } : {}),
    ...(data.digest ? { digest: digestSchedule(data.digest) } : {}),
  };
}

function workingHours({ days, from, to, holidays }: z.infer<typeof hours>): WorkingHours {
  return { days, from, to, ...(holidays === undefined ? {} : { holidays }) };
}

function digestSchedule({ since, ...schedule }: z.infer<typeof digest>): DigestSchedule {
  return { ...schedule, ...(since === undefined ? {} : { since }) };
}

function parsed(stored: Param | undefined): unknown {
  try {
    return JSON.parse(String(stored ?? '{}'));
  } catch {
    return {};
  }
}
